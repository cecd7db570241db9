import { parseDate } from '../fields/calendar-date.ts';
import type { Field } from '../fields/field.ts';
import { parseText } from '../fields/plain-text.ts';
import type { Problems } from '../refusal.ts';

/** The words a role's condition may use. Equality only: with ordering words SQL's NULL and CASL's null disagree, and sometimes disclose (design.md section 3). */
const equality = new Set(['$eq', '$ne', '$in', '$nin']);
const MAX_DEPTH = 5;
const MAX_PARTS = 50;
const MAX_VALUES = 100;
const MAX_TEXT = 200;

type Fields = ReadonlyMap<string, Field>;
interface Check {
  readonly fields: Fields;
  readonly problems: Problems;
  /** Parts seen so far: breadth is bounded like depth. */
  parts: number;
  /** Rules named already: one condition is one input, however often it breaks them. */
  readonly named: Set<string>;
}

/**
 * What a role may say about the row: equality of ordinary, unencrypted fields with constants, joined by `$and`, `$or`, `$not`.
 * The answer is rebuilt from what was understood, key by key; it is of use only where no problem was found. Values are never echoed.
 */
export function parseCondition(given: unknown, fields: Fields, problems: Problems, path: string): Record<string, unknown> | undefined {
  return condition(given, { fields, problems, parts: 0, named: new Set() }, path, 1);
}

function condition(given: unknown, check: Check, path: string, depth: number): Record<string, unknown> | undefined {
  if (!isPlainObject(given)) return wrong(check, path, 'object');
  if (depth > MAX_DEPTH) return wrong(check, path, 'depth');
  const keys = Object.keys(given);
  // An empty condition would mean "every row" and look like a restriction.
  if (keys.length === 0) return wrong(check, path, 'required');
  check.parts += keys.length;
  if (check.parts > MAX_PARTS) return wrong(check, path, 'size');
  const parsed: [string, unknown][] = keys.map(key => [key, part(key, given[key], check, path, depth)]);
  return Object.fromEntries(parsed);
}

function part(key: string, given: unknown, check: Check, path: string, depth: number): unknown {
  if (key === '$not') return condition(given, check, path, depth + 1);
  if (key === '$and' || key === '$or') {
    if (!Array.isArray(given) || given.length === 0) return wrong(check, path, 'list');
    return given.slice(0, MAX_PARTS + 1).map(one => condition(one, check, path, depth + 1));
  }
  const field = check.fields.get(key);
  if (!field) return wrong(check, path, 'unknown');
  if (!mayBeCompared(field)) return wrong(check, path, 'notComparable');
  return comparison(field, given, check, path);
}

/** Naming a field in a condition discloses that much of it: never a sensitive or encrypted one; lists and long texts have no equality worth the name. */
export const mayBeCompared = (field: Field): boolean =>
  field.sensitivity === 'ORDINARY' && !field.sealed && !['EMAIL_LIST', 'PHONE_LIST', 'LONG_TEXT'].includes(field.kind);

function comparison(field: Field, given: unknown, check: Check, path: string): unknown {
  if (!isPlainObject(given)) return constant(field, given, check, path);
  const words = Object.keys(given);
  if (words.length !== 1 || !equality.has(words[0]!)) return wrong(check, path, 'equalityOnly');
  const word = words[0]!;
  const value = given[word];
  if (word === '$eq' || word === '$ne') return { [word]: constant(field, value, check, path) };
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_VALUES) return wrong(check, path, 'list');
  return { [word]: value.map(one => constant(field, one, check, path)) };
}

function constant(field: Field, value: unknown, check: Check, path: string): unknown {
  const known = value === null ? value : suited(field, value);
  return known === undefined ? wrong(check, path, 'constant') : known;
}

/** The constant as the field stores such values. One that PostgreSQL could not cast to the field's type would fail every read of the role's holders. */
function suited(field: Field, value: unknown): string | number | boolean | undefined {
  if (field.kind === 'BOOLEAN') return typeof value === 'boolean' ? value : undefined;
  if (field.kind === 'NUMBER') return typeof value === 'number' && isStorable(value, field.type) ? value : undefined;
  const parsed = field.kind === 'DATE' ? parseDate(value) : parseText(value, MAX_TEXT);
  if (!parsed.ok || (field.choices && !field.choices.some(choice => choice.value === parsed.value))) return undefined;
  return parsed.value;
}

const isStorable = (value: number, type: Field['type']) =>
  type === 'integer' ? Number.isInteger(value) && Math.abs(value) <= 2_147_483_647 : Math.abs(value) < 1e15;

/** Own keys only, and no prototype but the plain one: `__proto__` and friends are no field's key, so they are refused as unknown. */
const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

function wrong(check: Check, path: string, rule: string): undefined {
  if (!check.named.has(rule)) check.problems.add(path, rule);
  check.named.add(rule);
  return undefined;
}
