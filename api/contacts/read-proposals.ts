import type { Decision } from '../access/decide.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { Contact } from './contact.entity.ts';
import { unwrap } from './contact-keys.ts';
import { openProposal, writtenIn } from './decide-proposal.ts';
import type { Proposal } from './proposals.resolver.ts';
import { readContacts } from './read-contacts.ts';
import type { ContactSelection } from './selection.ts';

interface Row {
  readonly id: string;
  readonly contact_id: string;
  readonly received_at: Date;
  readonly purpose: string;
  readonly origin: Proposal['origin'];
  readonly content: Buffer;
  readonly data_key: Buffer;
}

/**
 * The open proposals with their contacts. The contacts come through the one reading statement, so the log stands before anything is opened.
 * @param selection null: neither contact nor values are asked for, so nothing is opened, and nobody is logged as seen
 */
export async function readProposals(ctx: Context, decision: Decision, selection: ContactSelection | null): Promise<Proposal[]> {
  if (decision.purpose.presence !== 'found') throw new Refusal('BAD_USER_INPUT', [{ path: 'purpose', rule: 'consentAdministrationOnly' }]);
  const rows = await ctx.query<Row>(`SELECT p.id, p.contact_id, p.received_at, q.code AS purpose, p.origin, p.content, k.data_key
    FROM proposal p JOIN purpose q ON q.id = p.purpose_id JOIN contact_key k ON k.contact_id = p.contact_id WHERE p.state = 'OPEN' ORDER BY p.received_at, p.id LIMIT 50`);
  const ids = [...new Set(rows.map(row => row.contact_id))];
  const byIds = {
    filter: { is: 'ids', ids, negated: false },
    search: [],
    searchIn: [],
    order: null,
    descending: false,
    size: selection ? Math.max(1, ids.length) : 0,
    cursor: null,
    backward: false,
    upTo: null,
    boundTo: '',
  } as const;
  const seen = await readContacts(ctx, decision, byIds, { operation: 'proposals', selection: selection ?? nothing });
  if (!selection) return rows.map(row => ({ ...proposalOf(row), contact: null, values: [] }));
  const contacts = new Map(seen.contacts.map(row => [row.id, row.toContact()]));
  return rows
    .filter(row => contacts.has(row.contact_id))
    .map(row => {
      const content = openProposal({ data: unwrap(ctx.keys, row.data_key, row.contact_id, 'data') }, row);
      const values = [...writtenIn(ctx, content)].filter(([field]) => decision.verdicts.get(field.key)?.is === 'yes');
      return {
        ...proposalOf(row),
        contact: contacts.get(row.contact_id) as unknown as Contact,
        values: values.map(([field, parsed]) => ({ field: field.key, text: textOf(Object.values(parsed.columns)[0]) })),
      };
    });
}

const nothing: ContactSelection = { fields: new Set(), withheld: false, origins: false, legalBases: null, version: false };

const proposalOf = (row: Row) => ({
  id: row.id,
  receivedAt: row.received_at.toISOString(),
  forPurpose: row.purpose,
  origin: row.origin,
});

const textOf = (value: unknown) => (value === null || value === undefined ? null : Array.isArray(value) ? value.join(', ') : String(value));
