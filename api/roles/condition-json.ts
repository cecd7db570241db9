import type { Condition } from '../access/condition.ts';

/**
 * A condition in the words in which a role says it, as JSON; null where none is left. What is known of a row by another way than its fields
 * (which notice was agreed to) is none of a role's words, and is left out.
 */
export const conditionJson = (condition: Condition): string | null => {
  const said = worded(condition);
  return said === null ? null : JSON.stringify(said);
};

type Words = Readonly<Record<string, unknown>>;

function worded(condition: Condition): Words | null {
  switch (condition.is) {
    case 'equal':
      return { [condition.field]: { $eq: condition.value } };
    case 'unequal':
      return { [condition.field]: { $ne: condition.value } };
    case 'oneOf':
      return { [condition.field]: { $in: condition.values } };
    case 'noneOf':
      return { [condition.field]: { $nin: condition.values } };
    case 'and':
    case 'or': {
      const of = condition.of.map(worded).filter(each => each !== null);
      return of.length > 1 ? { [condition.is === 'and' ? '$and' : '$or']: of } : (of[0] ?? null);
    }
    case 'not': {
      const of = worded(condition.of);
      return of && { $not: of };
    }
    default:
      return null;
  }
}
