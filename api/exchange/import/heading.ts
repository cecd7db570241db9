import type { Field } from '../../fields/field.ts';
import { aliases, ofTheBasis, saysNothingNew } from './aliases.ts';

/** What a heading may mean. */
export type Meaning =
  | { readonly is: 'field'; readonly field: string }
  | { readonly is: 'evidence' | 'since' | 'decision' | 'nothing' }
  | { readonly is: 'purpose'; readonly purpose: string };

/** Two headings are the same when they differ in case, accents and signs only. */
export const headingKey = (heading: string): string =>
  heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Labels of purposes, by code. */
export type PurposeLabels = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What each heading means here: the table of aliases, beside the names that this organisation gives its fields and purposes. */
export function meanings(fields: Iterable<Field>, purposes: PurposeLabels): ReadonlyMap<string, Meaning> {
  const known = new Map<string, Meaning>();
  const learn = (names: readonly string[], meaning: Meaning) => {
    for (const name of names) if (!known.has(headingKey(name))) known.set(headingKey(name), meaning);
  };
  const all = [...fields].filter(field => field.derivedFrom === undefined);
  // The organisation's own word comes first; with two fields of one label, an export tells them apart by their keys.
  for (const field of all)
    learn([field.key, ...Object.values(field.labels).flatMap(label => [label, `${label} (${field.key})`])], {
      is: 'field',
      field: field.key,
    });
  for (const [field, names] of Object.entries(aliases)) learn(names.flat(), { is: 'field', field });
  learn(ofTheBasis.EVIDENCE.flat(), { is: 'evidence' });
  learn(ofTheBasis.SINCE.flat(), { is: 'since' });
  learn(ofTheBasis.DECISION.flat(), { is: 'decision' });
  learn(saysNothingNew.flat(), { is: 'nothing' });
  for (const [purpose, labels] of purposes) learn([purpose, ...Object.values(labels)], { is: 'purpose', purpose });
  return known;
}
