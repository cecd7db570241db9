import type pg from 'pg';
import type { Condition, Fact } from '../../api/access/condition.ts';
import { holds } from '../../api/access/condition-holds.ts';
import { conditionSql } from '../../api/access/condition-sql.ts';
import { type Decision, decide, refused } from '../../api/access/decide.ts';
import { Parameters } from '../../api/contacts/parameters.ts';
import { readingSql, writer } from '../../api/contacts/reading-sql.ts';
import { factSql } from '../../api/legal-bases/fact-sql.ts';
import { asked, catalogue } from './catalogue.ts';
import { inMemory } from './in-memory.ts';
import { conditionStands, purposeIds, type Row } from './rows.ts';
import { type Scene, toDecision } from './scene.ts';

/** A place where the database and memory disagree. */
export interface Difference {
  readonly row: string;
  readonly what: string;
  readonly sql: unknown;
  readonly memory: unknown;
}
/** What one question compared: the cells of everybody who was present. */
export interface Compared {
  readonly cells: number;
  readonly present: number;
  readonly withheld: number;
  readonly differences: Difference[];
}

/** Breaks a statement on purpose, for the negative controls. */
export type Mangle = (sql: string) => string;
const asIs: Mangle = sql => sql;

/** Asks the reading statement and memory the same question of every row: presence, each cell, and its reason. */
export async function compare(db: pg.Pool, scene: Scene, rows: readonly Row[], mangle: Mangle = asIs): Promise<Compared> {
  const { viewer, purpose, fields } = toDecision(scene);
  const memory = inMemory(scene);
  const decision = decide(viewer, purpose, scene.action, fields);
  if (decision === refused)
    return {
      cells: 0,
      present: 0,
      withheld: 0,
      differences: memory.refused ? [] : [{ row: '', what: 'the call', sql: 'refused', memory: 'decided' }],
    };
  const answer = await read(db, decision, mangle);
  const differences: Difference[] = [];
  let [present, withheld] = [0, 0];
  for (const row of rows) {
    const found = answer.get(row.id);
    if ((found !== undefined) !== memory.present(row))
      differences.push({ row: row.id, what: 'presence', sql: found !== undefined, memory: memory.present(row) });
    if (found === undefined) continue;
    present++;
    for (const field of asked) {
      const reason = memory.why(row, field);
      if (reason !== null) withheld++;
      const [sql, memorys] = [found(field), { value: reason === null ? row.values[field] : null, reason }];
      if (sql.value !== memorys.value || sql.reason !== memorys.reason)
        differences.push({ row: row.id, what: field, sql, memory: memorys });
    }
  }
  return { cells: present * asked.length, present, withheld, differences };
}

type Cell = { readonly value: unknown; readonly reason: unknown };

/** The statement itself, as every list asks it, with all fields selected and a page for everybody. */
async function read(db: pg.Pool, decision: Decision, mangle: Mangle): Promise<Map<string, (field: string) => Cell>> {
  const bind = new Parameters();
  const fields = asked.filter(key => decision.verdicts.get(key)!.is !== 'no').map(key => catalogue.get(key)!);
  const query = {
    filter: null,
    search: [],
    searchIn: [],
    order: null,
    descending: false,
    size: 1000,
    cursor: null,
    backward: false,
    upTo: null,
    boundTo: '',
  };
  const shown = { fields, origins: false, legalBases: null, evidence: false, key: '' };
  const log = {
    viewer: { ...decision.viewer, recipientId: null },
    requestId: decision.viewer.id,
    operation: 'parity',
    because: null,
    names: () => ({ roles: [], action: decision.action, purpose: decision.purpose.code, fields: [] }),
  };
  const { sql, why } = readingSql(decision, query, shown, log, factSql, catalogue, bind);
  const { rows } = await db.query(mangle(sql), bind.values);
  const cell =
    (row: Record<string, unknown>) =>
    (field: string): Cell => {
      const verdict = decision.verdicts.get(field)!;
      if (verdict.is === 'no') return { value: null, reason: verdict.reason };
      const column = why.get(field);
      return { value: plain(row[field], field), reason: column === undefined ? null : row[column] };
    };
  return new Map(rows.filter(row => row.id !== null).map(row => [row.id as string, cell(row)]));
}

const plain = (value: unknown, field: string) =>
  Buffer.isBuffer(value) ? value.toString() : value !== null && catalogue.get(field)!.type === 'numeric' ? Number(value) : value;

/** Every condition of a decision, presence included. */
export const conditionsOf = (decision: Decision): Condition[] => [
  decision.presence,
  ...[...decision.verdicts.values()].flatMap(verdict =>
    verdict.is === 'when' ? verdict.requirements.map(({ condition }) => condition) : [],
  ),
];

/**
 * Asks each condition of a decision of every row that has a basis for the purpose, present or not, in SQL and of its reader in memory.
 * @returns how many answers were NULL, and how many differed
 */
export async function askConditions(
  db: pg.Pool,
  scene: Scene,
  rows: readonly Row[],
  mangle: Mangle = asIs,
): Promise<{ nulls: number; differing: number; asked: number }> {
  const { viewer, purpose, fields } = toDecision(scene);
  const decision = decide(viewer, purpose, scene.action, fields);
  if (decision === refused || (scene.purpose !== 'CONSENT' && scene.purpose !== 'CONTRACT')) return { nulls: 0, differing: 0, asked: 0 };
  const kind = scene.purpose;
  const bind = new Parameters();
  const write = {
    ...writer(catalogue, bind),
    fact: (fact: Fact) =>
      fact.fact === 'noticeVersionIn'
        ? `(b.notice_version IN (${fact.versions.join(', ')}) IS TRUE)`
        : factSql.sensitiveConditionStands(purpose.id, fact.field),
  };
  const conditions = conditionsOf(decision);
  const { rows: answers } = await db.query<unknown[]>({
    text: mangle(
      `SELECT c.id, ${conditions.map(condition => conditionSql(condition, write)).join(', ')} FROM contact c JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = ${purposeIds[kind]}`,
    ),
    values: bind.values,
    rowMode: 'array',
  });
  const byId = new Map(rows.map(row => [row.id, row]));
  let [nulls, differing] = [0, 0];
  for (const [id, ...said] of answers) {
    const row = byId.get(id as string)!;
    const fact = (f: Fact) =>
      f.fact === 'noticeVersionIn' ? f.versions.includes(row.bases[kind].version) : conditionStands(row, f.field, kind);
    conditions.forEach((condition, i) => {
      if (said[i] === null) nulls++;
      else if (said[i] !== holds(condition, row.values, fact)) differing++;
    });
  }
  return { nulls, differing, asked: answers.length * conditions.length };
}
