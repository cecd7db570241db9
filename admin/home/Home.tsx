import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { useViewer } from '../auth/viewer.ts';
import { useText } from '../i18n/use-text.ts';
import { Page } from '../page/Page.tsx';
import { HouseNumbers } from './HouseNumbers.tsx';
import { RoomCard } from './RoomCard.tsx';
import { ToDo } from './ToDo.tsx';
import { YourRoles } from './YourRoles.tsx';

/** Where one begins: the rooms one may enter, what still has to be done, and as what one is here. */
export function Home() {
  const text = useText();
  const viewer = useViewer();
  const [hour] = useState(() => new Date().getHours());
  const first = viewer.name.split(' ')[0] ?? viewer.name;
  return (
    <Page title={text(greetingAt(hour), { name: first })}>
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '64ch' }}>
        {text(viewer.purposes.length > 0 ? 'home.intro' : 'home.noPurposes')}
      </Typography>
      {viewer.purposes.length > 0 && (
        <Box
          component="ul"
          aria-label={text('layout.purposes')}
          sx={{
            m: 0,
            mb: 4,
            p: 0,
            listStyle: 'none',
            display: 'grid',
            gap: 4,
            gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))',
          }}
        >
          {viewer.purposes.map(purpose => (
            <RoomCard key={purpose.code} purpose={purpose} />
          ))}
        </Box>
      )}
      <HouseNumbers />
      <Box sx={{ display: 'grid', columnGap: 4, gridTemplateColumns: { lg: '1fr 1fr' }, alignItems: 'start' }}>
        <ToDo />
        <YourRoles />
      </Box>
    </Page>
  );
}

const greetingAt = (hour: number) => (hour < 6 || hour >= 18 ? 'home.evening' : hour < 12 ? 'home.morning' : 'home.afternoon');
