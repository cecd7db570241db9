import { type Condition, conditionKey } from './condition.ts';
import { conditionSql, type ConditionWriter } from './condition-sql.ts';
import type { Decision } from './decide.ts';
import type { Reason, Requirement } from './verdict.ts';

/** SQL of facts whose tables lie above this folder, handed in. Each over the aliases `c` (contact) and `b` (the standing basis). */
export interface FactSql {
  /** A basis `b` stands, by database time. One fact, as SQL here and as TypeScript in `legal-bases/stands.ts`. */
  readonly stands: string;
  readonly sensitiveConditionStands: (purposeId: number, field: string) => string;
  readonly openRequest: string;
}

/** The first step of every reading question: who is present, and what holds of each. */
export interface Permitted {
  readonly sql: string;
  /** Columns of `permitted` that are the contact's id, each by another index: what seeks its place by id says so of each, or the others are read from their beginning. */
  readonly ids: readonly string[];
  /** SQL over `permitted` that is true where the field may be read; null where its verdict is yes. */
  readonly open: (field: string) => string | null;
  /** SQL over `permitted` that names the reason where the field may not be read; null where its verdict is yes. */
  readonly why: (field: string) => string | null;
}

/** What a question needs of a row: columns by name (SQL over `c`), and the fields whose verdicts it asks about. */
export interface Needed {
  readonly columns: ReadonlyMap<string, string>;
  readonly fields: ReadonlySet<string>;
  /** Where the contacts `c` come from, when candidates were found first; else the table. */
  readonly from?: string;
}

/**
 * Writes `permitted`. Conditions that hold for every field are plain joins and predicates, so that indexes serve;
 * only what differs per field goes into `k`, once per row and never NULL.
 * Invariant: a column of a field whose verdict is `no` does not occur in the text.
 */
export function permittedSql(
  decision: Decision,
  { columns, fields, from = 'FROM contact c' }: Needed,
  facts: FactSql,
  write: Omit<ConditionWriter, 'fact'>,
  only?: string,
): Permitted {
  const { purpose } = decision;
  const writer: ConditionWriter = {
    ...write,
    fact: fact =>
      fact.fact === 'noticeVersionIn'
        ? `(b.notice_version IN (${fact.versions.join(', ')}) IS TRUE)`
        : facts.sensitiveConditionStands(purpose.id, fact.field),
  };
  const asked = requirementsOf(decision, fields);
  const lateral =
    asked.length === 0
      ? ''
      : `\n  CROSS JOIN LATERAL (SELECT ${asked.map(({ name, condition }) => `${conditionSql(condition, writer)} AS ${name}`).join(', ')} OFFSET 0) k`;
  const where = [
    ...everyContact(decision, facts, only),
    ...(decision.presence.is === 'always' ? [] : [conditionSql(decision.presence, writer)]),
    ...(only ? [only] : []),
  ];
  const byBasis = purpose.presence === 'basis';
  const selected = [
    'c.id',
    ...(byBasis ? ['b.contact_id'] : []),
    ...[...columns].map(([name, sql]) => `${sql} AS "${name}"`),
    ...asked.map(({ name }) => `k.${name}`),
  ];
  const sql = `SELECT ${selected.join(', ')}
  ${from}${
    byBasis
      ? `
  JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = ${purpose.id} AND ${facts.stands}`
      : ''
  }${lateral}
  WHERE ${where.join(' AND ') || 'true'}`;
  const named = (field: string) => {
    const verdict = decision.verdicts.get(field);
    return verdict?.is === 'when' ? verdict.requirements.map(requirement => ({ ...requirement, name: nameIn(asked, requirement) })) : [];
  };
  return {
    sql,
    ids: ['permitted.id', ...(byBasis ? ['permitted.contact_id'] : [])],
    open: field => conjunction(named(field).map(({ name }) => name)),
    why: field => firstFailing(named(field)),
  };
}

const conjunction = (names: readonly string[]) => (names.length === 0 ? null : names.length === 1 ? names[0]! : `(${names.join(' AND ')})`);

const firstFailing = (named: readonly (Requirement & { name: string })[]) =>
  named.length === 0 ? null : `CASE ${named.map(({ name, reason }) => `WHEN NOT ${name} THEN '${reason}'`).join(' ')} END`;

/** What the purpose asks of every contact, whatever the field: Art. 6 through the join, Art. 18 here. */
function everyContact({ purpose, viewer }: Decision, facts: FactSql, only: string | undefined): string[] {
  switch (purpose.presence) {
    // A restricted contact is present only under the person's own consent that began after the restriction (Art. 18(2)).
    case 'basis':
      return [
        `(c.restricted_at IS NULL${purpose.basisKind === 'CONSENT' ? ` OR (b.given_by = 'PERSON' AND b.starts_at > c.restricted_at)` : ''})`,
      ];
    case 'request':
      // Whoever asks for themself needs no request; `read-contacts.ts` insists that it is themself they ask for.
      // So does a guardian, of the child that `only` says they speak for.
      if (viewer.kind === 'guardian' && only === undefined) throw new Error('a guardian reads the child they speak for');
      return viewer.kind === 'person' || viewer.kind === 'guardian' ? [] : [facts.openRequest];
    case 'found':
    case 'named':
      return [];
  }
}

interface Asked {
  readonly name: string;
  readonly reason: Reason;
  readonly condition: Condition;
}

/** The distinct conditions of the fields that this question needs, each with a name of its own. */
function requirementsOf(decision: Decision, fields: ReadonlySet<string>): Asked[] {
  const asked = new Map<string, Asked>();
  for (const [field, verdict] of decision.verdicts) {
    if (verdict.is !== 'when' || !fields.has(field)) continue;
    for (const { condition, reason } of verdict.requirements) {
      const key = conditionKey(condition);
      if (!asked.has(key)) asked.set(key, { name: `${reason.toLowerCase()}_${asked.size + 1}`, reason, condition });
    }
  }
  return [...asked.values()];
}

const nameIn = (asked: readonly Asked[], requirement: Requirement) =>
  asked.find(({ condition }) => conditionKey(condition) === conditionKey(requirement.condition))!.name;
