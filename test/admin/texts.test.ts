import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reactAdminEn } from '../../admin/i18n/react-admin-en.ts';
import { reactAdminNl } from '../../admin/i18n/react-admin-nl.ts';
import { texts } from '../../admin/i18n/texts.ts';

const root = join(import.meta.dirname, '../..');
const filesUnder = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => ending.test(name) && !name.includes('generated'))
    .map(name => ({ name, source: readFileSync(join(root, folder, name), 'utf8') }));

const pages = filesUnder('admin', /\.tsx?$/).filter(({ name }) => !/texts\.ts$|^i18n/.test(name));
const placeholders = (text: string) => [...new Set(text.match(/%\{\w+\}/g))].toSorted();
const keysOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`)) : [path];

test.each(Object.entries(texts))('%s is said in Dutch and in English, with the same blanks', (_, { nl, en }) => {
  expect(nl.trim()).not.toBe('');
  expect(en.trim()).not.toBe('');
  expect(placeholders(nl)).toEqual(placeholders(en));
  expect(nl.split('||||').length).toBe(en.split('||||').length);
});

test('react-admin speaks Dutch wherever it speaks English', () => {
  expect(keysOf(reactAdminNl).toSorted()).toEqual(keysOf(reactAdminEn).toSorted());
});

test('no text is kept that nobody says', () => {
  const source = pages.map(page => page.source).join('\n');
  const beginnings = [...source.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, beginning]) => beginning!);
  const unused = Object.keys(texts).filter(
    key => !source.includes(`'${key}'`) && !source.includes(`"${key}"`) && !beginnings.some(beginning => key.startsWith(beginning)),
  );
  expect(unused).toEqual([]);
});

test('no page says anything past the texts', () => {
  const between = /(?<=[^=-]>)[^<>{}()=;&|]*[A-Za-zÀ-ÿ]{3,}[^<>{}()=;&|]*(?=<\/)/g;
  const attributes = /\b(?:label|title|aria-label|placeholder|helperText)="[^"]+"/g;
  const said = pages
    .filter(({ name }) => name.endsWith('.tsx'))
    .flatMap(({ name, source }) =>
      [...(source.match(between) ?? []), ...(source.match(attributes) ?? [])].map(text => `${name}: ${text.trim()}`),
    );
  expect(said.filter(text => !text.endsWith(': Inzage') && !text.includes('title="Inzage"'))).toEqual([]);
});

test('there are no exclamation marks, no "please note" and no "successfully"', () => {
  const loud = Object.entries(texts).filter(([, { nl, en }]) => /!|please note|successfully|succesvol|gelieve/i.test(nl + en));
  expect(loud).toEqual([]);
});
