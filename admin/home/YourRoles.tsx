import { Box, Link, Stack, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useViewer } from '../auth/viewer.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { Section } from '../page/Section.tsx';

/** As what one is here, and which duties come with it. */
export function YourRoles() {
  const text = useText();
  const path = usePath();
  const { roles } = useViewer();
  return (
    <Section title={text('home.roles')}>
      {roles.length === 0 && <Typography>{text('auth.noRoles')}</Typography>}
      <Stack component="ul" sx={{ m: 0, p: 0, gap: 3, listStyle: 'none' }}>
        {roles.map(role => (
          <Box key={role.code} component="li">
            <Link component={RouterLink} to={path(`/roles/${role.code}`)} sx={{ fontWeight: 700 }}>
              {role.label}
            </Link>
            <Typography sx={{ color: 'text.secondary' }}>
              {role.duties.length === 0
                ? text('roles.noDuties')
                : role.duties
                    .map(({ duty, acts }) => `${text(`duty.${duty}`)} (${acts.map(act => text(`act.${act}`)).join(', ')})`)
                    .join(' · ')}
            </Typography>
          </Box>
        ))}
      </Stack>
    </Section>
  );
}
