import { Alert } from '@mui/material';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { useText } from '../i18n/use-text.ts';
import { When } from '../page/When.tsx';
import { useRoleLabel } from '../roles/use-role-label.ts';
import { useRolesTaken } from './use-roles-taken.ts';

/** Above every page, as long as one acts with a role that was taken in an emergency. */
export function Taken() {
  const text = useText();
  const roleLabel = useRoleLabel();
  const { data = [] } = useRolesTaken('mine', may(useViewer(), 'break-glass', 'create'));
  return data.map(({ id, role, until }) => (
    <Alert key={id} severity="warning" role="status" sx={{ m: 4, mb: 0 }}>
      {text('breakGlass.now')}: {roleLabel(role)}. {text('breakGlass.until')} <When at={until} />
    </Alert>
  ));
}
