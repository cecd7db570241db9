import type { Decision } from '../../access/decide.ts';
import type { Field } from '../../fields/field.ts';
import { next } from './aliases.ts';
import { takesSeveral } from './cell-value.ts';
import { headingKey, type Meaning } from './heading.ts';

export const targets = ['FIELD', 'EVIDENCE', 'SINCE', 'DECISION', 'LEAVE_OUT'] as const;
/** What becomes of a column: a field, or something about the basis, or nothing. */
export type ImportTarget = (typeof targets)[number];

/** What somebody says of one column. */
export interface ColumnChoice {
  /** From 1. */
  readonly column: number;
  readonly target: ImportTarget;
  readonly field?: string | null;
  /** Of a decision: the purpose it was taken for. */
  readonly purpose?: string | null;
}

/** A column that was decided. */
export type Mapped =
  | { readonly column: number; readonly target: 'FIELD'; readonly field: Field }
  | { readonly column: number; readonly target: 'EVIDENCE' | 'SINCE' | 'LEAVE_OUT' }
  | { readonly column: number; readonly target: 'DECISION'; readonly purpose: string };

/** Why a column cannot be taken as it is. */
export interface ColumnProblem {
  readonly column: number;
  readonly rule: string;
}

/** What the mapping is judged by. */
export interface Ground {
  readonly creating: Decision;
  readonly fields: ReadonlyMap<string, Field>;
  /** Whether the viewer may record for that purpose, and the person may say no to it. */
  readonly mayRefuse: (purpose: string) => boolean;
}

/**
 * The proposal for a file whose mapping nobody has seen yet. A column that means a field which may not be taken here keeps its meaning, so that it is
 * refused by name; one that means nothing we know is undecided.
 */
export function suggest(
  headings: readonly string[],
  known: ReadonlyMap<string, Meaning>,
  { creating, fields }: Ground,
): (ColumnChoice | null)[] {
  const taken = new Set<string>();
  const free = (key: string) => !taken.has(key) || takesSeveral(fields.get(key)!);
  return headings.map((heading, i) => {
    const column = i + 1;
    const meaning = known.get(headingKey(heading));
    if (!meaning) return null;
    if (meaning.is === 'nothing') return { column, target: 'LEAVE_OUT' };
    if (meaning.is === 'purpose') return { column, target: 'DECISION', purpose: meaning.purpose };
    if (meaning.is !== 'field') {
      const target = ({ evidence: 'EVIDENCE', since: 'SINCE', decision: 'DECISION' } as const)[meaning.is];
      if (taken.has(target)) return null;
      taken.add(target);
      return target === 'DECISION' ? { column, target, purpose: creating.purpose.code } : { column, target };
    }
    const field = [meaning.field, next[meaning.field]].find(key => key !== undefined && fields.has(key) && free(key));
    if (field === undefined) return null;
    taken.add(field);
    return { column, target: 'FIELD', field };
  });
}

/**
 * Judges what was said of the columns; each has to be decided, by name. Refused: `columnUndecided`, `notCovered` and whatever else the decision says of a
 * field (`ROLE`, `PURPOSE`, `SENSITIVE_CONDITION_MISSING`, …), `columnTwice` for two columns in one place, `unknownField`, `unknownColumn`, `decisionPurpose`.
 */
export function judge(
  headings: readonly string[],
  choices: readonly ColumnChoice[],
  ground: Ground,
): { readonly mapping: readonly Mapped[]; readonly problems: readonly ColumnProblem[] } {
  const problems: ColumnProblem[] = [];
  const mapping: Mapped[] = [];
  const places = new Set<string>();
  const byColumn = new Map(choices.map(choice => [choice.column, choice]));
  for (const { column } of choices)
    if (!Number.isInteger(column) || column < 1 || column > headings.length) problems.push({ column, rule: 'unknownColumn' });
  if (byColumn.size < choices.length) problems.push({ column: 0, rule: 'columnTwice' });
  headings.forEach((_, i) => {
    const column = i + 1;
    const choice = byColumn.get(column);
    if (!choice) return problems.push({ column, rule: 'columnUndecided' });
    const judged = judgeOne(choice, ground);
    if (typeof judged === 'string') return problems.push({ column, rule: judged });
    const place = placeOf(judged);
    if (place !== null && places.has(place)) return problems.push({ column, rule: 'columnTwice' });
    if (place !== null) places.add(place);
    return mapping.push(judged);
  });
  return { mapping, problems };
}

/** Two columns may not fill the same place; a list takes several, and leaving out is no place. */
function placeOf(mapped: Mapped): string | null {
  if (mapped.target === 'LEAVE_OUT') return null;
  if (mapped.target === 'FIELD') return takesSeveral(mapped.field) ? null : `field ${mapped.field.key}`;
  return mapped.target === 'DECISION' ? `decision ${mapped.purpose}` : mapped.target;
}

function judgeOne({ column, target, field: key, purpose }: ColumnChoice, { creating, fields, mayRefuse }: Ground): Mapped | string {
  if (target === 'DECISION') return purpose && mayRefuse(purpose) ? { column, target, purpose } : 'decisionPurpose';
  if (target !== 'FIELD') return { column, target };
  const field = fields.get(key ?? '');
  if (!field || field.derivedFrom !== undefined) return 'unknownField';
  const verdict = creating.verdicts.get(field.key);
  if (!verdict) return 'PURPOSE';
  return verdict.is === 'no' ? verdict.reason : { column, target, field };
}
