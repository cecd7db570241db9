import { randomUUID } from 'node:crypto';
import { askedFormOf } from '../consent/asking/load-asked-form.ts';
import type { AskedForm } from '../consent/asking/asked-form.ts';
import { submitConsent } from '../consent/asking/submit-consent.ts';
import { findOpenForm } from '../consent/forms/find-forms.ts';
import { html } from '../html.ts';
import { isOffered } from '../languages.ts';
import { confirmationLinkHours } from '../organisation/legal-settings.ts';
import { Refusal } from '../refusal.ts';
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
    const asked = await theForm(page);
    const answers = answersIn(page.form, asked);
    try {
      const outcome = await submitConsent(page.ctx, asked, answers, {
        channel: isEmbedded(page) ? 'EMBEDDED_FORM' : 'FORM',
        origin: null,
        privacyControl: page.privacyControl,
        key: (page.form.get('key') ?? '').slice(0, 100),
      });
      return { ...answer(outcome, asked, confirmationLinkHours(page.settings)), ...framing(asked, page) };
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'BAD_USER_INPUT') throw error;
      const body = formHtml(asked, page, randomUUID(), actionOf(asked, page), { answers, typed: page.form, problems: error.problems });
      return { ...shown(asked, page, body), status: 422, switchable: false };
    }
  },
};

async function theForm({ ctx, params, language }: Asked): Promise<AskedForm> {
  const form = await findOpenForm(ctx.query, params['code'] ?? '');
  const asked = form && (await ctx.transaction(tx => askedFormOf(tx, form, language)));
  if (!asked) throw new Refusal('NOT_FOUND');
  return asked;
}

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
