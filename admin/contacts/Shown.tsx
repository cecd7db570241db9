import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import LockOutlined from '@mui/icons-material/LockOutlined';
import { useId, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { Lock } from '../locks/Lock.tsx';
import type { FieldDecision } from './contact.ts';

/** How many fields stay locked under this purpose; on press, each with its reason and what would help. */
export function Shown({ decisions }: { decisions: FieldDecision[] }) {
  const text = useText();
  const id = useId();
  const purpose = usePurpose().label;
  const [open, setOpen] = useState(false);
  const locked = decisions.filter(({ verdict }) => verdict === 'NO');
  if (locked.length === 0) return <Box sx={{ flex: 1 }} />;
  return (
    <Box sx={{ flex: 1 }}>
      <Button startIcon={<LockOutlined />} color="inherit" onClick={() => setOpen(true)} sx={{ color: 'text.secondary' }}>
        {text('contacts.lockedFields', { smart_count: locked.length })}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby={id} fullWidth maxWidth="sm">
        <DialogTitle id={id}>{text('contacts.lockedUnder', { purpose })}</DialogTitle>
        <DialogContent>
          <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: { sm: 'minmax(140px, 1fr) 2fr' }, alignItems: 'center' }}>
            {locked.map(decision => (
              <Box key={decision.field} sx={{ display: 'contents' }}>
                <Typography component="dt" sx={{ py: 2 }}>
                  {decision.label}
                </Typography>
                <Box component="dd" sx={{ m: 0 }}>
                  {decision.reason && <Lock field={decision.label} reason={decision.reason} remedy={decision.remedy} shape="row" />}
                </Box>
              </Box>
            ))}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{text('page.close')}</Button>
        </DialogActions>
      </Dialog>
    </Box>
  );
}
