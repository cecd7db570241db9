import { TextField } from '@mui/material';
import { useState } from 'react';
import { askFor } from '../api/ask.ts';
import { UseDeviceCodeDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { StepForm } from '../page/StepForm.tsx';
import { useAsyncAct } from '../page/use-async-act.ts';

/** After everything was lost: the code that two admins gave. */
export function DeviceCodeForm({ onBack, onEnrol }: { onBack: () => void; onEnrol: () => void }) {
  const text = useText();
  const [code, setCode] = useState('');
  const step = useAsyncAct(async () => {
    await askFor(UseDeviceCodeDocument, { input: { code } }, 'useDeviceCode');
    onEnrol();
  });
  return (
    <StepForm {...step} submit={text('signIn.next')} onBack={onBack}>
      <TextField
        label={text('signIn.deviceCode')}
        helperText={text('signIn.recoveryHelp')}
        value={code}
        onChange={event => setCode(event.target.value)}
        required
        autoFocus
        slotProps={{ htmlInput: { autoComplete: 'one-time-code', autoCapitalize: 'characters', spellCheck: false, maxLength: 64 } }}
      />
    </StepForm>
  );
}
