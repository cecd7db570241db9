import { findContactKeys } from '../../contacts/contact-keys.ts';
import { findYouth } from '../../contacts/minors.ts';
import type { Transaction } from '../../context.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { endLegalBasis } from '../../legal-bases/end-legal-basis.ts';
import type { LedgerEntry } from '../../legal-bases/ledger.ts';
import { recordLegalBasis } from '../../legal-bases/record-legal-basis.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import type { AskedPurpose } from '../asking/asked-form.ts';
import { keepServedText } from '../asking/served-text.ts';
import { giveReceipts } from '../../contacts/receipts/give-receipts.ts';

const paths = { path: 'input', purposePath: 'input' } as const;

/** A step: what a young person decided when they took over, each as their own act: asked, and confirmed or withdrawn. With a receipt of what they keep. */
export async function decideAlone(
  acting: Transaction,
  contactId: string,
  language: OfferedLanguage,
  purposes: readonly AskedPurpose[],
  decisions: ReadonlyMap<string, boolean | null>,
): Promise<readonly LedgerEntry[]> {
  const text = purposes.map(
    ({ label, notice }) => `# ${label} [yes] [no]\n\n(adult, ${notice.language}, ${notice.version})\n${notice.text}`,
  );
  const served = await keepServedText(acting, 'take-over', language, text.join('\n\n'));
  const { proof: proofKey } = await findContactKeys(acting, contactId);
  const youth = await findYouth(acting.query, contactId);
  const said: LedgerEntry[] = [];
  for (const { purpose, notice } of purposes) {
    const detail = { channel: 'TAKE_OVER', language: notice.language, audience: 'ADULT', served };
    const told = { contactId, purposeId: purpose.id, kind: 'CONSENT', noticeVersion: notice.version, givenBy: 'PERSON', detail } as const;
    said.push({ event: 'asked', ...told });
    const entries = decisions.get(purpose.code)
      ? (
          await recordLegalBasis(
            acting,
            contactId,
            purpose.code,
            {
              startsAt: null,
              expiresAt: null,
              evidence: `Taken over at the consent age, by the link that was mailed; text as shown: SHA-256 ${served}.`,
              noticeVersion: notice.version,
              noticeLanguage: notice.language,
              noticeAudience: 'ADULT',
            },
            { by: 'PERSON', youth, proofKey, ...paths },
          )
        ).entries
      : await endLegalBasis(acting, contactId, purpose.code, 'WITHDRAWN', { event: 'input', purpose: 'input' });
    said.push(...entries.map(entry => ({ ...entry, detail: { ...detail, ...entry.detail } })));
  }
  const { entries, act } = await giveReceipts(acting, contactId, language, said);
  if (act)
    await queueMail(acting, {
      to: { kind: 'CONTACT', id: contactId },
      purpose: 'consent-administration',
      template: 'consent-receipt',
      language,
      parameters: { act: act.id },
      tokens: { receipts: act.token },
    });
  return entries;
}
