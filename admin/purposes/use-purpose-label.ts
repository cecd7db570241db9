import { useGetList } from 'react-admin';
import { keepPreviousData } from '@tanstack/react-query';
import { useViewer } from '../auth/viewer.ts';
import type { PurposesQuery } from '../generated/graphql.ts';
import { useLanguage } from '../i18n/use-text.ts';

export type PurposeRow = NonNullable<PurposesQuery['purposes']>[number] & { id: string };

/** Every purpose, drafts and retired ones too: what they are is no secret, what they read is. */
export function usePurposes(wished?: string) {
  const own = useLanguage();
  return useGetList<PurposeRow>('purposes', { meta: { language: wished ?? own } }, { placeholderData: keepPreviousData });
}

/** A purpose's name in the reader's language, or in another; else its code. */
export function usePurposeLabel(language?: string) {
  const viewer = useViewer().purposes;
  const mine = language === undefined ? viewer : [];
  const purposes = usePurposes(language).data;
  return (code: string) => (mine.find(purpose => purpose.code === code) ?? purposes?.find(purpose => purpose.code === code))?.label ?? code;
}
