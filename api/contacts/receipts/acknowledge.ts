import type { Context, Transaction } from '../../context.ts';
import type { Job } from '../../jobs/run-job.ts';
import { isOffered, type OfferedLanguage } from '../../languages.ts';
import type { LedgerEntry } from '../../legal-bases/ledger.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';
import { giveReceiptsTo, receiptToken } from './give-receipts.ts';

/** A consent that staff or a file brought in, before the ledger is told. */
export interface BroughtIn {
  readonly contactId: string;
  /** Language of the notice that the person was informed by; null: that of the organisation. */
  readonly informed: string | null | undefined;
  readonly entries: readonly LedgerEntry[];
}

/**
 * When the receipt is mailed. `WITH_NOTICE`: data from elsewhere, of which the person does not know yet: the first mail to them is the notice of Art. 14, and the
 * receipt leaves beside it (Art. 14(3)(b)).
 */
export type ReceiptLeaves = 'NOW' | 'WITH_NOTICE';

/** A step: a consent that staff recorded gets its receipt like one that a person gives themself, mailed where there is an address. Answers what the ledger is told. */
export async function acknowledge(
  tx: Transaction,
  contactId: string,
  informed: string | null | undefined,
  entries: readonly LedgerEntry[],
  leaves: ReceiptLeaves = 'NOW',
): Promise<readonly LedgerEntry[]> {
  const { told, acts } = await give(tx, [{ contactId, informed, entries }]);
  if (leaves === 'NOW') for (const act of acts) await mailReceipt(tx, act);
  return told;
}

/** A step: the same for many who came with a file; their mails are queued by a job, once the caller has committed. */
export async function acknowledgeMany(tx: Transaction, people: readonly BroughtIn[], leaves: ReceiptLeaves): Promise<LedgerEntry[]> {
  const { told, acts } = await give(tx, people);
  if (leaves === 'NOW' && acts.length > 0) await tx.queue('mailReceipts', { acts });
  return told;
}

interface Act {
  readonly contactId: string;
  readonly language: OfferedLanguage;
  readonly actId: string;
}

async function give(tx: Transaction, people: readonly BroughtIn[]): Promise<{ told: LedgerEntry[]; acts: Act[] }> {
  const [standard] = (await findOrganisation(tx)).languages;
  const receivers = people.map(({ contactId, informed, entries }) => ({ contactId, entries, language: offered(informed ?? standard) }));
  const given = await giveReceiptsTo(tx, receivers);
  const acts = given.flatMap(({ actId }, i) => {
    const { contactId, language } = receivers[i]!;
    return actId === null ? [] : [{ contactId, language, actId }];
  });
  return { told: given.flatMap(({ entries }) => entries), acts };
}

/** The job that mails receipts of consents that came with a file. */
export const mailReceipts: Job = {
  acts: 'system',
  tries: 3,
  run: async (ctx: Context, { acts }: { acts: readonly Act[] }) => {
    for (const act of acts) await ctx.transaction(tx => mailReceipt(tx, act));
  },
};

/** A step, beside the notice to one person: the receipts of consents for the purpose that they were not mailed yet. */
export async function mailReceiptsOf(tx: Transaction, contactId: string, purpose: string): Promise<void> {
  const acts = await tx.query<{ actId: string; language: string | null }>(
    /* sql */ `
    SELECT DISTINCT r.act_id AS "actId", b.notice_language AS language FROM consent_receipt r JOIN purpose p ON p.id = r.purpose_id
      JOIN legal_basis b ON b.contact_id = r.contact_id AND b.id = r.legal_basis_id AND b.ended_at IS NULL
    WHERE r.contact_id = $1 AND p.code = $2 AND b.given_by NOT IN ('PERSON', 'GUARDIAN')`,
    [contactId, purpose],
  );
  const [standard] = (await findOrganisation(tx)).languages;
  for (const { actId, language } of acts) await mailReceipt(tx, { contactId, actId, language: offered(language ?? standard) });
}

/** A step: puts the receipts of one act into the outbox: once, and only for who has an address. */
async function mailReceipt(tx: Transaction, { contactId, actId, language }: Act): Promise<void> {
  const [may] = await tx.query(
    /* sql */ `SELECT id FROM contact WHERE id = $1 AND email_key IS NOT NULL
      AND NOT EXISTS (SELECT FROM mail WHERE contact_id = $1 AND template = 'consent-receipt' AND parameters->>'act' = $2)`,
    [contactId, actId],
  );
  if (!may) return;
  await queueMail(tx, {
    to: { kind: 'CONTACT', id: contactId },
    purpose: 'consent-administration',
    template: 'consent-receipt',
    language,
    parameters: { act: actId },
    tokens: { receipts: await receiptToken(tx, actId) },
  });
}

const offered = (language: string | null | undefined): OfferedLanguage => (language && isOffered(language) ? language : 'en');
