import type { Condition, Constant, Fact } from './condition.ts';

/** How a condition finds its columns, binds its constants and asks its facts. */
export interface ConditionWriter {
  /** SQL of a field's value on the row at hand. */
  readonly column: (field: string) => string;
  /** Binds a constant and returns its placeholder, cast to the field's type. */
  readonly constant: (value: Exclude<Constant, null>, field: string) => string;
  /** SQL of a named fact; must answer true or false, never NULL. */
  readonly fact: (fact: Fact) => string;
}

/**
 * Says a condition as SQL.
 * Invariant: the text answers true or false, never NULL, so that NOT and OR mean what CASL means in memory.
 */
export function conditionSql(condition: Condition, write: ConditionWriter): string {
  const say = (inner: Condition) => conditionSql(inner, write);
  switch (condition.is) {
    case 'always':
      return 'true';
    case 'never':
      return 'false';
    case 'equal':
      return equal(condition.field, condition.value, write);
    case 'unequal':
      return `NOT ${equal(condition.field, condition.value, write)}`;
    case 'oneOf':
      return anyEqual(condition.field, condition.values, write);
    case 'noneOf':
      return `NOT ${anyEqual(condition.field, condition.values, write)}`;
    case 'and':
      return `(${condition.of.map(say).join(' AND ')})`;
    case 'or':
      return `(${condition.of.map(say).join(' OR ')})`;
    case 'not':
      return `NOT ${say(condition.of)}`;
    case 'fact':
      return write.fact(condition);
  }
}

const equal = (field: string, value: Constant, write: ConditionWriter) =>
  value === null ? `(${write.column(field)} IS NULL)` : `(${write.column(field)} IS NOT DISTINCT FROM ${write.constant(value, field)})`;

const anyEqual = (field: string, values: readonly Constant[], write: ConditionWriter) =>
  values.length === 0 ? '(false)' : `(${values.map(value => equal(field, value, write)).join(' OR ')})`;
