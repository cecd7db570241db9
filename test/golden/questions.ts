import { castPeople as cast } from '../../api/demo/cast.ts';
import type { ExportQuestion } from '../../api/exchange/export/export-question.ts';

/** A reading question: who asks it, in words and in GraphQL. Each becomes one SQL text in `sql/`. */
export interface Question {
  readonly name: string;
  readonly who: 'mira' | 'eva' | 'amir' | 'jan' | 'noor';
  readonly because: string;
  readonly query: string;
  /** An export instead: what it shall hold, asked as its job asks it. */
  readonly exports?: ExportQuestion;
  /** Asks page after page this often before the page that is kept; `$after` then holds the cursor. */
  readonly pagesBefore?: number;
}

export const questions: readonly Question[] = [
  {
    name: 'list-by-name', who: 'jan',
    because: 'The members, by family name: every verdict is yes, so nothing is asked of the row but its basis.',
    query: `{ contacts(purpose: "membership") { nodes { givenName familyName } } }`,
  },
  {
    name: 'list-with-a-conditional-field', who: 'mira',
    because: 'Readers of the newsletter; their city only where the notice they agreed to named it.',
    query: `{ contacts(purpose: "newsletter") { nodes { givenName familyName email city withheld { field reason } } } }`,
  },
  {
    name: 'filter-by-a-conditional-field', who: 'mira',
    because: 'Readers whose city is not Brussels: a city that is withheld is neither Brussels nor not Brussels.',
    query: `{ contacts(purpose: "newsletter", filter: { not: { city: { equals: "Brussel" } }, email: { isEmpty: false } }) { nodes { email } } }`,
  },
  {
    name: 'order-by-a-conditional-field-descending', who: 'mira', pagesBefore: 1,
    because: 'Readers by city, last first, from the second page on: readable cities in order, then all others by id.',
    query: `query ($after: String) { contacts(purpose: "newsletter", orderBy: { field: "city", direction: DESC }, first: 2, after: $after) { edges { cursor node { city } } pageInfo { hasNextPage endCursor } } }`,
  },
  {
    name: 'search', who: 'jan',
    because: 'Members with two words in their names, addresses or organisation: the first finds candidates by index, the second is asked of those.',
    query: `{ contacts(purpose: "membership", search: "peet no") { nodes { givenName familyName } } }`,
  },
  {
    name: 'count', who: 'mira',
    because: 'How many readers there are, up to 500; counted from the same permitted rows.',
    query: `{ contacts(purpose: "newsletter", filter: { language: { in: ["nl", "fr"] } }, first: 1) { totalCount(upTo: 500) { value more } } }`,
  },
  {
    name: 'one-with-legal-bases', who: 'jan',
    because: 'One member with the legal bases of the purposes for which Jan may read them.',
    query: `{ contact(purpose: "membership", id: "${cast_().nora}") { givenName legalBases { purpose standing detail } } }`,
  },
  {
    name: 'one-with-version-and-origins', who: 'mira',
    because: 'One reader with where each value came from, and the version an edit must present: of readable fields only.',
    query: `{ contact(purpose: "newsletter", id: "${cast_().zoe}") { email version origins { field origin at } } }`,
  },
  {
    name: 'sensitive-field', who: 'noor',
    because: 'Who comes along on a trip, with the health note where the person lives in Belgium and a condition of Art. 9(2) stands.',
    query: `{ contacts(purpose: "emergency") { nodes { givenName healthNote withheld { field reason } } } }`,
  },
  {
    name: 'derived-fields', who: 'amir',
    because: 'Language, area and age band, and no birth date: it does not occur but inside what is derived from it.',
    query: `{ contacts(purpose: "statistics", filter: { postalArea: { equals: "10" } }) { nodes { language postalArea ageBand } } }`,
  },
  {
    name: 'custom-field', who: 'jan',
    because: 'Members who are volunteers, by a field that the organisation defined itself.',
    query: `{ contacts(purpose: "membership", filter: { custom: [{ key: "custom.membershipNumber", text: { startsWith: "L-" } }] }) { nodes { customFields(keys: ["custom.membershipNumber"]) { key text } } } }`,
  },
  {
    name: 'consent-administration', who: 'eva',
    because: 'Whose consent is this? Found by the exact e-mail address, restricted or not, at most ten.',
    query: `{ contacts(purpose: "consent-administration", search: "nora.peeters@example.org") { nodes { givenName familyName } } }`,
  },
  {
    name: 'consent-administration-with-bases', who: 'eva',
    because: 'Opened by id, with the legal bases of every purpose.',
    query: `{ contact(purpose: "consent-administration", id: "${cast_().hanna}") { givenName legalBases { purpose standing detail evidence } } }`,
  },
  {
    name: 'legal-claims', who: 'eva',
    because: 'One person, named by id, for a case that stands in the log.',
    query: `{ contact(purpose: "legal-claims", id: "${cast_().jurgen}", because: { caseReference: "2026/17", reason: "Claim for damages" }) { givenName familyName street } }`,
  },
  {
    name: 'subject-requests', who: 'eva',
    because: 'Who has an open request. None exists yet, so nobody is present, and that is logged, too.',
    query: `{ contacts(purpose: "subject-requests") { nodes { givenName } } }`,
  },
  {
    name: 'card', who: 'mira',
    because: 'One reader as a card: what may leave of her, logged as an export.',
    query: `{ contactCard(purpose: "newsletter", id: "${cast_().zoe}") }`,
  },
  {
    name: 'export', who: 'mira',
    because: 'A batch of an export: what leaves follows what may be exported; what is asked about ("asked.…") follows what may be read, with columns and conditions of its own.',
    query: `mutation { startExport(input: { purpose: "newsletter", fields: ["givenName", "city"], filter: { city: { startsWith: "Br" } }, orderBy: { field: "familyName" }, format: CSV }) { job { id } } }`,
    exports: { purpose: 'newsletter', fields: ['givenName', 'city'], filter: { city: { startsWith: 'Br' } }, orderBy: { field: 'familyName', direction: 'ASC' }, format: 'CSV' },
  },
];

function cast_(): Record<keyof typeof cast, string> {
  return Object.fromEntries(Object.entries(cast).map(([name, person]) => [name, person.id])) as Record<keyof typeof cast, string>;
}
