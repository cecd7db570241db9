/** The languages that the product has texts in for the public (L6); an organisation chooses among them. */
export const offeredLanguages = ['nl', 'fr', 'de', 'en'] as const;
export type OfferedLanguage = (typeof offeredLanguages)[number];

export const isOffered = (tag: string): tag is OfferedLanguage => (offeredLanguages as readonly string[]).includes(tag);

/** What each language calls itself. `Intl` calls nl-BE "Vlaams", which is no name of a language on a form. */
export const endonyms: Readonly<Record<OfferedLanguage, string>> = { nl: 'Nederlands', fr: 'Français', de: 'Deutsch', en: 'English' };

/** A text in every offered language, side by side: a missing one does not compile. `{name}` stands for a value. */
export type PublicTexts = Readonly<Record<string, Readonly<Record<OfferedLanguage, string>>>>;

export const publicTexts = <const T extends PublicTexts>(texts: T): T => texts;

/** Says texts of one language. A value that a text asks for and is not given is a bug. */
export type Say<T extends PublicTexts> = (key: keyof T & string, values?: Readonly<Record<string, string | number>>) => string;

export const speaker =
  <T extends PublicTexts>(texts: T) =>
  (language: OfferedLanguage): Say<T> =>
  (key, values = {}) =>
    texts[key]![language].replace(/\{(\w+)\}/g, (_, name: string) => {
      if (values[name] === undefined) throw new Error(`The text ${key} asks for "${name}"`);
      return String(values[name]);
    });

/** The best of `available` for what somebody wishes (BCP 47, RFC 4647 lookup: "nl-BE" finds "nl"), or the first. */
export function languageFor(wished: readonly string[], available: readonly OfferedLanguage[]): OfferedLanguage {
  for (const tag of wished)
    for (let range = tag.toLowerCase(); range !== ''; range = range.slice(0, Math.max(0, range.lastIndexOf('-')))) {
      const found = available.find(language => language === range);
      if (found) return found;
    }
  return available[0] ?? 'en';
}

/** The languages of an `Accept-Language` header, best first (RFC 9110, 12.5.4). What is malformed is left out. */
export function acceptedLanguages(header: string | undefined): string[] {
  return (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part, place) => {
      const [tag = '', ...parameters] = part.trim().split(/\s*;\s*/);
      const weight = parameters.find(parameter => /^q=/i.test(parameter))?.slice(2) ?? '1';
      return { tag, place, weight: /^(0(\.\d{1,3})?|1(\.0{1,3})?)$/.test(weight) ? Number(weight) : 0 };
    })
    .filter(({ tag, weight }) => weight > 0 && /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(tag))
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .map(({ tag }) => tag);
}
