import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLogin } from 'react-admin';
import { useText } from '../i18n/use-text.ts';
import { StepForm } from '../page/StepForm.tsx';
import { useAsyncAct } from '../page/use-async-act.ts';

/** Signing in without the authenticator: one of the ten codes from the drawer. */
export function RecoveryForm({ onBack }: { onBack: () => void }) {
  const text = useText();
  const login = useLogin();
  const [recoveryCode, setCode] = useState('');
  const step = useAsyncAct(() => login({ recoveryCode }));
  return (
    <StepForm {...step} submit={text('signIn.enter')} onBack={onBack}>
      <TextField
        label={text('signIn.recoveryCode')}
        helperText={text('signIn.recoveryHelp')}
        value={recoveryCode}
        onChange={event => setCode(event.target.value)}
        required
        autoFocus
        slotProps={{ htmlInput: { autoComplete: 'one-time-code', autoCapitalize: 'characters', spellCheck: false, maxLength: 64 } }}
      />
      <Typography sx={{ color: 'text.secondary' }}>{text('signIn.lostAll')}</Typography>
    </StepForm>
  );
}
