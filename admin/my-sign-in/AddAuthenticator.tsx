import { Card } from '@mui/material';
import { useNavigate } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { Page } from '../page/Page.tsx';
import { Enrol } from './Enrol.tsx';
import { useEnrolled } from './MySignIn.tsx';

/** One more authenticator, on a page of its own: there is a telephone in the other hand. */
export function AddAuthenticator() {
  const text = useText();
  const path = usePath();
  const navigate = useNavigate();
  return (
    <Page title={text('mySignIn.add')} width={640}>
      <Card sx={{ p: 6 }}>
        <Enrol asksPassword onDone={useEnrolled()} onBack={() => void navigate(path('/my-sign-in'))} />
      </Card>
    </Page>
  );
}
