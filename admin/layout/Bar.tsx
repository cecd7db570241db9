import { Box, Divider, IconButton, Link } from '@mui/material';
import MenuIcon from '@mui/icons-material/MenuOutlined';
import { Link as RouterLink } from 'react-router-dom';
import logo from '../assets/inzage.svg';
import { useText } from '../i18n/use-text.ts';
import { LanguageMenu } from './LanguageMenu.tsx';
import { ProfileMenu } from './ProfileMenu.tsx';
import { PurposeSwitch } from './PurposeSwitch.tsx';
import { usePath } from './purpose.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { useNavOpen } from './use-nav-open.ts';

/** Left: product and purpose, equally large. Right: language, light or dark, and who one is. */
export function Bar({ edge }: { edge: string }) {
  const text = useText();
  const path = usePath();
  const [, setOpen] = useNavOpen();
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 1100,
        height: 60,
        px: { xs: 2, md: 5 },
        display: 'flex',
        alignItems: 'center',
        gap: { xs: 1, md: 3 },
        backgroundColor: 'background.paper',
        borderBottom: `4px solid ${edge}`,
      }}
    >
      <IconButton aria-label={text('layout.menu')} onClick={() => setOpen(true)} sx={{ display: { md: 'none' } }}>
        <MenuIcon />
      </IconButton>
      <Link
        component={RouterLink}
        to={path('/')}
        underline="none"
        color="text.primary"
        sx={{ display: 'flex', alignItems: 'center', gap: 3, fontWeight: 700, fontSize: '1.25rem', lineHeight: '28px' }}
      >
        <Box component="img" src={logo} alt="" sx={{ width: 28, height: 28 }} />
        <Box component="span" sx={theme => ({ [theme.breakpoints.down('sm')]: heardOnly })}>
          Inzage
        </Box>
      </Link>
      <Divider orientation="vertical" flexItem sx={{ my: 3 }} />
      <PurposeSwitch />
      <Box sx={{ flex: 1 }} />
      <Box sx={{ display: { xs: 'none', md: 'contents' } }}>
        <LanguageMenu />
        <ThemeButton />
      </Box>
      <ProfileMenu />
    </Box>
  );
}

/** On a small screen the name of the house is heard and not seen. */
const heardOnly = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
