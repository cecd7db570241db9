import { unwrap } from '../../contacts/contact-keys.ts';
import type { Context, Transaction } from '../../context.ts';
import { open, seal } from '../../keys.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { makeToken } from '../../mail/one-time-token.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { findLegalSettings } from '../../organisation/find-legal-settings.ts';
import { confirmationLinkHours } from '../../organisation/legal-settings.ts';
import { addressDigest, type SubmittedContent } from '../asking/submission.ts';

/** What a contact is asked to confirm: what staff heard from them, or that a consent which ends is given anew. */
export interface AskedOfContact extends SubmittedContent {
  /** Reference of the evidence that there is already; null: none. */
  readonly evidence: string | null;
  readonly evidenceFile: string | null;
  /** When it happened, as staff say; RFC 3339. */
  readonly happenedAt: string | null;
  /** Explicit consent to special fields beside a basis that stands: the statement in words, which names them (L21). */
  readonly explicit?: { readonly fields: readonly string[]; readonly statement: string };
}

const place = (id: string) => `submission:of-contact:${id}`;

/** A mail that asks, and how long its link is good. */
export interface AskingMail {
  readonly template: 'confirm-recorded' | 'renew-consent' | 'ask-explicit';
  readonly language: OfferedLanguage;
  readonly parameters: Readonly<Record<string, string>>;
  readonly hours?: number;
}

/**
 * A step: asks a contact by mail, as a submission that lies sealed under their data key until they press the button: erased with them.
 * Of one purpose the newest counts. Answers its id.
 */
export async function askContact(
  tx: Transaction,
  contactId: string,
  dataKey: Buffer,
  content: AskedOfContact,
  mail: AskingMail,
): Promise<string> {
  const id = tx.ctx.newId();
  const purpose = content.decisions[0]!.purpose;
  const digest = addressDigest(tx.ctx.keys, contactId, content.explicit ? `${purpose} explicit` : purpose);
  const hours = mail.hours ?? confirmationLinkHours(await findLegalSettings(tx.query));
  await tx.query(
    `UPDATE submission SET state = 'REPLACED', content = NULL, decided_at = now() WHERE address_digest = $1 AND decided_at IS NULL`,
    [digest],
  );
  await tx.query(
    `INSERT INTO submission (id, kind, contact_id, language, content, address_digest, created_by, expires_at)
     VALUES ($1, 'STAFF', $2, $3, $4, $5, $6, now() + make_interval(hours => $7))`,
    [id, contactId, mail.language, seal(dataKey, JSON.stringify(content), place(id)), digest, tx.ctx.viewer?.id ?? null, hours],
  );
  await queueMail(tx, {
    to: { kind: 'SUBMISSION', id },
    purpose: 'consent-administration',
    template: mail.template,
    language: mail.language,
    parameters: { purpose, ...mail.parameters },
    tokens: { confirm: await makeToken(tx, 'confirm-submission', id, hours) },
  });
  return id;
}

/** Null: the contact was erased, and what they were asked with them. */
export async function openAsked(
  { query, keys }: Pick<Context, 'query' | 'keys'>,
  id: string,
  contactId: string,
  sealed: Buffer,
): Promise<AskedOfContact | null> {
  const [row] = await query<{ data_key: Buffer | null }>('SELECT data_key FROM contact_key WHERE contact_id = $1', [contactId]);
  if (!row?.data_key) return null;
  return JSON.parse(open(unwrap(keys, row.data_key, contactId, 'data'), sealed, place(id)).toString('utf8')) as AskedOfContact;
}
