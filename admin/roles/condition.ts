import type { useText } from '../i18n/use-text.ts';

/** One part of a rule's condition: equality words only, because ordering words would disagree with SQL about empty cells. */
export type Part = { field: string; word: 'is' | 'isNot' | 'oneOf' | 'noneOf'; value: string };

const operators = { is: '$eq', isNot: '$ne', oneOf: '$in', noneOf: '$nin' } as const;
const wordOf = (operator: string) => (Object.keys(operators) as Part['word'][]).find(word => operators[word] === operator);

/** The parts of a condition as the API keeps it, or nothing when it says more than the builder can show. */
export function partsOf(condition: string | null | undefined): Part[] | undefined {
  if (!condition) return [];
  const parsed: unknown = JSON.parse(condition);
  const parts: Part[] = [];
  for (const [field, test] of Object.entries(flat(parsed) ?? {})) {
    const tests = typeof test === 'object' && test !== null ? Object.entries(test) : [['$eq', test]];
    for (const [operator, value] of tests) {
      const word = wordOf(String(operator));
      if (!word || value === null || (Array.isArray(value) && value.includes(null))) return undefined;
      parts.push({ field, word, value: Array.isArray(value) ? value.join(', ') : String(value) });
    }
  }
  return flat(parsed) ? parts : undefined;
}

/** One test per field, all of which must hold; `$and` of such is the same. Nothing for what says more. */
function flat(parsed: unknown): Record<string, unknown> | undefined {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
  const found: Record<string, unknown> = {};
  for (const [key, test] of Object.entries(parsed)) {
    const inner = key === '$and' && Array.isArray(test) ? test.map(flat) : [key.startsWith('$') ? undefined : { [key]: test }];
    for (const one of inner) {
      if (!one || Object.keys(one).some(field => field in found)) return undefined;
      Object.assign(found, one);
    }
  }
  return found;
}

/** The JSON of these parts; all of them must hold. @param kindOf what a field's values look like */
export function conditionOf(parts: readonly Part[], kindOf: (field: string) => string | undefined): string {
  const typed = (field: string, value: string) =>
    kindOf(field) === 'BOOLEAN'
      ? value === 'true'
      : kindOf(field) === 'NUMBER' && value !== '' && !Number.isNaN(Number(value))
        ? Number(value)
        : value;
  const written: Record<string, Record<string, unknown>> = {};
  for (const { field, word, value } of parts) {
    if (!field) continue;
    const values = value
      .split(',')
      .map(one => one.trim())
      .filter(Boolean);
    const many = word === 'oneOf' || word === 'noneOf';
    written[field] = { ...written[field], [operators[word]]: many ? values.map(one => typed(field, one)) : typed(field, value.trim()) };
  }
  return Object.keys(written).length > 0 ? JSON.stringify(written) : '';
}

type Say = ReturnType<typeof useText>;

/** A condition in words, however much it says. */
export const sayCondition = (condition: string, fieldLabel: (key: string) => string, text: Say): string =>
  say(JSON.parse(condition), fieldLabel, text);

function say(of: unknown, fieldLabel: (key: string) => string, text: Say): string {
  const joined = (parts: string[], word: 'and' | 'or') =>
    parts.length > 1 ? parts.map(part => part).join(` ${text(`condition.${word}`)} `) : (parts[0] ?? '');
  const all = Object.entries(of as Record<string, unknown>).map(([key, test]) => {
    if (key === '$and' || key === '$or') {
      const inner = joined(
        (test as unknown[]).map(one => say(one, fieldLabel, text)),
        key === '$and' ? 'and' : 'or',
      );
      return key === '$or' ? `(${inner})` : inner;
    }
    if (key === '$not') return `${text('condition.not')} (${say(test, fieldLabel, text)})`;
    const tests = typeof test === 'object' && test !== null ? Object.entries(test) : [['$eq', test] as const];
    return joined(
      tests.map(([operator, value]) => `${fieldLabel(key)} ${text(`condition.${wordOf(operator) ?? 'is'}`)} ${inWords(value, text)}`),
      'and',
    );
  });
  return joined(all, 'and');
}

const inWords = (value: unknown, text: Say): string =>
  Array.isArray(value) ? value.map(one => inWords(one, text)).join(', ') : value === null ? text('condition.empty') : String(value);
