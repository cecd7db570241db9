import type { CataloguedField } from '../fields/catalogue.ts';
import { textIn } from '../fields/local-text.ts';
import { type Html, html } from '../html.ts';
import { composeController } from '../notices/compose-controller.ts';
import { composeFacts } from '../notices/compose-facts.ts';
import { findCurrentTexts, type NoticeText, textFor } from '../notices/notice-text.ts';
import { type Block, blocksHtml, partsOf, titleOf } from '../notices/written-text.ts';
import { builtInPurposes } from '../purposes/built-in-purposes.ts';
import { findPurposes } from '../purposes/find-purposes.ts';
import type { Purpose } from '../purposes/purpose.ts';
import { findSurroundings } from '../purposes/settle-purpose.ts';
import type { Asked, PublicPage } from './page.ts';
import type { SayPage } from './texts.ts';

/** The public privacy statement (L51), at an address that stays: every purpose in use, by its code as anchor, and what holds for all. */
export const privacyPage: PublicPage = {
  path: '/privacy',
  async get(asked) {
    const { ctx, organisation, authority, language, say } = asked;
    const purposes = (await findPurposes(ctx.query)).filter(({ state, builtIn }) => state === 'ACTIVE' && !builtIn);
    const { fields } = await ctx.transaction(findSurroundings);
    const texts = await findCurrentTexts(ctx.query);
    return {
      title: say('page.privacy'),
      body: html`<p>${say('privacy.intro')}</p>
        <h2 id="_purposes">${say('privacy.purposes')}</h2>
        ${
          purposes.length === 0
            ? html`<p>${say('privacy.none')}</p>`
            : html`<ul>
                ${purposes.map(({ code, texts: labels }) => html`<li><a href="#${code}">${textIn(labels, language, code)}</a></li>`)}
              </ul>`
        }
        ${purposes.map(purpose => purposeCard(asked, purpose, texts.get(purpose.id) ?? [], fields))}
        <h2 id="_law">${say('privacy.byLaw')}</h2>
        ${byLaw(say)} ${blocksHtml(composeController(organisation, authority, language), 2)}`,
    };
  },
};

/** A purpose by its published text; composed from what is registered where none was published in this language yet. */
function purposeCard(asked: Asked, purpose: Purpose, texts: readonly NoticeText[], fields: ReadonlyMap<string, CataloguedField>): Html {
  const { language, organisation } = asked;
  const text = textFor(texts, language, 'ADULT');
  const blocks = text ? partsOf(text.content).about : composeFacts(purpose, fields, language, { ...notWritten, email: organisation.email });
  const first = blocks.findIndex(({ is }) => is === 'heading');
  const name = textIn(purpose.texts, language, purpose.code);
  return html`<section class="card" aria-labelledby="${purpose.code}">
    <h3 id="${purpose.code}">${text ? titleOf(text.content) : name}</h3>
    ${blocksHtml(blocks.slice(0, first), 4)} ${rest(asked, name, blocks.slice(first))} ${text && versionLinks(asked, purpose, text, texts)}
  </section>`;
}

const notWritten = { facts: { obligation: null, automatedDecisions: null, sources: null }, own: {} };

/** Layer upon layer: what it is first, all of it for whoever wants to know (Art. 12(1)). */
const rest = ({ say }: Asked, name: string, blocks: readonly Block[]): Html =>
  html`<details>
    <summary>${say('notice.all', { purpose: name })}</summary>
    ${blocksHtml(blocks, 4)}
  </details>`;

function versionLinks({ say, link, language }: Asked, purpose: Purpose, text: NoticeText, texts: readonly NoticeText[]): Html {
  const address = link(`/privacy/${purpose.code}/${text.version}`);
  const name = textIn(purpose.texts, language, purpose.code);
  return html`<ul>
    <li><a href="${address}">${say('notice.page', { purpose: name, version: text.version })}</a></li>
    ${textFor(texts, language, 'CHILD') && html`<li><a href="${address}&for=child">${name}: ${say('notice.forChildren')}</a></li>`}
  </ul>`;
}

/** What is done because the law asks for it; nobody configures these. */
const byLaw = (say: SayPage): Html =>
  html`<ul>
    ${builtInPurposes.map(
      ({ code, article }) =>
        html`<li id="${code}">${say(`privacy.${code as 'legal-claims'}`, { article: article.replace(/^Art\./, 'art.') })}</li>`,
    )}
  </ul>`;
