import type { CataloguedField } from '../fields/catalogue.ts';
import { type LocalTexts, parseLocalTexts } from '../fields/local-text.ts';
import { bad, good, type Parsed, parseText } from '../fields/plain-text.ts';
import { readPart, readRequired } from '../fields/read-part.ts';
import { Problems } from '../refusal.ts';
import { fits } from './checklist.ts';
import { isPurposeCode } from './purpose-code.ts';
import type { RevisePurposeInput } from './purpose-inputs.ts';
import type { Purpose, PurposeField, PurposeProvision } from './purpose.ts';

const long = (given: unknown) => parseText(given, 4000, true);
const as = <T>(given: unknown): Parsed<T> => good(given as T);

/** Parts that are one column: name in the input, column, and how it is parsed. */
const plain = {
  basisKind: ['basis_kind', as<string>],
  basisReference: ['basis_reference', long],
  directMarketing: ['direct_marketing', as<boolean>],
  channel: ['channel', as<string>],
  retentionMonths: [
    'retention_months',
    (given: unknown) => (typeof given === 'number' && given >= 1 && given <= 1200 ? good(given) : bad('months')),
  ],
  consentMonths: [
    'consent_months',
    (given: unknown) => (typeof given === 'number' && given >= 1 && given <= 120 ? good(given) : bad('months')),
  ],
  retentionRule: ['retention_rule', long],
  transfers: ['transfers', long],
  automatedDecisions: ['automated_decisions', long],
  balancingTest: ['balancing_test', long],
  imbalanceStatement: ['imbalance_statement', long],
  outsideTasksStatement: ['outside_tasks_statement', long],
  dpia: ['dpia', long],
  openToMinors: ['open_to_minors', as<boolean>],
  profiling: ['profiling', as<boolean>],
  preventiveReason: ['preventive_reason', long],
  minorsOverride: ['minors_override', long],
} as const satisfies Partial<Record<keyof RevisePurposeInput, readonly [string, (given: unknown) => Parsed<unknown>]>>;

/** Once active these are fixed: another kind of basis is a new purpose (L10), and a change of channel would lose the objections to it (L69). */
const fixed = ['basisKind', 'directMarketing', 'channel', 'succeeds'] as const;

/** A change to a purpose, parsed. Absent parts are `undefined`; columns hold only what was given. */
export interface Revision {
  readonly columns: ReadonlyMap<string, unknown>;
  readonly labels: LocalTexts | undefined;
  readonly fields: readonly PurposeField[] | undefined;
  readonly recipients: readonly string[] | undefined;
  readonly sensitiveProvisions: readonly PurposeProvision[] | undefined;
  readonly succeeds: string | null | undefined;
  readonly reason: string;
  /** Names of the parts that were given. */
  readonly given: readonly string[];
}

/** Parses a revision: every problem at once. Pure; what only the database knows is asked when it is written. */
export function parseRevision(input: RevisePurposeInput, purpose: Purpose, catalogue: ReadonlyMap<string, CataloguedField>): Revision {
  const problems = new Problems();
  const columns = new Map<string, unknown>();
  for (const [name, [column, parser]] of Object.entries(plain)) {
    const value = readPart<unknown>(input, name, 'input', problems, parser);
    if (value !== undefined) columns.set(column, value);
  }
  const changes: Revision = {
    columns,
    labels: input.labels ? parseLocalTexts(input.labels, 100, 'input.labels', problems) : undefined,
    fields: input.fields === null ? [] : input.fields?.map((field, i) => parseField(field, `input.fields.${i}`, catalogue, problems)),
    recipients: input.recipients === null ? [] : input.recipients?.map((id, i) => parseId(id, `input.recipients.${i}`, problems)),
    sensitiveProvisions:
      input.sensitiveProvisions === null
        ? []
        : input.sensitiveProvisions?.map((each, i) => parseProvision(each, `input.sensitiveProvisions.${i}`, catalogue, problems)),
    succeeds: input.succeeds,
    reason: readRequired(input, 'reason', 'input', problems, given => parseText(given, 500), ''),
    given: Object.keys(input).filter(
      name => !['code', 'expectedRevision', 'reason'].includes(name) && (input as unknown as Record<string, unknown>)[name] !== undefined,
    ),
  };
  if (typeof input.succeeds === 'string' && !isPurposeCode(input.succeeds)) problems.add('input.succeeds', 'unknown');
  if (input.labels === null) problems.add('input.labels', 'required');
  for (const name of ['openToMinors', 'profiling'] as const) if (input[name] === null) problems.add(`input.${name}`, 'required');
  noDoubles(
    changes.fields?.map(({ field }) => field),
    'input.fields',
    problems,
  );
  noDoubles(
    changes.sensitiveProvisions?.map(({ provision }) => provision),
    'input.sensitiveProvisions',
    problems,
  );
  for (const name of ['fields', 'recipients', 'sensitiveProvisions'] as const)
    if ((changes[name]?.length ?? 0) > 200) problems.add(`input.${name}`, 'tooMany');
  if (purpose.state === 'ACTIVE')
    for (const name of fixed)
      if (input[name] !== undefined && input[name] !== purpose[name]) problems.add(`input.${name}`, 'fixedAtActivation');
  problems.insist();
  return changes;
}

function parseField(
  { field, justification }: PurposeField,
  path: string,
  catalogue: ReadonlyMap<string, CataloguedField>,
  problems: Problems,
): PurposeField {
  if (!catalogue.has(field)) problems.add(`${path}.field`, 'unknownField');
  // A draft may still lack its reasons; the checklist asks for them.
  const why = justification.trim() === '' ? good('') : parseText(justification, 1000, true);
  if (!why.ok) problems.add(`${path}.justification`, why.rule);
  return { field, justification: why.ok ? why.value : '' };
}

function parseProvision(
  { provision, reference, fields }: PurposeProvision,
  path: string,
  catalogue: ReadonlyMap<string, CataloguedField>,
  problems: Problems,
): PurposeProvision {
  const parsed = parseText(reference, 1000, true);
  if (!parsed.ok) problems.add(`${path}.reference`, parsed.rule);
  if (fields.length === 0 || fields.length > 200) problems.add(`${path}.fields`, fields.length === 0 ? 'required' : 'tooMany');
  fields.slice(0, 200).forEach((key, i) => {
    const field = catalogue.get(key);
    if (!field) problems.add(`${path}.fields.${i}`, 'unknownField');
    else if (!fits(provision, field)) problems.add(`${path}.fields.${i}`, 'otherProvision');
  });
  return { provision, reference: parsed.ok ? parsed.value : '', fields: [...new Set(fields)].sort() };
}

function parseId(id: string, path: string, problems: Problems): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) problems.add(path, 'id');
  return id.toLowerCase();
}

function noDoubles(keys: readonly string[] | undefined, path: string, problems: Problems): void {
  keys?.forEach((key, i) => keys.indexOf(key) < i && problems.add(`${path}.${i}`, 'twice'));
}
