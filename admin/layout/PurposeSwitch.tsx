import { Box, Button, ListItemText, ListSubheader, Menu, MenuItem } from '@mui/material';
import Check from '@mui/icons-material/CheckOutlined';
import ExpandMore from '@mui/icons-material/ExpandMoreOutlined';
import { useState } from 'react';
import { useViewer, type ViewerPurpose } from '../auth/viewer.ts';
import { useText } from '../i18n/use-text.ts';
import { useHue, useRoom } from './purpose.tsx';

/** The room one is in, and the way into another: changes edge, address and data together. */
export function PurposeSwitch() {
  const text = useText();
  const { purposes } = useViewer();
  const { purpose, change } = useRoom();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const groups = [
    { title: text('layout.purposes'), members: purposes.filter(({ builtIn }) => !builtIn) },
    { title: text('layout.builtIn'), members: purposes.filter(({ builtIn }) => builtIn) },
  ].filter(({ members }) => members.length > 0);
  const choose = (code: string) => {
    setAnchor(null);
    if (code !== purpose?.code) change(code);
  };
  return (
    <>
      <Button
        color="inherit"
        disabled={purposes.length === 0}
        onClick={event => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`${text('layout.purpose')}: ${purpose?.label ?? text('layout.none')}`}
        endIcon={purposes.length > 0 && <ExpandMore />}
        sx={{
          fontSize: '1.25rem',
          lineHeight: '28px',
          minWidth: 0,
          px: 2,
          '& .MuiButton-endIcon': { ml: 1 },
          '&.Mui-disabled': { color: 'text.secondary' },
        }}
      >
        <Swatch purpose={purpose} />
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: { xs: 160, sm: 360 } }}>
          {purpose?.label ?? text('layout.none')}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} slotProps={{ paper: { sx: { minWidth: 320 } } }}>
        {groups.flatMap(({ title, members }) => [
          <ListSubheader key={title} role="none" aria-hidden disableSticky sx={{ lineHeight: '32px', backgroundColor: 'transparent' }}>
            {title}
          </ListSubheader>,
          ...members.map(member => (
            <MenuItem key={member.code} selected={member.code === purpose?.code} onClick={() => choose(member.code)}>
              <Swatch purpose={member} />
              <ListItemText
                primary={member.label}
                secondary={member.basisKind ? text(`basis.${member.basisKind}`) : text('layout.byLaw')}
              />
              {member.code === purpose?.code && <Check aria-label={text('layout.chosen')} />}
            </MenuItem>
          )),
        ])}
      </Menu>
    </>
  );
}

const Swatch = ({ purpose }: { purpose: ViewerPurpose | undefined }) => (
  <Box
    component="span"
    aria-hidden
    sx={{ width: 12, height: 12, borderRadius: '3px', mr: 3, flex: 'none', backgroundColor: useHue(purpose) }}
  />
);
