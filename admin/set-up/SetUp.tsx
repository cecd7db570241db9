import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { askFor } from '../api/ask.ts';
import { BeginSetUpDocument, FinishSetUpDocument, type BeginSetUpMutation } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { EnrolKey } from '../my-sign-in/EnrolKey.tsx';
import { RecoveryCodes } from '../my-sign-in/RecoveryCodes.tsx';
import { StepForm } from '../page/StepForm.tsx';
import { tokenOfAddress } from '../page/token-of-address.ts';
import { useAsyncAct } from '../page/use-async-act.ts';
import { Alone } from '../sign-in/Alone.tsx';
import { CodeInput } from '../sign-in/CodeInput.tsx';

type Begun = NonNullable<BeginSetUpMutation['beginSetUp']>;

/** The first administrator, by the one-time link that the first start printed: a password, a second factor, recovery codes. */
export function SetUp() {
  const text = useText();
  const [token] = useState(tokenOfAddress);
  const [begun, setBegun] = useState<Begun | undefined>();
  return (
    <Alone title={text('setUp.title')} why={text(begun ? 'setUp.why2' : 'setUp.why')}>
      {begun ? <Finish token={token} begun={begun} /> : <Begin token={token} onBegun={setBegun} />}
    </Alone>
  );
}

function Begin({ token, onBegun }: { token: string; onBegun: (begun: Begun) => void }) {
  const text = useText();
  const [input, setInput] = useState({ name: '', email: '', password: '' });
  const step = useAsyncAct(async () => {
    const begun = await askFor(BeginSetUpDocument, { input: { token, ...input } }, 'beginSetUp');
    if (begun) onBegun(begun);
  });
  const set = (name: keyof typeof input) => (event: { target: { value: string } }) => setInput({ ...input, [name]: event.target.value });
  return (
    <StepForm {...step} submit={text('signIn.next')}>
      <TextField label={text('setUp.name')} value={input.name} onChange={set('name')} required autoComplete="name" autoFocus />
      <TextField label={text('signIn.email')} type="email" value={input.email} onChange={set('email')} required autoComplete="username" />
      <TextField
        label={text('signIn.password')}
        type="password"
        value={input.password}
        onChange={set('password')}
        required
        autoComplete="new-password"
        helperText={text('setUp.passwordHelp')}
      />
    </StepForm>
  );
}

function Finish({ token, begun }: { token: string; begun: Begun }) {
  const text = useText();
  const [code, setCode] = useState('');
  const [stored, setStored] = useState(false);
  const step = useAsyncAct(async () => {
    await askFor(FinishSetUpDocument, { input: { token, code, recoveryCodesStored: stored } }, 'finishSetUp');
    // A fresh page: the frame around this one has settled on nobody being signed in.
    window.location.assign('/');
  });
  return (
    <StepForm {...step} pending={step.pending || !stored} submit={text('setUp.finish')}>
      <EnrolKey {...begun} />
      <Typography component="h2" variant="h3">
        {text('mySignIn.codes')}
      </Typography>
      <RecoveryCodes codes={begun.recoveryCodes} stored={stored} onStored={setStored} />
      <CodeInput value={code} onChange={setCode} />
    </StepForm>
  );
}
