import { Box } from '@mui/material';
import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'react-router-dom';
import { LoggingNotice } from '../auth/LoggingNotice.tsx';
import { StepUpProvider } from '../auth/StepUp.tsx';
import { Taken } from '../break-glass/Taken.tsx';
import { useViewerQuery } from '../auth/viewer.ts';
import { useCatalogue } from '../fields/use-field-label.ts';
import { useLanguage } from '../i18n/use-text.ts';
import { RefusedState } from '../page/RefusedState.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { usePurposes } from '../purposes/use-purpose-label.ts';
import { useRoles } from '../roles/use-role-label.ts';
import { Bar } from './Bar.tsx';
import { PurposeProvider, useHue, useRoom } from './purpose.tsx';
import { SideNav } from './SideNav.tsx';
import { SkipLink } from './SkipLink.tsx';

/** The frame of every page: bar with the purpose switch, the way to the rooms, and the room with its purpose's edge. */
export function Frame({ children }: { children: ReactNode }) {
  const { data: viewer, error, isPending, refetch } = useViewerQuery();
  document.documentElement.lang = useLanguage();
  if (isPending) return <WaitingCards />;
  if (error) return <RefusedState error={error} again={refetch} />;
  if (!viewer) return null; // react-admin leads to the sign-in page
  return (
    <PurposeProvider>
      <StepUpProvider>
        <Rooms>{children}</Rooms>
      </StepUpProvider>
    </PurposeProvider>
  );
}

function Rooms({ children }: { children: ReactNode }) {
  const edge = useHue(useRoom().purpose);
  const { pathname } = useLocation();
  const named = useNamesKnown();
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <SkipLink />
      <Bar edge={edge} />
      <Box sx={{ display: 'flex', flex: 1 }}>
        <SideNav />
        <Box component="main" id="main" tabIndex={-1} sx={{ flex: 1, minWidth: 0, borderLeft: `4px solid ${edge}`, outline: 'none' }}>
          <LoggingNotice />
          {named && <Taken />}
          <ErrorBoundary
            key={pathname}
            fallbackRender={({ error, resetErrorBoundary }) => <RefusedState error={error} again={resetErrorBoundary} />}
          >
            <Suspense fallback={<WaitingCards />}>{named ? children : <WaitingCards />}</Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
    </Box>
  );
}

/** Whether fields, purposes and roles can be called by their names: until then no page shows them, least of all by their keys. */
function useNamesKnown(): boolean {
  const names = [useCatalogue(), usePurposes(), useRoles()];
  return names.every(({ isPending }) => !isPending);
}
