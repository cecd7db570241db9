import { buildSchema, type GraphQLEnumType } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { texts } from '../../admin/i18n/texts.ts';
import { refusals } from '../../api/refusal.ts';

const root = join(import.meta.dirname, '../..');
const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'));
const valuesOf = (name: string) => (schema.getType(name) as GraphQLEnumType).getValues().map(value => value.name);
const missing = (keys: string[]) => keys.filter(key => !(key in texts));
const wordsIn = (text: string) => text.replace('%{purpose}', 'Newsletter').split(/\s+/).length;

test('every reason to withhold is a sentence of at most five words, an explanation and an article', () => {
  const reasons = valuesOf('WithheldReason');
  expect(missing(reasons.flatMap(reason => [`lock.${reason}`, `lock.${reason}.why`, `lock.${reason}.article`]))).toEqual([]);
  const all = texts as Record<string, { nl: string; en: string }>;
  const long = reasons.flatMap(reason => [all[`lock.${reason}`]!.nl, all[`lock.${reason}`]!.en]).filter(text => wordsIn(text) > 5);
  expect(long).toEqual([]);
});

test.each([
  ['Standing', 'standing'],
  ['NoLegalBasisDetail', 'detail'],
  ['LegalBasisKind', 'basis'],
  ['LegalBasisKind', 'basisHelp'],
  ['SensitiveProvision', 'provision'],
  ['EndEvent', 'end'],
  ['Origin', 'origin'],
  ['FieldCategory', 'category'],
  ['FieldKind', 'kind'],
  ['Sensitivity', 'sensitivity'],
  ['Duty', 'duty'],
  ['DutyAct', 'act'],
  ['RuleAction', 'action'],
  ['Channel', 'channel'],
  ['OrganisationProfile', 'profile'],
  ['StaffState', 'staff.state'],
  ['NoticeAudience', 'notices.audience'],
  ['NoticeObligation', 'notices.obligation'],
  ['NoticeSource', 'notices.source'],
  ['LegalSettingKind', 'legalSettings'],
  ['LegalSettingUnit', 'legalSettings.unit'],
  ['PurposeState', 'purposes.state'],
  ['VerificationState', 'verification'],
  ['LogRecord', 'record'],
  ['FindingKind', 'finding'],
  ['FormState', 'forms.state'],
  ['NoticeDueKind', 'informing.kind'],
  ['NoticeDueState', 'informing.state'],
  ['NoticeSettlement', 'informing.as'],
  ['RoleChangeState', 'roleChanges.state'],
  ['SecondPersonReason', 'roles.because'],
  ['Allowance', 'roles.state'],
  ['VerdictKind', 'preview.is'],
  ['WithheldReason', 'preview.reason'],
  ['AbsentReason', 'preview.absent'],
])('every %s has its word (%s.…)', (name, beginning) => {
  expect(missing(valuesOf(name).map(value => `${beginning}.${value}`))).toEqual([]);
});

test('every remedy that leads somewhere has its link', () => {
  expect(
    missing(
      valuesOf('RemedyKind')
        .filter(kind => kind !== 'NONE')
        .map(kind => `remedy.${kind}`),
    ),
  ).toEqual([]);
});

test('every code the API refuses with is said in words', () => {
  expect(missing(Object.keys(refusals).map(code => `code.${code}`))).toEqual([]);
});

/** Rules of protocol that no form of the console can break. */
const notOfAForm = new Set(['bearer', 'post', 'tokens', 'notFromABrowser']);

test('every rule that an input can break is said in words', () => {
  const sources = readdirSync(join(root, 'api'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(join(root, 'api', name), 'utf8'));
  const said = /\brule: '(\w+)'|\b(?:add|problem)\((?:[^'`\n]|`[^`]*`|'[^']*'(?=,))*, '(\w+)'\)/g;
  const rules = sources.flatMap(source => [...source.matchAll(said)].map(([, named, added]) => (named ?? added)!));
  expect(rules.length).toBeGreaterThan(50);
  expect(missing([...new Set(rules)].filter(rule => !notOfAForm.has(rule)).map(rule => `rule.${rule}`))).toEqual([]);
});

test('every item of the checklist is said in words', () => {
  const source = readFileSync(join(root, 'api/purposes/checklist.ts'), 'utf8');
  const items = [...source.matchAll(/\bask\('(\w+)'/g)].map(([, item]) => `checklist.${item}`);
  expect(items.length).toBeGreaterThan(10);
  expect(missing(items)).toEqual([]);
});
