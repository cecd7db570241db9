import { confirmSubmission, declineSubmission } from '../consent/asking/confirm-submission.ts';
import { lookAtSubmission, type SeenSubmission } from '../consent/asking/look-at-submission.ts';
import { isDeclared, statementsIn } from '../consent/asking/record-statements.ts';
import { digestOfStatements } from '../consent/asking/statement.ts';
import { purposeLabels } from '../consent/mails/purpose-label.ts';
import { html, type Html } from '../html.ts';
import { dateIn } from '../notices/say-values.ts';
import { explicitOf, explicitQuestion, explicitStep, explicitTitle } from './explicit-consent.ts';
import { Refusal } from '../refusal.ts';
import { confirmSay } from './confirm-texts.ts';
import { yesNo } from './form-inputs.ts';
import { formSay } from './form-texts.ts';
import type { Asked, Page, PublicPage } from './page.ts';
import { yesOrNo } from './read-form.ts';

/**
 * The page behind a link that was mailed. Looking changes nothing, however often and by whatever program; pressing the button acts, once.
 * It shows what was asked for and nothing that somebody typed: whoever holds the link may be another.
 */
export const confirmPage: PublicPage = {
  path: '/c/:token',

  async languages(ctx, { token = '' }) {
    const seen = await lookAtSubmission(ctx, token);
    return seen.state === 'GONE' ? null : [seen.row.language];
  },

  async get(page) {
    return view(await lookAtSubmission(page.ctx, page.params['token'] ?? ''), page, false);
  },

  async post(page) {
    const { ctx, form } = page;
    const token = page.params['token'] ?? '';
    const act = form.get('act');
    const explicit = await explicitStep(page);
    if (explicit) return explicit;
    // Anything but the buttons is a look.
    if (act !== 'confirm' && act !== 'confirm-without' && act !== 'decline') return view(await lookAtSubmission(ctx, token), page, false);
    const declares = act === 'confirm' ? form.get('stated') : null;
    // Invariant: who confirms statements was shown these very ones, again (L21).
    if (act === 'confirm') {
      const seen = await lookAtSubmission(ctx, token);
      if (seen.state === 'PENDING' && statementsIn(seen.content).length > 0 && !isDeclared(seen.content, declares))
        return view(seen, page, false);
    }
    const objects = yesOrNo(form.get('objects')) === true;
    const decided = act === 'decline' ? declineSubmission(ctx, token) : confirmSubmission(ctx, token, { objects, declares });
    return decided.then(({ seen, justNow }) => view(seen, page, justNow)).catch(unlessYoung(page));
  },
};

/** Somebody of whom we know that they are too young said that they are older: nothing was written, and they are told what to do (L32), or that it is off for them (L36). */
const unlessYoung =
  ({ language }: Asked) =>
  (error: unknown): Page => {
    const rules = error instanceof Refusal ? error.problems.map(({ rule }) => rule) : [];
    const who = rules.includes('minor') ? 'minor' : rules.includes('guardianMissing') ? 'child' : null;
    if (!who) throw error;
    const say = confirmSay(language);
    return { title: say(`${who}.title`), body: html`<p>${say(`${who}.what`)}</p>`, status: 409, personal: true, switchable: false };
  };

async function view(seen: SeenSubmission, page: Asked, justNow: boolean): Promise<Page> {
  const say = confirmSay(page.language);
  const common = { personal: true, switchable: false } as const;
  switch (seen.state) {
    case 'PENDING':
      return explicitOf(seen.content)
        ? { title: explicitTitle(page), body: explicitQuestion(seen.content, page, null), ...common }
        : { title: say('pending.title'), body: await pending(seen, page), ...common };
    case 'CONFIRMED': {
      const date = dateIn(page.language, seen.row.decided_at!, page.organisation.timeZone);
      return {
        title: say('confirmed.title'),
        body: html`<p>${justNow ? say('confirmed.now') : say('confirmed.before', { date })}</p>`,
        ...common,
      };
    }
    case 'DECLINED':
      return {
        title: say('declined.title'),
        body: html`<p>${say(seen.row.contact_id === null ? 'declined.what' : 'declined.recorded')}</p>`,
        ...common,
      };
    case 'GONE':
      return { title: say('gone.title'), body: html`<p>${say('gone.what')}</p>`, status: 410, ...common };
  }
}

async function pending(
  { content }: Extract<SeenSubmission, { state: 'PENDING' }>,
  { ctx, language, organisation, link, params }: Asked,
): Promise<Html> {
  const say = confirmSay(language);
  const labels = (yes: boolean) =>
    purposeLabels(
      ctx,
      content.decisions.filter(decision => decision.yes === yes).map(({ purpose }) => purpose),
      language,
    );
  const [agreed, refused] = [await labels(true), await labels(false)];
  const statements = statementsIn(content);
  return html`<p>${say('pending.asked', { sender: organisation.legalName ?? '' })}</p>
    <ul>
      ${agreed.map(label => html`<li>${label}</li>`)}
    </ul>
    ${refused.length > 0 && html`<p>${say('pending.refused')} ${refused.join(', ')}</p>`}
    <p>${say('pending.stop')} <a href="${link('/privacy')}">${say('more')}</a></p>
    <form method="post" action="/c/${params['token'] ?? ''}">
      ${
        content.privacyControl &&
        html`<fieldset class="card">
          <legend>${say('gpc.legend')}</legend>
          ${yesNo('objects', null, formSay(language))}
          <p class="soft">${say('gpc.hint')}</p>
        </fieldset>`
      }
      ${
        statements.length > 0 &&
        html`<input type="hidden" name="stated" value="${digestOfStatements(statements)}" />
          <p>${say('stated')}</p>
          ${statements.map(statement => html`<blockquote class="card">${statement}</blockquote>`)}`
      }
      <div class="equal">
        <button name="act" value="confirm">${say(statements.length > 0 ? 'confirm.stated' : 'confirm')}</button>
        ${statements.length > 0 && html`<button name="act" value="confirm-without">${say('confirm.without')}</button>`}
        <button name="act" value="decline">${say('decline')}</button>
      </div>
      <p class="soft">${say('notMe')}</p>
    </form>`;
}
