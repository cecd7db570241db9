import type { Decision } from '../access/decide.ts';
import type { Context } from '../context.ts';
import { filterable, type Field } from '../fields/field.ts';
import { comparable } from '../fields/kinds.ts';
import { type Problem, Problems, Refusal } from '../refusal.ts';

/** One test of one readable field. `negated` means: there is a readable value or its absence, and the test fails of it. */
export interface Leaf {
  readonly is: 'leaf';
  readonly field: Field;
  readonly test: 'equals' | 'in' | 'startsWith' | 'contains' | 'isEmpty' | 'before' | 'from' | 'includes';
  readonly value: unknown;
  readonly negated: boolean;
}
/** A parsed filter: negation stands only at the leaves. */
export type Filter =
  | Leaf
  | { readonly is: 'ids'; readonly ids: readonly string[]; readonly negated: boolean }
  | { readonly is: 'and' | 'or'; readonly of: readonly Filter[] };

const MAX = { depth: 5, nodes: 50, list: 500, ids: 100 };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

const customTests = { text: ['TEXT'], number: ['NUMBER'], date: ['DATE'], boolean: ['BOOLEAN'], choice: ['CHOICE'] } as const;
type Input = Record<string, unknown>;

/**
 * Parses the caller's filter. Negation is pushed to the leaves, so that a withheld cell matches none of them.
 * Refuses `FORBIDDEN` for fields that the viewer may not read (naming what the caller wrote), `BAD_USER_INPUT` for anything malformed; all of them at once.
 */
export function parseFilter(ctx: Pick<Context, 'policy'>, decision: Decision, input: unknown): Filter | null {
  if (input === undefined || input === null) return null;
  const problems = new Problems();
  const hidden: Problem[] = [];
  let nodes = 0;
  let groups = 0;

  const group = (value: unknown, path: string, negated: boolean, depth: number): Filter => {
    if (!isObject(value)) return problem(path, 'object');
    if (++groups > MAX.nodes) return groups === MAX.nodes + 1 ? problem(path, 'tooMany') : nothing;
    if (depth > MAX.depth) return problem(path, 'tooDeep');
    const parts = Object.entries(value).map(([key, inner]) => part(key, inner, `${path}.${key}`, negated, depth));
    return { is: negated ? 'or' : 'and', of: parts };
  };
  const part = (key: string, inner: unknown, path: string, negated: boolean, depth: number): Filter => {
    if (inner === null || inner === undefined) return problem(path, 'notNull');
    if (key === 'not') return group(inner, path, !negated, depth + 1);
    if (key === 'and' || key === 'or') {
      if (!Array.isArray(inner)) return problem(path, 'list');
      if (inner.length > MAX.nodes) return problem(path, 'tooMany');
      const is = (key === 'and') === negated ? 'or' : 'and';
      return { is, of: inner.map((each, i) => group(each, `${path}.${i}`, negated, depth + 1)) };
    }
    if (key === 'id') return ids(inner, path, negated);
    if (key === 'custom') {
      if (!Array.isArray(inner)) return problem(path, 'list');
      if (inner.length > MAX.nodes) return problem(path, 'tooMany');
      return { is: negated ? 'or' : 'and', of: inner.map((each, i) => custom(each, `${path}.${i}`, negated)) };
    }
    return tests(key, inner, path, negated);
  };
  const ids = (inner: unknown, path: string, negated: boolean): Filter => {
    if (!Array.isArray(inner) || !inner.every(isId)) return problem(path, 'id');
    if (inner.length > MAX.ids) return problem(path, 'tooMany');
    return count(path, { is: 'ids', ids: inner, negated });
  };
  const custom = (each: unknown, path: string, negated: boolean): Filter => {
    if (!isObject(each)) return problem(path, 'object');
    const { key, ...given } = each;
    const field = typeof key === 'string' && key.startsWith('custom.') ? (ctx.policy.fields.get(key) as Field | undefined) : undefined;
    if (!field) return problem(`${path}.key`, 'unknownField');
    const named = Object.keys(given);
    const fits =
      named.length === 1 && (customTests[named[0] as keyof typeof customTests] as readonly string[] | undefined)?.includes(field.kind);
    return fits ? tests(field.key, given[named[0]!], `${path}.${named[0]}`, negated) : problem(path, 'kind');
  };
  const tests = (key: string, inner: unknown, path: string, negated: boolean): Filter => {
    const field = ctx.policy.fields.get(key) as Field | undefined;
    if (!field) return problem(path, 'unknownField');
    const verdict = decision.verdicts.get(key);
    if (!verdict || verdict.is === 'no') {
      hidden.push({ path, rule: verdict?.is === 'no' ? verdict.reason : 'ROLE' });
      return nothing;
    }
    if (!filterable(field)) return problem(path, 'notFilterable');
    if (!isObject(inner)) return problem(path, 'object');
    return {
      is: negated ? 'or' : 'and',
      of: Object.entries(inner).map(([test, value]) => leaf(field, test, value, `${path}.${test}`, negated)),
    };
  };
  const leaf = (field: Field, test: string, value: unknown, path: string, negated: boolean): Filter => {
    if (value === null || value === undefined) return problem(path, 'notNull');
    const one = (input: unknown, at: string): unknown => {
      const parsed = comparable(field, input);
      if (!parsed.ok) problems.add(at, parsed.rule);
      return parsed.ok ? parsed.value : undefined;
    };
    const made = (name: Leaf['test'], bound: unknown): Filter => count(path, { is: 'leaf', field, test: name, value: bound, negated });
    switch (test) {
      case 'isEmpty':
        return made('isEmpty', value);
      case 'equals':
      case 'includes':
        return made(test, one(value, path));
      case 'before':
      case 'from':
        return made(test, one(value, path));
      case 'below':
        return made('before', one(value, path));
      case 'in':
        if (!Array.isArray(value)) return problem(path, 'list');
        if (value.length > MAX.list) return problem(path, 'tooMany');
        return made(
          'in',
          value.map((each, i) => one(each, `${path}.${i}`)),
        );
      case 'startsWith':
      case 'contains': {
        const text = words(value);
        if (text === null) return problem(path, 'text');
        if ([...text].length < (test === 'contains' ? 3 : 1)) return problem(path, 'tooShort');
        return made(test, text);
      }
      default:
        return problem(path, 'unknownTest');
    }
  };
  const count = (path: string, filter: Filter): Filter =>
    ++nodes > MAX.nodes ? (nodes === MAX.nodes + 1 ? problem(path, 'tooMany') : nothing) : filter;
  const problem = (path: string, rule: string): Filter => {
    problems.add(path, rule);
    return nothing;
  };

  const filter = group(input, 'filter', false, 1);
  if (hidden.length > 0) throw new Refusal('FORBIDDEN', hidden);
  problems.insist();
  return filter;
}

const nothing: Filter = { is: 'or', of: [] };
const isObject = (value: unknown): value is Input => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The caller's words for prefix, contains and search: trimmed, composed, without control characters and halves of a surrogate pair; null when they cannot be that. */
export function words(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 200 || /[\p{Cc}\p{Cs}]/u.test(value)) return null;
  return value.normalize('NFC').trim();
}
