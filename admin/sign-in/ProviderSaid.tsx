import { Alert } from '@mui/material';
import { useText } from '../i18n/use-text.ts';

const known = ['cancelled', 'expired', 'notAdmitted', 'unavailable', 'failed', 'tooMany'] as const;

/** Why the way over the provider led back here, in words; what is not on the list is not shown. */
export function ProviderSaid({ said }: { said: string | null }) {
  const text = useText();
  const word = known.find(each => each === said);
  if (!word) return null;
  return (
    <Alert severity={word === 'cancelled' ? 'info' : 'error'} role="alert" sx={{ mb: 5 }}>
      {text(`signIn.provider.${word}`)}
    </Alert>
  );
}
