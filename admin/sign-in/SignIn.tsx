import { Box, Card, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import logo from '../assets/inzage.svg';
import { forgetViewer, useViewerQuery } from '../auth/viewer.ts';
import { SignInDocument } from '../generated/graphql.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { LanguageMenu } from '../layout/LanguageMenu.tsx';
import { ThemeButton } from '../layout/ThemeButton.tsx';
import { Enrol } from '../my-sign-in/Enrol.tsx';
import { CodeForm } from './CodeForm.tsx';
import { DeviceCodeForm } from './DeviceCodeForm.tsx';
import { DemoPeople } from './DemoPeople.tsx';
import { ForgotForm } from './ForgotForm.tsx';
import { OnePerson } from './OnePerson.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { ProviderButton } from './ProviderButton.tsx';
import { ProviderSaid } from './ProviderSaid.tsx';
import { RecoveryForm } from './RecoveryForm.tsx';
import { useDemoPeople } from './demo-people.ts';

/** What is asked now; each of its own has a title and a sentence. */
type Step = 'password' | 'forgot' | 'code' | 'recovery' | 'device' | 'enrol';

const stepFor = { VERIFY_SECOND_FACTOR: 'code', ENROL_SECOND_FACTOR: 'enrol', USE_DEVICE_CODE: 'device' } as const;

/** Who comes back from the provider begins with the second step; a made-up one opens nothing, because the session decides. */
const stepAsked = (next: string | null): Step =>
  next !== null && Object.hasOwn(stepFor, next) ? stepFor[next as keyof typeof stepFor] : 'password';

/** E-mail and password, or the provider; then the code of the second factor. The second page does not ask again what the first one knew. */
export function SignIn() {
  const text = useText();
  const people = useDemoPeople();
  const navigate = useNavigate();
  const [email, setEmail] = useState('');
  const [asked] = useSearchParams();
  // Who comes back for the second step is nobody yet: asking would only be refused.
  const viewer = useViewerQuery({ enabled: !asked.has('next') }).data;
  const [step, setStep] = useState<Step>(() => stepAsked(asked.get('next')));
  document.documentElement.lang = useLanguage();

  const signIn = async (mail: string, password: string) => {
    const next = await askFor(SignInDocument, { input: { email: mail, password } }, 'signIn');
    setEmail(mail);
    setStep(stepFor[next?.next ?? 'VERIFY_SECOND_FACTOR']);
  };
  const enrolled = () => {
    forgetViewer();
    void navigate('/');
  };
  const toPassword = () => setStep('password');
  const isDemo = people.length > 0;
  if (viewer) return <Navigate to="/" replace />;
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', borderTop: '4px solid', borderColor: 'primary.main' }}>
      <title>{`${text('signIn.title')} · Inzage`}</title>
      <Stack component="header" direction="row" sx={{ px: { xs: 4, md: 8 }, py: 4, alignItems: 'center', gap: 3 }}>
        <Box component="img" src={logo} alt="" sx={{ width: 28, height: 28 }} />
        <Typography sx={{ fontWeight: 700, fontSize: '1.25rem', flex: 1 }}>Inzage</Typography>
        <LanguageMenu />
        <ThemeButton />
      </Stack>
      <Box
        component="main"
        sx={{
          flex: 1,
          width: '100%',
          px: { xs: 4, md: 8 },
          pt: { xs: 4, md: 10 },
          pb: 12,
          display: 'grid',
          gap: { xs: 8, md: 12 },
          gridTemplateColumns: { xs: 'minmax(0, 440px)', md: isDemo ? 'minmax(0, 520px) minmax(0, 440px)' : '440px' },
          justifyContent: 'center',
          alignItems: 'start',
        }}
      >
        {isDemo && (
          <Box sx={{ pt: { md: 2 } }}>
            <Typography component="h1" sx={{ fontSize: { xs: '2rem', md: '2.75rem' }, lineHeight: 1.15, fontWeight: 700, mb: 4 }}>
              {text('signIn.idea')}
            </Typography>
            <Typography sx={{ color: 'text.secondary', fontSize: '1.125rem', lineHeight: '28px', mb: 8 }}>
              {text('signIn.ideaWhy')}
            </Typography>
            <OnePerson />
          </Box>
        )}
        <Box>
          <Typography component={isDemo ? 'h2' : 'h1'} variant="h1" sx={{ mb: 1 }}>
            {text(`signIn.title.${step}`)}
          </Typography>
          <Typography sx={{ color: 'text.secondary', mb: 5 }}>
            {step === 'code' && email === '' ? text('signIn.why.codeElsewhere') : text(`signIn.why.${step}`, { email })}
          </Typography>
          <Card sx={{ p: 6 }}>
            {step === 'password' && <ProviderSaid said={asked.get('provider')} />}
            {step === 'password' && <PasswordForm signIn={signIn} onForgot={() => setStep('forgot')} />}
            {step === 'password' && <ProviderButton />}
            {step === 'forgot' && <ForgotForm isDemo={isDemo} onBack={toPassword} />}
            {step === 'code' && <CodeForm email={email} onBack={toPassword} onRecover={() => setStep('recovery')} />}
            {step === 'recovery' && <RecoveryForm onBack={() => setStep('code')} />}
            {step === 'device' && <DeviceCodeForm onBack={toPassword} onEnrol={() => setStep('enrol')} />}
            {step === 'enrol' && <Enrol asksPassword={false} onDone={enrolled} />}
          </Card>
          {isDemo && step === 'password' && <DemoPeople people={people} signIn={signIn} />}
        </Box>
      </Box>
    </Box>
  );
}
