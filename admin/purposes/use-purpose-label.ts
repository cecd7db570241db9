import { useGetList } from 'react-admin';
import { keepPreviousData } from '@tanstack/react-query';
import { useViewer } from '../auth/viewer.ts';
import type { PurposesQuery } from '../generated/graphql.ts';
import { useLanguage } from '../i18n/use-text.ts';

export type PurposeRow = NonNullable<PurposesQuery['purposes']>[number] & { id: string };

/** Every purpose, drafts and retired ones too: what they are is no secret, what they read is. */
export const usePurposes = () =>
  useGetList<PurposeRow>('purposes', { meta: { language: useLanguage() } }, { placeholderData: keepPreviousData });

/** A purpose's name in the reader's language, else its code. */
export function usePurposeLabel() {
  const mine = useViewer().purposes;
  const purposes = usePurposes().data;
  return (code: string) => (mine.find(purpose => purpose.code === code) ?? purposes?.find(purpose => purpose.code === code))?.label ?? code;
}
