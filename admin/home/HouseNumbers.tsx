import { Box, ButtonBase, Card, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import type { ServiceAccountsQuery, StaffMembersQuery } from '../generated/graphql.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useRegion, useSayNumber, useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { useRoles } from '../roles/use-role-label.ts';

type StaffMember = NonNullable<StaffMembersQuery['staffMembers']>[number];
type ServiceAccount = NonNullable<ServiceAccountsQuery['serviceAccounts']>[number];

/** Who works here and what asks from outside, for those who look after them. Each number leads to what it counts. */
export function HouseNumbers() {
  const text = useText();
  const viewer = useViewer();
  const region = useRegion();
  const [seesStaff, seesAccounts] = [may(viewer, 'staff', 'list'), may(viewer, 'service-accounts', 'list')];
  const staff = useGetList<StaffMember>('staff', {}, { enabled: seesStaff }).data;
  const accounts = useGetList<ServiceAccount>('service-accounts', {}, { enabled: seesAccounts }).data?.filter(
    ({ revokedAt }) => !revokedAt,
  );
  const roles = useRoles().data;
  if (!seesStaff && !seesAccounts) return null;
  const idle = staff?.filter(member => member.roles.length === 0).length ?? 0;
  const next = accounts?.map(({ expiresAt }) => expiresAt).sort()[0];
  const day = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'short', year: 'numeric' });
  return (
    <Box
      component="ul"
      aria-label={text('layout.house')}
      sx={{ m: 0, mb: 4, p: 0, listStyle: 'none', display: 'grid', gap: 4, gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))' }}
    >
      {staff && (
        <Numbered
          to="/staff"
          name="staff.title"
          count={staff.length}
          aside={idle === 0 ? text('home.allHaveRoles') : text('home.withoutRole', { smart_count: idle })}
        />
      )}
      {roles && (
        <Numbered
          to="/roles"
          name="roles.title"
          count={roles.length}
          aside={text('home.builtInRoles', { smart_count: roles.filter(role => role.builtIn).length })}
        />
      )}
      {accounts && (
        <Numbered
          to="/service-accounts"
          name="serviceAccounts.title"
          count={accounts.length}
          aside={next ? text('home.nextExpiry', { day: day.format(new Date(next)) }) : text('home.noAccounts')}
        />
      )}
    </Box>
  );
}

function Numbered({ to, name, count, aside }: { to: string; name: TextKey; count: number; aside: string }) {
  const text = useText();
  const path = usePath();
  const sayNumber = useSayNumber();
  return (
    <Card component="li">
      <ButtonBase
        component={Link}
        to={path(to)}
        sx={{ width: '100%', p: 5, display: 'block', textAlign: 'start', '&:focus-visible': { outline: 2, outlineOffset: -4 } }}
      >
        <Typography component="span" sx={{ fontSize: '2.25rem', lineHeight: '40px', fontWeight: 700, mr: 2 }}>
          {sayNumber(count)}
        </Typography>
        <Typography component="span" sx={{ fontWeight: 700 }}>
          {text(name).toLowerCase()}
        </Typography>
        <Typography component="span" variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
          {aside}
        </Typography>
      </ButtonBase>
    </Card>
  );
}
