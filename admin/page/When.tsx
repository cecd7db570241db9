import { Box, Tooltip } from '@mui/material';
import { useRegion, useText } from '../i18n/use-text.ts';
import { useTimeZone } from '../organisation/use-languages.ts';

/** An instant as people of this organisation say it, in its own time zone; the exact one on hover or focus. */
export function When({ at, focusable }: { at: string; focusable?: boolean }) {
  const say = useSayWhen();
  const exact = useExact();
  return (
    <Tooltip title={exact(at)}>
      <Box component="time" dateTime={at} tabIndex={focusable ? 0 : undefined} sx={{ whiteSpace: 'nowrap' }}>
        {say(at)}
      </Box>
    </Tooltip>
  );
}

export function useSayWhen() {
  const text = useText();
  const region = useRegion();
  const timeZone = useTimeZone();
  const dayOf = (at: Date) => new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone }).format(at);
  return (instant: string) => {
    const at = new Date(instant);
    const now = new Date();
    const time = new Intl.DateTimeFormat(region, { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
    if (dayOf(at) === dayOf(now)) return `${text('page.today')} ${time}`;
    if (dayOf(at) === dayOf(new Date(now.getTime() - 86_400_000))) return `${text('page.yesterday')} ${time}`;
    return sayDay(region, at, timeZone);
  };
}

/** "19 Nov", and with its year when that is another one. */
export function sayDay(region: string, at: Date, timeZone?: string): string {
  const yearOf = (instant: Date) => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(instant);
  const year = yearOf(at) === yearOf(new Date()) ? undefined : 'numeric';
  return new Intl.DateTimeFormat(region, { day: 'numeric', month: 'short', year, timeZone }).format(at);
}

export function useExact() {
  const region = useRegion();
  const timeZone = useTimeZone();
  return (instant: string) => new Intl.DateTimeFormat(region, { dateStyle: 'full', timeStyle: 'long', timeZone }).format(new Date(instant));
}
