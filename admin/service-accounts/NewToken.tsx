import { Alert, Button, DialogActions, DialogContent, Stack, Typography } from '@mui/material';
import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';

/** A token, shown this once and kept nowhere. */
export function NewToken({ token, onClose }: { token: string; onClose: () => void }) {
  const text = useText();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <DialogContent>
        <Stack spacing={4}>
          <Alert severity="warning">{text('serviceAccounts.once')}</Alert>
          <Typography
            component="code"
            sx={{ fontFamily: 'ui-monospace, monospace', wordBreak: 'break-all', p: 3, border: 1, borderColor: 'divider', borderRadius: 2 }}
          >
            {token}
          </Typography>
          <Button
            startIcon={<ContentCopyOutlined />}
            variant="outlined"
            onClick={() => void navigator.clipboard.writeText(token).then(() => setCopied(true))}
            sx={{ alignSelf: 'flex-start' }}
          >
            <span role="status">{text(copied ? 'page.copied' : 'page.copy')}</span>
          </Button>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {text('serviceAccounts.stored')}
        </Button>
      </DialogActions>
    </>
  );
}
