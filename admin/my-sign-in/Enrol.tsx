import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { askFor } from '../api/ask.ts';
import { Refused } from '../api/refused.ts';
import { useStepUp } from '../auth/StepUp.tsx';
import {
  BeginEnrolmentDocument,
  type BeginEnrolmentMutation,
  ConfirmAuthenticatorDocument,
  FinishEnrolmentDocument,
} from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { StepForm } from '../page/StepForm.tsx';
import { useAsyncAct } from '../page/use-async-act.ts';
import { CodeInput } from '../sign-in/CodeInput.tsx';
import { EnrolKey } from './EnrolKey.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

type Begun = NonNullable<BeginEnrolmentMutation['beginEnrolment']>;
type EnrolProps = {
  /** Somebody signed in proves that it is them; who has to enrol first has just given the password. */
  asksPassword: boolean;
  onDone: () => void;
  onBack?: () => void;
};

/** Adding an authenticator, step by step: that it is you, the key, a code, the recovery codes. Nothing counts before the last one. */
export function Enrol({ asksPassword, onDone, onBack }: EnrolProps) {
  const text = useText();
  const [begun, setBegun] = useState<Begun | undefined>();
  const [codes, setCodes] = useState<readonly string[] | undefined>();
  const [at, title] = codes ? ([3, 'mySignIn.store'] as const) : begun ? ([2, 'mySignIn.key'] as const) : ([1, 'mySignIn.name'] as const);
  return (
    <>
      <Typography variant="subtitle2" component="p" sx={{ color: 'text.secondary' }}>
        {text('mySignIn.step', { at })}
      </Typography>
      <Typography component="h2" variant="h2" sx={{ mb: 4 }}>
        {text(title)}
      </Typography>
      {codes ? (
        <Store codes={codes} onDone={onDone} />
      ) : begun ? (
        <Prove begun={begun} onBack={() => setBegun(undefined)} onCodes={given => (given ? setCodes(given) : onDone())} />
      ) : (
        <Begin asksPassword={asksPassword} onBegun={setBegun} onBack={onBack} />
      )}
    </>
  );
}

function Begin({ asksPassword, onBegun, onBack }: { asksPassword: boolean; onBegun: (begun: Begun) => void; onBack?: () => void }) {
  const text = useText();
  const withCode = useWithCode();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const step = useAsyncAct(() =>
    withCode(async () => {
      const input = asksPassword ? { name, password } : { name };
      const begun = await askFor(BeginEnrolmentDocument, { input }, 'beginEnrolment');
      if (begun) onBegun(begun);
    }),
  );
  return (
    <StepForm {...step} submit={text('signIn.next')} onBack={onBack} back={text('page.cancel')}>
      <TextField
        label={text('mySignIn.authenticator')}
        helperText={text('mySignIn.nameHelp')}
        value={name}
        onChange={event => setName(event.target.value)}
        required
        autoFocus
        slotProps={{ htmlInput: { maxLength: 40 } }}
      />
      {asksPassword && (
        <TextField
          label={text('signIn.password')}
          type="password"
          value={password}
          onChange={event => setPassword(event.target.value)}
          required
          autoComplete="current-password"
        />
      )}
    </StepForm>
  );
}

function Prove({ begun, onCodes, onBack }: { begun: Begun; onCodes: (codes: readonly string[] | null) => void; onBack: () => void }) {
  const text = useText();
  const withCode = useWithCode();
  const [code, setCode] = useState('');
  const step = useAsyncAct(() =>
    withCode(async () => {
      const proven = await askFor(ConfirmAuthenticatorDocument, { input: { code } }, 'confirmAuthenticator');
      if (proven) onCodes(proven.recoveryCodes ?? null);
    }),
  );
  const wrong = step.refused?.problems.some(({ rule }) => rule === 'code');
  return (
    <StepForm {...step} submit={text('signIn.next')} onBack={onBack}>
      <EnrolKey {...begun} />
      <CodeInput value={code} onChange={setCode} />
      {wrong && <Typography sx={{ color: 'text.secondary' }}>{text('mySignIn.clock')}</Typography>}
    </StepForm>
  );
}

function Store({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const text = useText();
  const withCode = useWithCode();
  const [stored, setStored] = useState(false);
  const step = useAsyncAct(() =>
    withCode(async () => {
      await askFor(FinishEnrolmentDocument, { input: { recoveryCodesStored: stored } }, 'finishEnrolment');
      onDone();
    }),
  );
  return (
    <StepForm {...step} pending={step.pending || !stored} submit={text('setUp.finish')}>
      <RecoveryCodes codes={codes} stored={stored} onStored={setStored} />
    </StepForm>
  );
}

/** Asks for a fresh code where the act needs one, then does it again. */
function useWithCode() {
  const stepUp = useStepUp();
  return async <T,>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      if (error instanceof Refused && error.code === 'STEP_UP_REQUIRED' && (await stepUp())) return act();
      throw error;
    }
  };
}
