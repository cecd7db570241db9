import { createHash } from 'node:crypto';
import { unwrap } from '../../contacts/contact-keys.ts';
import type { Context } from '../../context.ts';
import { open } from '../../keys.ts';
import { lookAtToken } from '../../mail/one-time-token.ts';
import { receiptPlace } from '../../contacts/receipts/give-receipts.ts';
import type { Receipt } from '../../contacts/receipts/receipt.ts';

/** A receipt as it was given: the very text, and what it says. */
export interface KeptReceipt {
  readonly id: string;
  readonly text: string;
  readonly receipt: Receipt;
  /** Of what is kept, sealed: the digest that the ledger names. */
  readonly sha256: string;
}

interface Row {
  readonly id: string;
  readonly contact_id: string;
  readonly content: Buffer;
  readonly proof_key: Buffer | null;
}

/** The receipts of one act, as they were given. None where the proof was destroyed at the end of its term. */
export const receiptsOfAct = (ctx: Pick<Context, 'query' | 'keys'>, actId: string): Promise<KeptReceipt[]> =>
  find(ctx, 'r.act_id = $1 ORDER BY r.purpose_id, r.id', [actId]);

/** The receipts of a person, newest first. */
export const receiptsOfContact = (ctx: Pick<Context, 'query' | 'keys'>, contactId: string): Promise<KeptReceipt[]> =>
  find(ctx, 'r.contact_id = $1 ORDER BY r.given_at DESC, r.id DESC LIMIT 100', [contactId]);

/** The receipts of explicit consents, by the condition that each acknowledges. */
export const receiptsOfConditions = async (
  ctx: Pick<Context, 'query' | 'keys'>,
  contactId: string,
  conditionIds: readonly string[],
): Promise<Map<string, KeptReceipt>> =>
  new Map(
    (await find(ctx, 'r.contact_id = $1 AND r.sensitive_condition_id = ANY ($2::uuid[])', [contactId, conditionIds])).map(kept => [
      kept.receipt.record.identifier,
      kept,
    ]),
  );

/** The receipt of one consent; null where none was given. */
export const receiptOfBasis = async (
  ctx: Pick<Context, 'query' | 'keys'>,
  contactId: string,
  legalBasisId: string,
): Promise<KeptReceipt | null> =>
  (await find(ctx, 'r.contact_id = $1 AND r.legal_basis_id = $2 AND r.sensitive_condition_id IS NULL', [contactId, legalBasisId]))[0] ??
  null;

/** What the link in the mail shows, as often as the person likes; null: unknown, or over. */
export async function lookAtReceipts(ctx: Pick<Context, 'query' | 'keys'>, token: string): Promise<KeptReceipt[] | null> {
  const found = await lookAtToken(ctx.query, token, ['read-receipts']);
  if (!found || found.expired) return null;
  const receipts = await receiptsOfAct(ctx, found.subjectId);
  return receipts.length > 0 ? receipts : null;
}

async function find({ query, keys }: Pick<Context, 'query' | 'keys'>, where: string, values: unknown[]): Promise<KeptReceipt[]> {
  const rows = await query<Row>(
    `SELECT r.id, r.contact_id, r.content, k.proof_key FROM consent_receipt r LEFT JOIN contact_key k ON k.contact_id = r.contact_id WHERE ${where}`,
    values,
  );
  return rows.flatMap(({ id, contact_id, content, proof_key }) => {
    if (!proof_key) return [];
    const text = open(unwrap(keys, proof_key, contact_id, 'proof'), content, receiptPlace(id)).toString('utf8');
    return [{ id, text, receipt: JSON.parse(text) as Receipt, sha256: createHash('sha256').update(content).digest('hex') }];
  });
}
