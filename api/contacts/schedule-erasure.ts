import { isSensitive } from '../access/policy.ts';
import type { Context, Policy, Transaction } from '../context.ts';
import type { Field } from '../fields/field.ts';
import type { LedgerEntry } from '../legal-bases/ledger.ts';
import { perContact } from '../purposes/sensitive-provision.ts';
import { findLegalSettings } from '../organisation/find-legal-settings.ts';
import { uncoveredErasureDays } from '../organisation/legal-settings.ts';

/** The stored field that a key of the catalogue comes from: a derived one is computed from another. */
const storedFor = ({ fields }: Policy, key: string): string => (fields.get(key) as Field | undefined)?.derivedFrom ?? key;

/**
 * The stored fields of a contact that a basis covers: one that has not ended or expired, also where it is suspended (it may be resumed) or begins later;
 * a consent only with the fields that its notice named; a sensitive field only where a condition stands beside it (Art. 9, 10).
 */
export async function coveredFields(query: Transaction['query'], policy: Policy, contactId: string): Promise<ReadonlySet<string>> {
  const sensitive = [...policy.fields.values()].filter(isSensitive).map(({ key }) => key);
  const rows = await query<{ key: string }>(
    /* sql */ `
    SELECT DISTINCT pf.field_key AS key FROM legal_basis b JOIN purpose_field pf ON pf.purpose_id = b.purpose_id
    LEFT JOIN notice n ON n.purpose_id = b.purpose_id AND n.version = b.notice_version
    WHERE b.contact_id = $1 AND b.ended_at IS NULL AND (b.expires_at IS NULL OR now() < b.expires_at) AND (b.kind <> 'CONSENT' OR pf.field_key = ANY (n.fields))
      AND (pf.field_key <> ALL ($2::text[])
        OR EXISTS (SELECT FROM purpose_provision pp WHERE pp.purpose_id = b.purpose_id AND pf.field_key = ANY (pp.fields) AND pp.provision <> ALL ($3::text[]))
        OR EXISTS (SELECT FROM sensitive_condition s WHERE s.contact_id = b.contact_id AND s.purpose_id = b.purpose_id AND s.ended_at IS NULL AND pf.field_key = ANY (s.fields)))`,
    [contactId, sensitive, [...perContact]],
  );
  return new Set(rows.map(({ key }) => storedFor(policy, key)));
}

const ends: ReadonlySet<LedgerEntry['event']> = new Set(['withdrawn', 'objected', 'expired', 'ended']);

/**
 * A step, after bases or conditions ended: of the fields that they covered and that were ever filled in, those that no other basis covers are due to be erased
 * (Art. 17(1)(b), L9). Unreadable they are from this transaction on, because every read asks for a basis.
 * @param entries what is about to be appended to the ledger of this contact
 */
export async function scheduleErasure(tx: Transaction, contactId: string, entries: readonly LedgerEntry[]): Promise<void> {
  const ended = [...new Set(entries.flatMap(({ event, purposeId, legalBasisId }) => (ends.has(event) && legalBasisId ? [purposeId] : [])))];
  const closed = entries.flatMap(({ event, purposeId, sensitiveConditionId, detail }) =>
    event === 'condition-ended' && sensitiveConditionId
      ? ((detail?.['fields'] as string[] | undefined) ?? []).map(key => ({ purpose_id: purposeId, key }))
      : [],
  );
  if (ended.length === 0 && closed.length === 0) return;
  const { policy } = tx.ctx;
  const covered = await coveredFields(tx.query, policy, contactId);
  const once = await tx.query<{ purpose_id: number; key: string }>(
    'SELECT purpose_id, field_key AS key FROM purpose_field WHERE purpose_id = ANY ($1::smallint[]) ORDER BY purpose_id, field_key',
    [ended],
  );
  const uncovered = new Map([...once, ...closed].map(({ purpose_id, key }) => [storedFor(policy, key), purpose_id]));
  for (const key of covered) uncovered.delete(key);
  await tx.query(
    /* sql */ `
    INSERT INTO field_erasure (contact_id, field, purpose_id, due_at)
    SELECT $1::uuid, u.field, u.purpose_id, now() + make_interval(days => $4) FROM unnest($2::text[], $3::smallint[]) u (field, purpose_id)
    WHERE EXISTS (SELECT id FROM contact WHERE id = $1 AND origins ? u.field)
    ON CONFLICT (contact_id, field) DO UPDATE SET purpose_id = excluded.purpose_id, scheduled_at = now(), due_at = excluded.due_at`,
    [contactId, [...uncovered.keys()], [...uncovered.values()], uncoveredErasureDays(await findLegalSettings(tx.query))],
  );
}

/** The fields of a contact that are due to be erased, and still covered by nothing. */
export async function dueErasures(
  { query, policy }: Pick<Context, 'query' | 'policy'>,
  contactId: string,
): Promise<{ field: string; dueAt: Date }[]> {
  const covered = await coveredFields(query, policy, contactId);
  const rows = await query<{ field: string; dueAt: Date }>(
    'SELECT field, due_at AS "dueAt" FROM field_erasure WHERE contact_id = $1 ORDER BY due_at, field',
    [contactId],
  );
  return rows.filter(({ field }) => !covered.has(field));
}
