import type { useText } from '../i18n/use-text.ts';

/** One part of a rule's condition: equality words only, because ordering words would disagree with SQL about empty cells. */
export type Part = { field: string; word: 'is' | 'isNot' | 'oneOf' | 'noneOf'; value: string };

const operators = { is: '$eq', isNot: '$ne', oneOf: '$in', noneOf: '$nin' } as const;
const wordOf = (operator: string) => (Object.keys(operators) as Part['word'][]).find(word => operators[word] === operator);

/** The parts of a condition as the API keeps it, or nothing when it says more than the form can show. */
export function partsOf(condition: string | null | undefined): Part[] | undefined {
  if (!condition) return [];
  const parsed: unknown = JSON.parse(condition);
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const parts: Part[] = [];
  for (const [field, test] of Object.entries(parsed)) {
    const tests = typeof test === 'object' && test !== null ? Object.entries(test) : [['$eq', test]];
    for (const [operator, value] of tests) {
      const word = wordOf(String(operator));
      if (field.startsWith('$') || !word) return undefined;
      parts.push({ field, word, value: Array.isArray(value) ? value.join(', ') : String(value) });
    }
  }
  return parts;
}

/** The JSON of these parts; all of them must hold. */
export function conditionOf(parts: Part[]): string | undefined {
  const written: Record<string, Record<string, unknown>> = {};
  for (const { field, word, value } of parts) {
    if (!field) continue;
    const values = value
      .split(',')
      .map(one => one.trim())
      .filter(Boolean);
    written[field] = { ...written[field], [operators[word]]: word === 'oneOf' || word === 'noneOf' ? values : value.trim() };
  }
  return Object.keys(written).length > 0 ? JSON.stringify(written) : undefined;
}

/** A condition in words; one that the form cannot show is shown as it is kept. */
export function sayCondition(condition: string, fieldLabel: (key: string) => string, text: ReturnType<typeof useText>): string {
  const parts = partsOf(condition);
  return parts
    ? parts.map(({ field, word, value }) => `${fieldLabel(field)} ${text(`condition.${word}`)} ${value}`).join(` ${text('condition.and')} `)
    : condition;
}
