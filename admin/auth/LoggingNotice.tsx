import { Alert, AlertTitle, Button } from '@mui/material';
import { askFor } from '../api/ask.ts';
import { AcknowledgeLoggingDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { useAsyncAct } from '../page/use-async-act.ts';
import { queryClient } from './query-client.ts';
import { useViewer } from './viewer.ts';

/** At the first sign-in, until it was read: that looking is written down (L83). It stands above the page and stops nobody. */
export function LoggingNotice() {
  const text = useText();
  const viewer = useViewer();
  const { act, pending } = useAsyncAct(async () => {
    await askFor(AcknowledgeLoggingDocument, {}, 'acknowledgeLogging');
    await queryClient.invalidateQueries({ queryKey: ['viewer'] });
  });
  if (viewer.toldOfLogging) return null;
  return (
    <Alert
      severity="info"
      role="status"
      sx={{ m: 4, mb: 0 }}
      action={
        <Button size="small" disabled={pending} onClick={() => void act()}>
          {text('mySignIn.understood')}
        </Button>
      }
    >
      <AlertTitle>{text('mySignIn.loggingTitle')}</AlertTitle>
      {text('mySignIn.logging')}
    </Alert>
  );
}
