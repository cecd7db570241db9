import { createHash } from 'node:crypto';
import { findContactKeys } from '../../contacts/contact-keys.ts';
import type { Transaction } from '../../context.ts';
import type { Origin } from '../../fields/origin.ts';
import { seal } from '../../keys.ts';
import type { OfferedLanguage } from '../../languages.ts';
import type { LedgerEntry } from '../../legal-bases/ledger.ts';
import { makeToken } from '../../mail/one-time-token.ts';
import type { NoticeAudience } from '../../notices/notice-audience.ts';
import { findLegalSettings } from '../../organisation/find-legal-settings.ts';
import { authorityOf } from '../../organisation/legal-settings.ts';
import { findPurpose } from '../../purposes/find-purposes.ts';
import { findSurroundings } from '../../purposes/settle-purpose.ts';
import { type Acknowledged, receiptOf } from './receipt.ts';

/** Hours for which the link to the page of receipts is good. The mail says the same, and stays with the person. */
const LINK_HOURS = 90 * 24;

/** Where a receipt is sealed to. */
export const receiptPlace = (id: string): string => `consent_receipt:${id}`;

export interface GivenReceipts {
  /** Those that were handed in; each consent among them now names its receipt, and the digest of what is kept of it. */
  readonly entries: readonly LedgerEntry[];
  /** Names them together, and the token opens the page that shows them; null where nothing was consented to. */
  readonly act: { readonly id: string; readonly token: string } | null;
}

interface BasisRow {
  readonly id: string;
  readonly code: string;
  readonly starts_at: Date;
  readonly expires_at: Date | null;
  readonly fields: string[];
}

/**
 * A step: a receipt for each consent among the entries that are about to be appended to the ledger, kept as it was given.
 * Before the last step: from the ledger's entry on, nobody can exchange it.
 */
export async function giveReceipts(
  tx: Transaction,
  contactId: string,
  language: OfferedLanguage,
  entries: readonly LedgerEntry[],
): Promise<GivenReceipts> {
  const given = entries.filter(isConsent);
  if (given.length === 0) return { entries, act: null };
  const { proof: proofKey } = await findContactKeys(tx, contactId);
  const { organisation, fields } = await findSurroundings(tx);
  const responsible = { organisation, fields, authority: authorityOf(await findLegalSettings(tx.query), organisation.country) };
  const bases = await basesOf(tx, given);
  const act = tx.ctx.newId();
  const receipts = new Map<LedgerEntry, object>();
  for (const entry of given) {
    const basis = bases.get(entry.legalBasisId!)!;
    const receiptId = tx.ctx.newId();
    const purpose = (await findPurpose(tx.query, basis.code))!;
    const consent = { ...acknowledged(entry, basis, language, explicitOf(entries, entry)), receiptId, purpose };
    const content = seal(proofKey, JSON.stringify(receiptOf(consent, responsible)), receiptPlace(receiptId));
    await tx.query(
      'INSERT INTO consent_receipt (contact_id, id, act_id, purpose_id, legal_basis_id, content) VALUES ($1, $2, $3, $4, $5, $6)',
      [contactId, receiptId, act, entry.purposeId, basis.id, content],
    );
    receipts.set(entry, { id: receiptId, sha256: createHash('sha256').update(content).digest('hex') });
  }
  return {
    entries: entries.map(entry => (receipts.has(entry) ? { ...entry, detail: { ...entry.detail, receipt: receipts.get(entry) } } : entry)),
    act: { id: act, token: await makeToken(tx, 'read-receipts', act, LINK_HOURS) },
  };
}

const isConsent = ({ event, kind, legalBasisId }: LedgerEntry) =>
  (event === 'confirmed' || event === 'recorded') && kind === 'CONSENT' && legalBasisId !== undefined;

async function basesOf(tx: Transaction, given: readonly LedgerEntry[]): Promise<Map<string, BasisRow>> {
  const rows = await tx.query<BasisRow>(
    /* sql */ `
    SELECT b.id, p.code, b.starts_at, b.expires_at, ARRAY(SELECT unnest(n.fields) INTERSECT SELECT field_key FROM purpose_field f WHERE f.purpose_id = p.id ORDER BY 1) AS fields
    FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id JOIN notice n ON n.purpose_id = p.id AND n.version = b.notice_version
    WHERE b.id = ANY ($1::uuid[])`,
    [given.map(({ legalBasisId }) => legalBasisId)],
  );
  return new Map(rows.map(row => [row.id, row]));
}

/** The sensitive fields that the same act consented to expressly, for the same purpose. */
const explicitOf = (entries: readonly LedgerEntry[], { purposeId }: LedgerEntry): string[] =>
  entries.flatMap(({ event, purposeId: of, detail }) =>
    event === 'condition-recorded' && of === purposeId && detail?.['provision'] === 'ART_9_2_A' ? (detail['fields'] as string[]) : [],
  );

function acknowledged(
  { contactId, givenBy, noticeVersion, detail = {} }: LedgerEntry,
  basis: BasisRow,
  language: OfferedLanguage,
  explicit: readonly string[],
): Omit<Acknowledged, 'receiptId' | 'purpose'> {
  return {
    legalBasisId: basis.id,
    contactId,
    noticeVersion: noticeVersion!,
    fields: basis.fields,
    audience: (detail['audience'] as NoticeAudience | undefined) ?? 'ADULT',
    language,
    served: (detail['served'] as string | undefined) ?? null,
    at: basis.starts_at,
    expiresAt: basis.expires_at,
    by: givenBy as Origin,
    method: (detail['channel'] as string | undefined) ?? 'STAFF',
    explicit,
  };
}
