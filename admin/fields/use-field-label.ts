import { useGetList } from 'react-admin';
import { keepPreviousData } from '@tanstack/react-query';
import type { CatalogueQuery } from '../generated/graphql.ts';
import { useLanguage } from '../i18n/use-text.ts';

export type CatalogueField = NonNullable<CatalogueQuery['catalogue']>[number] & { id: string };

/** The catalogue in the reader's language; in the last one until it has come. */
export const useCatalogue = () =>
  useGetList<CatalogueField>('fields', { meta: { language: useLanguage() } }, { placeholderData: keepPreviousData });

/** A field's name in the reader's language, else its key. */
export function useFieldLabel() {
  const fields = useCatalogue().data;
  return (key: string) => fields?.find(field => field.key === key)?.label ?? key;
}
