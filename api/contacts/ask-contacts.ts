import type { Context } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { Problems, Refusal } from '../refusal.ts';
import type { ContactConnection } from './connection.ts';
import type { Contact } from './contact.entity.ts';
import type { ContactRow } from './contact-row.ts';
import { type ContactsArguments, parseContactQuery } from './contact-query.ts';
import { type CustomField, customFieldOf } from './custom-field.ts';
import { decideFor } from './decide-for.ts';
import { isId } from './filter.ts';
import { readRow } from './read-contact.ts';
import { readContacts } from './read-contacts.ts';
import type { ConnectionSelection, ContactSelection } from './selection.ts';

/** Which case a person is looked up for. */
interface Reasoned {
  readonly caseReference: string;
  readonly reason: string;
}

/** How a row becomes what the answer is made of: an object for resolvers; itself for whoever writes the answer from its cells. */
export type As = (row: ContactRow) => unknown;
export const asObject: As = row => row.toContact();
export const asRow: As = row => row;

/** What is made of an answer while its log is still on the way to the disk; whoever asked gets it when it is there. */
export type Then<From, To> = (answer: From) => To;

/** What `contacts` answers: decided, parsed, read and logged. */
export async function askContacts<T = ContactConnection>(
  ctx: Context,
  args: ContactsArguments & { readonly purpose: string },
  selection: ConnectionSelection,
  as: As = asObject,
  then: Then<ContactConnection, T> = connection => connection as T,
): Promise<T> {
  const decision = decideFor(ctx, args.purpose, 'read');
  const { contact, cursors, upTo } = selection;
  const parsed = parseContactQuery(ctx, decision, args);
  if (upTo.some(bound => bound < 1 || bound > 10_000)) throw new Refusal('BAD_USER_INPUT', [{ path: 'totalCount.upTo', rule: 'range' }]);
  const page = selection.page ? {} : { size: 0, order: null, cursor: null };
  const query = { ...parsed, ...page, upTo: upTo.length === 0 ? null : Math.max(...upTo) };
  return readContacts(ctx, decision, query, { operation: 'contacts', selection: contact, cursors }, seen => {
    const nodes = seen.contacts.map(as) as Contact[];
    return then({
      nodes,
      total: seen.total,
      edges: cursors.edges ? nodes.map((node, i) => ({ node, cursor: seen.cursors[i] ?? '' })) : [],
      pageInfo: {
        hasNextPage: query.backward ? query.cursor !== null : seen.more,
        hasPreviousPage: query.backward ? seen.more : query.cursor !== null,
        startCursor: seen.cursors[0] ?? null,
        endCursor: seen.cursors.at(-1) ?? null,
      },
    });
  });
}

/** What `contact` answers: one contact, or null when absent for the purpose. */
export async function askContact<T = Contact | null>(
  ctx: Context,
  { purpose, id, because }: { readonly purpose: string; readonly id: string; readonly because?: Reasoned | null },
  selection: ContactSelection,
  as: As = asObject,
  then: Then<Contact | null, T> = contact => contact as T,
): Promise<T> {
  const decision = decideFor(ctx, purpose, 'read');
  const problems = new Problems();
  if (!isId(id)) problems.add('id', 'id');
  if (decision.purpose.presence === 'named' && !because) problems.add('because', 'required');
  if (because) checkBecause(because, problems);
  problems.insist();
  return readRow(ctx, decision, id, { operation: 'contact', selection, because: because ?? null }, row =>
    then(row && (as(row) as Contact)),
  );
}

/** `Contact.customFields`: those named, or all that are in use. */
export function customFieldsOf(ctx: Context, contact: Record<string, unknown>, keys: readonly string[] | null | undefined): CustomField[] {
  const catalogue = ctx.policy.fields as ReadonlyMap<string, Field>;
  const wanted = keys ?? [...catalogue.values()].filter(field => field.custom && field.inUse).map(field => field.key);
  return wanted.map(key => customFieldOf(catalogue.get(key)!, contact[key]));
}

/** `ContactConnection.totalCount`, of what was counted up to the largest bound of the operation. */
export function totalCountOf({ total }: ContactConnection, upTo: number): { value: number; more: boolean } {
  const counted = total ?? 0;
  return { value: Math.min(counted, upTo), more: counted > upTo };
}

function checkBecause(because: Reasoned, problems: Problems): void {
  for (const [name, most] of [
    ['caseReference', 100],
    ['reason', 500],
  ] as const) {
    const value = because[name];
    if (value.trim() === '') problems.add(`because.${name}`, 'required');
    if (value.length > most || /\p{Cc}/u.test(value)) problems.add(`because.${name}`, 'text');
  }
}
