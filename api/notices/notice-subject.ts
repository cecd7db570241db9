import type { Transaction } from '../context.ts';
import { findLegalSettings } from '../organisation/find-legal-settings.ts';
import { authorityOf } from '../organisation/legal-settings.ts';
import type { Purpose } from '../purposes/purpose.ts';
import { findSurroundings } from '../purposes/settle-purpose.ts';
import type { NoticeSubject } from './compose-notice.ts';

/** A step: what a notice speaks of, beside its purpose, as it is now. */
export async function findAround(tx: Transaction): Promise<Omit<NoticeSubject, 'purpose'>> {
  const { organisation, fields } = await findSurroundings(tx);
  return { organisation, fields, authority: authorityOf(await findLegalSettings(tx.query), organisation.country) };
}

export const findSubject = async (tx: Transaction, purpose: Purpose): Promise<NoticeSubject> => ({ purpose, ...(await findAround(tx)) });
