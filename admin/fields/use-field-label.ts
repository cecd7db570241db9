import { useGetList } from 'react-admin';
import type { CatalogueQuery } from '../generated/graphql.ts';
import { useLanguage } from '../i18n/use-text.ts';

export type CatalogueField = NonNullable<CatalogueQuery['catalogue']>[number] & { id: string };

/** The catalogue in the reader's language. */
export const useCatalogue = () => useGetList<CatalogueField>('fields', { meta: { language: useLanguage() } });

/** A field's name in the reader's language, else its key. */
export function useFieldLabel() {
  const fields = useCatalogue().data;
  return (key: string) => fields?.find(field => field.key === key)?.label ?? key;
}
