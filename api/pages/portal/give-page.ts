import { giveInPortal, stopInPortal, textToAgreeTo } from '../../consent/portal/choose.ts';
import { findChoices } from '../../consent/portal/find-choices.ts';
import type { PortalSession } from '../../consent/portal/session.ts';
import { html } from '../../html.ts';
import { htmlOf } from '../../notices/written-text.ts';
import { Refusal } from '../../refusal.ts';
import type { Asked, Page, PublicPage } from '../page.ts';
import { inSession } from './in-session.ts';
import { portalSay } from './texts.ts';

/** A new yes or no, by the text that is published, which stands above two buttons of one size. */
export const givePage: PublicPage = {
  path: '/my/choices/:purpose',

  get: inSession(show),

  post: inSession(async (page, session) => {
    const { ctx, form, language, link, params } = page;
    const code = params['purpose'] ?? '';
    await choiceOf(page, session);
    const act = form.get('act');
    if (act !== 'yes' && act !== 'no') return show(page, session);
    const version = /^\d{1,6}$/.test(form.get('notice') ?? '') ? Number(form.get('notice')) : null;
    if (act === 'no') await stopInPortal(ctx, session, code, language, null);
    const given = act === 'yes' && (await giveInPortal(ctx, session, code, language, version));
    const done = act === 'no' ? 'refuse' : given ? 'give' : 'not';
    return { title: '', body: html``, redirect: `${link('/my/choices')}&done=${done}` };
  }),
};

async function choiceOf(page: Asked, session: PortalSession) {
  const choices = await findChoices(page.ctx, session, page.language);
  const choice = choices.find(({ purpose, act }) => purpose.code === page.params['purpose'] && act === 'GIVE');
  if (!choice) throw new Refusal('NOT_FOUND');
  return choice;
}

async function show(page: Asked, session: PortalSession): Promise<Page> {
  const { purpose, label } = await choiceOf(page, session);
  const say = portalSay(page.language);
  const text = await textToAgreeTo(page.ctx.query, purpose, page.language);
  if (!text) throw new Refusal('NOT_FOUND');
  return {
    title: label,
    body: html`<div class="card" lang="${text.language}">${htmlOf(text.content, 2)}</div>
      <form method="post" action="${page.link(`/my/choices/${purpose.code}`)}">
        <input type="hidden" name="notice" value="${text.version}" />
        <div class="equal">
          <button name="act" value="yes">${say('give.yes')}</button>
          <button name="act" value="no">${say('give.no')}</button>
        </div>
      </form>
      <p><a href="${page.link('/my/choices')}">${say('to.choices')}</a></p>`,
  };
}
