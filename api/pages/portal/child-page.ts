import { receiptsOfContact } from '../../consent/proof/find-receipts.ts';
import { receiptLines, titleOf } from '../../consent/proof/receipt-lines.ts';
import { html } from '../../html.ts';
import { dateIn } from '../../notices/say-values.ts';
import { Refusal } from '../../refusal.ts';
import type { PublicPage } from '../page.ts';
import { asGuardianOf } from './as-guardian.ts';
import { held, looked } from './data-page.ts';
import { guardianPortalSay, saysOfChild } from './guardian-texts.ts';
import { inGuardianSession } from './in-session.ts';
import { ownData } from './own-data.ts';
import { ownLooks } from './own-looks.ts';

/**
 * What is held about a child, who looked, and the receipts, for a guardian who was verified high (Art. 15, L32), while the child is under age.
 * Whoever is not gets the answer for a page that does not exist. Sensitive values are not shown here.
 */
export const childPage: PublicPage = {
  path: '/my/children/:guardian',

  get: inGuardianSession(async (page, session) => {
    const { language, organisation, link, params } = page;
    const child = session.children.find(({ guardianId, verification }) => guardianId === params['guardian'] && verification === 'HIGH');
    if (!child) throw new Refusal('NOT_FOUND');
    const say = guardianPortalSay(language);
    const own = saysOfChild(language);
    const ctx = asGuardianOf(page.ctx, child);
    const values = await ownData(ctx, child.contactId, language, organisation.timeZone, own);
    const looks = await ownLooks(ctx, child.contactId, language, own);
    const receipts = await receiptsOfContact(ctx, child.contactId);
    const date = (at: Date) => dateIn(language, at, organisation.timeZone);
    return {
      title: say('data.title'),
      body: html`${held(values, own, date)}
        ${values.some(({ text }) => text === null) && html`<p class="soft">${say('data.sensitive')}</p>`}
        <h2>${own('looks.title')}</h2>
        ${looked(looks, own, date)}
        <h2>${own('receipts.title')}</h2>
        ${receipts.length === 0 && html`<p>${say('receipts.none')}</p>`}
        ${receipts.map(
          ({ receipt }) =>
            html`<section class="card">
              <h3>${titleOf(receipt)}</h3>
              <ul>
                ${receiptLines(receipt, organisation.timeZone).map(line => html`<li>${line}</li>`)}
              </ul>
            </section>`,
        )}
        <p class="moves"><a href="${link('/my/children')}">${say('back')}</a></p>`,
    };
  }),
};
