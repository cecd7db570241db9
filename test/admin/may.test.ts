import { createMongoAbility } from '@casl/ability';
import { packRules } from '@casl/ability/extra';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { abilitiesOf, may, rooms } from '../../admin/auth/may.ts';
import type { Viewer } from '../../admin/auth/viewer.ts';
import type { Duty, DutyAct } from '../../admin/generated/graphql.ts';

type Rule = { action: string | string[]; subject: 'Contact'; fields?: string[]; inverted?: boolean };

const role = (rules: Rule[], duties: { duty: Duty; acts: DutyAct[] }[] = [], purposes: string[] = []) => ({
  code: 'role',
  label: 'Role',
  purposes,
  duties,
  packedRules: JSON.stringify(packRules(createMongoAbility(rules as never).rules as never)),
});

const viewer = (roles: ReturnType<typeof role>[], purposes: string[] = []): Viewer => ({
  id: 'v',
  kind: 'STAFF',
  name: 'Mira',
  email: null,
  language: 'nl',
  mode: 'DEMO',
  toldOfLogging: true,
  mfa: { freshUntil: null, stepUpRequired: false, recoveryCodesLeft: 0, authenticators: [] },
  roles,
  purposes: purposes.map(code => ({ code, label: code, basisKind: null, builtIn: true, hue: 0 })),
});

const reader = role([{ action: 'read', subject: 'Contact', fields: ['email'] }]);
const forbidder = role([
  { action: 'read', subject: 'Contact' },
  { action: 'read', subject: 'Contact', inverted: true },
]);

test('what nobody thought of is closed', () => {
  const everything = viewer([role([{ action: ['read', 'create', 'update', 'count', 'export'], subject: 'Contact' }])]);
  expect(may(everything, 'invoices', 'list')).toBe(false);
  expect(may(everything, 'contacts', 'delete')).toBe(false);
  expect(may(everything, 'contacts', 'export')).toBe(false);
  expect(may(everything, 'constructor', 'list')).toBe(false);
});

test('without a role every door to people and to acts is closed', () => {
  const nobody = viewer([]);
  const open = rooms.flatMap(room =>
    ['list', 'create', 'edit', 'end', 'activate', 'retire'].filter(action => may(nobody, room, action)).map(action => `${room} ${action}`),
  );
  expect(open).toEqual([
    'purposes list',
    'notices list',
    'consent-forms list',
    'fields list',
    'roles list',
    'my-sign-in list',
    'my-sign-in create',
    'organisation list',
    'legal-settings list',
    'recipients list',
  ]);
});

test('a role may read contacts when its rules say so, and only what they say', () => {
  expect(may(viewer([reader]), 'contacts', 'list')).toBe(true);
  expect(may(viewer([reader]), 'contacts', 'edit')).toBe(false);
});

test('one role that forbids takes nothing from another role', () => {
  expect(may(viewer([forbidder]), 'contacts', 'list')).toBe(false);
  expect(may(viewer([forbidder, reader]), 'contacts', 'list')).toBe(true);
  expect(abilitiesOf(viewer([forbidder, reader]))).toHaveLength(2);
});

test('who looked is for those with that duty, proposals for those who act for consent administration', () => {
  expect(may(viewer([role([], [{ duty: 'ACCESS_LOG', acts: ['READ'] }])]), 'access-log', 'list')).toBe(true);
  expect(may(viewer([role([], [{ duty: 'LEGAL_BASIS', acts: ['READ'] }])]), 'access-log', 'list')).toBe(false);
  expect(may(viewer([], ['consent-administration']), 'proposals', 'list')).toBe(true);
  expect(may(viewer([], ['newsletter']), 'proposals', 'list')).toBe(false);
  expect(may(viewer([], ['consent-administration']), 'objections', 'list')).toBe(true);
  expect(may(viewer([], ['newsletter']), 'objections', 'list')).toBe(false);
});

test('exports are for those whose role may export, and their page for those who import, too', () => {
  const exporter = viewer([role([{ action: ['read', 'export'], subject: 'Contact', fields: ['email'] }])]);
  expect([may(exporter, 'exports', 'create'), may(exporter, 'jobs', 'list')]).toEqual([true, true]);
  expect([may(viewer([reader]), 'exports', 'create'), may(viewer([reader]), 'jobs', 'list')]).toEqual([false, false]);
  const importer = viewer([role([], [{ duty: 'IMPORT', acts: ['MANAGE'] }])]);
  expect([may(importer, 'exports', 'create'), may(importer, 'jobs', 'list')]).toEqual([false, true]);
});

test('every room of the console has a door', () => {
  const app = readFileSync(join(import.meta.dirname, '../../admin/App.tsx'), 'utf8');
  const named = [...app.matchAll(/\{room\('([\w-]+)'/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter(name => !rooms.includes(name!))).toEqual([]);
  expect(app.match(/<Resource /g) ?? []).toHaveLength(1); // only `room` makes one, and it guards every page
});
