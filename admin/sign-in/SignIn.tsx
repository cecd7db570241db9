import { Box, Card, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Navigate } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import logo from '../assets/inzage.svg';
import { useViewerQuery } from '../auth/viewer.ts';
import { SignInDocument } from '../generated/graphql.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { LanguageMenu } from '../layout/LanguageMenu.tsx';
import { ThemeButton } from '../layout/ThemeButton.tsx';
import { CodeForm } from './CodeForm.tsx';
import { DemoPeople } from './DemoPeople.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { useDemoPeople } from './demo-people.ts';

/** E-mail and password, then the code of the second factor; the second page does not ask again what the first one knew. */
export function SignIn() {
  const text = useText();
  const people = useDemoPeople();
  const viewer = useViewerQuery().data;
  const [email, setEmail] = useState<string | undefined>();
  document.documentElement.lang = useLanguage();

  const signIn = async (mail: string, password: string) => {
    await askFor(SignInDocument, { input: { email: mail, password } }, 'signIn');
    setEmail(mail);
  };
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
          pt: { xs: 4, md: 12 },
          pb: 12,
          display: 'grid',
          gap: { xs: 8, md: 12 },
          gridTemplateColumns: { md: people.length > 0 ? '400px 440px' : '400px' },
          justifyContent: 'center',
          alignItems: 'start',
        }}
      >
        <Box>
          <Typography component="h1" variant="h1" sx={{ mb: 1 }}>
            {email ? text('signIn.code') : text('signIn.title')}
          </Typography>
          <Typography sx={{ color: 'text.secondary', mb: 5 }}>{email ? text('signIn.codeWhy', { email }) : text('signIn.why')}</Typography>
          <Card sx={{ p: 6 }}>
            {email ? <CodeForm email={email} onBack={() => setEmail(undefined)} /> : <PasswordForm signIn={signIn} />}
          </Card>
        </Box>
        {people.length > 0 && !email && <DemoPeople people={people} signIn={signIn} />}
      </Box>
    </Box>
  );
}
