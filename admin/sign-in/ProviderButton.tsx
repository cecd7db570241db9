import { Button, Divider } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n/use-text.ts';

/** The other way in, where the installation has one: a link that leaves this page for the organisation's sign-in service. */
export function ProviderButton() {
  const text = useText();
  const { data: name } = useQuery({ queryKey: ['sign-in-provider'], queryFn: readProviderName, staleTime: Infinity });
  if (!name) return null;
  return (
    <>
      <Divider sx={{ my: 4, color: 'text.secondary' }}>{text('signIn.or')}</Divider>
      <Button component="a" href="/sign-in/oidc" variant="outlined" size="large" fullWidth>
        {text('signIn.byProvider', { name })}
      </Button>
    </>
  );
}

async function readProviderName(): Promise<string | null> {
  const response = await fetch('/sign-in/provider', { credentials: 'same-origin' });
  const isJson = response.headers.get('content-type')?.includes('json');
  return response.ok && isJson ? ((await response.json()) as { name: string | null }).name : null;
}
