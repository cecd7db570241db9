import { textIn } from '../fields/local-text.ts';
import { type Html, html } from '../html.ts';
import { composeController } from '../notices/compose-controller.ts';
import { composeFacts } from '../notices/compose-notice.ts';
import { htmlOf, written } from '../notices/written-text.ts';
import { builtInPurposes } from '../purposes/built-in-purposes.ts';
import { findPurposes } from '../purposes/find-purposes.ts';
import { findSurroundings } from '../purposes/settle-purpose.ts';
import type { PublicPage } from './page.ts';
import type { SayPage } from './texts.ts';

/** The public privacy statement (L51), at an address that stays: every purpose in use, by its code as anchor, and what holds for all. */
export const privacyPage: PublicPage = {
  path: '/privacy',
  async get({ ctx, organisation, authority, language, say }) {
    const purposes = (await findPurposes(ctx.query)).filter(({ state, builtIn }) => state === 'ACTIVE' && !builtIn);
    const { fields } = await ctx.transaction(findSurroundings);
    return {
      title: say('page.privacy'),
      body: html`<p>${say('privacy.intro')}</p>
        <h2 id="_purposes">${say('privacy.purposes')}</h2>
        ${
          purposes.length === 0
            ? html`<p>${say('privacy.none')}</p>`
            : html`<ul>
                ${purposes.map(({ code, texts }) => html`<li><a href="#${code}">${textIn(texts, language, code)}</a></li>`)}
              </ul>`
        }
        ${purposes.map(
          purpose =>
            html`<section class="card" aria-labelledby="${purpose.code}">
              <h3 id="${purpose.code}">${textIn(purpose.texts, language, purpose.code)}</h3>
              ${htmlOf(written(composeFacts(purpose, fields, language)), 4)}
            </section>`,
        )}
        <h2 id="_law">${say('privacy.byLaw')}</h2>
        ${byLaw(say)} ${htmlOf(written(composeController(organisation, authority, language)), 2)}`,
    };
  },
};

/** What is done because the law asks for it; nobody configures these. */
const byLaw = (say: SayPage): Html =>
  html`<ul>
    ${builtInPurposes.map(
      ({ code, article }) =>
        html`<li id="${code}">${say(`privacy.${code as 'legal-claims'}`, { article: article.replace(/^Art\./, 'art.') })}</li>`,
    )}
  </ul>`;
