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
      <Stack component="ul" sx={{ m: 0, p: 0, gap: 4, listStyle: 'none' }}>
        {roles.map(role => (
          <Box key={role.code} component="li">
            <Link component={RouterLink} to={path(`/roles/${role.code}`)} sx={{ fontWeight: 700 }}>
              {role.label}
            </Link>
            {role.duties.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{text('roles.noDuties')}</Typography>}
            <Box
              component="dl"
              sx={{ m: 0, mt: 1, display: 'grid', gridTemplateColumns: 'minmax(0, auto) minmax(0, 1fr)', columnGap: 4, rowGap: 0.5 }}
            >
              {role.duties.map(({ duty, acts }) => (
                <Box key={duty} sx={{ display: 'contents' }}>
                  <Typography component="dt">{text(`duty.${duty}`)}</Typography>
                  <Typography component="dd" sx={{ m: 0, color: 'text.secondary' }}>
                    {acts.map(act => text(`act.${act}`)).join(', ')}
                  </Typography>
                </Box>
              ))}
            </Box>
          </Box>
        ))}
      </Stack>
    </Section>
  );
}
