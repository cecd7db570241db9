import { Box, Button, Checkbox, FormControlLabel, Stack, Typography } from '@mui/material';
import ContentCopy from '@mui/icons-material/ContentCopyOutlined';
import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { useText } from '../i18n/use-text.ts';
import { useCopied } from './use-copied.ts';

type RecoveryCodesProps = { codes: readonly string[]; stored: boolean; onStored: (stored: boolean) => void };

/** Ten codes, shown once: to print, to save, to copy; going on takes the word that they are stored. */
export function RecoveryCodes({ codes, stored, onStored }: RecoveryCodesProps) {
  const text = useText();
  const [copied, copy] = useCopied();
  return (
    <Stack spacing={3}>
      <Typography sx={{ color: 'text.secondary' }}>{text('mySignIn.codesWhy')}</Typography>
      <Box
        component="ul"
        aria-label={text('mySignIn.codes')}
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
          columnGap: 6,
          rowGap: 1,
          fontVariantNumeric: 'tabular-nums',
          whiteSpace: 'nowrap',
        }}
      >
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', '@media print': { display: 'none' } }}>
        <Button size="small" variant="outlined" startIcon={<PrintOutlined />} onClick={() => window.print()}>
          {text('mySignIn.print')}
        </Button>
        <Button size="small" variant="outlined" startIcon={<DownloadOutlined />} onClick={() => download(codes)}>
          {text('mySignIn.download')}
        </Button>
        <Button size="small" variant="outlined" startIcon={<ContentCopy />} onClick={() => copy(codes.join('\n'))}>
          {text(copied ? 'mySignIn.copied' : 'mySignIn.copy')}
        </Button>
      </Box>
      <FormControlLabel
        control={<Checkbox checked={stored} onChange={event => onStored(event.target.checked)} />}
        label={text('mySignIn.stored')}
      />
    </Stack>
  );
}

function download(codes: readonly string[]) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${codes.join('\n')}\n`], { type: 'text/plain' }));
  link.download = 'inzage-recovery-codes.txt';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
