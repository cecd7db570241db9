import { authoriseChild, type Authorised, declineChild, type GuardianAnswers } from '../consent/children/authorise-child.ts';
import { guardianFormOf } from '../consent/children/guardian-form.ts';
import { lookAtChild, type SeenChild } from '../consent/children/look-at-child.ts';
import { html } from '../html.ts';
import { dateIn } from '../notices/say-values.ts';
import { Refusal, type Problem } from '../refusal.ts';
import { guardianSay } from './guardian-texts.ts';
import { guardianFormHtml } from './guardian-view.ts';
import type { Asked, Page, PublicPage } from './page.ts';
import { yesOrNo } from './read-form.ts';

/**
 * The guardian's page behind the link that was mailed because of a child. Looking changes nothing; what the child typed is not on it, for there is nothing but choices.
 */
export const authorisePage: PublicPage = {
  path: '/a/:token',

  async languages(ctx, { token = '' }) {
    const seen = await lookAtChild(ctx, token, 'authorise-child');
    return seen.state === 'GONE' ? null : [seen.row.language];
  },

  async get(page) {
    return view(await lookAtChild(page.ctx, tokenOf(page), 'authorise-child'), page, [], false);
  },

  async post(page) {
    const act = page.form.get('act');
    if (act === 'decline') return shown(await declineChild(page.ctx, tokenOf(page)), page);
    // Anything but the two buttons is a look.
    if (act !== 'authorise') return view(await lookAtChild(page.ctx, tokenOf(page), 'authorise-child'), page, [], false);
    try {
      return await shown(await authoriseChild(page.ctx, tokenOf(page), answersIn(page)), page);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'BAD_USER_INPUT') throw error;
      return { ...(await view(await lookAtChild(page.ctx, tokenOf(page), 'authorise-child'), page, error.problems, false)), status: 422 };
    }
  },
};

const tokenOf = ({ params }: Asked) => params['token'] ?? '';

const shown = ({ seen, justNow }: Authorised, page: Asked): Promise<Page> => view(seen, page, [], justNow);

function answersIn({ form }: Asked): GuardianAnswers {
  const under = (beginning: string) =>
    [...form.entries()]
      .filter(([name]) => name.startsWith(beginning))
      .map(([name, value]) => [name.slice(beginning.length), value] as const);
  return {
    name: form.get('name'),
    responsible: yesOrNo(form.get('responsible')),
    birthMonth: form.get('birthMonth'),
    birthYear: form.get('birthYear'),
    childEmail: form.get('childEmail'),
    values: new Map(under('field.')),
    decisions: new Map(under('purpose.').map(([code, value]) => [code, yesOrNo(value)])),
  };
}

async function view(seen: SeenChild, page: Asked, problems: readonly Problem[], justNow: boolean): Promise<Page> {
  const say = guardianSay(page.language);
  const common = { personal: true, switchable: false } as const;
  const plain = (title: string, what: string, status = 200): Page => ({ title, body: html`<p>${what}</p>`, status, ...common });
  switch (seen.state) {
    case 'PENDING': {
      const form = await page.ctx.transaction(tx => guardianFormOf(tx, seen.row, seen.content));
      return { title: say('title'), body: guardianFormHtml(form, page, seen.content.country, problems), ...common };
    }
    case 'WAITING':
      return plain(say('waiting.title'), say('waiting.what'));
    case 'CONFIRMED':
      return plain(
        say('done.title'),
        justNow ? say('done.now') : say('done.before', { date: dateIn(page.language, seen.row.decided_at!, page.organisation.timeZone) }),
      );
    case 'DECLINED':
      return plain(say('declined.title'), say('declined.what'));
    case 'GONE':
      return plain(say('gone.title'), say('gone.what'), 410);
  }
}
