import type { Decision } from '../access/decide.ts';
import type { Field } from '../fields/field.ts';
import { factSql } from '../legal-bases/fact-sql.ts';
import { type ContactQuery, page } from './contact-query.ts';
import { Parameters } from './parameters.ts';
import { seekValues } from './asked-sql.ts';
import { boundOf, type LogEntry } from './logged-sql.ts';
import { type Reading, readingSql, type Shown } from './reading-sql.ts';

export interface Written {
  readonly sql: string;
  readonly why: Reading['why'];
  readonly values: readonly unknown[];
  /** Whether one page bounds the work: of the caller's own tests nobody knows beforehand how far they reach. */
  readonly work: 'short' | 'long';
}

const KEPT = 200;

/** Texts by the decision they were written for; they go with it when policy or roles change. */
const texts = new WeakMap<Decision, Map<string, Reading>>();

/**
 * The statement of a question and its values. The text depends on the decision and on the shape of the question alone,
 * so a question of a shape that was asked before, without words of the caller in it, is not written again.
 */
export function written(
  decision: Decision,
  query: ContactQuery,
  shown: Shown,
  log: LogEntry,
  catalogue: ReadonlyMap<string, Field>,
): Written {
  const shape = shapeOf(query, shown, log);
  const kept = shape === null ? null : keptFor(decision.alike ?? decision);
  const before = shape === null ? undefined : kept!.get(shape);
  const work = shape === null || query.upTo !== null || query.size > page.most ? 'long' : 'short';
  if (before) return { ...before, work, values: [...before.constants, ...idsOf(query), ...seekValues(query), ...boundOf(log)] };
  const bind = new Parameters();
  const reading = readingSql(decision, query, shown, log, factSql, catalogue, bind);
  if (kept && kept.size < KEPT) kept.set(shape!, reading);
  return { ...reading, work, values: bind.values };
}

function keptFor(decision: Decision): Map<string, Reading> {
  const known = texts.get(decision) ?? new Map<string, Reading>();
  texts.set(decision, known);
  return known;
}

/** What the text depends on; null where it holds tests of the caller's own. */
function shapeOf(
  { filter, search, order, descending, size, cursor, backward, upTo }: ContactQuery,
  shown: Shown,
  log: LogEntry,
): string | null {
  // Whose child it is stands among its constants.
  if (log.viewer.kind === 'guardian') return null;
  if (search.length > 0 || (filter !== null && (filter.is !== 'ids' || filter.negated))) return null;
  const ids = filter === null ? 'all' : filter.ids.length === 1 ? 'one' : 'several';
  return [log.operation, log.because !== null, ids, order?.key, descending, size, cursor?.segment, backward, upTo, shown.key].join();
}

const idsOf = ({ filter }: ContactQuery): unknown[] => (filter?.is === 'ids' ? [filter.ids.length === 1 ? filter.ids[0] : filter.ids] : []);
