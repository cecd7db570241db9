/** HTML that is safe to send: made by the tag `html` alone, so that a text can only become markup by being escaped. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** For the tag below, and for nobody else: a test says so. */
  static ofTag = (markup: string): Html => new Html(markup);

  toString = (): string => this.#markup;
}

export type Shown = Html | string | number | null | undefined | false | readonly Shown[];

/**
 * The one way to HTML: every value is escaped, unless it is `Html` itself; nothing stands for null, undefined and false.
 * Throws where escaping would not be enough: a value in an attribute without quotes, in a tag's name, or inside of script or style.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Shown[]): Html {
  insistOnSafePlaces(strings);
  return Html.ofTag(strings.reduce((written, part, i) => written + shown(values[i - 1]) + part));
}

/** A stylesheet of ours, for `<style>`: text that no value went into. */
export const styleOf = (sheet: string): Html => {
  if (/<\/|<!--/.test(sheet)) throw new Error('A stylesheet holds no markup');
  return Html.ofTag(sheet);
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: string): string => text.replace(/[&<>"']/g, mark => entities[mark]!);

function shown(value: Shown): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.map(shown).join('');
  return escaped(String(value));
}

const known = new WeakSet<TemplateStringsArray>();

function insistOnSafePlaces(strings: TemplateStringsArray): void {
  if (known.has(strings)) return;
  let before = '';
  for (const part of strings.slice(0, -1)) {
    // Whatever the value is, it is neither a quote nor a bracket: one letter stands for it.
    before += `${part}x`;
    const open = before.slice(0, -1);
    const tag = /<[^<>]*$/.exec(open)?.[0];
    if (tag !== undefined && !/=\s*("[^"]*|'[^']*)$/.test(tag)) throw new Error(`A value stands without quotes: ${tag}`);
    if (/<script\b[^>]*>(?![\s\S]*<\/script)[\s\S]*$/i.test(open)) throw new Error('A value stands inside of a script');
  }
  known.add(strings);
}
