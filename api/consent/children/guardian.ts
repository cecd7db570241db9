import type { Keys, Transaction } from '../../context.ts';
import { parseEmail } from '../../fields/email.ts';
import { open, seal } from '../../keys.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { addressDigest } from '../asking/submission.ts';

/** Who holds parental responsibility for one child: kept with the child's contact, sealed under its proof key; no contact themselves. */
export interface Guardian {
  readonly name: string;
  readonly email: string;
}

/** LOW: an e-mail round trip. HIGH: staff looked at more, and recorded what. */
export type Verification = 'LOW' | 'HIGH';

export type GuardianAct = 'DECIDE_CONSENTS_OF_THE_FORM' | 'SEE' | 'EXPORT' | 'CORRECT' | 'ERASE';

/** What a guardian may do, as far as their responsibility was verified (L32), and until the child reaches the age (L34). Pure. */
export const guardianMay = (act: GuardianAct, verification: Verification, childIsOfAge: boolean): boolean =>
  !childIsOfAge && (act === 'DECIDE_CONSENTS_OF_THE_FORM' || verification === 'HIGH');

/** By which a guardian is found again who asks by their address; the address itself lies sealed. */
export const guardianDigest = (keys: Keys, emailKey: string): Buffer => addressDigest(keys, emailKey, 'guardian');

const place = (contactId: string, id: string) => `guardian:${contactId}:${id}`;

interface NewGuardian {
  readonly id: string;
  readonly language: OfferedLanguage;
  readonly proofKey: Buffer;
  /** The child's mails go to the guardian: no link that acts or sees as the child is ever sent there. */
  readonly sharesAddress: boolean;
  /** Now, unless somebody tells of the past. */
  readonly since?: Date;
}

/** A step: those of some contacts whose mails a guardian reads. */
export async function readByGuardians(tx: Transaction, contactIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    'SELECT DISTINCT contact_id AS id FROM guardian WHERE contact_id = ANY ($1::uuid[]) AND shares_address',
    [contactIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A step: keeps a guardian with the child. */
export async function keepGuardian(
  tx: Transaction,
  contactId: string,
  { id, language, proofKey, sharesAddress, since, name, email }: Guardian & NewGuardian,
): Promise<void> {
  const parsed = parseEmail(email);
  await tx.query(
    `INSERT INTO guardian (contact_id, id, content, language, verification, shares_address, created_at, address_digest)
     VALUES ($1, $2, $3, $4, 'LOW', $5, coalesce($6, now()), $7)`,
    [
      contactId,
      id,
      seal(proofKey, JSON.stringify({ name, email }), place(contactId, id)),
      language,
      sharesAddress,
      since ?? null,
      parsed.ok ? guardianDigest(tx.ctx.keys, parsed.value.key) : null,
    ],
  );
}

export const openGuardian = (proofKey: Buffer, contactId: string, id: string, content: Buffer): Guardian =>
  JSON.parse(open(proofKey, content, place(contactId, id)).toString('utf8')) as Guardian;
