import { Button } from '@mui/material';
import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import { useTheme } from 'react-admin';
import { useText } from '../i18n/use-text.ts';

/** From light to dark and back. */
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
