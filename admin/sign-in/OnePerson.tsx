import { Box, Card, ToggleButton, ToggleButtonGroup, Typography, useTheme } from '@mui/material';
import LockOutlined from '@mui/icons-material/LockOutlined';
import { useState } from 'react';
import type { TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/use-text.ts';
import { hues, tokens } from '../theme/tokens.ts';

type Shown = { field: TextKey; value?: string; lock?: TextKey };
type Room = { name: TextKey; hue: number; shown: Shown[] };

const name = 'Zoë Lefèvre';
const address = 'zoe.lefevre@example.org';

/** What the tour asks of the same person of the demo, and what its tests hold it to. */
const rooms: Room[] = [
  {
    name: 'signIn.newsletter',
    hue: 0,
    shown: [
      { field: 'signIn.name', value: name },
      { field: 'signIn.email', value: address },
      { field: 'signIn.city', lock: 'lock.NOT_COVERED_BY_CONSENT' },
      { field: 'signIn.ageBand', lock: 'lock.ROLE' },
    ],
  },
  {
    name: 'signIn.statistics',
    hue: 1,
    shown: [
      { field: 'signIn.name', lock: 'lock.ROLE' },
      { field: 'signIn.email', lock: 'lock.ROLE' },
      { field: 'signIn.city', lock: 'lock.ROLE' },
      { field: 'signIn.ageBand', value: '35–44' },
    ],
  },
  {
    name: 'signIn.consents',
    hue: 5,
    shown: [
      { field: 'signIn.name', value: name },
      { field: 'signIn.email', value: address },
      { field: 'signIn.city', value: 'Namur' },
      { field: 'signIn.ageBand', lock: 'lock.PURPOSE' },
    ],
  },
];

/** The idea before any word about it: one person, looked at for three purposes. */
export function OnePerson() {
  const text = useText();
  const { palette } = useTheme();
  const [at, setAt] = useState(0);
  const { name: purpose, hue, shown } = rooms[at] ?? rooms[0]!;
  return (
    <Card component="section" aria-label={text('signIn.example')} sx={{ borderTop: `4px solid ${hues(palette.mode)[hue]}` }}>
      <Box sx={{ px: 5, pt: 4, pb: 3, borderBottom: 1, borderColor: 'divider' }}>
        <Typography id="for-purpose" variant="subtitle2" component="p" sx={{ color: 'text.secondary', mb: 2 }}>
          {text('signIn.readFor')}
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={at}
          aria-labelledby="for-purpose"
          onChange={(_, next: number | null) => next !== null && setAt(next)}
        >
          {rooms.map((room, index) => (
            <ToggleButton
              key={room.name}
              value={index}
              sx={{ textTransform: 'none', px: { xs: 2, sm: 3 }, fontSize: { xs: '0.8125rem', sm: '0.9375rem' }, color: 'text.primary' }}
            >
              {text(room.name)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      <Box
        component="dl"
        aria-live="polite"
        sx={{ m: 0, px: 5, py: 3, display: 'grid', gridTemplateColumns: 'minmax(96px, 132px) minmax(0, 1fr)', alignItems: 'center' }}
      >
        {shown.map(({ field, value, lock }) => (
          <Box key={field} sx={{ display: 'contents' }}>
            <Typography component="dt" sx={{ color: 'text.secondary', lineHeight: '40px' }}>
              {text(field)}
            </Typography>
            <Typography component="dd" sx={{ m: 0, minHeight: 40, display: 'flex', alignItems: 'center', overflowWrap: 'anywhere' }}>
              {lock ? <LockedHere>{text(lock, { purpose: text(purpose) })}</LockedHere> : value}
            </Typography>
          </Box>
        ))}
      </Box>
    </Card>
  );
}

const LockedHere = ({ children }: { children: string }) => (
  <Box
    component="span"
    sx={{
      display: 'inline-flex',
      alignItems: 'center',
      gap: 1.5,
      px: 2,
      py: 0.75,
      borderRadius: 1.5,
      fontSize: '0.875rem',
      lineHeight: '20px',
      color: 'text.secondary',
      backgroundColor: theme => tokens[theme.palette.mode].lock,
    }}
  >
    <LockOutlined aria-hidden sx={{ fontSize: 15 }} />
    {children}
  </Box>
);
