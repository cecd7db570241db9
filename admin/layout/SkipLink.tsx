import { Link } from '@mui/material';
import { useText } from '../i18n/use-text.ts';

/** The first stop of the tab key: past bar and navigation, to the page. */
export function SkipLink() {
  const text = useText();
  return (
    <Link
      href="#main"
      onClick={event => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
      sx={{
        position: 'fixed',
        left: 8,
        top: -60,
        zIndex: 2000,
        px: 4,
        py: 2,
        backgroundColor: 'background.paper',
        borderRadius: 2,
        border: 1,
        '&:focus': { top: 8 },
      }}
    >
      {text('layout.skip')}
    </Link>
  );
}
