export type Language = 'nl' | 'en';

/** A text in every language of the console, side by side: a missing one does not compile. */
export type Words = Record<string, Record<Language, string>>;

export const words = <const W extends Words>(texts: W): W => texts;
