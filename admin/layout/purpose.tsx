import { useTheme } from '@mui/material';
import { createContext, use, useEffect, useRef, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useViewer, type ViewerPurpose } from '../auth/viewer.ts';
import { hues } from '../theme/tokens.ts';

type Room = { purpose: ViewerPurpose | undefined; unknown: string | undefined; change: (code: string) => void };

const PurposeContext = createContext<Room>({ purpose: undefined, unknown: undefined, change: () => undefined });

/**
 * The purpose one acts for, and its place in the address (`?purpose=`): a link leads into the same room. Addresses
 * without it keep the room one is in; the first time, that is the first purpose of the viewer's roles.
 */
export function PurposeProvider({ children }: { children: ReactNode }) {
  const { purposes } = useViewer();
  const { pathname, search, hash, state } = useLocation();
  const navigate = useNavigate();
  const last = useRef<string | undefined>(undefined);
  const asked = new URLSearchParams(search).get('purpose') ?? last.current ?? purposes[0]?.code;
  const purpose = purposes.find(({ code }) => code === asked);

  useEffect(() => {
    last.current = asked;
    const params = new URLSearchParams(search);
    if (!asked || params.get('purpose') === asked) return;
    params.set('purpose', asked);
    void navigate({ pathname, search: `?${params}`, hash }, { replace: true, state });
  }, [asked, pathname, search, hash, state, navigate]);

  // Filters, order and cursor belong to the room one leaves: they may not even be readable in the next.
  const change = (code: string) => void navigate({ pathname, search: `?${new URLSearchParams({ purpose: code })}` });

  return <PurposeContext value={{ purpose, unknown: purpose ? undefined : asked, change }}>{children}</PurposeContext>;
}

export const useRoom = () => use(PurposeContext);

/** The purpose one acts for; pages that need one stand behind `UnderPurpose`. */
export function usePurpose(): ViewerPurpose {
  const { purpose } = useRoom();
  if (!purpose) throw new Error('usePurpose stands behind UnderPurpose');
  return purpose;
}

/** An address in this console that stays in the room. */
export function usePath() {
  const { purpose } = useRoom();
  return (path: string) => (purpose ? `${path}${path.includes('?') ? '&' : '?'}purpose=${encodeURIComponent(purpose.code)}` : path);
}

/** The purpose's own colour in the theme of now; always shown beside its name. */
export function useHue(purpose: ViewerPurpose | undefined): string {
  const { palette } = useTheme();
  const colours = hues(palette.mode);
  return (purpose && colours[purpose.hue % colours.length]) ?? palette.divider;
}
