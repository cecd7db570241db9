/** A constant that a rule may compare a field with. */
export type Constant = string | number | boolean | null;

/** What only the database knows of a contact. `access` knows these by name; their SQL is handed in. */
export type Fact =
  | { readonly fact: 'noticeVersionIn'; readonly versions: readonly number[] }
  | { readonly fact: 'sensitiveConditionStands'; readonly field: string };

/** What only a row can answer. Equality words only: with ordering words SQL's NULL and CASL's null disagree. */
export type Condition =
  | { readonly is: 'always' }
  | { readonly is: 'never' }
  | { readonly is: 'equal' | 'unequal'; readonly field: string; readonly value: Constant }
  | { readonly is: 'oneOf' | 'noneOf'; readonly field: string; readonly values: readonly Constant[] }
  | { readonly is: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
  | ({ readonly is: 'fact' } & Fact);

export const always: Condition = { is: 'always' };
export const never: Condition = { is: 'never' };

/** Two conditions with the same key are the same condition. */
export const conditionKey = (condition: Condition): string => JSON.stringify(condition);

const distinct = (conditions: readonly Condition[]) => [...new Map(conditions.map(c => [conditionKey(c), c])).values()];

/** All of them hold; none at all: always. */
export function and(conditions: readonly Condition[]): Condition {
  if (conditions.some(c => c.is === 'never')) return never;
  const of = distinct(conditions.filter(c => c.is !== 'always'));
  return of.length === 0 ? always : of.length === 1 ? of[0]! : { is: 'and', of };
}

/** One of them holds; none at all: never, so that an empty list opens nothing. */
export function or(conditions: readonly Condition[]): Condition {
  if (conditions.some(c => c.is === 'always')) return always;
  const of = distinct(conditions.filter(c => c.is !== 'never'));
  return of.length === 0 ? never : of.length === 1 ? of[0]! : { is: 'or', of };
}

export const not = (condition: Condition): Condition =>
  condition.is === 'always'
    ? never
    : condition.is === 'never'
      ? always
      : condition.is === 'not'
        ? condition.of
        : { is: 'not', of: condition };

/** The fields of the contact that a condition looks at; naming one discloses that much of it. */
export function fieldsOf(condition: Condition): string[] {
  switch (condition.is) {
    case 'equal':
    case 'unequal':
    case 'oneOf':
    case 'noneOf':
      return [condition.field];
    case 'and':
    case 'or':
      return condition.of.flatMap(fieldsOf);
    case 'not':
      return fieldsOf(condition.of);
    default:
      return [];
  }
}
