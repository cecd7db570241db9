import { rulesToCondition } from '@casl/ability/extra';
import { CompoundCondition, type Condition as Parsed, FieldCondition } from '@ucast/core';
import { and, always, type Condition, type Constant, never, not, or } from './condition.ts';
import { type FieldFacts, isSensitive } from './policy.ts';
import { no, type Verdict, when } from './verdict.ts';
import type { Action, Role, Viewer } from './viewer.ts';

/**
 * Question 1: does a role allow the action on the field (CASL, field level)?
 * `count` is implied by `read`; `update` and `export` need `read` beside them, within the same role.
 */
export function byRole(viewer: Viewer, roles: readonly Role[], action: Action, field: FieldFacts): Verdict {
  // Service accounts and jobs never get sensitive fields, whatever their roles say.
  if (isSensitive(field) && (viewer.kind === 'service' || viewer.kind === 'system')) return no('ROLE');
  const answers = roles.map(role => allowed(role, action, field));
  if (answers.every(answer => answer.is === 'never')) return no('ROLE');
  return when(or(answers), 'ROLE_CONDITION');
}

function allowed(role: Role, action: Action, field: FieldFacts): Condition {
  const itself = ruled(role, action, field);
  if (action === 'count') return or([itself, ruled(role, 'read', field)]);
  if (action === 'update' || action === 'export') return and([itself, ruled(role, 'read', field)]);
  return itself;
}

/** Asked once per role and field: asked about a type, CASL counts conditional rules as granted; merged, one role's `cannot` would cancel another's `can`. */
function ruled(role: Role, action: Action, field: FieldFacts): Condition {
  const rules = role.ability
    .rulesFor(action, 'Contact', field.key)
    // A rule on all fields never includes a sensitive one (L22); a prohibition always does.
    .filter(rule => rule.inverted || !isSensitive(field) || rule.fields?.includes(field.key));
  return (
    rulesToCondition(
      rules,
      rule => {
        const condition = rule.ast ? translated(rule.ast as Parsed) : always;
        return rule.inverted ? not(condition) : condition;
      },
      { and, or, empty: () => always },
    ) ?? never
  );
}

/** From the condition tree that CASL parsed to ours; a word that is not about equality is a bug in `rule.ts`, which refuses it when a role is saved. */
function translated(parsed: Parsed): Condition {
  if (parsed instanceof FieldCondition) {
    const { operator, field } = parsed;
    if (operator === 'eq') return { is: 'equal', field, value: parsed.value as Constant };
    if (operator === 'ne') return { is: 'unequal', field, value: parsed.value as Constant };
    if (operator === 'in') return { is: 'oneOf', field, values: parsed.value as Constant[] };
    if (operator === 'nin') return { is: 'noneOf', field, values: parsed.value as Constant[] };
  }
  if (parsed instanceof CompoundCondition) {
    const of = (parsed.value as Parsed[]).map(translated);
    if (parsed.operator === 'and') return and(of);
    if (parsed.operator === 'or') return or(of);
    if (parsed.operator === 'not' || parsed.operator === 'nor') return not(or(of));
  }
  throw new Error(`A rule says "${parsed.operator}", which the decision does not know`);
}
