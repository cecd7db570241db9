import { Typography } from '@mui/material';
import LockOutlined from '@mui/icons-material/LockOutlined';
import { Page } from '../page/Page.tsx';
import { State } from '../page/State.tsx';
import { useText, useTextOr } from '../i18n/use-text.ts';
import { useViewer } from './viewer.ts';

/** Why this page stays closed, and who may change that. */
export function NoAccess({ resource, action }: { resource: string; action: string }) {
  const text = useText();
  const textOr = useTextOr();
  const viewer = useViewer();
  const roles = viewer.roles.map(role => role.label).join(', ');
  return (
    <Page title={text('auth.closed')}>
      <State
        icon={<LockOutlined />}
        title={textOr(`auth.opens.${resource}.${action}`, textOr(`auth.opens.${resource}`, text('auth.opens.other')))}
      >
        <Typography>{viewer.roles.length > 0 ? text('auth.yourRoles', { roles }) : text('auth.noRoles')}</Typography>
        <Typography color="text.secondary">{text('auth.whoMayChange')}</Typography>
      </State>
    </Page>
  );
}
