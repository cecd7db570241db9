import { Box, type Theme } from '@mui/material';
import type { ReactNode } from 'react';

export type Tone = 'success' | 'warning' | 'error' | 'primary' | 'quiet';
const colour = (tone: Tone) => (theme: Theme) => (tone === 'quiet' ? theme.palette.text.secondary : theme.palette[tone].main);

/** A coloured dot with its word: colour never stands alone. */
export const Pill = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 2, whiteSpace: 'nowrap' }}>
    <Box
      component="span"
      aria-hidden
      sx={{
        width: 9,
        height: 9,
        borderRadius: '50%',
        border: 2,
        borderColor: colour(tone),
        backgroundColor: tone === 'quiet' ? 'transparent' : colour(tone),
      }}
    />
    {children}
  </Box>
);
