import { Alert, Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useLogin } from 'react-admin';
import { useText } from '../i18n/use-text.ts';
import { useSayRefusal } from '../page/say-refusal.ts';
import { useAsyncAct } from '../page/use-async-act.ts';
import { DemoCode } from './DemoCode.tsx';

/** One input for the whole code: pasting and password managers work (WCAG 2.2, 3.3.8). */
export function CodeForm({ email, onBack }: { email: string; onBack: () => void }) {
  const text = useText();
  const say = useSayRefusal();
  const login = useLogin();
  const [code, setCode] = useState('');
  const { act, pending, refused } = useAsyncAct(() => login({ code }));
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
            {refused.code === 'UNAUTHENTICATED' ? text('signIn.wrongCode') : say(refused)}
          </Alert>
        )}
        <TextField
          label={text('stepUp.code')}
          value={code}
          onChange={event => setCode(event.target.value.replace(/\s/g, ''))}
          required
          autoFocus
          slotProps={{
            htmlInput: {
              inputMode: 'numeric',
              autoComplete: 'one-time-code',
              maxLength: 24,
              style: { fontSize: '1.5rem', letterSpacing: '0.2em' },
            },
          }}
        />
        <DemoCode email={email} onUse={setCode} />
        <Stack direction="row" sx={{ gap: 3 }}>
          <Button type="submit" variant="contained" disabled={pending} size="large" sx={{ flex: 1 }}>
            {text('signIn.enter')}
          </Button>
          <Button onClick={onBack}>{text('signIn.back')}</Button>
        </Stack>
      </Stack>
    </form>
  );
}
