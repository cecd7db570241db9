import { useQuery } from '@tanstack/react-query';
import { askFor } from '../api/ask.ts';
import { ContactsDocument, FieldDecisionsDocument, type ContactQueryVariables } from '../generated/graphql.ts';
import { useLanguage } from '../i18n/use-text.ts';
import { type FieldDecision, isCustom } from './contact.ts';

/** What this viewer may do with each field, for one purpose. */
export function useFieldDecisions(purpose: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['field-decisions', purpose, language],
    queryFn: async () => (await askFor(FieldDecisionsDocument, { purpose, language }, 'fields')) ?? [],
  });
}

/** The fields that the document can select, read from the document itself. */
const selectable = [...ContactsDocument.toString().matchAll(/^\s*(\w+) @include\(if: \$\1\)/gm)].flatMap(([, name]) => name ?? []);

/** One yes or no per field that the document can select, and the keys of custom fields. */
export type Selection = Omit<ContactQueryVariables, 'purpose' | 'id' | 'because'>;

/** The variables that select these fields and no others: what is selected is what the access log records. */
export const selecting = (fields: string[]) =>
  ({
    ...Object.fromEntries(selectable.map(field => [field, fields.includes(field)])),
    customFields: fields.filter(isCustom),
  }) as Selection;

const foremost = [
  'givenName',
  'familyName',
  'email',
  'mobile',
  'phone',
  'postalCode',
  'city',
  'language',
  'ageBand',
  'postalArea',
  'birthDate',
  'organisation',
  'jobTitle',
];
const rank = ({ field }: FieldDecision) => (foremost.includes(field) ? foremost.indexOf(field) : foremost.length);
const byRank = (decisions: FieldDecision[]) => decisions.toSorted((a, b) => rank(a) - rank(b));

/** The columns of a list when none were chosen: the readable ones that matter most, and some of those that are locked. */
export function usualColumns(decisions: FieldDecision[]): FieldDecision[] {
  const shown = byRank(decisions.filter(({ verdict }) => verdict !== 'NO')).slice(0, 6);
  const locked = byRank(decisions.filter(decision => decision.verdict === 'NO' && foremost.includes(decision.field))).slice(0, 2);
  return [...shown, ...locked];
}
