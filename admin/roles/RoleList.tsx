import { Button, Card, Typography } from '@mui/material';
import AddOutlined from '@mui/icons-material/AddOutlined';
import { Link } from 'react-router-dom';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import type { RolesQuery } from '../generated/graphql.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { Listed } from '../page/Listed.tsx';
import { Page } from '../page/Page.tsx';
import { Rows } from '../page/Rows.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';

export type Role = NonNullable<RolesQuery['roles']>[number] & { id: string };

/** Who may do what: roles are data, readable by everyone who works here. */
export function RoleList() {
  const text = useText();
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  const purposeLabel = usePurposeLabel();
  return (
    <Page
      title={text('roles.title')}
      actions={
        may(viewer, 'roles', 'create') && (
          <Button variant="contained" component={Link} to={path('/roles/create')} startIcon={<AddOutlined />}>
            {text('roles.define')}
          </Button>
        )
      }
    >
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('roles.why')}</Typography>
      <Listed<Role> resource="roles" meta={{ language }} empty={text('roles.none')}>
        {roles => (
          <Card sx={{ overflowX: 'auto' }}>
            <Rows
              label={text('roles.title')}
              rows={roles}
              id={role => role.code}
              to={role => path(`/roles/${role.code}`)}
              columns={[
                { title: text('roles.name'), cell: role => role.label },
                { title: text('roles.purposes'), cell: role => role.purposes.map(purposeLabel).join(', ') || '–' },
                { title: text('roles.duties'), cell: role => role.duties.map(({ duty }) => text(`duty.${duty}`)).join(', ') || '–' },
                { title: text('roles.staff'), align: 'right', cell: role => role.staff },
                {
                  title: text('roles.mine'),
                  cell: role => (role.heldByMe ? text('roles.heldByMe') : role.builtIn ? text('roles.builtIn') : ''),
                },
              ]}
            />
          </Card>
        )}
      </Listed>
    </Page>
  );
}
