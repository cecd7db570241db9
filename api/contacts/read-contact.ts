import type { Decision } from '../access/decide.ts';
import type { Context } from '../context.ts';
import type { ContactQuery } from './contact-query.ts';
import type { ContactRow, SeenContact } from './contact-row.ts';
import { readContacts, type ReadOptions } from './read-contacts.ts';

/** One contact by id, through the same statement as every list; null when absent. Also what a mutation answers with: decided, read and logged anew. */
export async function readContact(ctx: Context, decision: Decision, id: string, options: ReadOptions): Promise<SeenContact | null> {
  return (await readRow(ctx, decision, id, options))?.toContact() ?? null;
}

/** The same as it came from the database. */
export const readRow = <T = ContactRow | null>(
  ctx: Context,
  decision: Decision,
  id: string,
  options: ReadOptions,
  then: (row: ContactRow | null) => T = row => row as T,
): Promise<T> => readContacts(ctx, decision, byId(id), options, ({ contacts }) => then(contacts[0] ?? null));

const byId = (id: string): ContactQuery => ({
  filter: { is: 'ids', ids: [id], negated: false },
  search: [],
  searchIn: [],
  order: null,
  descending: false,
  size: 1,
  cursor: null,
  backward: false,
  upTo: null,
  boundTo: '',
});
