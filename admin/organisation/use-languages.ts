import { useGetOne } from 'react-admin';
import type { OrganisationQuery } from '../generated/graphql.ts';

export type Organisation = NonNullable<OrganisationQuery['organisation']> & { id: string };

const endonyms: Record<string, string> = { nl: 'Nederlands', fr: 'Français', de: 'Deutsch', en: 'English' };

/** The organisation's own time zone: days begin there, wherever the reader sits. */
export const useTimeZone = (): string | undefined => useGetOne<Organisation>('organisation', { id: 'organisation' }).data?.timeZone;

/** The languages that names are needed in: the organisation's own, and English for the API. Each in its own name. */
export function useLanguagesOfNames() {
  const organisation = useGetOne<Organisation>('organisation', { id: 'organisation' }).data;
  const tags = [...new Set([...(organisation?.languages ?? ['nl']), 'en'])];
  return tags.map(tag => ({ tag, name: endonyms[tag] ?? tag }));
}
