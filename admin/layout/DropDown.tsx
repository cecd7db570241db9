import { Box, Button, Menu } from '@mui/material';
import ExpandMore from '@mui/icons-material/ExpandMoreOutlined';
import { useState, type ReactNode } from 'react';

/** A button of the bar that opens a menu. */
export function DropDown({
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
