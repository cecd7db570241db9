import { Alert, Button, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useSayProblem, useSayRefusal } from './say-refusal.ts';
import type { useAsyncAct } from './use-async-act.ts';

type StepFormProps = {
  act: () => unknown;
  refused: ReturnType<typeof useAsyncAct>['refused'];
  pending: boolean;
  submit: string;
  onBack?: () => void;
  back?: string;
  children: ReactNode;
};

/** One step before anybody is signed in: a few inputs, one button, and above them what the API did not take, by rule. */
export function StepForm({ act, refused, pending, submit, onBack, back, children }: StepFormProps) {
  const text = useText();
  const say = useSayRefusal();
  const sayProblem = useSayProblem();
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        void act();
      }}
    >
      <Stack spacing={5}>
        {refused && (
          <Alert severity="error" role="alert">
            {refused.problems.length > 0 ? [...new Set(refused.problems.map(sayProblem))].join(' ') : say(refused)}
          </Alert>
        )}
        {children}
        <Stack direction="row" sx={{ gap: 3 }}>
          <Button type="submit" variant="contained" disabled={pending} size="large" sx={{ flex: 1 }}>
            {submit}
          </Button>
          {onBack && <Button onClick={onBack}>{back ?? text('signIn.back')}</Button>}
        </Stack>
      </Stack>
    </form>
  );
}
