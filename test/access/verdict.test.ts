import { expect, test } from 'vitest';
import { always, never, type Condition } from '../../api/access/condition.ts';
import { all, no, reasons, when, yes } from '../../api/access/verdict.ts';
import { said } from './given.ts';

const gent: Condition = { is: 'equal', field: 'city', value: 'Gent' };
const aalst: Condition = { is: 'equal', field: 'city', value: 'Aalst' };

test('no question at all is a yes, and so are questions that are all answered yes', () => {
  expect([said(all()), said(all(yes, yes))]).toEqual(['yes', 'yes']);
});

test('the first no wins, also over conditions before it', () => {
  expect(said(all(yes, when(gent, 'ROLE_CONDITION'), no('PURPOSE'), no('STEP_UP_REQUIRED')))).toBe('no PURPOSE');
});

test('conditions stand in the order of their questions, so that the first failing one gives the reason', () => {
  expect(said(all(when(gent, 'ROLE_CONDITION'), yes, when(aalst, 'NOT_COVERED_BY_CONSENT')))).toBe(
    'when ROLE_CONDITION, NOT_COVERED_BY_CONSENT',
  );
});

test('a condition asked twice is asked once, under the first reason', () => {
  expect(said(all(when(gent, 'ROLE_CONDITION'), when(gent, 'NOT_COVERED_BY_CONSENT')))).toBe('when ROLE_CONDITION');
});

test('a condition that is known beforehand is settled beforehand', () => {
  expect([said(when(always, 'ROLE_CONDITION')), said(when(never, 'ROLE'))]).toEqual(['yes', 'no ROLE']);
});

test('the reasons are these six, in the order of the questions', () => {
  expect(reasons).toEqual([
    'ROLE',
    'ROLE_CONDITION',
    'PURPOSE',
    'NOT_COVERED_BY_CONSENT',
    'SENSITIVE_CONDITION_MISSING',
    'STEP_UP_REQUIRED',
  ]);
});
