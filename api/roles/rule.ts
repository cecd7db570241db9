import type { RuleData } from '../access/ability.ts';
import { actions, type Action } from '../access/viewer.ts';
import type { Field } from '../fields/field.ts';
import type { Problems } from '../refusal.ts';
import { parseCondition } from './rule-condition.ts';

const MAX_RULES = 50;
const MAX_FIELDS = 200;

/** One rule as it is handed in: by a form, by a starter set, by anybody. Nothing of it is believed. */
export interface GivenRule {
  readonly actions: unknown;
  /** Exact catalogue keys; empty with `allFields`. */
  readonly fields: unknown;
  /** All ordinary fields. Said in words, because an empty list must never open anything. */
  readonly allFields: unknown;
  readonly inverted: unknown;
  readonly condition: unknown;
}

/**
 * What a role may say, checked when it is saved: subject Contact, the five actions, exact keys or all ordinary fields, an equality condition.
 * Everything else is refused by name, all problems at once. What comes back holds only what `access/by-role.ts` knows.
 */
export function parseRules(given: readonly GivenRule[], fields: ReadonlyMap<string, Field>, problems: Problems, path: string): RuleData[] {
  if (given.length > MAX_RULES) problems.add(path, 'size');
  return given.slice(0, MAX_RULES).map((rule, index) => parseRule(rule, fields, problems, `${path}.${index}`));
}

function parseRule(given: GivenRule, fields: ReadonlyMap<string, Field>, problems: Problems, path: string): RuleData {
  const keys = parseKeys(given, fields, problems, path);
  const conditions =
    given.condition === null || given.condition === undefined
      ? undefined
      : parseCondition(given.condition, fields, problems, `${path}.condition`);
  if (given.inverted !== undefined && typeof given.inverted !== 'boolean') problems.add(`${path}.inverted`, 'boolean');
  return {
    action: parseActions(given.actions, problems, `${path}.actions`),
    subject: 'Contact',
    ...(keys && { fields: keys }),
    ...(conditions && { conditions }),
    ...(given.inverted === true && { inverted: true }),
  };
}

function parseActions(given: unknown, problems: Problems, path: string): Action[] {
  const known = Array.isArray(given) ? actions.filter(action => given.includes(action)) : [];
  if (known.length === 0) problems.add(path, 'required');
  else if (new Set(given as unknown[]).size !== known.length) problems.add(path, 'unknown');
  return known;
}

/** The keys that a rule names; undefined where it says "all ordinary fields". Patterns are no keys: `*` is in no catalogue. */
function parseKeys(given: GivenRule, fields: ReadonlyMap<string, Field>, problems: Problems, path: string): string[] | undefined {
  const named = given.fields ?? [];
  const all = given.allFields === true;
  if (given.allFields !== undefined && typeof given.allFields !== 'boolean') problems.add(`${path}.allFields`, 'boolean');
  if (!Array.isArray(named) || named.length > MAX_FIELDS) {
    problems.add(`${path}.fields`, 'list');
    return [];
  }
  if (all === named.length > 0) problems.add(`${path}.fields`, all ? 'notWithAllFields' : 'required');
  if (!named.every(key => typeof key === 'string' && fields.has(key))) problems.add(`${path}.fields`, 'unknown');
  return all ? undefined : [...new Set(named as string[])];
}
