import { Box, Button, Divider, IconButton, Link, ListItemText, Menu, MenuItem } from '@mui/material';
import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import ExpandMore from '@mui/icons-material/ExpandMoreOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import MenuIcon from '@mui/icons-material/MenuOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlineOutlined';
import { useState, type ReactNode } from 'react';
import { useLocaleState, useLogout, useTheme } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useViewer } from '../auth/viewer.ts';
import { languages } from '../i18n/i18n-provider.ts';
import logo from '../assets/inzage.svg';
import { useText } from '../i18n/use-text.ts';
import { PurposeSwitch } from './PurposeSwitch.tsx';
import { usePath } from './purpose.tsx';
import { useNavOpen } from './SideNav.tsx';

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
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          Inzage
        </Box>
      </Link>
      <Divider orientation="vertical" flexItem sx={{ my: 3 }} />
      <PurposeSwitch />
      <Box sx={{ flex: 1 }} />
      <LanguageMenu />
      <ThemeButton />
      <ProfileMenu />
    </Box>
  );
}

export function LanguageMenu() {
  const text = useText();
  const [locale, setLocale] = useLocaleState();
  return (
    <DropDown label={`${text('layout.language')}: ${locale}`} shown={locale}>
      {close =>
        languages.map(language => (
          <MenuItem
            key={language.locale}
            lang={language.locale}
            selected={language.locale === locale}
            onClick={() => {
              close();
              setLocale(language.locale);
            }}
          >
            {language.name}
          </MenuItem>
        ))
      }
    </DropDown>
  );
}

export function ThemeButton() {
  const text = useText();
  const [theme, setTheme] = useTheme();
  const dark = theme === 'dark';
  return (
    <Button
      color="inherit"
      startIcon={dark ? <LightModeOutlined /> : <DarkModeOutlined />}
      onClick={() => setTheme(dark ? 'light' : 'dark')}
      sx={{ minWidth: 0 }}
    >
      {text(dark ? 'layout.light' : 'layout.dark')}
    </Button>
  );
}

function ProfileMenu() {
  const text = useText();
  const viewer = useViewer();
  const logout = useLogout();
  return (
    <DropDown label={`${text('layout.profile')}: ${viewer.name}`} shown={viewer.name} icon={<PersonOutlined />}>
      {() => [
        <Box key="who" sx={{ px: 4, py: 2 }}>
          <ListItemText primary={viewer.name} secondary={viewer.email} />
          <ListItemText secondary={viewer.roles.map(role => role.label).join(', ')} />
        </Box>,
        <Divider key="line" />,
        <MenuItem key="out" onClick={() => void logout({}, undefined, false)}>
          {text('layout.signOut')}
        </MenuItem>,
      ]}
    </DropDown>
  );
}

function DropDown({
  label,
  shown,
  icon,
  children,
}: {
  label: string;
  shown: string;
  icon?: ReactNode;
  children: (close: () => void) => ReactNode;
}) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        color="inherit"
        startIcon={icon}
        endIcon={<ExpandMore />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={label}
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ minWidth: 0 }}
      >
        <Box component="span" sx={icon ? { display: { xs: 'none', md: 'inline' } } : undefined}>
          {shown}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {children(() => setAnchor(null))}
      </Menu>
    </>
  );
}
