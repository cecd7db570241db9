import { type Html, html, type Shown, styleOf } from '../html.ts';
import type { OfferedLanguage } from '../languages.ts';
import type { Sender } from './mail.ts';

/** What a mail says, in one language. */
export interface Letter {
  readonly subject: string;
  /** The first line: who sends it, and why. */
  readonly why: string;
  /** A paragraph may have several lines. */
  readonly paragraphs: readonly string[];
  /** The one act that the mail is about; the page behind it acts, the link never does. */
  readonly button?: { readonly label: string; readonly url: string };
  /** What follows the button: until when, and what else the reader may do. */
  readonly after?: readonly string[];
  /** Further headers: `List-Unsubscribe` above all (RFC 8058). */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A letter as it travels. */
export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Writes a letter twice: as plain text, in which nothing is missing, and as HTML, in which every value is escaped. Pure. */
export const writeLetter = (letter: Letter, sender: Sender, language: OfferedLanguage): WrittenLetter => ({
  subject: oneLine(letter.subject),
  text: asText(letter, sender),
  html: asHtml(letter, sender, language).toString(),
  headers: Object.fromEntries(Object.entries(letter.headers ?? {}).map(([name, value]) => [name, oneLine(value)])),
});

/** What stands in a header stays in it: no line ends, no other control characters. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

function asText({ why, paragraphs, button, after = [] }: Letter, sender: Sender): string {
  const parts = [
    why,
    ...paragraphs,
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    ...after,
    ['-- ', sender.name, ...sender.lines].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

const asHtml = ({ subject, why, paragraphs, button, after = [] }: Letter, sender: Sender, language: OfferedLanguage): Html =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${subject}</title>
        <style>
          ${styleOf(sheet)}
        </style>
      </head>
      <body>
        <main class="letter">
          <p class="from">${sender.name}</p>
          <h1>${subject}</h1>
          <p>${why}</p>
          ${paragraphs.map(text => html`<p>${linesOf(text)}</p> `)}${
            button &&
            html`<p class="act"><a class="button" href="${button.url}">${button.label}</a></p>
              <p class="link">${button.url}</p> `
          }${after.map(text => html`<p>${text}</p> `)}
          <hr />
          <p class="sender">${sender.name}${sender.lines.map(line => html`<br />${line}`)}</p>
        </main>
      </body>
    </html> `;

/** Line by line; an address in it can be followed. */
const linesOf = (text: string): Shown =>
  text
    .split('\n')
    .map((line, i) => [
      i > 0 && html`<br />`,
      line.split(/(https?:\/\/\S+)/).map((part, at) => (at % 2 === 1 ? html`<a href="${part}">${part}</a>` : part)),
    ]);

/** The tokens of the house; programs that drop stylesheets still show a letter that can be read. */
const sheet = `
body { margin: 0; padding: 24px 16px; background: #faf9f6; color: #1f2a2e; font: 18px/28px 'Atkinson Hyperlegible', Verdana, sans-serif; }
.letter { max-width: 608px; margin: 0 auto; padding: 24px; background: #ffffff; border: 1px solid #dad8d0; border-radius: 8px; }
.from { margin-top: 0; font-weight: 700; }
h1 { margin: 0 0 16px; font-size: 24px; line-height: 32px; }
.act { margin: 24px 0 8px; }
.button { display: inline-block; padding: 12px 24px; border-radius: 8px; background: #0b5c6b; color: #ffffff; font-weight: 700; text-decoration: none; }
.link, .sender { color: #5b676b; font-size: 15px; line-height: 22px; overflow-wrap: anywhere; }
hr { border: 0; border-top: 1px solid #dad8d0; }
@media (prefers-color-scheme: dark) {
  body { background: #12191b; color: #e9edec; }
  .letter { background: #1a2326; border-color: #334044; }
  .button { background: #6cc4d3; color: #0b1719; }
  .link, .sender { color: #a3b0b2; }
  hr { border-color: #334044; }
}
`;
