import { Field, InputType, ObjectType } from 'type-graphql';
import { type Problems } from '../refusal.ts';
import { LanguageTag } from '../scalars.ts';
import { parseLanguage } from './language.ts';
import { parseText } from './plain-text.ts';

/** Texts by language: { nl: "Nieuwsbrief", en: "Newsletter" }. */
export type LocalTexts = Readonly<Record<string, string>>;

@ObjectType({ description: 'A text in one language.' })
export class LocalText {
  @Field(() => LanguageTag, { description: 'Language of the text.' }) language!: string;
  @Field(() => String, { description: 'The text.' }) text!: string;
}

@InputType({ description: 'A text in one language.' })
export class LocalTextInput {
  @Field(() => LanguageTag, { description: 'Language of the text.' }) language!: string;
  @Field(() => String, { description: 'The text, one line.' }) text!: string;
}

export const localTexts = (texts: LocalTexts): LocalText[] => Object.entries(texts).map(([language, text]) => ({ language, text }));

/** The text in the language asked for, or the nearest we have: "nl-BE" → "nl" → English → any → `otherwise`. */
export function textIn(texts: LocalTexts, language: string | null | undefined, otherwise: string): string {
  const wished = [language, language?.split('-')[0], 'en', Object.keys(texts)[0]];
  const found = wished.find(tag => tag && Object.hasOwn(texts, tag));
  return found ? texts[found]! : otherwise;
}

/** Parses texts per language, each language once; adds what is wrong to `problems`. */
export function parseLocalTexts(input: readonly LocalTextInput[], max: number, path: string, problems: Problems): LocalTexts {
  if (input.length > 30) problems.add(path, 'tooMany');
  const texts: Record<string, string> = {};
  input.slice(0, 30).forEach((entry, i) => {
    const language = parseLanguage(entry.language);
    const text = parseText(entry.text, max);
    if (!language.ok) problems.add(`${path}.${i}.language`, language.rule);
    if (!text.ok) problems.add(`${path}.${i}.text`, text.rule);
    if (!language.ok || !text.ok) return;
    if (language.value in texts) problems.add(`${path}.${i}.language`, 'twice');
    texts[language.value] = text.value;
  });
  return texts;
}
