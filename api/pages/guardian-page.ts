import { lookAsGuardian, type SeenGuardian, withdrawAsGuardian } from '../consent/children/guardian-page.ts';
import { purposeLabels } from '../consent/mails/purpose-label.ts';
import { html } from '../html.ts';
import { dateIn } from '../notices/say-values.ts';
import { laterSay } from './guardian-texts.ts';
import type { Asked, Page, PublicPage } from './page.ts';

/** A guardian's own page: what they allowed, each withdrawn by one press, until the child is of age. Nothing else of the child is on it. */
export const guardianPage: PublicPage = {
  path: '/g/:token',

  async get(page) {
    return view(await lookAsGuardian(page.ctx, page.params['token'] ?? ''), page);
  },

  async post(page) {
    const token = page.params['token'] ?? '';
    const purpose = page.form.get('withdraw');
    return view(purpose === null ? await lookAsGuardian(page.ctx, token) : await withdrawAsGuardian(page.ctx, token, purpose), page);
  },
};

async function view(seen: SeenGuardian, page: Asked): Promise<Page> {
  const { ctx, language, organisation, params } = page;
  const say = laterSay(language);
  const common = { personal: true } as const;
  if (seen.state === 'GONE') return { title: say('own.title'), body: html`<p>${say('own.gone')}</p>`, status: 410, ...common };
  const labels = await purposeLabels(
    ctx,
    seen.consents.map(({ code }) => code),
    language,
  );
  const line = (label: string, since: Date) => `${label}, ${say('own.since', { date: dateIn(language, since, organisation.timeZone) })}`;
  if (seen.state === 'OVER') return { title: say('own.title'), body: html`<p>${say('own.over')}</p>`, ...common };
  return {
    title: say('own.title'),
    body: html`<p>${say('own.intro')}</p>
      <form method="post" action="${page.link(`/g/${params['token'] ?? ''}`)}">
        ${seen.consents.map(({ code, since, ended }, i) => {
          const label = labels[i] ?? code;
          return ended
            ? html`<p class="soft">${say('own.ended', { label })}</p>`
            : html`<p>${line(label, since)}</p>
                <p><button name="withdraw" value="${code}">${say('own.stop', { label })}</button></p>`;
        })}
      </form>`,
    ...common,
  };
}
