import type { Transaction } from '../../context.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { makeToken } from '../../mail/one-time-token.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import type { GivenReceipts } from '../../contacts/receipts/give-receipts.ts';

/** A step: a guardian gets the receipt of what they allowed, and the link to their own page; it is there until the child takes over. */
export async function tellGuardian(
  tx: Transaction,
  contactId: string,
  { id, language }: { readonly id: string; readonly language: OfferedLanguage },
  act: NonNullable<GivenReceipts['act']>,
): Promise<void> {
  const row = await tx.one<{ hours: number }>(
    `SELECT greatest(1, ceil(extract(epoch FROM consent_age_reached_on - now()) / 3600))::integer AS hours FROM minor WHERE contact_id = $1`,
    [contactId],
  );
  await queueMail(tx, {
    to: { kind: 'GUARDIAN', id },
    purpose: 'consent-administration',
    template: 'child-authorised',
    language,
    parameters: { act: act.id },
    tokens: { receipts: act.token, page: await makeToken(tx, 'guardian-page', id, row?.hours ?? 1) },
  });
}
