import { Alert, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { AcceptInvitationDocument, ResetPasswordDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { StepForm } from '../page/StepForm.tsx';
import { tokenOfAddress } from '../page/token-of-address.ts';
import { useAsyncAct } from '../page/use-async-act.ts';
import { Alone } from './Alone.tsx';

/** A password, by the link of a mail: a new one, or the first of somebody who is invited. It signs nobody in. */
export function NewPassword({ invited = false }: { invited?: boolean }) {
  const text = useText();
  const [token] = useState(tokenOfAddress);
  const [newPassword, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const step = useAsyncAct(async () => {
    await (invited
      ? askFor(AcceptInvitationDocument, { input: { token, password: newPassword } }, 'acceptInvitation')
      : askFor(ResetPasswordDocument, { input: { token, newPassword } }, 'resetPassword'));
    setDone(true);
  });
  return (
    <Alone
      title={text(invited ? 'signIn.invited' : 'mySignIn.newPassword')}
      why={text(invited ? 'signIn.invitedWhy' : 'signIn.newPasswordWhy')}
    >
      {done ? (
        <>
          <Alert severity="success" role="status">
            {text(invited ? 'signIn.invitationAccepted' : 'signIn.newPasswordSet')}
          </Alert>
          <Button component={Link} to="/login" variant="contained" sx={{ mt: 4 }}>
            {text('signIn.title')}
          </Button>
        </>
      ) : (
        <StepForm {...step} submit={text('signIn.setPassword')}>
          <TextField
            label={text('mySignIn.newPassword')}
            helperText={text('setUp.passwordHelp')}
            type="password"
            value={newPassword}
            onChange={event => setPassword(event.target.value)}
            required
            autoFocus
            autoComplete="new-password"
          />
        </StepForm>
      )}
    </Alone>
  );
}
