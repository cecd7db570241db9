import { Box, Skeleton, Stack } from '@mui/material';
import { useText } from '../i18n/use-text.ts';

/** The page's own shape in soft lines, while its data is on the way. */
export function WaitingRows({ rows = 8 }: { rows?: number }) {
  const text = useText();
  return (
    <Box role="status" aria-label={text('page.loading')} sx={{ px: 3 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Stack key={row} direction="row" sx={{ height: 44, alignItems: 'center', gap: 6, borderBottom: 1, borderColor: 'divider' }}>
          {[24, 16, 28, 12].map((width, cell) => (
            <Skeleton key={cell} variant="rounded" height={12} width={`${width - ((row + cell) % 3) * 3}%`} />
          ))}
        </Stack>
      ))}
    </Box>
  );
}

export function WaitingCards({ cards = 2 }: { cards?: number }) {
  const text = useText();
  return (
    <Stack role="status" aria-label={text('page.loading')} sx={{ gap: 4, px: { xs: 4, md: 8 }, py: 6, maxWidth: 1280 }}>
      <Skeleton variant="rounded" height={28} width={240} />
      {Array.from({ length: cards }, (_, card) => (
        <Box key={card} sx={{ border: 1, borderColor: 'divider', borderRadius: 2, p: 5 }}>
          {[40, 60, 52, 36].map(width => (
            <Skeleton key={width} variant="rounded" height={12} width={`${width}%`} sx={{ my: 4 }} />
          ))}
        </Box>
      ))}
    </Stack>
  );
}
