import { objectToAdvertisingInPortal, stopInPortal } from '../../consent/portal/choose.ts';
import { type Choice, findChoices, type OwnExplicit } from '../../consent/portal/find-choices.ts';
import { endPortal, type PortalSession } from '../../consent/portal/session.ts';
import { takeBackExplicitInPortal } from '../../consent/portal/take-back-explicit.ts';
import { type Html, html } from '../../html.ts';
import { dateIn } from '../../notices/say-values.ts';
import { holidaysOf } from '../../organisation/legal-settings.ts';
import { dayOf, monthAfter } from '../../organisation/month-term.ts';
import type { Asked, Page, PublicPage } from '../page.ts';
import { inSession, over, timeIn } from './in-session.ts';
import { portalSay, type SayPortal } from './texts.ts';

/** The person's own choices: for each purpose the ground, since when, and what they may do about it; the same few steps for yes and no (L8). */
export const choicesPage: PublicPage = {
  path: '/my/choices',

  get: inSession(show),

  post: inSession(async (page, session) => {
    const { ctx, form, language, link } = page;
    const act = form.get('act');
    if (act === 'end') {
      await endPortal(ctx, session);
      return { ...over(page), status: 200 };
    }
    if (act === 'no-advertising') {
      await objectToAdvertisingInPortal(ctx, session);
      return { title: '', body: html``, redirect: `${link('/my/choices')}&done=refuse` };
    }
    if (act === 'take-back') {
      const ended = await takeBackExplicitInPortal(ctx, session, form.get('condition') ?? '', language);
      return { title: '', body: html``, redirect: `${link('/my/choices')}${ended ? '&done=take-back' : ''}` };
    }
    const choices = await findChoices(ctx, session, language);
    const choice = choices.find(({ purpose }) => purpose.code === form.get('purpose'));
    // Anything but a button of the page is a look.
    if (!choice || (!(act === 'stop' && choice.act === 'STOP') && !(act === 'object' && choice.act === 'OBJECT')))
      return show(page, session);
    await stopInPortal(ctx, session, choice.purpose.code, language, act === 'object' ? form.get('grounds') : null);
    return { title: '', body: html``, redirect: `${link('/my/choices')}&done=${act}` };
  }),
};

const told = new Set(['stop', 'object', 'give', 'refuse', 'not', 'take-back']);

async function show(page: Asked, session: PortalSession): Promise<Page> {
  const { ctx, language, link, query } = page;
  const say = portalSay(language);
  const choices = await findChoices(ctx, session, language);
  const done = query.get('done') ?? '';
  return {
    title: say('title'),
    body: html`${told.has(done) && html`<p class="card" role="status">${say(`done.${done}` as 'done.stop')}</p>`}
      ${session.isShared ? html`<p>${say('shared')}</p>` : asksAboutSignal(choices, page, say)}
      ${choices.length === 0 ? html`<p>${say('none')}</p>` : choices.map(choice => card(choice, page, session, say))}
      ${!session.isShared && html`<p class="moves"><a href="${link('/my/data')}">${say('to.data')}</a></p>`}
      <form method="post" action="${link('/my/choices')}">
        <p class="soft">${say('until', { time: timeIn(page, session.expiresAt) })}</p>
        <p><button name="act" value="end">${say('end')}</button></p>
      </form>`,
  };
}

/** The browser says no to advertising (`Sec-GPC: 1`, L96): that is offered as what it is, one button, and done by nobody else. */
const asksAboutSignal = (choices: readonly Choice[], { privacyControl, link }: Asked, say: SayPortal): Html | null =>
  privacyControl && choices.some(({ act, purpose }) => act === 'STOP' && purpose.basisKind === 'LEGITIMATE_INTERESTS')
    ? html`<form class="card" method="post" action="${link('/my/choices')}">
        <p>${say('signal')}</p>
        <p><button name="act" value="no-advertising">${say('signal.object')}</button></p>
      </form>`
    : null;

function card(choice: Choice, page: Asked, session: PortalSession, say: SayPortal): Html {
  const { purpose, label } = choice;
  const { language } = page;
  const id = `purpose.${purpose.code}`;
  const open = choice.act !== 'GIVE';
  return html`<section class="card" aria-labelledby="${id}">
    <h2 id="${id}">${label}</h2>
    <p>
      ${open && purpose.basisKind !== null && !session.isShared && `${say(`why.${purpose.basisKind}`)} `}${sinceOf(choice, page, session, say)}${purpose.channel && html` <span class="soft">${say(`channel.${purpose.channel}`)}</span>`}
    </p>
    ${actOf(choice, page, say)} ${choice.explicit.map(explicit => explicitCard(explicit, page, say))}
    <p class="small">
      <a href="/privacy/${purpose.code}?lang=${language}">${say('more')}</a>
      ${
        choice.noticeVersion !== null &&
        purpose.noticeVersion !== null &&
        choice.noticeVersion < purpose.noticeVersion &&
        !session.isShared &&
        html` ·
          <a href="/privacy/${purpose.code}/${purpose.noticeVersion}?lang=${language}&compare=${choice.noticeVersion}"
            >${say('changed')}</a
          >`
      }
    </p>
  </section>`;
}

/** An explicit consent to sensitive data, which stands beside the purpose and is taken back alone, by one press (L21). */
const explicitCard = ({ id, fields, since }: OwnExplicit, { language, link, organisation }: Asked, say: SayPortal): Html =>
  html`<form method="post" action="${link('/my/choices')}">
    <input type="hidden" name="condition" value="${id}" />
    <p id="explicit.${id}">
      ${say('explicit.stands', { fields: fields.join(', '), date: dateIn(language, since, organisation.timeZone) })}
    </p>
    <p><button name="act" value="take-back" aria-describedby="explicit.${id}">${say('explicit.take-back')}</button></p>
  </form>`;

function sinceOf({ standing, detail, since, act }: Choice, page: Asked, session: PortalSession, say: SayPortal): string {
  if (session.isShared) return say('since.on');
  if (since === null) return act === 'GIVE' ? say('since.not') : '';
  const date = dateIn(page.language, since, page.organisation.timeZone);
  if (standing === 'SUSPENDED') return `${say('since.SUSPENDED', { date })} ${say('since.answer', { date: answerDay(since, page) })}`;
  if (standing === 'STANDS' || standing === 'NOT_YET') return say(`since.${standing}`, { date });
  if (detail === 'WITHDRAWN' || detail === 'OBJECTED' || detail === 'EXPIRED' || detail === 'ENDED')
    return say(`since.${detail}`, { date });
  return say('since.not');
}

/** Until when somebody who objects hears what was decided (Art. 12(3)). */
function answerDay(since: Date, { language, organisation: { timeZone, country }, settings }: Asked): string {
  const due = monthAfter(dayOf(since, timeZone), holidaysOf(settings, country ?? ''));
  return dateIn(language, new Date(`${due}T12:00:00Z`), 'UTC');
}

function actOf({ act, purpose }: Choice, { link }: Asked, say: SayPortal): Html | null {
  const form = (inside: Html) =>
    html`<form method="post" action="${link('/my/choices')}">
      <input type="hidden" name="purpose" value="${purpose.code}" />
      ${inside}
    </form>`;
  const about = `purpose.${purpose.code}`;
  switch (act) {
    case 'STOP':
      return form(html`<p><button name="act" value="stop" aria-describedby="${about}">${say('stop')}</button></p>`);
    case 'OBJECT':
      return form(
        html`<p>
            <label for="grounds.${purpose.code}">${say('object.why')}</label>
            <textarea id="grounds.${purpose.code}" name="grounds" rows="3" maxlength="2000"></textarea>
          </p>
          <p><button name="act" value="object" aria-describedby="${about}">${say('object')}</button></p>`,
      );
    case 'GIVE':
      return html`<p><a href="${link(`/my/choices/${purpose.code}`)}" aria-describedby="${about}">${say('start')}</a></p>`;
    case 'NEEDED':
      return html`<p class="soft">${say('needed')}</p>`;
    case 'WEIGHED':
      return null;
  }
}
