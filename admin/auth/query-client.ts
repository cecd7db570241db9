import { QueryClient } from '@tanstack/react-query';

/**
 * Every read of personal data is written to the access log, so nothing is read again behind the user's back:
 * not on focus, not on reconnect, not on retry.
 */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: 30_000 } },
});
