import { describe, expect, test } from 'vitest';
import { byNotice } from '../../api/access/by-notice.ts';
import { byPurpose } from '../../api/access/by-purpose.ts';
import { bySensitiveCondition, byStepUp } from '../../api/access/by-sensitivity.ts';
import { builtIn, email, purposeOver, religion, said, staff } from './given.ts';

describe('question 2, the purpose', () => {
  test('covers the fields it lists, and no other', () => {
    expect(said(byPurpose(purposeOver(['email']), email, 'read'))).toBe('yes');
    expect(said(byPurpose(purposeOver(['city']), email, 'read'))).toBe('no PURPOSE');
  });

  test('covers no field that is switched off in the catalogue', () => {
    expect(said(byPurpose(purposeOver(['email']), { ...email, inUse: false }, 'read'))).toBe('no PURPOSE');
  });

  test('where people are found one by one lets nothing into a file', () => {
    const administration = builtIn('consent-administration', 'found', ['email']);
    expect(said(byPurpose(administration, email, 'read'))).toBe('yes');
    expect(said(byPurpose(administration, email, 'export'))).toBe('no PURPOSE');
    expect(said(byPurpose(builtIn('subject-requests', 'request', ['email']), email, 'export'))).toBe('yes');
  });
});

describe('question 3, the notice that was agreed to', () => {
  const consent = (notices: string[][]) => purposeOver(['email'], { basisKind: 'CONSENT', notices });

  test('is settled beforehand where every published version names the field', () => {
    expect(said(byNotice(consent([['email'], ['email', 'city']]), email))).toBe('yes');
  });

  test('is settled beforehand where none does, be there versions or not', () => {
    expect(said(byNotice(consent([['city'], []]), email))).toBe('no NOT_COVERED_BY_CONSENT');
    expect(said(byNotice(consent([]), email))).toBe('no NOT_COVERED_BY_CONSENT');
  });

  test('is asked of each basis where versions differ, by the versions that name the field: widening a purpose never widens old consents', () => {
    expect(byNotice(consent([['city'], ['email'], ['email']]), email)).toEqual({
      is: 'when',
      requirements: [{ reason: 'NOT_COVERED_BY_CONSENT', condition: { is: 'fact', fact: 'noticeVersionIn', versions: [2, 3] } }],
    });
  });

  test.each(['CONTRACT', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS', 'PUBLIC_TASK', 'LEGITIMATE_INTERESTS'] as const)(
    'is not asked under %s: nothing was agreed to',
    basisKind => {
      expect(said(byNotice(purposeOver(['email'], { basisKind, notices: [['city']] }), email))).toBe('yes');
    },
  );

  test('is not asked under a built-in purpose', () => {
    expect(said(byNotice(builtIn('legal-claims', 'named', ['email']), email))).toBe('yes');
  });
});

describe('question 4, the sensitive condition (L20)', () => {
  test('is not asked of an ordinary field', () => {
    expect(said(bySensitiveCondition(purposeOver(['email']), email))).toBe('yes');
  });

  test('is met where the purpose records its provision for that field', () => {
    expect(said(bySensitiveCondition(purposeOver(['religion'], { provisionFor: ['religion'] }), religion))).toBe('yes');
    expect(said(bySensitiveCondition(purposeOver(['religion'], { provisionFor: ['healthNote'] }), religion))).toBe(
      'when SENSITIVE_CONDITION_MISSING',
    );
  });

  test('is asked of each contact, for that field, otherwise', () => {
    expect(bySensitiveCondition(purposeOver(['religion']), religion)).toEqual({
      is: 'when',
      requirements: [
        { reason: 'SENSITIVE_CONDITION_MISSING', condition: { is: 'fact', fact: 'sensitiveConditionStands', field: 'religion' } },
      ],
    });
  });

  test.each(['SPECIAL', 'CRIMINAL', 'NATIONAL_NUMBER'] as const)('is asked of a %s field', sensitivity => {
    expect(said(bySensitiveCondition(purposeOver(['f']), { key: 'f', sensitivity, inUse: true }))).toBe('when SENSITIVE_CONDITION_MISSING');
  });
});

describe('question 5, the fresh second factor', () => {
  test('is asked for sensitive fields only', () => {
    const stale = staff([], { freshSecondFactor: false });
    expect([said(byStepUp(stale, email)), said(byStepUp(stale, religion)), said(byStepUp(staff([]), religion))]).toEqual([
      'yes',
      'no STEP_UP_REQUIRED',
      'yes',
    ]);
  });

  test('is asked of the person in the portal, too', () => {
    expect(said(byStepUp(staff([], { kind: 'person', freshSecondFactor: false }), religion))).toBe('no STEP_UP_REQUIRED');
  });
});
