import { Box, Tooltip } from '@mui/material';
import { useText, useLanguage } from '../i18n/use-text.ts';

const dayOf = (at: Date) => at.toDateString();

/** An instant as people say it; the exact one on hover or focus. */
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
  const language = useLanguage();
  return (instant: string) => {
    const at = new Date(instant);
    const now = new Date();
    const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at);
    if (dayOf(at) === dayOf(now)) return `${text('page.today')} ${time}`;
    if (dayOf(at) === dayOf(new Date(now.getTime() - 86_400_000))) return `${text('page.yesterday')} ${time}`;
    return sayDay(language, at, now);
  };
}

/** "19 Nov", and with its year when that is another one. */
export const sayDay = (language: string, at: Date, now = new Date()) =>
  new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: at.getFullYear() === now.getFullYear() ? undefined : 'numeric',
  }).format(at);

export function useExact() {
  const language = useLanguage();
  return (instant: string) => new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long' }).format(new Date(instant));
}
