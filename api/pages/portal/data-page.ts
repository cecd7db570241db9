import { checkPortalCode, sendPortalCode } from '../../consent/portal/second-check.ts';
import { findPortalSession, type PortalSession } from '../../consent/portal/session.ts';
import { receiptsOfContact } from '../../consent/proof/find-receipts.ts';
import { receiptLines, titleOf } from '../../consent/proof/receipt-lines.ts';
import { dueErasures } from '../../contacts/schedule-erasure.ts';
import type { Field } from '../../fields/field.ts';
import { textIn } from '../../fields/local-text.ts';
import { type Html, html } from '../../html.ts';
import { dateIn } from '../../notices/say-values.ts';
import { Refusal } from '../../refusal.ts';
import type { Asked, Page, PublicPage } from '../page.ts';
import { asPerson } from './as-person.ts';
import { inSession } from './in-session.ts';
import { ownData, type OwnValue } from './own-data.ts';
import { ownLooks, type OwnLook } from './own-looks.ts';
import { takeAlong } from './take-along.ts';
import { portalSay, type SayPortal } from './texts.ts';

/** What is held about the person, who looked, and their receipts (Art. 15). Sensitive values only after a code that is mailed anew. */
export const dataPage: PublicPage = {
  path: '/my/data',

  get: inSession((page, session) => show(page, session)),

  post: inSession(async (page, session) => {
    insistOnOne(session);
    const act = page.form.get('act');
    if (act === 'send-code') {
      await sendPortalCode(page.ctx, session);
      return show(page, session, { codeSent: true });
    }
    if (act === 'take-along') return { title: '', body: html``, file: await takeAlong(page, session), personal: true };
    if (act !== 'check-code') return show(page, session);
    const right = await checkPortalCode(page.ctx, session, page.form.get('code') ?? '');
    if (!right) return { ...(await show(page, session, { codeSent: true, wrong: true })), status: 422, switchable: false };
    const now = await findPortalSession(page.ctx, page.portal);
    return show(page, now ?? session);
  }),
};

/** Nobody knows which of several people behind one address is here. */
function insistOnOne({ isShared }: PortalSession): void {
  if (isShared) throw new Refusal('NOT_FOUND');
}

async function show(page: Asked, session: PortalSession, code: { codeSent?: boolean; wrong?: boolean } = {}): Promise<Page> {
  insistOnOne(session);
  const { language, organisation, link } = page;
  const say = portalSay(language);
  const ctx = asPerson(page.ctx, session);
  const contactId = session.contactIds[0]!;
  const values = await ownData(ctx, contactId, language, organisation.timeZone, say);
  const looks = await ownLooks(ctx, contactId, language, say);
  const receipts = await receiptsOfContact(ctx, contactId);
  const erasures = await dueErasures(ctx, contactId);
  const date = (at: Date) => dateIn(language, at, organisation.timeZone);
  const fields = ctx.policy.fields as ReadonlyMap<string, Field>;
  return {
    title: say('data.title'),
    body: html`${held(values, say, date)} ${values.some(({ text }) => text === null) && secondCheck(page, code, say)}
      <form class="moves" method="post" action="${link('/my/data')}">
        <p><button name="act" value="take-along" aria-describedby="about.take-along">${say('take-along')}</button></p>
        <p class="soft" id="about.take-along">${say('take-along.what')}</p>
      </form>
      ${
        erasures.length > 0 &&
        html`<h2>${say('erasures.title')}</h2>
          <ul>
            ${erasures.map(
              ({ field, dueAt }) =>
                html`<li>
                  ${say('erasures.line', { field: textIn(fields.get(field)?.labels ?? {}, language, field), date: date(dueAt) })}
                </li>`,
            )}
          </ul>`
      }
      <h2>${say('looks.title')}</h2>
      ${looked(looks, say, date)}
      <h2>${say('receipts.title')}</h2>
      ${
        receipts.length === 0
          ? html`<p>${say('receipts.none')}</p>`
          : receipts.map(
              ({ receipt }) =>
                html`<section class="card" lang="${receipt.language}">
                  <h3>${titleOf(receipt)}</h3>
                  <ul>
                    ${receiptLines(receipt, organisation.timeZone).map(line => html`<li>${line}</li>`)}
                  </ul>
                </section>`,
            )
      }
      <p class="moves"><a href="${link('/my/choices')}">${say('to.choices')}</a></p>`,
  };
}

export const held = (values: readonly OwnValue[], say: SayPortal, date: (at: Date) => string): Html =>
  values.length === 0
    ? html`<p>${say('data.none')}</p>`
    : html`<dl>
        ${values.map(
          ({ label, text, origin }) =>
            html`<dt>${label}</dt>
              <dd>
                ${text === null ? html`<span class="soft">${say('data.hidden')}</span>` : text}
                ${origin && html`<br /><span class="soft small">${say('data.from', { origin: say(`origin.${origin.kind}`), date: date(origin.at) })}</span>`}
              </dd> `,
        )}
      </dl>`;

/** One input for the code: pasted, typed, or filled in by the browser. */
const secondCheck = ({ link }: Asked, { codeSent, wrong }: { codeSent?: boolean; wrong?: boolean }, say: SayPortal): Html =>
  html`<section class="card">
    <p>${say('data.sensitive')}</p>
    ${
      codeSent
        ? html`<form method="post" action="${link('/my/data')}">
            <p>
              <label for="code">${say('data.code')}</label>
              <input
                type="text"
                id="code"
                name="code"
                inputmode="numeric"
                autocomplete="one-time-code"
                maxlength="20"
                aria-invalid="${String(wrong === true)}"
                aria-describedby="about.code"
              />
              <span class="about" id="about.code">${wrong && say('data.wrongCode')}</span>
            </p>
            <p><button class="act" name="act" value="check-code">${say('data.show')}</button></p>
          </form>`
        : html`<form method="post" action="${link('/my/data')}">
            <p><button name="act" value="send-code">${say('data.sendCode')}</button></p>
          </form>`
    }
  </section>`;

export const looked = (looks: readonly OwnLook[], say: SayPortal, date: (at: Date) => string): Html =>
  looks.length === 0
    ? html`<p>${say('looks.none')}</p>`
    : html`<p class="soft">${say('looks.intro', { count: looks.length })}</p>
        <ul>
          ${looks.map(
            ({ at, who, purpose, fields }) =>
              html`<li>
                ${date(at)}:
                ${who}${purpose && html`, ${say('looks.for', { purpose })}`}${
                  fields.length > 0 && html`<br /><span class="soft small">${fields.join(', ')}</span>`
                }
              </li>`,
          )}
        </ul>`;
