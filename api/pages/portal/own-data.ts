import { decideFor } from '../../contacts/decide-for.ts';
import { readContact } from '../../contacts/read-contact.ts';
import type { Context } from '../../context.ts';
import type { Field } from '../../fields/field.ts';
import { textIn } from '../../fields/local-text.ts';
import type { Origin } from '../../fields/origin.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { countryIn, dateIn } from '../../notices/say-values.ts';
import type { SayPortal } from './texts.ts';

/** A value that is held, as the person reads it; null: it is there to be shown after the second check. */
export interface OwnValue {
  readonly key: string;
  readonly label: string;
  readonly text: string | null;
  /** As it is stored, for a file; null: not shown. */
  readonly value: unknown;
  readonly origin: { readonly kind: Origin; readonly at: Date } | null;
}

/**
 * What is held about the person, or about the child whom a guardian speaks for: every field in use, through the one reading statement, under `subject-requests`, logged like any read.
 * @param ctx of `asPerson`
 * @param operation what the log calls it
 */
export async function ownData(
  ctx: Context,
  contactId: string,
  language: OfferedLanguage,
  timeZone: string,
  say: SayPortal,
  operation = 'portal',
): Promise<OwnValue[]> {
  const catalogue = [...(ctx.policy.fields as ReadonlyMap<string, Field>).values()].filter(field => field.inUse && !field.derivedFrom);
  const selection = { fields: new Set(catalogue.map(({ key }) => key)), withheld: true, origins: true, legalBases: null, version: false };
  const contact = await readContact(ctx, decideFor(ctx, 'subject-requests', 'read'), contactId, { operation, selection });
  if (!contact) return [];
  const withheld = new Set(contact.withheld.map(({ field }) => field));
  const origins = new Map(contact.origins.map(each => [each.field, { kind: each.origin as Origin, at: new Date(each.at) }]));
  return catalogue.flatMap((field): OwnValue[] => {
    const label = textIn(field.labels, language, field.key);
    if (withheld.has(field.key)) return [{ key: field.key, label, text: null, value: null, origin: null }];
    const value = contact[field.key];
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [{ key: field.key, label, value, text: inWords(value, field, language, timeZone, say), origin: origins.get(field.key) ?? null }];
  });
}

function inWords(value: unknown, field: Field, language: OfferedLanguage, timeZone: string, say: SayPortal): string {
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (field.kind === 'DATE') return dateIn(language, new Date(`${String(value)}T12:00:00Z`), timeZone);
  if (field.kind === 'COUNTRY') return countryIn(language, String(value));
  if (field.kind === 'LANGUAGE') return new Intl.DisplayNames(language, { type: 'language' }).of(String(value)) ?? String(value);
  const choice = field.choices?.find(each => each.value === value);
  if (choice) return textIn(choice.labels, language, choice.value);
  return Array.isArray(value) ? value.join(', ') : String(value);
}
