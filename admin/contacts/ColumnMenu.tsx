import { Button, ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import CheckBoxOutlineBlank from '@mui/icons-material/CheckBoxOutlineBlankOutlined';
import CheckBoxOutlined from '@mui/icons-material/CheckBoxOutlined';
import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { FieldDecision } from './contact.ts';

/** Which columns the list shows; the choice stands in the address. */
export function ColumnMenu({
  decisions,
  columns,
  onChange,
}: {
  decisions: FieldDecision[];
  columns: FieldDecision[];
  onChange: (fields: string[]) => void;
}) {
  const text = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const shown = columns.map(({ field }) => field);
  const toggle = (field: string) => onChange(shown.includes(field) ? shown.filter(other => other !== field) : [...shown, field]);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<ViewColumnOutlined />}
        onClick={event => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
      >
        {text('contacts.columns')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} slotProps={{ paper: { sx: { maxHeight: 480 } } }}>
        {decisions.map(decision => (
          <MenuItem
            key={decision.field}
            dense
            role="menuitemcheckbox"
            aria-checked={shown.includes(decision.field)}
            disabled={shown.length === 1 && shown[0] === decision.field}
            onClick={() => toggle(decision.field)}
          >
            <ListItemIcon>{shown.includes(decision.field) ? <CheckBoxOutlined /> : <CheckBoxOutlineBlank />}</ListItemIcon>
            <ListItemText primary={decision.label} secondary={decision.verdict === 'NO' ? text('contacts.locked') : undefined} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
