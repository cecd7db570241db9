import { Stack, Typography } from '@mui/material';
import { useRegion, useText } from '../i18n/use-text.ts';
import { Pill } from '../page/Pill.tsx';
import { sayDay } from '../page/When.tsx';
import type { Names, Reader } from './list-file.ts';

/** Since when somebody is bound to confidentiality, or that nobody wrote it down. */
export function Bound({ since }: { since: string | null | undefined }) {
  const text = useText();
  const region = useRegion();
  return since ? sayDay(region, new Date(`${since}T12:00:00`)) : <Pill tone="warning">{text('readers.unbound')}</Pill>;
}

/** "Emergency: care worker", a line per purpose. */
export function ViaRoles({ openings, purpose, role }: Pick<Reader, 'openings'> & Pick<Names, 'purpose' | 'role'>) {
  const byPurpose = Map.groupBy(openings, opening => opening.purpose);
  return (
    <Stack>
      {[...byPurpose].map(([code, those]) => (
        <Typography key={code} variant="body2">
          {purpose(code)}: {[...new Set(those.flatMap(({ roles }) => roles))].map(role).join(', ')}
        </Typography>
      ))}
    </Stack>
  );
}
