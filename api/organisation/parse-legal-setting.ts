import { parseDate } from '../fields/calendar-date.ts';
import { parseCountry } from '../fields/country.ts';
import { parseEmail } from '../fields/email.ts';
import { type LocalTexts, parseLocalTexts } from '../fields/local-text.ts';
import { parsePhone } from '../fields/phone.ts';
import { parseText } from '../fields/plain-text.ts';
import { readPart } from '../fields/read-part.ts';
import type { Problems } from '../refusal.ts';
import type { Authority } from './authorities.ts';
import type { LegalSettingChangeInput, SupervisoryAuthorityInput } from './legal-setting-inputs.ts';
import { type SettingDefinition, settingDefinition } from './legal-setting.ts';
import type { SettingEntry } from './legal-settings.ts';

export const definitionOf = (key: string): SettingDefinition | null =>
  key.length > 40 ? null : settingDefinition(key, code => parseCountry(code).ok);

const parts = { AGE: ['number', 'offline'], NUMBER: ['number'], DATES: ['dates'], AUTHORITY: ['authority'] } as const;

/** One change, parsed: the part that the setting holds, in its bounds, and its source. A part of another kind is a mistake, not ignored. */
export function parseChange(change: LegalSettingChangeInput, path: string, problems: Problems): SettingEntry | null {
  const definition = definitionOf(change.key);
  if (!definition) {
    problems.add(`${path}.key`, 'unknownSetting');
    return null;
  }
  const source = parseText(change.source, 500);
  if (!source.ok) problems.add(`${path}.source`, source.rule);
  const wanted: readonly string[] = parts[definition.kind];
  for (const part of ['number', 'offline', 'dates', 'authority'] as const)
    if (!wanted.includes(part) && change[part] !== undefined && change[part] !== null) problems.add(`${path}.${part}`, 'notOfThisKind');
  const value = valueOf(definition, change, path, problems);
  return value && { ...value, source: source.ok ? source.value : '' };
}

function valueOf({ kind, min, max }: SettingDefinition, change: LegalSettingChangeInput, path: string, problems: Problems) {
  const required = parts[kind][0];
  if (change[required] === undefined || change[required] === null) {
    problems.add(`${path}.${required}`, 'required');
    return null;
  }
  if (kind === 'DATES') return { dates: parseDates(change.dates!, `${path}.dates`, problems) };
  if (kind === 'AUTHORITY') return { authority: parseAuthority(change.authority!, `${path}.authority`, problems) };
  if (change.number! < min || change.number! > max) problems.add(`${path}.number`, 'range');
  return { number: change.number!, ...(kind === 'AGE' && { offline: change.offline ?? false }) };
}

function parseDates(given: readonly string[], path: string, problems: Problems): string[] {
  if (given.length > 400) problems.add(path, 'tooMany');
  given.slice(0, 400).forEach((day, i) => {
    const date = parseDate(day);
    if (!date.ok) problems.add(`${path}.${i}`, date.rule);
  });
  return [...new Set(given.slice(0, 400))].toSorted();
}

function parseAuthority(given: SupervisoryAuthorityInput, path: string, problems: Problems): Authority {
  const texts = (part: 'name' | 'address' | 'website'): LocalTexts => {
    if (given[part].length === 0) problems.add(`${path}.${part}`, 'required');
    return parseLocalTexts(given[part], 300, `${path}.${part}`, problems);
  };
  const [name, address, website] = [texts('name'), texts('address'), texts('website')];
  given.website.slice(0, 30).forEach(({ text }, i) => isWebsite(text) || problems.add(`${path}.website.${i}.text`, 'https'));
  return {
    name,
    address,
    website,
    email: readPart(given, 'email', path, problems, parseEmail)?.typed ?? null,
    phone: readPart(given, 'phone', path, problems, parsePhone)?.e164 ?? null,
  };
}

const isWebsite = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';
