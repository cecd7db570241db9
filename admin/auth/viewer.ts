import { useQuery } from '@tanstack/react-query';
import { askFor } from '../api/ask.ts';
import { ViewerDocument, type ViewerPartsFragment } from '../generated/graphql.ts';
import { useLanguage } from '../i18n/use-text.ts';
import { queryClient } from './query-client.ts';

export type Viewer = ViewerPartsFragment;
export type ViewerPurpose = Viewer['purposes'][number];

const viewerQuery = (language: string) => ({
  queryKey: ['viewer', language],
  queryFn: () => askFor(ViewerDocument, { language }, 'viewer').then(viewer => viewer ?? null),
  staleTime: 60_000,
});

/** Outside of React: who is signed in, or null. */
export const readViewer = (language: string): Promise<Viewer | null> => queryClient.fetchQuery(viewerQuery(language));

export const forgetViewer = () => queryClient.removeQueries({ queryKey: ['viewer'] });

/** Who is signed in. Pages stand inside the frame, which shows nothing before the viewer is known. */
export function useViewer(): Viewer {
  const viewer = useQuery(viewerQuery(useLanguage())).data;
  if (!viewer) throw new Error('useViewer stands inside the frame');
  return viewer;
}

export const useViewerQuery = ({ enabled = true } = {}) => useQuery({ ...viewerQuery(useLanguage()), enabled });
