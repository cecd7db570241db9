import { Box, LinearProgress, Stack } from '@mui/material';
import { useText } from '../i18n/use-text.ts';

/** How far a checklist is, as a bar and in words. */
export function Progress({ items }: { items: { done: boolean }[] }) {
  const text = useText();
  const done = items.filter(item => item.done).length;
  if (items.length === 0) return '–';
  const said = text('purposes.progress', { done, total: items.length });
  return (
    <Stack direction="row" sx={{ gap: 3, alignItems: 'center' }}>
      <Box sx={{ width: 96 }}>
        <LinearProgress
          variant="determinate"
          value={(100 * done) / items.length}
          aria-label={said}
          color={done === items.length ? 'success' : 'warning'}
        />
      </Box>
      <span>{said}</span>
    </Stack>
  );
}
