import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { askFor } from '../api/ask.ts';
import { StepUpDocument, StepUpWithPasskeyDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { useSayProblem, useSayRefusal } from '../page/say-refusal.ts';
import { useAsyncAct } from '../page/use-async-act.ts';
import { CodeInput } from '../sign-in/CodeInput.tsx';
import { DemoCode } from '../sign-in/DemoCode.tsx';
import { showPasskey } from '../sign-in/passkey.ts';
import { PasskeyButton } from '../sign-in/PasskeyButton.tsx';
import { queryClient } from './query-client.ts';
import { useViewer } from './viewer.ts';

const StepUpContext = createContext<() => Promise<boolean>>(() => Promise.resolve(false));

/** Asks for a fresh code; true when it was right. What was locked for want of it is read anew. */
export const useStepUp = () => use(StepUpContext);

export function StepUpProvider({ children }: { children: ReactNode }) {
  const [done, setDone] = useState<((fresh: boolean) => void) | null>(null);
  const stepUp = useCallback(() => new Promise<boolean>(resolve => setDone(() => resolve)), []);
  const close = (fresh: boolean) => {
    done?.(fresh);
    setDone(null);
    if (fresh) void queryClient.invalidateQueries();
  };
  return (
    <StepUpContext value={stepUp}>
      {children}
      {done && <StepUpDialog onClose={close} />}
    </StepUpContext>
  );
}

function StepUpDialog({ onClose }: { onClose: (fresh: boolean) => void }) {
  const text = useText();
  const say = useSayRefusal();
  const sayProblem = useSayProblem();
  const viewer = useViewer();
  const [code, setCode] = useState('');
  const { act, pending, refused } = useAsyncAct(() => askFor(StepUpDocument, { input: { code } }, 'stepUp').then(() => onClose(true)));
  const hasPasskey = viewer.mfa.authenticators.some(({ kind }) => kind === 'PASSKEY');
  const withPasskey = async () => {
    const response = await showPasskey();
    await askFor(StepUpWithPasskeyDocument, { input: { response } }, 'stepUpWithPasskey');
    onClose(true);
  };
  return (
    <Dialog open onClose={() => onClose(false)} aria-labelledby="step-up" maxWidth="xs" fullWidth>
      <form
        onSubmit={event => {
          event.preventDefault();
          void act();
        }}
      >
        <DialogTitle id="step-up">{text('stepUp.title')}</DialogTitle>
        <DialogContent>
          <Stack spacing={4}>
            <Typography>{text('stepUp.why')}</Typography>
            {refused && (
              <Alert severity="error" role="alert">
                {refused.problems.length > 0 ? refused.problems.map(sayProblem).join(' ') : say(refused)}
              </Alert>
            )}
            <CodeInput value={code} onChange={setCode} autoFocus />
            {viewer.mode === 'DEMO' && <DemoCode email={viewer.email ?? ''} onUse={setCode} />}
            {hasPasskey && <PasskeyButton label={text('stepUp.passkey')} onUse={withPasskey} />}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => onClose(false)}>{text('page.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={pending}>
            {text('stepUp.open')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
