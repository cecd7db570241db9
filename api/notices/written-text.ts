import { type Html, html } from '../html.ts';

/**
 * How the text of a notice is written: blocks between empty lines. "## " begins a heading, "- " an item of a list, anything else is a paragraph.
 * It reads well as it is, in a mail without HTML and for whoever checks its digest; nothing in it is markup.
 */
export type Block =
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] };

export const heading = (text: string): Block => ({ is: 'heading', text });
export const paragraph = (text: string): Block => ({ is: 'paragraph', text });
export const list = (items: readonly string[]): Block => ({ is: 'list', items });

export const written = (blocks: readonly Block[]): string =>
  blocks
    .map(block =>
      block.is === 'list' ? block.items.map(item => `- ${item}`).join('\n') : `${block.is === 'heading' ? '## ' : ''}${block.text}`,
    )
    .join('\n\n');

/** Reads it again. Own words of an organisation may be several paragraphs and lists. */
export function blocksOf(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      if (part.startsWith('## ')) return heading(part.slice(3));
      const lines = part.split('\n');
      return lines.every(line => line.startsWith('- ')) ? list(lines.map(line => line.slice(2))) : paragraph(part);
    });
}

/** The same as HTML. @param level of its headings: 2 to 6 */
export const htmlOf = (text: string, level: 2 | 3 | 4 = 2): Html => html`${blocksOf(text).map(block => blockHtml(block, level))}`;

function blockHtml(block: Block, level: 2 | 3 | 4): Html {
  if (block.is === 'list')
    return html`<ul>
      ${block.items.map(item => html`<li>${item}</li>`)}
    </ul>`;
  if (block.is === 'paragraph') return html`<p>${block.text.split('\n').map((line, i) => html`${i > 0 && html`<br />`}${line}`)}</p>`;
  if (level === 2) return html`<h2>${block.text}</h2>`;
  return level === 3 ? html`<h3>${block.text}</h3>` : html`<h4>${block.text}</h4>`;
}
