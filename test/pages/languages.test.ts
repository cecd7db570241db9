import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { acceptedLanguages, languageFor, offeredLanguages, type PublicTexts } from '../../api/languages.ts';
import { childTexts } from '../../api/notices/child-texts.ts';
import { noticeTexts } from '../../api/notices/texts.ts';
import { childPageTexts } from '../../api/pages/child-texts.ts';
import { guardianTexts, laterTexts } from '../../api/pages/guardian-texts.ts';
import { guardianPortalTexts } from '../../api/pages/portal/guardian-texts.ts';
import { pageTexts } from '../../api/pages/texts.ts';
import { withdrawSay } from '../../api/pages/withdraw-texts.ts';
import { colours } from '../../api/pages/style.ts';
import { tokens } from '../../admin/theme/tokens.ts';

const tables: Readonly<Record<string, PublicTexts>> = {
  noticeTexts,
  childTexts,
  pageTexts,
  childPageTexts,
  guardianTexts,
  laterTexts,
  guardianPortalTexts,
};

test.each(Object.entries(tables))('L6: %s says everything in Dutch, French, German and English', (_, table) => {
  const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).toSorted();
  for (const [key, texts] of Object.entries(table)) {
    expect([key, Object.keys(texts).toSorted()]).toEqual([key, [...offeredLanguages].toSorted()]);
    for (const language of offeredLanguages) {
      expect([key, language, texts[language].trim() !== '']).toEqual([key, language, true]);
      expect([key, language, places(texts[language])]).toEqual([key, language, places(texts.nl)]);
    }
  }
});

test('no sentence of a page shouts, hurries or congratulates', () => {
  const loud = /(?<!^)!|please note|successfully|veuillez noter|let op/i;
  for (const table of Object.values(tables))
    for (const [key, texts] of Object.entries(table))
      for (const text of Object.values(texts)) expect([key, loud.test(text)]).toEqual([key, false]);
});

test('a browser’s wishes are weighed as RFC 9110 says, and found as RFC 4647 does', () => {
  expect(acceptedLanguages('fr;q=0.5, nl-BE, *;q=0.1, en;q=0, de;q=x')).toEqual(['nl-BE', 'fr']);
  expect(acceptedLanguages(undefined)).toEqual([]);
  expect(languageFor(['nl-BE', 'fr'], ['fr', 'nl'])).toBe('nl');
  expect(languageFor(['zh-Hant-TW', 'de-AT'], ['nl', 'fr', 'de'])).toBe('de');
  expect(languageFor(['sv'], ['fr', 'nl'])).toBe('fr');
  expect(languageFor(['nl'], [])).toBe('en');
});

test('pages have the colours of the house', () => {
  for (const mode of ['light', 'dark'] as const) expect(tokens[mode]).toMatchObject(colours[mode]);
});

test('L52: that it costs nothing is said where one acts, in every language; and nothing in the API has a price', () => {
  const free = { nl: /kost niets|gratis/, fr: /ne coûte rien|gratuit/, de: /kostet nichts|kostenlos/, en: /costs nothing|free of charge/ };
  for (const language of offeredLanguages) {
    expect(withdrawSay(language)('free')).toMatch(free[language]);
    expect(noticeTexts['rights.intro'][language]).toMatch(free[language]);
  }
  const names = readFileSync('schema.graphql', 'utf8')
    .match(/^\s*[a-z]\w*(?=[(:])/gim)!
    .map(name => name.trim());
  expect(names.length).toBeGreaterThan(300);
  expect(names.filter(name => /price|fee$|payment|invoiceAmount|cost/i.test(name))).toEqual([]);
});
