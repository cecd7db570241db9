import { textIn } from '../fields/local-text.ts';
import { type Html, html } from '../html.ts';
import { type DiffPart, diffWords } from '../notices/diff-words.ts';
import type { NoticeAudience } from '../notices/notice-audience.ts';
import { findTextsOf, type NoticeText, textFor } from '../notices/notice-text.ts';
import { dateIn } from '../notices/say-values.ts';
import { htmlOf, readable, titleOf } from '../notices/written-text.ts';
import { findPurpose } from '../purposes/find-purposes.ts';
import type { Purpose } from '../purposes/purpose.ts';
import { Refusal } from '../refusal.ts';
import type { Asked, Page, PublicPage } from './page.ts';

/** A published notice at its address for good: whoever consented by it can read again what they were shown, and what changed since. */
export const noticePage: PublicPage = { path: '/privacy/:purpose/:version', get: asked => answer(asked, asked.params['version']!) };

/** The notice that holds now. */
export const currentNoticePage: PublicPage = { path: '/privacy/:purpose', get: asked => answer(asked, null) };

/** What one page is about. */
interface Shown {
  readonly purpose: Purpose;
  readonly texts: readonly NoticeText[];
  readonly text: NoticeText;
}

async function answer(asked: Asked, version: string | null): Promise<Page> {
  const { ctx, language, query } = asked;
  const purpose = await findPurpose(ctx.query, asked.params['purpose']!);
  if (!purpose || purpose.builtIn) throw new Refusal('NOT_FOUND');
  const texts = await findTextsOf(ctx.query, purpose.id);
  const number = version === null ? latestOf(texts) : /^[1-9]\d{0,8}$/.test(version) ? Number(version) : null;
  const audience: NoticeAudience = query.get('for') === 'child' ? 'CHILD' : 'ADULT';
  const ofVersion = texts.filter(each => each.version === number);
  // A text stays readable in the language it was read in, also where the organisation has given that language up.
  const text = textFor(ofVersion, query.get('lang') ?? language, audience) ?? textFor(ofVersion, language, audience);
  if (!text) throw new Refusal('NOT_FOUND');
  const shown = { purpose, texts, text };
  const earlier = texts.find(
    each => String(each.version) === query.get('compare') && each.language === text.language && each.audience === audience,
  );
  return earlier ? comparison(asked, shown, earlier) : wholeText(asked, shown);
}

const latestOf = (texts: readonly NoticeText[]): number => Math.max(0, ...texts.map(({ version }) => version));

const addressOf = ({ purpose, text }: Shown, version: number, more = '') =>
  `/privacy/${purpose.code}/${version}?lang=${text.language}${text.audience === 'CHILD' ? '&for=child' : ''}${more}`;

const versionLine = ({ say, language, organisation }: Asked, { version, publishedAt }: NoticeText): string =>
  say('notice.version', { version, date: dateIn(language, publishedAt, organisation.timeZone) });

function wholeText(asked: Asked, shown: Shown): Page {
  const { say } = asked;
  const { texts, text } = shown;
  const latest = latestOf(texts);
  return {
    title: titleOf(text.content),
    body: html`<p class="soft">${versionLine(asked, text)}</p>
      ${
        text.version < latest &&
        html`<p class="wrong"><a href="${addressOf(shown, latest)}">${say('notice.older', { version: latest })}</a></p>`
      }
      ${otherAudience(asked, shown)}
      <div lang="${text.language}">${htmlOf(text.content, 2)}</div>
      <hr />
      ${versions(asked, shown)}
      <p class="small soft">${say('notice.digest', { digest: text.sha256 })}</p>`,
  };
}

/** The way to the same text for whom the other one is. */
function otherAudience({ say }: Asked, { purpose, texts, text }: Shown): Html | null {
  const other = text.audience === 'CHILD' ? 'ADULT' : 'CHILD';
  if (!texts.some(each => each.version === text.version && each.language === text.language && each.audience === other)) return null;
  const address = `/privacy/${purpose.code}/${text.version}?lang=${text.language}${other === 'CHILD' ? '&for=child' : ''}`;
  return html`<p><a href="${address}">${say(other === 'CHILD' ? 'notice.forChildren' : 'notice.forAdults')}</a></p>`;
}

function versions(asked: Asked, shown: Shown): Html | null {
  const { texts, text } = shown;
  const same = texts.filter(({ language, audience }) => language === text.language && audience === text.audience);
  if (same.length < 2) return null;
  return html`<h2>${asked.say('notice.versions')}</h2>
    <ul>
      ${same
        .toReversed()
        .map(
          each =>
            html`<li>
              ${
                each.version === text.version
                  ? html`<strong>${versionLine(asked, each)}</strong>`
                  : html`<a href="${addressOf(shown, each.version)}">${versionLine(asked, each)}</a>`
              }${
                each.version < text.version &&
                html`<br /><a href="${addressOf(shown, text.version, `&compare=${each.version}`)}"
                    >${asked.say('notice.compare', { version: each.version })}</a
                  >`
              }
            </li>`,
        )}
    </ul>`;
}

function comparison(asked: Asked, shown: Shown, earlier: NoticeText): Page {
  const { say, language } = asked;
  const { purpose, text } = shown;
  return {
    title: say('notice.compare', { version: earlier.version }),
    body: html`<p class="soft">${textIn(purpose.texts, language, purpose.code)}. ${versionLine(asked, text)}</p>
      <p>${say('notice.legend')}</p>
      <p><a href="${addressOf(shown, text.version)}">${say('notice.back')}</a></p>
      <div class="card diff" lang="${text.language}">${diffWords(readable(earlier.content), readable(text.content)).map(diffHtml)}</div>`,
  };
}

const diffHtml = ({ is, text }: DiffPart): Html =>
  is === 'SAME' ? html`${text}` : is === 'ADDED' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;
