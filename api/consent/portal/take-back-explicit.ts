import { appendToChangeLog } from '../../audit/change-log.ts';
import { isThere } from '../../contacts/is-there.ts';
import { scheduleErasure } from '../../contacts/schedule-erasure.ts';
import type { Context } from '../../context.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { appendToLedger } from '../../legal-bases/ledger.ts';
import { takeBackExplicit } from '../../legal-bases/sensitive-conditions.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { actingAs, actingPerson } from '../acting-as.ts';
import type { PortalSession } from './session.ts';

/**
 * Action: the person takes back an explicit consent alone, in their own session (Art. 7(3), 9(2)(a)): its fields close at once, the basis stays.
 * Answers whether anything ended; again it changes nothing. Nobody does it from a shared address, which shows none.
 */
export const takeBackExplicitInPortal = (
  ctx: Context,
  session: PortalSession,
  conditionId: string,
  language: OfferedLanguage,
): Promise<boolean> =>
  ctx.transaction(async tx => {
    const [contactId] = session.contactIds;
    if (session.isShared || contactId === undefined || !(await isThere(tx.query, contactId, true))) return false;
    const acting = actingAs(tx, actingPerson('person', contactId));
    const entries = await takeBackExplicit(acting, contactId, conditionId);
    const [first] = entries;
    if (!first) return false;
    const fields = [...new Set(entries.flatMap(({ detail }) => detail!['fields'] as string[]))];
    await scheduleErasure(acting, contactId, entries);
    await appendToChangeLog(acting, { action: 'takeBackExplicit', subject: 'contact', subjectId: contactId, contactId, fields });
    const of = await acting.one<{ code: string }>('SELECT code FROM purpose WHERE id = $1', [first.purposeId]);
    await queueMail(acting, {
      to: { kind: 'CONTACT', id: contactId },
      purpose: 'consent-administration',
      template: 'explicit-withdrawn',
      language,
      parameters: { purpose: of!.code, at: acting.ctx.now().toISOString() },
    });
    const detail = { channel: 'PORTAL', session: session.id, language };
    await appendToLedger(
      acting,
      entries.map(entry => ({ ...entry, givenBy: 'PERSON', detail: { ...detail, ...entry.detail } })),
    );
    return true;
  });
