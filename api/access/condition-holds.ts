import type { Condition, Constant, Fact } from './condition.ts';

/**
 * The other reader of a condition: answers in memory what `condition-sql.ts` answers in the database. Used where there is no row yet (create);
 * the parity test holds the two against each other.
 */
export function holds(condition: Condition, row: Readonly<Record<string, unknown>>, fact: (fact: Fact) => boolean): boolean {
  const say = (inner: Condition) => holds(inner, row, fact);
  const equal = (field: string, value: Constant) => (row[field] ?? null) === value;
  switch (condition.is) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'equal':
      return equal(condition.field, condition.value);
    case 'unequal':
      return !equal(condition.field, condition.value);
    case 'oneOf':
      return condition.values.some(value => equal(condition.field, value));
    case 'noneOf':
      return !condition.values.some(value => equal(condition.field, value));
    case 'and':
      return condition.of.every(say);
    case 'or':
      return condition.of.some(say);
    case 'not':
      return !say(condition.of);
    case 'fact':
      return fact(condition);
  }
}
