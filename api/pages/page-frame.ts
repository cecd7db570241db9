import { textIn } from '../fields/local-text.ts';
import { type Html, html, styleOf } from '../html.ts';
import { endonyms, isOffered, type OfferedLanguage } from '../languages.ts';
import type { Organisation } from '../organisation/organisation.entity.ts';
import type { Asked, Page } from './page.ts';
import { portalSay } from './portal/texts.ts';
import { sheet } from './style.ts';

/** The languages people are informed in, in the organisation's order. */
export const languagesOf = (organisation: Organisation): OfferedLanguage[] => organisation.languages.filter(isOffered);

/** A whole document: the organisation's name on top, languages beside it, the page in one column, and at the foot where to complain. */
export function pageHtml(page: Page, asked: Asked, path: string, nonce: string): Html {
  const { organisation, language, say } = asked;
  const framed = page.framedBy !== undefined;
  const name = organisation.legalName ?? say('page.unnamed');
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${page.personal && html`<meta name="robots" content="noindex, nofollow" />`}
        <title>${page.title} · ${name}</title>
        <link rel="icon" href="data:," />
        <style nonce="${nonce}">
          ${styleOf(sheet)}
        </style>
      </head>
      <body>
        <a class="skip" href="#_main">${say('page.skip')}</a>
        ${
          !framed &&
          html`<header class="column head">
            <p class="name">${name}</p>
            ${page.switchable !== false && languageSwitch(asked, path)}
          </header>`
        }
        <main class="column" id="_main">
          <h1>${page.title}</h1>
          ${page.body}
        </main>
        <footer class="column foot">${foot(asked, framed)}</footer>
        ${framed && html`<script src="/framed.js" defer></script>`}
      </body>
    </html> `;
}

function languageSwitch({ languages, language, say, query }: Asked, path: string): Html | null {
  if (languages.length < 2) return null;
  const address = (tag: string) => {
    const others = new URLSearchParams(query);
    others.set('lang', tag);
    return `${path}?${others}`;
  };
  return html`<nav aria-label="${say('page.languages')}">
    <ul class="languages">
      ${languages.map(
        tag =>
          html`<li lang="${tag}">
            ${
              tag === language
                ? html`<span aria-current="true">${endonyms[tag]}</span>`
                : html`<a href="${address(tag)}" hreflang="${tag}">${endonyms[tag]}</a>`
            }
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** In a page of somebody else's there is no room for what must never be framed: one's own data. */
function foot({ organisation, authority, language, say, link }: Asked, framed: boolean): Html {
  const website = authority && textIn(authority.website, language, '');
  return html`${
      authority
        ? html`<p>
            ${say('page.complain', { name: textIn(authority.name, language, ''), address: textIn(authority.address, language, '') })}${
              website?.startsWith('https://') && html`, <a href="${website}" rel="noreferrer">${website.slice('https://'.length)}</a>`
            }
          </p>`
        : organisation.supervisoryAuthority && html`<p>${say('page.complainTo', { name: organisation.supervisoryAuthority })}</p>`
    }
    <p>
      <a href="${link('/privacy')}">${say('page.privacy')}</a
      >${!framed && html` · <a href="${link('/my')}">${portalSay(language)('title')}</a>`}
    </p>`;
}
