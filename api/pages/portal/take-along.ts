import { appendToChangeLog } from '../../audit/change-log.ts';
import { actingAs, actingPerson } from '../../consent/acting-as.ts';
import { findChoices } from '../../consent/portal/find-choices.ts';
import type { PortalSession } from '../../consent/portal/session.ts';
import { receiptsOfContact } from '../../consent/proof/find-receipts.ts';
import type { Asked, Page } from '../page.ts';
import { asPerson } from './as-person.ts';
import { ownData } from './own-data.ts';
import { ownLooks } from './own-looks.ts';
import { portalSay } from './texts.ts';

/** Names the shape of the file, so that whoever reads it knows what to expect; a change of shape is another number. */
const SCHEMA = 'inzage-own-data/1';

/**
 * What is held about the person as one file to take along (Art. 15(3)): values with their origin, purposes, receipts as they were given, and who looked by role.
 * Keys in English, labels in the person's language. Sensitive values only after the second check, as on the page; logged as a read of its own and as an act of theirs.
 */
export async function takeAlong(page: Asked, session: PortalSession): Promise<NonNullable<Page['file']>> {
  const { language, organisation } = page;
  const say = portalSay(language);
  const ctx = asPerson(page.ctx, session);
  const [contactId] = session.contactIds as [string];
  const values = await ownData(ctx, contactId, language, organisation.timeZone, say, 'takeAlong');
  const choices = await findChoices(page.ctx, session, language);
  const receipts = await receiptsOfContact(ctx, contactId);
  const looks = await ownLooks(ctx, contactId, language, say);
  await page.ctx.transaction(tx =>
    appendToChangeLog(actingAs(tx, actingPerson('person', contactId)), {
      action: 'takeAlong',
      subject: 'contact',
      subjectId: contactId,
      contactId,
      fields: values.filter(({ text }) => text !== null).map(({ key }) => key),
    }),
  );
  const content = {
    schema: SCHEMA,
    madeAt: page.ctx.now().toISOString(),
    language,
    organisation: organisation.legalName,
    contact: contactId,
    values: values.map(({ key, label, value, text, origin }) => ({
      key,
      label,
      ...(text === null ? { withheld: 'STEP_UP_REQUIRED' } : { value, text }),
      ...(origin && { origin: { kind: origin.kind, label: say(`origin.${origin.kind}`), at: origin.at.toISOString() } }),
    })),
    purposes: choices.map(({ purpose, label, standing, detail, since, noticeVersion, explicit }) => ({
      key: purpose.code,
      label,
      legalBasis: purpose.basisKind,
      standing,
      detail,
      since: since?.toISOString() ?? null,
      channel: purpose.channel,
      noticeVersion,
      explicitConsents: explicit.map(each => ({ id: each.id, since: each.since.toISOString(), fields: each.fields })),
    })),
    receipts: receipts.map(({ receipt }) => receipt),
    whoLooked: looks.map(({ at, who, purpose, fields }) => ({ at: at.toISOString(), who, purpose, fields })),
  };
  return {
    name: `inzage-${page.ctx.now().toISOString().slice(0, 10)}.json`,
    mediaType: 'application/json',
    content: `${JSON.stringify(content, null, 2)}\n`,
  };
}
