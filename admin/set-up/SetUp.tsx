import { Alert, Box, Button, Card, Checkbox, FormControlLabel, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { forgetViewer } from '../auth/viewer.ts';
import { BeginSetUpDocument, FinishSetUpDocument, type BeginSetUpMutation } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { useSayProblem, useSayRefusal } from '../page/say-refusal.ts';
import { useAsyncAct } from '../page/use-async-act.ts';

type Begun = NonNullable<BeginSetUpMutation['beginSetUp']>;

/** The first administrator, by the one-time link that the first start printed: a password, a second factor, recovery codes. */
export function SetUp() {
  const text = useText();
  const { token = '' } = useParams();
  const [begun, setBegun] = useState<Begun | undefined>();
  return (
    <Box component="main" sx={{ maxWidth: 560, mx: 'auto', px: 4, py: 12 }}>
      <title>{`${text('setUp.title')} · Inzage`}</title>
      <Typography component="h1" variant="h1" sx={{ mb: 1 }}>
        {text('setUp.title')}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 5 }}>{text(begun ? 'setUp.why2' : 'setUp.why')}</Typography>
      <Card sx={{ p: 6 }}>{begun ? <Finish token={token} begun={begun} /> : <Begin token={token} onBegun={setBegun} />}</Card>
    </Box>
  );
}

function Begin({ token, onBegun }: { token: string; onBegun: (begun: Begun) => void }) {
  const text = useText();
  const [input, setInput] = useState({ name: '', email: '', password: '' });
  const { act, pending, refused } = useAsyncAct(async () => {
    const begun = await askFor(BeginSetUpDocument, { input: { token, ...input } }, 'beginSetUp');
    if (begun) onBegun(begun);
  });
  const set = (name: keyof typeof input) => (event: { target: { value: string } }) => setInput({ ...input, [name]: event.target.value });
  return (
    <StepForm act={act} refused={refused} pending={pending} submit={text('signIn.next')}>
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
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const [stored, setStored] = useState(false);
  const { act, pending, refused } = useAsyncAct(async () => {
    await askFor(FinishSetUpDocument, { input: { token, code, recoveryCodesStored: stored } }, 'finishSetUp');
    forgetViewer();
    void navigate('/');
  });
  return (
    <StepForm act={act} refused={refused} pending={pending || !stored} submit={text('setUp.finish')}>
      <Typography>{text('setUp.key')}</Typography>
      <Typography component="code" sx={{ fontFamily: 'inherit', fontSize: '1.125rem', letterSpacing: '0.08em', wordBreak: 'break-all' }}>
        {begun.secret.match(/.{1,4}/g)?.join(' ')}
      </Typography>
      <Typography>
        <a href={begun.otpauthUri}>{text('setUp.open')}</a>
      </Typography>
      <Typography component="h2" variant="h3">
        {text('setUp.recovery')}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>{text('setUp.recoveryWhy')}</Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', columns: 2, fontVariantNumeric: 'tabular-nums' }}>
        {begun.recoveryCodes.map(recovery => (
          <li key={recovery}>{recovery}</li>
        ))}
      </Box>
      <FormControlLabel
        control={<Checkbox checked={stored} onChange={event => setStored(event.target.checked)} />}
        label={text('setUp.stored')}
      />
      <TextField
        label={text('stepUp.code')}
        value={code}
        onChange={event => setCode(event.target.value.replace(/\s/g, ''))}
        required
        slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'one-time-code' } }}
      />
    </StepForm>
  );
}

type StepFormProps = {
  act: () => unknown;
  refused: ReturnType<typeof useAsyncAct>['refused'];
  pending: boolean;
  submit: string;
  children: React.ReactNode;
};

function StepForm({ act, refused, pending, submit, children }: StepFormProps) {
  const say = useSayRefusal();
  const sayProblem = useSayProblem();
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        void act();
      }}
    >
      <Stack spacing={4}>
        {refused && (
          <Alert severity="error" role="alert">
            {[say(refused), ...refused.problems.map(problem => `${problem.path.replace(/^input\./, '')}: ${sayProblem(problem)}`)].join(
              ' ',
            )}
          </Alert>
        )}
        {children}
        <Button type="submit" variant="contained" size="large" disabled={pending}>
          {submit}
        </Button>
      </Stack>
    </form>
  );
}
