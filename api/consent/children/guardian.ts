import type { Transaction } from '../../context.ts';
import { open, seal } from '../../keys.ts';
import type { OfferedLanguage } from '../../languages.ts';

/** Who holds parental responsibility for one child: kept with the child's contact, sealed under its proof key; no contact themselves. */
export interface Guardian {
  readonly name: string;
  readonly email: string;
  /** The child's mails go to the guardian: then no link that acts as the child is ever sent there (L34). */
  readonly sharesAddress: boolean;
}

/** LOW: an e-mail round trip. HIGH: staff looked at more, and recorded what. */
export type Verification = 'LOW' | 'HIGH';

export type GuardianAct = 'DECIDE_CONSENTS_OF_THE_FORM' | 'SEE' | 'EXPORT' | 'CORRECT' | 'ERASE';

/** What a guardian may do, as far as their responsibility was verified (L32), and until the child reaches the age (L34). Pure. */
export const guardianMay = (act: GuardianAct, verification: Verification, childIsOfAge: boolean): boolean =>
  !childIsOfAge && (act === 'DECIDE_CONSENTS_OF_THE_FORM' || verification === 'HIGH');

const place = (contactId: string, id: string) => `guardian:${contactId}:${id}`;

/** A step: keeps a guardian with the child. */
export async function keepGuardian(
  tx: Transaction,
  contactId: string,
  { id, language, proofKey, ...content }: Guardian & { id: string; language: OfferedLanguage; proofKey: Buffer },
): Promise<void> {
  const { name, email, sharesAddress } = content;
  await tx.query(`INSERT INTO guardian (contact_id, id, content, language, verification) VALUES ($1, $2, $3, $4, 'LOW')`, [
    contactId,
    id,
    seal(proofKey, JSON.stringify({ name, email, sharesAddress }), place(contactId, id)),
    language,
  ]);
}

export const openGuardian = (proofKey: Buffer, contactId: string, id: string, content: Buffer): Guardian =>
  JSON.parse(open(proofKey, content, place(contactId, id)).toString('utf8')) as Guardian;
