import type { Decision } from '../access/decide.ts';
import type { Context } from '../context.ts';
import { openInObjection, type SaidBy } from '../legal-bases/objection.ts';
import { Refusal } from '../refusal.ts';
import type { Contact } from './contact.entity.ts';
import { unwrap } from './contact-keys.ts';
import type { WaitingObjection } from './objections.resolver.ts';
import { readContacts } from './read-contacts.ts';
import type { ContactSelection } from './selection.ts';

interface Row {
  readonly legal_basis_id: string;
  readonly contact_id: string;
  readonly purpose: string;
  readonly kind: WaitingObjection['kind'];
  readonly suspended_at: Date;
  readonly objection_id: string | null;
  readonly said_by: SaidBy | 'PORTAL' | null;
  readonly grounds: Buffer | null;
  readonly proof_key: Buffer;
}

/**
 * The objections that wait for a decision, longest first, with their contacts. The contacts come through the one reading statement, so the log stands before
 * anything is opened; whoever is restricted or gone is not among them.
 */
export async function readObjections(ctx: Context, decision: Decision, selection: ContactSelection): Promise<WaitingObjection[]> {
  if (decision.purpose.presence !== 'found') throw new Refusal('BAD_USER_INPUT', [{ path: 'purpose', rule: 'consentAdministrationOnly' }]);
  const rows =
    await ctx.query<Row>(`SELECT b.id AS legal_basis_id, b.contact_id, p.code AS purpose, b.kind, b.suspended_at, o.id AS objection_id, o.said_by, o.grounds, k.proof_key
    FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id JOIN contact_key k ON k.contact_id = b.contact_id LEFT JOIN objection o ON o.legal_basis_id = b.id AND o.decided_at IS NULL
    WHERE b.suspended_at IS NOT NULL AND b.ended_at IS NULL ORDER BY b.suspended_at, b.id LIMIT 50`);
  const ids = [...new Set(rows.map(row => row.contact_id))];
  const byIds = {
    filter: { is: 'ids', ids, negated: false },
    search: [],
    searchIn: [],
    order: null,
    descending: false,
    size: Math.max(1, ids.length),
    cursor: null,
    backward: false,
    upTo: null,
    boundTo: '',
  } as const;
  const seen = await readContacts(ctx, decision, byIds, { operation: 'objections', selection });
  const contacts = new Map(seen.contacts.map(row => [row.id, row.toContact()]));
  return rows
    .filter(row => contacts.has(row.contact_id))
    .map(row => ({
      id: row.legal_basis_id,
      contactId: row.contact_id,
      forPurpose: row.purpose,
      kind: row.kind,
      since: row.suspended_at.toISOString(),
      saidBy: row.said_by === 'PORTAL' ? null : row.said_by,
      byThemself: row.said_by === 'PORTAL',
      grounds:
        row.grounds && openInObjection(unwrap(ctx.keys, row.proof_key, row.contact_id, 'proof'), row.objection_id!, 'grounds', row.grounds),
      contact: contacts.get(row.contact_id) as unknown as Contact,
    }));
}
