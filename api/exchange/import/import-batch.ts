import type { PurposeFacts } from '../../access/policy.ts';
import { appendChanges } from '../../audit/change-log.ts';
import type { ProposedContact } from '../../contacts/create-contact.ts';
import { type Excused, leavesOf } from '../../contacts/informing/notice-exception.ts';
import { oweNotices } from '../../contacts/informing/owe-notices.ts';
import { insertContacts } from '../../contacts/insert-contacts.ts';
import { acknowledgeMany } from '../../contacts/receipts/acknowledge.ts';
import { findKnownOf, type NewProposal, proposalsLeft, proposeAll } from '../../contacts/propose.ts';
import { findSuppressed, suppress } from '../../contacts/suppression.ts';
import type { Transaction } from '../../context.ts';
import { appendToLedger, type LedgerEntry } from '../../legal-bases/ledger.ts';
import { recordFirstBases } from '../../legal-bases/record-legal-basis.ts';
import { findPurposeOfBases, type PurposeRow } from '../../purposes/purpose-row.ts';
import { contactValuesOf } from './cell-value.ts';
import type { ContactRow, Note } from './read-contact-row.ts';

export type ImportOutcome = 'CREATED' | 'PROPOSED' | 'SUPPRESSED' | 'REFUSED';

/** Proposals that imports of one viewer may cause in an hour. The duty to import is a trust of its own, and each of them is logged; but a list is no directory. */
export const IMPORT_PROPOSALS_AN_HOUR = 2_000;

/** What the rows of a batch share. */
export interface BatchOf {
  readonly jobId: string;
  readonly purpose: PurposeFacts;
  readonly reason: string;
  readonly originDetail: string | null;
  /** Why nobody of them is sent the notice; null: they are (Art. 14). */
  readonly excused: Excused | null;
}

interface Placed {
  readonly row: ContactRow;
  readonly outcome: ImportOutcome;
  readonly notes: readonly Note[];
  /** Of a contact that is created: its id; of a proposal: the contact it is for. */
  readonly contactId?: string;
}

/**
 * A step, the last before commit: what becomes of some rows, and their lines in the report, all or nothing. The same steps as for one contact: known addresses
 * are proposals, suppressed ones are held back, the rest is created with the basis of the purpose. The head of the ledger is locked last.
 */
export async function importBatch(tx: Transaction, rows: readonly ContactRow[], batch: BatchOf): Promise<void> {
  const path = 'input.purpose';
  const purpose = await findPurposeOfBases(tx, batch.purpose.code, path);
  const placed = await place(tx, rows, purpose);
  const created = placed.filter(({ outcome }) => outcome === 'CREATED');
  const entries = await create(tx, created, purpose, batch);
  await proposeAll(tx, batch.purpose, 'startImport', proposalsOf(placed, batch));
  for (const { row } of placed.filter(({ outcome, row: { saidNo } }) => saidNo && outcome === 'REFUSED'))
    if (purpose.direct_marketing) await suppress(tx, row.addresses, 'MARKETING_OBJECTION', purpose.channel);
  await report(tx, placed, batch.jobId);
  await appendToLedger(tx, entries);
}

/** Decides row by row, in their order: the second of two rows with one address finds the first one known. */
async function place(tx: Transaction, rows: readonly ContactRow[], purpose: PurposeRow): Promise<Placed[]> {
  const addresses = rows.filter(row => !row.refused).flatMap(row => row.addresses);
  const known = new Map(await findKnownOf(tx, addresses));
  const suppressed = await findSuppressed(tx, [...new Set(addresses)], purpose);
  let left = rows.some(row => !row.refused && row.addresses.some(address => known.has(address)))
    ? await proposalsLeft(tx, IMPORT_PROPOSALS_AN_HOUR)
    : IMPORT_PROPOSALS_AN_HOUR;
  return rows.map((row): Placed => {
    if (row.refused) return { row, outcome: 'REFUSED', notes: row.notes };
    // By its number only: which value was found, and why, would tell about somebody who asked to be forgotten.
    if (row.addresses.some(address => suppressed.has(address))) return { row, outcome: 'SUPPRESSED', notes: [] };
    const ids = row.addresses.flatMap(address => known.get(address) ?? []).toSorted();
    if (ids[0] !== undefined) {
      if (left === 0) return { row, outcome: 'REFUSED', notes: [{ r: 'tooManyKnown' }] };
      left--;
      return { row, outcome: 'PROPOSED', notes: row.notes, contactId: ids[0] };
    }
    if (row.saidNo) return { row, outcome: 'REFUSED', notes: [...row.notes, { r: 'refusedByPerson' }] };
    const contactId = tx.ctx.newId();
    for (const address of row.addresses) known.set(address, contactId);
    return { row, outcome: 'CREATED', notes: row.notes, contactId };
  });
}

async function create(
  tx: Transaction,
  created: readonly Placed[],
  purpose: PurposeRow,
  { reason, originDetail, excused }: BatchOf,
): Promise<LedgerEntry[]> {
  if (created.length === 0) return [];
  const from = { origin: 'IMPORT' as const, detail: originDetail };
  const keys = await insertContacts(
    tx,
    created.map(({ row, contactId }) => ({ id: contactId!, written: row.written, from: () => from })),
  );
  const entries = await recordFirstBases(
    tx,
    purpose,
    created.map(({ row, contactId }) => ({
      contactId: contactId!,
      given: row.basis,
      youth: row.youth,
      proofKey: keys.get(contactId!)!.proof,
    })),
    { by: 'IMPORT', path: 'input', purposePath: 'input.purpose' },
  );
  await oweNotices(
    tx,
    created.map(({ contactId }) => contactId!),
    purpose.id,
    'ART_14',
    excused,
  );
  await appendChanges(
    tx,
    created.map(({ row, contactId }) => ({
      action: 'startImport',
      subject: 'contact',
      subjectId: contactId!,
      contactId: contactId!,
      purpose: purpose.code,
      fields: [...row.written.keys()].map(field => field.key),
      reason,
    })),
  );
  const informed = new Map(created.map(({ row, contactId }) => [contactId!, row.basis.noticeLanguage]));
  const people = entries.map(entry => ({ contactId: entry.contactId, informed: informed.get(entry.contactId), entries: [entry] }));
  return [...(await acknowledgeMany(tx, people, leavesOf('ART_14', excused))), ...(await refusalsOf(tx, created))];
}

/** Who is new has no basis that a no could end: it only goes on record. */
async function refusalsOf(tx: Transaction, created: readonly Placed[]): Promise<LedgerEntry[]> {
  const codes = [...new Set(created.flatMap(({ row }) => row.refusals))].toSorted();
  const purposes = new Map<string, PurposeRow>();
  for (const code of codes) purposes.set(code, await findPurposeOfBases(tx, code, 'input.columns'));
  return created.flatMap(({ row, contactId }) =>
    row.refusals.map(code => {
      const { id, basis_kind } = purposes.get(code)!;
      return { event: 'refused' as const, contactId: contactId!, purposeId: id, kind: basis_kind, givenBy: 'IMPORT' };
    }),
  );
}

const proposalsOf = (placed: readonly Placed[], { purpose, reason, originDetail, excused }: BatchOf): NewProposal[] =>
  placed
    .filter(({ outcome }) => outcome === 'PROPOSED')
    .map(({ row, contactId }) => {
      const said = row.saidNo ? [purpose.code, ...row.refusals] : row.refusals;
      const content: ProposedContact = {
        purpose: purpose.code,
        values: row.saidNo ? {} : contactValuesOf(row.inputs),
        origin: 'IMPORT',
        originDetail,
        legalBasis: row.saidNo
          ? null
          : { startsAt: row.basis.startsAt?.toISOString() ?? null, evidence: row.basis.evidence, noticeLanguage: row.basis.noticeLanguage },
        reason,
        idempotencyKey: 'import',
        ...(excused && { noticeException: excused }),
        ...(said.length > 0 && { refusals: said }),
      };
      return { contactId: contactId!, content, fields: [...row.written.keys()].map(field => field.key) };
    });

/** Invariant: a row of a file has one line in the report of its import, written with what became of it. */
const report = (tx: Transaction, placed: readonly Placed[], jobId: string): Promise<unknown> =>
  tx.query(
    `INSERT INTO import_row (job_id, row_number, outcome, notes) SELECT $1, row_number, outcome, notes::jsonb FROM unnest($2::integer[], $3::text[], $4::text[]) AS r (row_number, outcome, notes)`,
    [jobId, placed.map(({ row }) => row.number), placed.map(({ outcome }) => outcome), placed.map(({ notes }) => JSON.stringify(notes))],
  );
