import { Button, Link } from '@mui/material';
import { useState } from 'react';
import { useLogin } from 'react-admin';
import { useText } from '../i18n/use-text.ts';
import { StepForm } from '../page/StepForm.tsx';
import { useAsyncAct } from '../page/use-async-act.ts';
import { CodeInput } from './CodeInput.tsx';
import { DemoCode } from './DemoCode.tsx';
import { showPasskey } from './passkey.ts';
import { PasskeyButton } from './PasskeyButton.tsx';

/** The code of the authenticator; or, where that is not at hand, the way to a recovery code. */
export function CodeForm({ email, onBack, onRecover }: { email: string; onBack: () => void; onRecover: () => void }) {
  const text = useText();
  const login = useLogin();
  const [code, setCode] = useState('');
  const step = useAsyncAct(() => login({ code }));
  return (
    <>
      <StepForm {...step} submit={text('signIn.enter')} onBack={onBack}>
        <CodeInput value={code} onChange={setCode} autoFocus />
        <DemoCode email={email} onUse={setCode} />
      </StepForm>
      <PasskeyButton label={text('signIn.passkey')} onUse={async () => login({ passkey: await showPasskey() })} />
      <Link component={Button} onClick={onRecover} sx={{ mt: 4 }}>
        {text('signIn.recover')}
      </Link>
    </>
  );
}
