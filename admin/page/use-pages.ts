import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';

export type Pages = {
  after: string | undefined;
  isFirst: boolean;
  first: () => void;
  next: (cursor: string) => void;
  previous: (() => void) | undefined;
};

/** The address with another cursor, or with none. */
export const withCursor = (search: URLSearchParams, cursor: string | undefined): string => {
  const changed = new URLSearchParams(search);
  if (cursor) changed.set('after', cursor);
  else changed.delete('after');
  return `?${changed}`;
};

/**
 * Where one stands in a list: the cursor is in the address, so a link leads to the same page. The way back is kept
 * with the entry of the browser's history; someone who came by a link can only go to the first page.
 */
export function usePages(): Pages {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const trail: (string | null)[] = (useLocation().state as { trail?: (string | null)[] } | null)?.trail ?? [];
  const after = search.get('after') ?? undefined;
  const go = (cursor: string | undefined, way: (string | null)[]) => void navigate(withCursor(search, cursor), { state: { trail: way } });
  return {
    after,
    isFirst: !after,
    first: () => go(undefined, []),
    next: cursor => go(cursor, [...trail, after ?? null]),
    previous: trail.length > 0 ? () => go(trail.at(-1) ?? undefined, trail.slice(0, -1)) : undefined,
  };
}
