import { Alert, Button, Link, TextField } from '@mui/material';
import { useState } from 'react';
import { askFor } from '../api/ask.ts';
import { AskPasswordResetDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { StepForm } from '../page/StepForm.tsx';
import { useAsyncAct } from '../page/use-async-act.ts';

/** A link to a new password goes to the address, if somebody here has it; the page says the same either way. */
export function ForgotForm({ isDemo, onBack }: { isDemo: boolean; onBack: () => void }) {
  const text = useText();
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState(false);
  const step = useAsyncAct(async () => {
    await askFor(AskPasswordResetDocument, { input: { email: email.trim() } }, 'askPasswordReset');
    setAsked(true);
  });
  if (asked) {
    return (
      <>
        <Alert severity="info" role="status">
          {text('signIn.resetAsked')} {isDemo && <Link href="/mailbox">{text('signIn.mailbox')}</Link>}
        </Alert>
        <Button onClick={onBack} sx={{ mt: 4 }}>
          {text('signIn.back')}
        </Button>
      </>
    );
  }
  return (
    <StepForm {...step} submit={text('signIn.askReset')} onBack={onBack}>
      <TextField
        label={text('signIn.email')}
        type="email"
        value={email}
        onChange={event => setEmail(event.target.value)}
        required
        autoFocus
        autoComplete="username"
      />
    </StepForm>
  );
}
