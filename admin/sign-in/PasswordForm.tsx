import { Button, Link, TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { StepForm } from '../page/StepForm.tsx';
import { useAsyncAct } from '../page/use-async-act.ts';

type PasswordFormProps = { signIn: (email: string, password: string) => Promise<void>; onForgot: () => void };

/** The first of two steps. */
export function PasswordForm({ signIn, onForgot }: PasswordFormProps) {
  const text = useText();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const step = useAsyncAct(() => signIn(email.trim(), password));
  return (
    <>
      <StepForm {...step} submit={text('signIn.next')}>
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
      </StepForm>
      <Link component={Button} onClick={onForgot} sx={{ mt: 4 }}>
        {text('signIn.forgot')}
      </Link>
    </>
  );
}
