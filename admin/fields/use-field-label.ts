import { useGetList } from 'react-admin';
import { keepPreviousData } from '@tanstack/react-query';
import type { CatalogueQuery } from '../generated/graphql.ts';
import { useLanguage } from '../i18n/use-text.ts';

export type CatalogueField = NonNullable<CatalogueQuery['catalogue']>[number] & { id: string };

/** The catalogue in the reader's language, or in another; in the last one until it has come. */
export function useCatalogue(wished?: string) {
  const own = useLanguage();
  return useGetList<CatalogueField>('fields', { meta: { language: wished ?? own } }, { placeholderData: keepPreviousData });
}

/** A field's name in the reader's language, or in another; else its key. */
export function useFieldLabel(language?: string) {
  const fields = useCatalogue(language).data;
  return (key: string) => fields?.find(field => field.key === key)?.label ?? key;
}
