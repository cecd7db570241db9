import { consentsGivenBy, stopForChild } from '../../consent/children/guardian-page.ts';
import { purposeLabels } from '../../consent/mails/purpose-label.ts';
import { findChoices } from '../../consent/portal/find-choices.ts';
import type { GuardianSession, SpokenFor } from '../../consent/portal/guardian-session.ts';
import { endPortal } from '../../consent/portal/session.ts';
import { type Html, html } from '../../html.ts';
import { dateIn } from '../../notices/say-values.ts';
import type { Asked, Page, PublicPage } from '../page.ts';
import { guardianPortalSay, type SayGuardian } from './guardian-texts.ts';
import { inGuardianSession, over, timeIn } from './in-session.ts';
import { portalSay } from './texts.ts';

/**
 * The choices for a guardian's children, while each is under age: of who was verified by mail alone those that they made themselves;
 * of who was verified high all that stand, and the way to what is held (L32, L34).
 */
export const childrenPage: PublicPage = {
  path: '/my/children',

  get: inGuardianSession(show),

  post: inGuardianSession(async (page, session) => {
    const { ctx, form, link } = page;
    const act = form.get('act');
    if (act === 'end') {
      await endPortal(ctx, session);
      return { ...over(page), status: 200 };
    }
    const child = session.children.find(({ guardianId }) => guardianId === form.get('child'));
    // Anything but a button of the page is a look.
    if (act !== 'stop' || !child || !(await stopForChild(ctx, child, form.get('purpose') ?? ''))) return show(page, session);
    return { title: '', body: html``, redirect: `${link('/my/children')}&done=stop` };
  }),
};

async function show(page: Asked, session: GuardianSession): Promise<Page> {
  const { link, query } = page;
  const say = guardianPortalSay(page.language);
  const own = portalSay(page.language);
  const children: Html[] = [];
  for (const [i, child] of session.children.entries()) {
    const title = session.children.length === 1 ? say('child') : say('child.of', { number: i + 1 });
    children.push(await childHtml(page, session, child, title, say));
  }
  return {
    title: say('title'),
    body: html`${query.get('done') === 'stop' && html`<p class="card" role="status">${say('done.stop')}</p>`}
      <p>${say('intro')}</p>
      ${children}
      <form method="post" action="${link('/my/children')}">
        <p class="soft">${own('until', { time: timeIn(page, session.expiresAt) })}</p>
        <p><button name="act" value="end">${own('end')}</button></p>
      </form>`,
  };
}

/** One line of a child's page; `stop`: it may be ended here. */
interface Line {
  readonly code: string;
  readonly label: string;
  readonly since: string;
  readonly stop: boolean;
}

async function childHtml(page: Asked, session: GuardianSession, child: SpokenFor, title: string, say: SayGuardian): Promise<Html> {
  const { link } = page;
  const high = child.verification === 'HIGH';
  const lines = high ? await allOf(page, session, child) : await ownOf(page, child, say);
  const id = `child.${child.guardianId}`;
  return html`<section class="card" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${lines.length === 0 && html`<p>${say('none')}</p>`}
    ${lines.map(
      ({ code, label, since, stop: may }) =>
        html`<p>${label}${since && html`: <span class="soft">${since}</span>`}</p>
          ${
            may &&
            html`<form method="post" action="${link('/my/children')}">
              <input type="hidden" name="child" value="${child.guardianId}" />
              <input type="hidden" name="purpose" value="${code}" />
              <p><button name="act" value="stop" aria-label="${say('stop.of', { label })}">${say('stop')}</button></p>
            </form>`
          }`,
    )}
    ${
      high
        ? html`<p class="moves"><a href="${link(`/my/children/${child.guardianId}`)}">${say('to.data')}</a></p>`
        : html`<p class="soft">${say('low')}</p>`
    }
  </section>`;
}

const sinceOf = (page: Asked, at: Date | null, say: ReturnType<typeof portalSay>): string =>
  at === null ? '' : say('since.STANDS', { date: dateIn(page.language, at, page.organisation.timeZone) });

/** What they decided themselves, and nothing else of the child. */
async function ownOf(page: Asked, { contactId, guardianId }: SpokenFor, say: SayGuardian): Promise<Line[]> {
  const consents = await consentsGivenBy(page.ctx.query, contactId, guardianId);
  const codes = consents.map(({ code }) => code);
  const labels = await purposeLabels(page.ctx, codes, page.language);
  return consents.map(({ code, since, ended }, i) => ({
    code,
    label: labels[i] ?? code,
    since: ended ? say('ended') : sinceOf(page, since, portalSay(page.language)),
    stop: !ended,
  }));
}

/** Every purpose that concerns the child now; what rests on consent may be ended. */
async function allOf(page: Asked, { id, language, expiresAt }: GuardianSession, { contactId }: SpokenFor): Promise<Line[]> {
  const asChild = { id, language, expiresAt, contactIds: [contactId], isShared: false, checked: false };
  const choices = await findChoices(page.ctx, asChild, page.language);
  return choices
    .filter(({ act }) => act !== 'GIVE')
    .map(({ purpose, label, since, act }) => ({
      code: purpose.code,
      label,
      since: sinceOf(page, since, portalSay(page.language)),
      stop: act === 'STOP' && purpose.basisKind === 'CONSENT',
    }));
}
