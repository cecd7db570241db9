import { Button, Link, TextField } from '@mui/material';
import { useState } from 'react';
import { useLogin } from 'react-admin';
import { ask } from '../api/ask.ts';
import { SignOutDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { StepForm } from '../page/StepForm.tsx';
import { useAsyncAct } from '../page/use-async-act.ts';
import { showPasskey } from './passkey.ts';
import { PasskeyButton } from './PasskeyButton.tsx';

type PasswordFormProps = { signIn: (email: string, password: string) => Promise<void>; onForgot: () => void };

/** The first of two steps. */
export function PasswordForm({ signIn, onForgot }: PasswordFormProps) {
  const text = useText();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const step = useAsyncAct(() => signIn(email.trim(), password));
  const login = useLogin();
  const withPasskey = async () => {
    // Whoever gave a password here before and went away is not whose passkey this has to be.
    await ask(SignOutDocument, {}).catch(() => undefined);
    await login({ passkey: await showPasskey() });
  };
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
      <PasskeyButton label={text('signIn.passkey')} onUse={withPasskey} />
      <Link component={Button} onClick={onForgot} sx={{ mt: 4 }}>
        {text('signIn.forgot')}
      </Link>
    </>
  );
}
