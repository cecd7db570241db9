import type { ContactFilter, ContactOrder, CustomFilter, FieldKind } from '../generated/graphql.ts';
import { isCustom } from './contact.ts';

export type Word = 'contains' | 'startsWith' | 'equals' | 'includes' | 'from' | 'before' | 'below' | 'isEmpty';

/** One filter as it stands in the address: `f=city:startsWith:Gen`. */
export type Condition = { field: string; word: Word; value: string };

/** What a list of contacts asks, all of it in the address, so that back works and a link shows the same list. */
export type ContactQuery = { search: string; conditions: Condition[]; order: ContactOrder | undefined; columns: string[] | undefined };

const text: Word[] = ['contains', 'startsWith', 'equals', 'isEmpty'];
const code: Word[] = ['equals', 'isEmpty'];
const list: Word[] = ['includes', 'isEmpty'];

/** The filter words of each kind of field. */
export const wordsOf: Record<FieldKind, Word[]> = {
  TEXT: text,
  LONG_TEXT: text,
  EMAIL: text,
  PHONE: text,
  EMAIL_LIST: list,
  PHONE_LIST: list,
  DATE: ['from', 'before', 'equals', 'isEmpty'],
  NUMBER: ['from', 'below', 'equals', 'isEmpty'],
  BOOLEAN: code,
  CHOICE: code,
  COUNTRY: code,
  LANGUAGE: code,
};

const known = new Set<string>(Object.values(wordsOf).flat());

export function parseContactQuery(search: URLSearchParams): ContactQuery {
  const [field, direction] = search.get('order')?.split(':') ?? [];
  return {
    search: search.get('search') ?? '',
    conditions: search.getAll('f').flatMap(written => parseCondition(written) ?? []),
    order: field ? { field, direction: direction === 'DESC' ? 'DESC' : 'ASC' } : undefined,
    columns: search.get('columns')?.split(',').filter(Boolean),
  };
}

function parseCondition(written: string): Condition | undefined {
  const [field, word, ...value] = written.split(':');
  return field && word && known.has(word) ? { field, word: word as Word, value: value.join(':') } : undefined;
}

/** The address of a changed question. Another question begins at its first page: the cursor belonged to the one before. */
export function writeContactQuery(search: URLSearchParams, change: Partial<ContactQuery>): URLSearchParams {
  const query = { ...parseContactQuery(search), ...change };
  const written = new URLSearchParams(search);
  for (const key of ['search', 'f', 'order', 'columns', 'after']) written.delete(key);
  if (query.search) written.set('search', query.search);
  for (const { field, word, value } of query.conditions) written.append('f', [field, word, value].join(':'));
  if (query.order) written.set('order', `${query.order.field}:${query.order.direction}`);
  if (query.columns) written.set('columns', query.columns.join(','));
  return written;
}

/** The API's filter: every condition must hold. */
export function filterOf(conditions: Condition[], kindOf: (field: string) => FieldKind | undefined): ContactFilter | undefined {
  const leaves = conditions.flatMap(condition => {
    const kind = kindOf(condition.field);
    return kind ? [leaf(condition, kind)] : [];
  });
  return leaves.length > 1 ? { and: leaves } : leaves[0];
}

function leaf({ field, word, value }: Condition, kind: FieldKind): ContactFilter {
  const test = { [word]: word === 'isEmpty' ? value !== 'false' : typed(value, kind) };
  return isCustom(field) ? { custom: [{ key: field, [customSlot(kind)]: test } as CustomFilter] } : { [field]: test };
}

const typed = (value: string, kind: FieldKind) => (kind === 'NUMBER' ? Number(value) : kind === 'BOOLEAN' ? value === 'true' : value);

const customSlot = (kind: FieldKind) =>
  kind === 'NUMBER' ? 'number' : kind === 'DATE' ? 'date' : kind === 'BOOLEAN' ? 'boolean' : kind === 'CHOICE' ? 'choice' : 'text';
