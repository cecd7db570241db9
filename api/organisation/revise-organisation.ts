import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context } from '../context.ts';
import { parseCountry } from '../fields/country.ts';
import { parseEmail } from '../fields/email.ts';
import { parseLanguage } from '../fields/language.ts';
import { parsePhone } from '../fields/phone.ts';
import { bad, good, type Parsed, parseText } from '../fields/plain-text.ts';
import { readPart, readRequired } from '../fields/read-part.ts';
import { isOffered, offeredLanguages } from '../languages.ts';
import { Problems, Refusal } from '../refusal.ts';
import { findOrganisation } from './find-organisation.ts';
import type { Organisation } from './organisation.entity.ts';
import type { OrganisationInput } from './organisation.resolver.ts';

type Details = Omit<Organisation, 'version'>;

const line = (given: unknown) => parseText(given, 200);
const parsers: { readonly [K in keyof Details]: (given: unknown) => Parsed<Details[K]> } = {
  legalName: line,
  enterpriseNumber: given => parseText(given, 40),
  street: line,
  postalCode: given => parseText(given, 20),
  city: line,
  country: parseCountry,
  email: given => typedEmail(given),
  phone: given => {
    const phone = parsePhone(given);
    return phone.ok ? good(phone.value.e164) : phone;
  },
  dpoName: line,
  dpoEmail: given => typedEmail(given),
  profile: given => good(given as Organisation['profile']),
  supervisoryAuthority: line,
  languages: given => parseLanguages(given),
  timeZone: given => parseTimeZone(given),
};

/** Columns of the table, by name of the property. */
const columns: { readonly [K in keyof Details]: string } = {
  legalName: 'legal_name',
  enterpriseNumber: 'enterprise_number',
  street: 'street',
  postalCode: 'postal_code',
  city: 'city',
  country: 'country',
  email: 'email',
  phone: 'phone',
  dpoName: 'dpo_name',
  dpoEmail: 'dpo_email',
  profile: 'profile',
  supervisoryAuthority: 'supervisory_authority',
  languages: 'languages',
  timeZone: 'time_zone',
};

function parse(input: OrganisationInput): { changes: Partial<Details>; reason: string } {
  const problems = new Problems();
  const changes: Record<string, unknown> = {};
  for (const name of Object.keys(parsers) as (keyof Details)[]) {
    const value = readPart<unknown>(input, name, 'input', problems, parsers[name]);
    if (value === null && (name === 'languages' || name === 'timeZone')) problems.add(`input.${name}`, 'required');
    else if (value !== undefined) changes[name] = value;
  }
  const reason = readRequired(input, 'reason', 'input', problems, given => parseText(given, 500), '');
  problems.insist();
  return { changes: changes as Partial<Details>, reason };
}

/** Writes the next version. Refuses `CONFLICT` when the version that the change was made from is not the last. */
export function reviseOrganisation(ctx: Context, input: OrganisationInput): Promise<Organisation> {
  const { changes, reason } = parse(input);
  return ctx.transaction(async tx => {
    const current = await findOrganisation(tx);
    const changed = (Object.keys(changes) as (keyof Details)[]).filter(
      name => JSON.stringify(changes[name]) !== JSON.stringify(current[name]),
    );
    if (current.version !== input.expectedVersion) throw new Refusal('CONFLICT', [{ path: 'input.expectedVersion', rule: 'stale' }]);
    if (changed.length === 0) return current;
    const next: Details = { ...current, ...changes };
    const names = Object.keys(columns) as (keyof Details)[];
    const written = await tx.query(
      `INSERT INTO organisation (version, ${names.map(name => columns[name]).join(', ')}, holidays, created_by)
       SELECT version + 1, ${names.map((_, i) => `$${i + 3}`).join(', ')}, holidays, $2 FROM organisation WHERE version = $1
       ON CONFLICT (version) DO NOTHING RETURNING version`,
      [current.version, ctx.viewer?.id ?? null, ...names.map(name => next[name])],
    );
    if (written.length === 0) throw new Refusal('CONFLICT', [{ path: 'input.expectedVersion', rule: 'stale' }]);
    await appendToChangeLog(tx, {
      action: 'reviseOrganisation',
      subject: 'organisation',
      subjectId: String(current.version + 1),
      fields: changed,
      reason,
    });
    return findOrganisation(tx);
  });
}

function typedEmail(given: unknown): Parsed<string> {
  const email = parseEmail(given);
  return email.ok ? good(email.value.typed) : email;
}

function parseLanguages(given: unknown): Parsed<string[]> {
  if (!Array.isArray(given) || given.length > offeredLanguages.length) return bad('list');
  const languages = new Set<string>();
  for (const each of given) {
    const language = parseLanguage(each);
    if (!language.ok) return language;
    if (!isOffered(language.value)) return bad('notOffered');
    languages.add(language.value);
  }
  return languages.size === 0 ? bad('notEmpty') : good([...languages]);
}

function parseTimeZone(given: unknown): Parsed<string> {
  try {
    return good(new Intl.DateTimeFormat('en', { timeZone: String(given).slice(0, 60) }).resolvedOptions().timeZone);
  } catch {
    return bad('timeZone');
  }
}
