import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import type { CataloguedField } from '../fields/catalogue.ts';
import { type LocalTexts, parseLocalTexts } from '../fields/local-text.ts';
import { bad, good, type Parsed, parseText } from '../fields/plain-text.ts';
import { readPart, readRequired } from '../fields/read-part.ts';
import { insistOnDuty } from '../insist.ts';
import { Problems, Refusal } from '../refusal.ts';
import { fits } from './checklist.ts';
import type { RevisePurposeInput } from './purpose-inputs.ts';
import type { Purpose, PurposeField, PurposeProvision } from './purpose.ts';
import { findSurroundings, lockPurpose, settlePurpose } from './settle-purpose.ts';

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
  retentionRule: ['retention_rule', long],
  transfers: ['transfers', long],
  automatedDecisions: ['automated_decisions', long],
  balancingTest: ['balancing_test', long],
  imbalanceStatement: ['imbalance_statement', long],
  outsideTasksStatement: ['outside_tasks_statement', long],
  dpia: ['dpia', long],
} as const satisfies Partial<Record<keyof RevisePurposeInput, readonly [string, (given: unknown) => Parsed<unknown>]>>;

/** Once active these are fixed: another kind of basis is a new purpose (L10), and a change of channel would lose the objections to it (L69). */
const fixed = ['basisKind', 'directMarketing', 'channel', 'succeeds'] as const;

interface Changes {
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

/**
 * Changes a draft, or an active purpose as far as its activation left open; then the duty to activate is asked for, too.
 * Refuses all problems at once; an active purpose must stay complete. New fields of an active purpose publish the next notice.
 */
export function revisePurpose(ctx: Context, input: RevisePurposeInput): Promise<Purpose> {
  return ctx.transaction(async tx => {
    const purpose = await lockPurpose(tx, input.code, input.expectedRevision, ['DRAFT', 'ACTIVE']);
    if (purpose.state === 'ACTIVE') insistOnDuty(ctx, 'Purpose', 'activate');
    const { fields } = await findSurroundings(tx);
    const changes = parse(input, purpose, fields);
    await write(tx, purpose, changes);
    await appendToChangeLog(tx, {
      action: 'revisePurpose',
      subject: 'purpose',
      subjectId: purpose.code,
      fields: changes.given,
      reason: changes.reason,
    });
    await raisePolicyVersion(tx);
    return settlePurpose(tx, purpose.code);
  });
}

function parse(input: RevisePurposeInput, purpose: Purpose, catalogue: ReadonlyMap<string, CataloguedField>): Changes {
  const problems = new Problems();
  const columns = new Map<string, unknown>();
  for (const [name, [column, parser]] of Object.entries(plain)) {
    const value = readPart<unknown>(input, name, 'input', problems, parser);
    if (value !== undefined) columns.set(column, value);
  }
  const changes: Changes = {
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
  if (input.labels === null) problems.add('input.labels', 'required');
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

async function write(tx: Transaction, purpose: Purpose, changes: Changes): Promise<void> {
  const columns = new Map(changes.columns);
  if (changes.labels) columns.set('labels', JSON.stringify(changes.labels));
  if (changes.succeeds !== undefined) columns.set('succeeds', await predecessor(tx, purpose, changes.succeeds));
  // A purpose that is no direct marketing has no channel.
  if (columns.get('direct_marketing') === false) columns.set('channel', null);
  const names = [...columns.keys()];
  await tx.query(`UPDATE purpose SET revision = revision + 1${names.map((name, i) => `, ${name} = $${i + 2}`).join('')} WHERE id = $1`, [
    purpose.id,
    ...columns.values(),
  ]);
  if (changes.fields) {
    await tx.query('DELETE FROM purpose_field WHERE purpose_id = $1', [purpose.id]);
    await tx.query('INSERT INTO purpose_field (purpose_id, field_key, justification) SELECT $1, * FROM unnest($2::text[], $3::text[])', [
      purpose.id,
      changes.fields.map(({ field }) => field),
      changes.fields.map(({ justification }) => justification),
    ]);
  }
  if (changes.recipients) await writeRecipients(tx, purpose.id, changes.recipients);
  if (changes.sensitiveProvisions) {
    await tx.query('DELETE FROM purpose_provision WHERE purpose_id = $1', [purpose.id]);
    for (const { provision, reference, fields } of changes.sensitiveProvisions)
      await tx.query('INSERT INTO purpose_provision (purpose_id, provision, reference, fields) VALUES ($1, $2, $3, $4)', [
        purpose.id,
        provision,
        reference,
        fields,
      ]);
  }
}

async function writeRecipients(tx: Transaction, purposeId: number, ids: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM purpose_recipient WHERE purpose_id = $1', [purposeId]);
  const written = await tx.query<{ id: string }>(
    'INSERT INTO purpose_recipient (purpose_id, recipient_id) SELECT $1, id FROM recipient WHERE id = ANY($2::uuid[]) RETURNING recipient_id AS id',
    [purposeId, ids],
  );
  const known = new Set(written.map(({ id }) => id));
  const problems = new Problems();
  ids.forEach((id, i) => known.has(id) || problems.add(`input.recipients.${i}`, 'unknown'));
  problems.insist();
}

/** The purpose that this one takes the place of: there, not built in, not itself and not one that came after it. */
async function predecessor(tx: Transaction, purpose: Purpose, code: string | null): Promise<number | null> {
  if (code === null) return null;
  const found = await tx.one<{ id: number; circle: boolean }>(
    /* sql */ `
    WITH RECURSIVE before AS (SELECT id, succeeds FROM purpose WHERE code = $1 AND NOT built_in UNION SELECT p.id, p.succeeds FROM before JOIN purpose p ON p.id = before.succeeds)
    SELECT (SELECT id FROM purpose WHERE code = $1) AS id, bool_or(id = $2) AS circle FROM before HAVING count(*) > 0`,
    [code, purpose.id],
  );
  if (!found) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.succeeds', rule: 'unknown' }]);
  if (found.circle) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.succeeds', rule: 'circle' }]);
  return found.id;
}
