import { confirmChild } from '../consent/children/confirm-child.ts';
import { lookAtChild, type SeenChild } from '../consent/children/look-at-child.ts';
import { purposeLabels } from '../consent/mails/purpose-label.ts';
import { html } from '../html.ts';
import { childPageSay } from './child-texts.ts';
import type { Asked, Page, PublicPage } from './page.ts';

/** The page behind the link that a child gets at their own address, once a guardian allowed it. Looking changes nothing; the button acts, once. */
export const childConfirmPage: PublicPage = {
  path: '/k/:token',

  async languages(ctx, { token = '' }) {
    const seen = await lookAtChild(ctx, token, 'confirm-child');
    return seen.state === 'GONE' ? null : [seen.row.language];
  },

  async get(page) {
    return view(await lookAtChild(page.ctx, page.params['token'] ?? '', 'confirm-child'), page);
  },

  async post(page) {
    const token = page.params['token'] ?? '';
    const act = page.form.get('act');
    if (act !== 'yes' && act !== 'no') return view(await lookAtChild(page.ctx, token, 'confirm-child'), page);
    return view((await confirmChild(page.ctx, token, act === 'yes')).seen, page);
  },
};

async function view(seen: SeenChild, { ctx, language, params }: Asked): Promise<Page> {
  const say = childPageSay(language);
  const common = { personal: true, switchable: false } as const;
  if (seen.state === 'CONFIRMED') return { title: say('confirmed.title'), body: html`<p>${say('confirmed.what')}</p>`, ...common };
  if (seen.state === 'DECLINED') return { title: say('declined.title'), body: html`<p>${say('declined.what')}</p>`, ...common };
  if (seen.state !== 'PENDING') return { title: say('gone.title'), body: html`<p>${say('gone.what')}</p>`, status: 410, ...common };
  const agreed = seen.content.decisions.filter(({ yes }) => yes).map(({ purpose }) => purpose);
  return {
    title: say('confirm.title'),
    body: html`<p>${say('confirm.what')}</p>
      <ul>
        ${(await purposeLabels(ctx, agreed, language)).map(label => html`<li>${label}</li>`)}
      </ul>
      <form method="post" action="/k/${params['token'] ?? ''}">
        <div class="equal">
          <button name="act" value="yes">${say('confirm.yes')}</button>
          <button name="act" value="no">${say('confirm.no')}</button>
        </div>
      </form>`,
    ...common,
  };
}
