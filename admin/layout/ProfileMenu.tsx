import { Box, Divider, ListItemText, MenuItem } from '@mui/material';
import PersonOutlined from '@mui/icons-material/PersonOutlineOutlined';
import { useLogout } from 'react-admin';
import { Link } from 'react-router-dom';
import { useViewer } from '../auth/viewer.ts';
import { useText } from '../i18n/use-text.ts';
import { DropDown } from './DropDown.tsx';
import { usePath } from './purpose.tsx';

/** Who one is here, and the way out. */
export function ProfileMenu() {
  const text = useText();
  const viewer = useViewer();
  const path = usePath();
  const logout = useLogout();
  return (
    <DropDown label={`${text('layout.profile')}: ${viewer.name}`} shown={viewer.name} icon={<PersonOutlined />}>
      {close => [
        <Who key="who" />,
        <Divider key="line" />,
        <MenuItem key="mine" component={Link} to={path('/my-sign-in')} onClick={close}>
          {text('mySignIn.title')}
        </MenuItem>,
        <MenuItem key="out" onClick={() => void logout({}, undefined, false)}>
          {text('layout.signOut')}
        </MenuItem>,
      ]}
    </DropDown>
  );
}

/** Not an item to choose: neither the arrow keys nor the first focus stop here. */
function Who() {
  const viewer = useViewer();
  return (
    <Box role="none" sx={{ px: 4, py: 2 }}>
      <ListItemText primary={viewer.name} secondary={viewer.email} />
      <ListItemText secondary={viewer.roles.map(role => role.label).join(', ')} />
    </Box>
  );
}
Who.muiSkipListHighlight = true;
