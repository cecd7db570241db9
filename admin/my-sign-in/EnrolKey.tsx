import { Box, Button, Link, Stack, Typography } from '@mui/material';
import ContentCopy from '@mui/icons-material/ContentCopyOutlined';
import { useText } from '../i18n/use-text.ts';
import { Qr } from './Qr.tsx';
import { useCopied } from './use-copied.ts';

/** What goes into an authenticator: to scan, to type, or to open on this very device. */
export function EnrolKey({ secret, otpauthUri }: { secret: string; otpauthUri: string }) {
  const text = useText();
  const [copied, copy] = useCopied();
  return (
    <Stack spacing={3}>
      <Typography>{text('mySignIn.scan')}</Typography>
      <Qr value={otpauthUri} label={text('mySignIn.qr')} />
      <Typography>{text('mySignIn.type')}</Typography>
      <Typography component="code" sx={{ fontFamily: 'inherit', fontSize: '1.125rem', letterSpacing: '0.08em', wordBreak: 'break-word' }}>
        {secret.match(/.{1,4}/g)?.join(' ')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 4, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" startIcon={<ContentCopy />} onClick={() => copy(secret)}>
          {text(copied ? 'mySignIn.copied' : 'mySignIn.copy')}
        </Button>
        <Link href={otpauthUri}>{text('mySignIn.open')}</Link>
      </Box>
    </Stack>
  );
}
