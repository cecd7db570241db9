import { createHash } from 'node:crypto';
import { findKeysOf } from '../contact-keys.ts';
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
import type { Purpose } from '../../purposes/purpose.ts';
import { findSurroundings } from '../../purposes/settle-purpose.ts';
import { type Acknowledged, receiptOf } from './receipt.ts';

/** Hours for which the link to the page of receipts is good. The mail says the same, and stays with the person. */
const LINK_HOURS = 90 * 24;

/** Where a receipt is sealed to. */
export const receiptPlace = (id: string): string => `consent_receipt:${id}`;

export interface GivenReceipts {
  /** Those that were handed in; each consent among them, explicit ones too, now names its receipt, and the digest of what is kept of it. */
  readonly entries: readonly LedgerEntry[];
  /** Names them together, and the token opens the page that shows them; null where nothing was consented to. */
  readonly act: { readonly id: string; readonly token: string } | null;
}

/** What a receipt is given for: a basis, or an explicit consent beside one. */
interface Given {
  readonly id: string;
  readonly basis_id: string;
  readonly code: string;
  readonly starts_at: Date;
  readonly expires_at: Date | null;
  readonly fields: string[];
  readonly notice_version: number | null;
}

/** Who consented, and what the ledger is about to be told of it. */
export interface Receiver {
  readonly contactId: string;
  readonly language: OfferedLanguage;
  readonly entries: readonly LedgerEntry[];
}

/** A step: the same for one person, with the token for the link that is mailed to them. */
export async function giveReceipts(
  tx: Transaction,
  contactId: string,
  language: OfferedLanguage,
  entries: readonly LedgerEntry[],
): Promise<GivenReceipts> {
  const [given] = await giveReceiptsTo(tx, [{ contactId, language, entries }]);
  const { actId } = given!;
  return { entries: given!.entries, act: actId === null ? null : { id: actId, token: await receiptToken(tx, actId) } };
}

/** A step: a token that opens the page of the receipts of one act; the one before stops working. */
export const receiptToken = (tx: Transaction, actId: string): Promise<string> => makeToken(tx, 'read-receipts', actId, LINK_HOURS);

/**
 * A step: a receipt for each consent among the entries that are about to be appended to the ledger, kept as it was given; in few statements however many people they are.
 * Before the last step: from the ledger's entry on, nobody can exchange it. Answers in the order of the people.
 */
export async function giveReceiptsTo(
  tx: Transaction,
  people: readonly Receiver[],
): Promise<readonly { readonly entries: readonly LedgerEntry[]; readonly actId: string | null }[]> {
  const given = people.flatMap(({ entries }) => entries.filter(isConsent));
  if (given.length === 0) return people.map(({ entries }) => ({ entries, actId: null }));
  const keys = await findKeysOf(tx, [...new Set(given.map(({ contactId }) => contactId))]);
  const { organisation, fields } = await findSurroundings(tx);
  const responsible = { organisation, fields, authority: authorityOf(await findLegalSettings(tx.query), organisation.country) };
  const records = new Map([...(await basesOf(tx, given)), ...(await explicitOf(tx, given))].map(row => [row.id, row]));
  const purposes = new Map<string, Purpose>();
  for (const { code } of records.values()) if (!purposes.has(code)) purposes.set(code, (await findPurpose(tx.query, code))!);
  const rows: object[] = [];
  const told = [];
  for (const { contactId, language, entries } of people) {
    const actId = entries.some(isConsent) ? tx.ctx.newId() : null;
    const named: LedgerEntry[] = [];
    for (const entry of entries) {
      const record = isConsent(entry) ? records.get(recordOf(entry))! : null;
      if (!record) {
        named.push(entry);
        continue;
      }
      const receiptId = tx.ctx.newId();
      const consent = { ...(await acknowledged(tx, entry, record, language)), receiptId, purpose: purposes.get(record.code)! };
      const content = seal(keys.get(contactId)!.proof, JSON.stringify(receiptOf(consent, responsible)), receiptPlace(receiptId));
      rows.push({
        contact_id: contactId,
        id: receiptId,
        act_id: actId,
        purpose_id: entry.purposeId,
        legal_basis_id: record.basis_id,
        sensitive_condition_id: entry.sensitiveConditionId ?? null,
        content: `\\x${content.toString('hex')}`,
      });
      const receipt = { id: receiptId, sha256: createHash('sha256').update(content).digest('hex') };
      named.push({ ...entry, detail: { ...entry.detail, receipt } });
    }
    told.push({ entries: named, actId });
  }
  await tx.query(
    `INSERT INTO consent_receipt (contact_id, id, act_id, purpose_id, legal_basis_id, sensitive_condition_id, content)
     SELECT contact_id, id, act_id, purpose_id, legal_basis_id, sensitive_condition_id, content FROM jsonb_populate_recordset(NULL::consent_receipt, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
  return told;
}

const isExplicit = ({ event, detail }: LedgerEntry) => event === 'condition-recorded' && detail?.['provision'] === 'ART_9_2_A';

const isConsent = (entry: LedgerEntry) =>
  isExplicit(entry) ||
  ((entry.event === 'confirmed' || entry.event === 'recorded') && entry.kind === 'CONSENT' && entry.legalBasisId !== undefined);

const recordOf = (entry: LedgerEntry): string => (isExplicit(entry) ? entry.sensitiveConditionId! : entry.legalBasisId!);

const basesOf = (tx: Transaction, given: readonly LedgerEntry[]): Promise<Given[]> =>
  tx.query<Given>(
    /* sql */ `
    SELECT b.id, b.id AS basis_id, p.code, b.starts_at, b.expires_at, b.notice_version,
      ARRAY(SELECT unnest(n.fields) INTERSECT SELECT field_key FROM purpose_field f WHERE f.purpose_id = p.id ORDER BY 1) AS fields
    FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id JOIN notice n ON n.purpose_id = p.id AND n.version = b.notice_version
    WHERE b.id = ANY ($1::uuid[])`,
    [given.flatMap(entry => (isExplicit(entry) ? [] : [recordOf(entry)]))],
  );

/** It ends with the basis that it stands beside, and has no end of its own. */
const explicitOf = (tx: Transaction, given: readonly LedgerEntry[]): Promise<Given[]> =>
  tx.query<Given>(
    /* sql */ `
    SELECT s.id, b.id AS basis_id, p.code, s.starts_at, NULL::timestamptz AS expires_at, b.notice_version, s.fields
    FROM sensitive_condition s JOIN purpose p ON p.id = s.purpose_id
      JOIN legal_basis b ON b.contact_id = s.contact_id AND b.purpose_id = s.purpose_id AND b.ended_at IS NULL
    WHERE s.id = ANY ($1::uuid[])`,
    [given.flatMap(entry => (isExplicit(entry) ? [recordOf(entry)] : []))],
  );

async function acknowledged(
  tx: Transaction,
  entry: LedgerEntry,
  record: Given,
  language: OfferedLanguage,
): Promise<Omit<Acknowledged, 'receiptId' | 'purpose'>> {
  const { contactId, givenBy, detail = {} } = entry;
  const served = (detail['served'] as string | undefined) ?? null;
  return {
    recordId: record.id,
    contactId,
    noticeVersion: record.notice_version,
    fields: record.fields,
    audience: (detail['audience'] as NoticeAudience | undefined) ?? 'ADULT',
    language,
    served,
    at: record.starts_at,
    expiresAt: record.expires_at,
    by: givenBy as Origin,
    method: (detail['channel'] as string | undefined) ?? 'STAFF',
    explicit: isExplicit(entry) ? { statement: served && (await statementOf(tx, served)) } : null,
  };
}

/** The statement in words, as it was shown. */
const statementOf = async (tx: Transaction, served: string): Promise<string | null> =>
  (await tx.one<{ content: string }>(`SELECT content FROM served_text WHERE digest = decode($1, 'hex') AND kind = 'statement'`, [served]))
    ?.content ?? null;
