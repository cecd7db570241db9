import type { DutyRule } from '../access/duty.ts';
import type { RuleData } from '../access/ability.ts';
import { isSensitive } from '../access/policy.ts';
import type { Field } from '../fields/field.ts';

interface Rules {
  readonly purposes: readonly string[];
  readonly rules: readonly RuleData[];
  readonly duties?: readonly DutyRule[];
}
type Fields = ReadonlyMap<string, Field>;

/** The sensitive fields that a role opens by name: a rule on all fields never includes one (L22). */
export const sensitiveFieldsOf = (role: Rules, fields: Fields): string[] =>
  [...new Set(role.rules.flatMap(rule => (rule.inverted ? [] : (rule.fields ?? []))))].filter(key => {
    const field = fields.get(key);
    return field !== undefined && isSensitive(field);
  });

/** Whether a role lets one take any other in an emergency, and so reach every sensitive field. */
export const breaksGlass = ({ duties = [] }: Pick<Rules, 'duties'>): boolean => duties.some(({ duty }) => duty === 'BreakGlass');

/**
 * Whether a new version of a role might open more of a sensitive field than the one before. Strict on purpose: a field that is no longer named is less;
 * anything said differently about one that is, a prohibition lifted or a purpose more, counts as more. It then takes a second person (L22, L82).
 */
export function reachesFurther(before: Rules, after: Rules, fields: Fields): boolean {
  if (breaksGlass(after) && !breaksGlass(before)) return true;
  const opened = sensitiveFieldsOf(after, fields);
  if (opened.length === 0) return false;
  if (after.purposes.some(purpose => !before.purposes.includes(purpose))) return true;
  return opened.some(key => said(before, key) !== said(after, key));
}

/** All that a role says of one sensitive field, in its order, because CASL's later rules go before earlier ones. */
const said = (role: Rules, key: string): string =>
  JSON.stringify(
    role.rules
      .filter(rule => (rule.fields ? rule.fields.includes(key) : rule.inverted))
      .map(rule => [[...rule.action].toSorted(), rule.inverted ?? false, rule.conditions ?? null]),
  );
