import { randomUUID } from 'node:crypto';
import { askedFormOf } from '../consent/asking/load-asked-form.ts';
import type { AskedForm } from '../consent/asking/asked-form.ts';
import { submitForChild } from '../consent/children/ask-guardian.ts';
import { type Arrival, submitConsent } from '../consent/asking/submit-consent.ts';
import { findOpenForm } from '../consent/forms/find-forms.ts';
import { parseCountry } from '../fields/country.ts';
import { html } from '../html.ts';
import type { NoticeAudience } from '../notices/notice-audience.ts';
import { isOffered } from '../languages.ts';
import { confirmationLinkHours } from '../organisation/legal-settings.ts';
import { type Problem, Refusal } from '../refusal.ts';
import { childPageSay } from './child-texts.ts';
import { childFormHtml } from './child-view.ts';
import { formHtml } from './form-view.ts';
import { formSay } from './form-texts.ts';
import type { Asked, Page, PublicPage } from './page.ts';
import { answersIn } from './read-form.ts';

/** A consent form at its address, in the languages of the form; in an iframe with `?embed=1`, on pages of its origins alone. */
export const consentFormPage: PublicPage = {
  path: '/f/:code',

  async languages(ctx, params) {
    const form = await findOpenForm(ctx.query, params['code'] ?? '');
    return form?.languages.filter(isOffered) ?? null;
  },

  async get(page) {
    const asked = await theForm(page);
    return shown(asked, page, formHtml(asked, page, randomUUID(), actionOf(asked, page), null));
  },

  async post(page) {
    if (page.form.get('child') === 'yes') return childPost(page);
    const asked = await theForm(page);
    const answers = answersIn(page.form, asked);
    try {
      const outcome = await submitConsent(page.ctx, asked, answers, arrivalOf(page));
      // Nothing of what they wrote is looked at: the questions for children come first (L31).
      if (outcome === 'CHILD') return await childPage(page, asked.form.code, []);
      return { ...answer(outcome, asked, confirmationLinkHours(page.settings)), ...framing(asked, page) };
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'BAD_USER_INPUT') throw error;
      const body = formHtml(asked, page, randomUUID(), actionOf(asked, page), { answers, typed: page.form, problems: error.problems });
      return { ...shown(asked, page, body), status: 422, switchable: false };
    }
  },
};

/** The child's own page; or a friendly no, where nothing of the form is open to them. */
async function childPage(page: Asked, code: string, problems: readonly Problem[]): Promise<Page> {
  const asked = await theForm(page, 'CHILD').catch(unlessNone);
  const say = childPageSay(page.language);
  const common = { personal: true, switchable: false } as const;
  if (!asked) return { title: say('noneOpen'), body: html`<p>${say('noneOpenWhy')}</p>`, ...common };
  const given = parseCountry(page.form.get('country') ?? '');
  const country = given.ok ? given.value : (asked.age?.country ?? 'BE');
  const action = `${page.link(`/f/${code}`)}${isEmbedded(page) ? '&embed=1' : ''}`;
  return {
    title: say('title'),
    body: childFormHtml(asked, page, randomUUID(), action, country, problems),
    ...common,
    ...framing(asked, page),
  };
}

async function childPost(page: Asked): Promise<Page> {
  const asked = await theForm(page, 'CHILD');
  const answers = { ...answersIn(page.form, asked), guardianEmail: page.form.get('guardianEmail') };
  try {
    const outcome = await submitForChild(page.ctx, asked, answers, arrivalOf(page));
    const say = childPageSay(page.language);
    const common = { personal: true, switchable: false, ...framing(asked, page) } as const;
    if (outcome === 'NOTHING_KEPT') return { title: say('refused.title'), body: html`<p>${say('refused.what')}</p>`, ...common };
    if (outcome === 'ASKED_TO_CONFIRM') return answer(outcome, asked, confirmationLinkHours(page.settings));
    return {
      title: say('asked.title'),
      body: html`<p>${say('asked.what')}</p>
        <p>${say('asked.tell')}</p>`,
      ...common,
    };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'BAD_USER_INPUT') throw error;
    return { ...(await childPage(page, asked.form.code, error.problems)), status: 422 };
  }
}

const unlessNone = (error: unknown): null => {
  if (error instanceof Refusal && error.code === 'NOT_FOUND') return null;
  throw error;
};

async function theForm({ ctx, params, language }: Asked, audience: NoticeAudience = 'ADULT'): Promise<AskedForm> {
  const form = await findOpenForm(ctx.query, params['code'] ?? '');
  const asked = form && (await ctx.transaction(tx => askedFormOf(tx, form, language, audience)));
  if (!asked) throw new Refusal('NOT_FOUND');
  return asked;
}

const arrivalOf = (page: Asked): Arrival => ({
  channel: isEmbedded(page) ? 'EMBEDDED_FORM' : 'FORM',
  origin: null,
  privacyControl: page.privacyControl,
  key: (page.form.get('key') ?? '').slice(0, 100),
});

const isEmbedded = ({ query }: Asked) => query.get('embed') === '1';

const actionOf = ({ form }: AskedForm, page: Asked) => page.link(`/f/${form.code}`) + (isEmbedded(page) ? '&embed=1' : '');

const framing = ({ form }: AskedForm, page: Asked): Pick<Page, 'framedBy'> => (isEmbedded(page) ? { framedBy: form.origins } : {});

const shown = (asked: AskedForm, page: Asked, body: Page['body']): Page => ({ title: asked.title, body, ...framing(asked, page) });

function answer(outcome: Awaited<ReturnType<typeof submitConsent>>, { language }: AskedForm, hours: number): Page {
  const say = formSay(language);
  const common = { personal: true, switchable: false } as const;
  if (outcome === 'NOTHING_KEPT') return { title: say('refused.title'), body: html`<p>${say('refused.what')}</p>`, ...common };
  return {
    title: say('sent.title'),
    body: html`<p>${say('sent.what')}</p>
      <p>${say('sent.until', { hours })}</p>
      <p class="soft">${say('sent.nothing')}</p>`,
    ...common,
  };
}
