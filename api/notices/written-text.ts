import { type Html, html } from '../html.ts';

/**
 * How the text of a notice is written: blocks between empty lines. "# " begins the title, "## " a heading, "- " an item of a list; "---" stands between
 * what is about the purpose and what holds for all of them; anything else is a paragraph. It reads well as it is, in a mail without HTML and for whoever
 * checks its digest; nothing in it is markup.
 */
export type Block =
  | { readonly is: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'rule' };

export const title = (text: string): Block => ({ is: 'title', text });
export const heading = (text: string): Block => ({ is: 'heading', text });
export const paragraph = (text: string): Block => ({ is: 'paragraph', text });
export const list = (items: readonly string[]): Block => ({ is: 'list', items });
export const rule: Block = { is: 'rule' };

const begins = { title: '# ', heading: '## ', paragraph: '' } as const;

const one = (block: Block): string => {
  if (block.is === 'rule') return '---';
  return block.is === 'list' ? block.items.map(item => `- ${item}`).join('\n') : begins[block.is] + block.text;
};

export const written = (blocks: readonly Block[]): string => blocks.map(one).join('\n\n');

/** Reads it again. Own words of an organisation may be several paragraphs and lists. */
export function blocksOf(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      if (part === '---') return rule;
      if (part.startsWith('# ')) return title(part.slice(2));
      if (part.startsWith('## ')) return heading(part.slice(3));
      const lines = part.split('\n');
      return lines.every(line => line.startsWith('- ')) ? list(lines.map(line => line.slice(2))) : paragraph(part);
    });
}

/** What only a composed text may hold; own words with it would pretend to be part of the frame. */
export const pretendsToBeFrame = (text: string): boolean => /^(#{1,6}\s|-{3,}\s*$)/m.test(text);

/** The title of a written text: its first line. */
export const titleOf = (text: string): string => /^# (.*)$/m.exec(text)?.[1] ?? '';

/** Without title, and what is about the purpose apart from what holds for all. */
export function partsOf(text: string): { readonly about: Block[]; readonly forAll: Block[] } {
  const blocks = blocksOf(text).filter(({ is }) => is !== 'title');
  const line = blocks.findIndex(({ is }) => is === 'rule');
  return line === -1 ? { about: blocks, forAll: [] } : { about: blocks.slice(0, line), forAll: blocks.slice(line + 1) };
}

/** The same as HTML; the title is the page's own, and left out. @param level of its headings */
export const htmlOf = (text: string, level: 2 | 3 | 4 = 2): Html => blocksHtml(blocksOf(text), level);

export const blocksHtml = (blocks: readonly Block[], level: 2 | 3 | 4 = 2): Html => html`${blocks.map(block => blockHtml(block, level))}`;

function blockHtml(block: Block, level: 2 | 3 | 4): Html | null {
  if (block.is === 'title') return null;
  if (block.is === 'rule') return html`<hr />`;
  if (block.is === 'list')
    return html`<ul>
      ${block.items.map(item => html`<li>${item}</li>`)}
    </ul>`;
  if (block.is === 'paragraph') return html`<p>${block.text.split('\n').map((line, i) => html`${i > 0 && html`<br />`}${line}`)}</p>`;
  if (level === 2) return html`<h2>${block.text}</h2>`;
  return level === 3 ? html`<h3>${block.text}</h3>` : html`<h4>${block.text}</h4>`;
}

/** As it is read where it is not laid out, such as in a comparison: without marks. */
export const readable = (text: string): string =>
  text
    .replace(/^#{1,2} /gm, '')
    .replace(/^---$/gm, '')
    .replace(/^- /gm, '• ')
    .replace(/\n{3,}/g, '\n\n');
