import { createHash } from 'node:crypto';
import type { Field } from '../../fields/field.ts';
import { textIn } from '../../fields/local-text.ts';
import { type OfferedLanguage, publicTexts, speaker } from '../../languages.ts';

const say = speaker(
  publicTexts({
    statement: {
      nl: 'Ik stem er uitdrukkelijk mee in dat {sender} deze gevoelige gegevens van mij gebruikt voor "{purpose}": {fields}.',
      fr: 'Je consens explicitement à ce que {sender} utilise ces données sensibles me concernant pour « {purpose} » : {fields}.',
      de: 'Ich willige ausdrücklich ein, dass {sender} diese besonderen Daten von mir für „{purpose}“ verwendet: {fields}.',
      en: 'I expressly consent that {sender} uses these sensitive data about me for "{purpose}": {fields}.',
    },
  }),
);

/** The express statement of consent in words, which names who, what for and the data (Art. 9(2)(a), L21). Pure. @param purpose its label in the language */
export const statementIn = (language: OfferedLanguage, sender: string, purpose: string, fields: readonly Field[]): string =>
  say(language)('statement', { sender, purpose, fields: fields.map(({ key, labels }) => textIn(labels, language, key)).join(', ') });

/** One name for several statements, which the page of the second step hands back: nobody confirms what they were not shown. */
export const digestOfStatements = (statements: readonly string[]): string =>
  createHash('sha256').update(statements.join('\n')).digest('hex');
