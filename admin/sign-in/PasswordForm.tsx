import { Alert, Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useSayRefusal } from '../page/say-refusal.ts';
import { useAsyncAct } from '../page/use-async-act.ts';

/** The first of two steps. */
export function PasswordForm({ signIn }: { signIn: (email: string, password: string) => Promise<void> }) {
  const text = useText();
  const say = useSayRefusal();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { act, pending, refused } = useAsyncAct(() => signIn(email.trim(), password));
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
            {refused.code === 'UNAUTHENTICATED' ? text('signIn.wrong') : say(refused)}
          </Alert>
        )}
        <TextField
          label={text('signIn.email')}
          type="email"
          value={email}
          onChange={event => setEmail(event.target.value)}
          required
          autoFocus
          autoComplete="username"
        />
        <TextField
          label={text('signIn.password')}
          type="password"
          value={password}
          onChange={event => setPassword(event.target.value)}
          required
          autoComplete="current-password"
        />
        <Button type="submit" variant="contained" disabled={pending} size="large">
          {text('signIn.next')}
        </Button>
      </Stack>
    </form>
  );
}
