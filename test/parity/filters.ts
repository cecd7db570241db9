import fc from 'fast-check';
import { domains } from './catalogue.ts';
import type { Row } from './rows.ts';

/** A filter as a caller writes it. */
export type FilterInput = Record<string, unknown>;

type Kind = 'text' | 'code' | 'date' | 'number' | 'boolean';
const kinds: Readonly<Record<string, Kind>> = {
  givenName: 'text',
  city: 'text',
  street: 'text',
  postalCode: 'text',
  email: 'text',
  country: 'code',
  language: 'code',
  birthDate: 'date',
  birthYear: 'number',
  postalArea: 'text',
  'custom.vip': 'boolean',
  'custom.size': 'number',
  'custom.tier': 'code',
  'custom.note': 'text',
  'custom.since': 'date',
};
export const filterableKeys = Object.keys(kinds);
const customMember: Record<string, string> = {
  'custom.vip': 'boolean',
  'custom.size': 'number',
  'custom.tier': 'choice',
  'custom.note': 'text',
  'custom.since': 'date',
};

const valuesOf = (key: string) =>
  (key === 'birthYear' ? [1980, 2001, 1999] : key === 'postalArea' ? ['90', '10'] : domains[key]!.filter(value => value !== null)) as (
    string | number | boolean
  )[];

/** Beginnings and parts of the values there are, in other cases and accents, and the signs that LIKE would take for patterns. */
const parts = (key: string) =>
  valuesOf(key)
    .flatMap(value => [String(value).slice(0, 3), String(value).slice(-3), String(value).toUpperCase().slice(0, 4)])
    .concat(['%%%', '___', 'egl', 'ÉMI', '0%_', '\\']);

function tests(key: string): fc.Arbitrary<FilterInput> {
  const value = fc.constantFrom(...valuesOf(key));
  const equality = [value.map(equals => ({ equals })), fc.boolean().map(isEmpty => ({ isEmpty }))];
  const list = fc.array(value, { maxLength: 3 }).map(many => ({ in: many }));
  switch (kinds[key]!) {
    case 'boolean':
      return fc.oneof(...equality);
    case 'code':
      return fc.oneof(...equality, list);
    case 'number':
      return fc.oneof(
        ...equality,
        list,
        value.map(below => ({ below })),
        value.map(from => ({ from })),
        fc.tuple(value, value).map(([from, below]) => ({ from, below })),
      );
    case 'date':
      return fc.oneof(
        ...equality,
        list,
        value.map(before => ({ before })),
        value.map(from => ({ from })),
      );
    case 'text':
      return fc.oneof(
        ...equality,
        list,
        fc.constantFrom(...parts(key)).map(startsWith => ({ startsWith })),
        fc.constantFrom(...parts(key).filter(part => [...part].length >= 3)).map(contains => ({ contains })),
      );
  }
}

/** Filters over the given fields and ids, joined, nested and negated, at most five deep. */
export function arbitraryFilter(keys: readonly string[], ids: readonly string[]): fc.Arbitrary<FilterInput> {
  const leaf: fc.Arbitrary<FilterInput> = fc.oneof(
    {
      weight: 12,
      arbitrary: fc
        .constantFrom(...keys)
        .chain(key => tests(key).map(test => (customMember[key] ? { custom: [{ key, [customMember[key]]: test }] } : { [key]: test }))),
    },
    { weight: 1, arbitrary: fc.subarray([...ids], { maxLength: 40 }).map(id => ({ id })) },
  );
  return fc.letrec<{ tree: FilterInput }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.tuple(leaf, leaf).map(([one, other]) => ({ ...one, ...other })),
      fc.array(tie('tree'), { maxLength: 3 }).map(and => ({ and })),
      fc.array(tie('tree'), { maxLength: 3 }).map(or => ({ or })),
      tie('tree').map(not => ({ not })),
      fc.tuple(leaf, tie('tree')).map(([one, not]) => ({ ...one, not })),
    ),
  })).tree;
}

/** Whether a filter matches: yes, no, or "cannot be said", because a cell that it hangs on is withheld. */
type Answer = boolean | null;
const negated = (answer: Answer): Answer => (answer === null ? null : !answer);
const every = (answers: Answer[]): Answer => (answers.includes(false) ? false : answers.includes(null) ? null : true);
const some = (answers: Answer[]): Answer => (answers.includes(true) ? true : answers.includes(null) ? null : false);

/**
 * The meaning of a filter, in three-valued logic over what the caller may see: a withheld cell says neither yes nor no, so neither does its negation,
 * and a contact is found only where the answer is yes. An empty cell that may be seen is an answer: it equals nothing.
 */
export function meaning(filter: FilterInput, row: Row, withheld: (field: string) => boolean): Answer {
  const say = (inner: unknown) => meaning(inner as FilterInput, row, withheld);
  const testsOf = (key: string, given: object): Answer =>
    every(Object.entries(given).map(([test, against]) => (withheld(key) ? null : holds(key, row.values[key] ?? null, test, against))));
  return every(
    Object.entries(filter).map(([key, inner]): Answer => {
      switch (key) {
        case 'and':
          return every((inner as unknown[]).map(say));
        case 'or':
          return some((inner as unknown[]).map(say));
        case 'not':
          return negated(say(inner));
        case 'id':
          return (inner as string[]).includes(row.id);
        case 'custom':
          return every((inner as { key: string }[]).map(({ key: field, ...given }) => testsOf(field, Object.values(given)[0] as object)));
        default:
          return testsOf(key, inner as object);
      }
    }),
  );
}

type Cell = string | number | boolean | null;

function holds(key: string, value: Cell, test: string, against: unknown): boolean {
  if (test === 'isEmpty') return (value === null) === against;
  if (value === null) return false;
  const same = (other: unknown) => (key === 'email' ? String(other).toLowerCase() === String(value).toLowerCase() : other === value);
  switch (test) {
    case 'equals':
      return same(against);
    case 'in':
      return (against as unknown[]).some(same);
    case 'before':
    case 'below':
      return value < (against as Cell)!;
    case 'from':
      return value >= (against as Cell)!;
    case 'startsWith':
      return folded(value).startsWith(folded(against as string));
    case 'contains':
      return folded(value).includes(folded(against as string));
    default:
      throw new Error(`no such test: ${test}`);
  }
}

/** Lower case, without accents. */
const folded = (value: Cell) => String(value).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
