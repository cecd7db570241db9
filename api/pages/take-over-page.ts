import { lookAtTakeOver, type SeenTakeOver, takeOver } from '../consent/children/take-over.ts';
import { html } from '../html.ts';
import { blocksHtml, partsOf } from '../notices/written-text.ts';
import { type Problem, Refusal } from '../refusal.ts';
import { yesNo } from './form-inputs.ts';
import { formSay } from './form-texts.ts';
import { laterSay } from './guardian-texts.ts';
import type { Asked, Page, PublicPage } from './page.ts';
import { yesOrNo } from './read-form.ts';

/** The page on which a young person takes over what a guardian decided (L34). Looking changes nothing; nothing is chosen for them. */
export const takeOverPage: PublicPage = {
  path: '/t/:token',

  async get(page) {
    return view(await page.ctx.transaction(tx => lookAtTakeOver(tx, tokenOf(page), page.language)), page, []);
  },

  async post(page) {
    const decisions = new Map(
      [...page.form.entries()]
        .filter(([name]) => name.startsWith('purpose.'))
        .map(([name, value]) => [name.slice('purpose.'.length), yesOrNo(value)]),
    );
    try {
      return view(await takeOver(page.ctx, tokenOf(page), page.language, decisions), page, []);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'BAD_USER_INPUT') throw error;
      const seen = await page.ctx.transaction(tx => lookAtTakeOver(tx, tokenOf(page), page.language));
      return { ...view(seen, page, error.problems), status: 422 };
    }
  },
};

const tokenOf = ({ params }: Asked) => params['token'] ?? '';

function view(seen: SeenTakeOver, page: Asked, problems: readonly Problem[]): Page {
  const say = laterSay(page.language);
  const common = { title: say('takeOver.title'), personal: true } as const;
  if (seen.state === 'DONE') return { ...common, body: html`<p>${say('takeOver.done')}</p>`, switchable: false };
  if (seen.state !== 'PENDING') return { ...common, body: html`<p>${say('takeOver.gone')}</p>`, status: 410 };
  return {
    ...common,
    body: html`${
        problems.length > 0 &&
        html`<div class="wrong" role="alert" id="_problems">
          <ul>
            ${seen.purposes
              .filter(({ purpose }) => problems.some(({ path }) => path === `input.decisions.${purpose.code}`))
              .map(({ purpose, label }) => html`<li><a href="#purpose.${purpose.code}.yes">${say('takeOver.choose', { label })}</a></li>`)}
          </ul>
        </div>`
      }
      <p>${say('takeOver.intro')}</p>
      <p>${say('takeOver.free')}</p>
      <form method="post" action="${page.link(`/t/${tokenOf(page)}`)}" novalidate>
        ${seen.purposes.map(({ purpose: { code }, label, notice }) => {
          const { about, forAll } = partsOf(notice.text);
          const start = about.findIndex(({ is }) => is === 'heading');
          const missing = problems.some(({ path }) => path === `input.decisions.${code}`);
          const filled = { value: '', wrong: missing ? say('takeOver.choose', { label }) : null };
          return html`<fieldset class="card">
            <legend>${label}</legend>
            ${blocksHtml(about.slice(0, start), 3)}
            ${yesNo(`purpose.${code}`, yesOrNo(page.form.get(`purpose.${code}`)), formSay(page.language), filled)}
            <details>
              <summary>${say('takeOver.more', { label })}</summary>
              ${blocksHtml([...about.slice(start), ...forAll], 3)}
            </details>
          </fieldset>`;
        })}
        <p class="moves"><button class="act" type="submit">${say('takeOver.send')}</button></p>
      </form>`,
  };
}
