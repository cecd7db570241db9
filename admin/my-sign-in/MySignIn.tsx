import { Button, Dialog, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { PasswordInput, required, useNotify } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { queryClient } from '../auth/query-client.ts';
import { useViewer, type Viewer } from '../auth/viewer.ts';
import { ChangePasswordDocument, RemoveAuthenticatorDocument, RenewRecoveryCodesDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { ActDialog } from '../page/ActDialog.tsx';
import { Page } from '../page/Page.tsx';
import { Rows } from '../page/Rows.tsx';
import { Section } from '../page/Section.tsx';
import { When } from '../page/When.tsx';
import { knowsPasskeys } from '../sign-in/passkey.ts';
import { AddPasskey } from './AddPasskey.tsx';
import { OwnData } from './OwnData.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { Sessions } from './Sessions.tsx';

type Authenticator = Viewer['mfa']['authenticators'][number];

/** What one signs in with, in one's own hands: authenticators, recovery codes, password. */
export function MySignIn() {
  const text = useText();
  const path = usePath();
  const { mfa } = useViewer();
  const [removing, setRemoving] = useState<Authenticator | undefined>();
  const [act, setAct] = useState<'codes' | 'password' | 'passkey' | undefined>();
  const [codes, setCodes] = useState<readonly string[] | undefined>();
  const remove = (authenticator: Authenticator) =>
    mfa.authenticators.length > 1 && (
      <Button size="small" onClick={() => setRemoving(authenticator)} aria-label={`${text('mySignIn.remove')}: ${authenticator.name}`}>
        {text('mySignIn.remove')}
      </Button>
    );
  return (
    <Page title={text('mySignIn.title')} width={880}>
      <Section
        title={text('mySignIn.authenticators')}
        intro={text(mfa.authenticators.length > 1 ? 'mySignIn.authenticatorsWhy' : 'mySignIn.onlyOne')}
        flush
        actions={
          <>
            <Button variant="outlined" component={Link} to={path('/my-sign-in/create')}>
              {text('mySignIn.add')}
            </Button>
            {knowsPasskeys() && (
              <Button variant="outlined" onClick={() => setAct('passkey')}>
                {text('mySignIn.addPasskey')}
              </Button>
            )}
          </>
        }
      >
        <Rows
          label={text('mySignIn.authenticators')}
          rows={mfa.authenticators}
          id={each => each.id}
          columns={[
            { title: text('roles.name'), cell: each => each.name },
            { title: text('mySignIn.kind'), cell: each => text(`mySignIn.kind.${each.kind}`) },
            { title: text('mySignIn.since'), cell: each => <When at={each.since} focusable /> },
            { title: text('contacts.actions'), align: 'right', nowrap: true, cell: remove },
          ]}
        />
      </Section>
      <Section
        title={text('mySignIn.codes')}
        actions={
          <Button variant="outlined" onClick={() => setAct('codes')}>
            {text('mySignIn.renew')}
          </Button>
        }
      >
        <Typography>{text('mySignIn.left', { smart_count: mfa.recoveryCodesLeft })}</Typography>
      </Section>
      <Section
        title={text('signIn.password')}
        actions={
          <Button variant="outlined" onClick={() => setAct('password')}>
            {text('mySignIn.change')}
          </Button>
        }
      >
        <Typography sx={{ color: 'text.secondary' }}>{text('mySignIn.passwordWhy')}</Typography>
      </Section>
      <Sessions />
      <OwnData />
      {removing && <Remove authenticator={removing} onClose={() => setRemoving(undefined)} />}
      {act === 'codes' && <Renew onCodes={setCodes} onClose={() => setAct(undefined)} />}
      {act === 'passkey' && <AddPasskey onClose={() => setAct(undefined)} />}
      {act === 'password' && <ChangePassword onClose={() => setAct(undefined)} />}
      {codes && <ShowCodes codes={codes} onClose={() => setCodes(undefined)} />}
    </Page>
  );
}

/** Who one is, and with what, is told by the same question as everything about the viewer. */
const readAnew = () => queryClient.invalidateQueries({ queryKey: ['viewer'] });

function Remove({ authenticator, onClose }: { authenticator: Authenticator; onClose: () => void }) {
  const text = useText();
  const title = `${text('mySignIn.remove')}: ${authenticator.name}`;
  const act = async (values: object) => {
    await askFor(RemoveAuthenticatorDocument, { input: { password: '', ...values, id: authenticator.id } }, 'removeAuthenticator');
    await readAnew();
  };
  return (
    <ActDialog title={title} intro={text('mySignIn.removeWhy')} submit={text('mySignIn.remove')} danger act={act} onClose={onClose}>
      <Password />
    </ActDialog>
  );
}

function Renew({ onCodes, onClose }: { onCodes: (codes: readonly string[]) => void; onClose: () => void }) {
  const text = useText();
  const act = async (values: object) => {
    const renewed = await askFor(RenewRecoveryCodesDocument, { input: { password: '', ...values } }, 'renewRecoveryCodes');
    await readAnew();
    if (renewed) onCodes(renewed.recoveryCodes);
  };
  return (
    <ActDialog title={text('mySignIn.renew')} intro={text('mySignIn.renewWhy')} submit={text('mySignIn.renew')} act={act} onClose={onClose}>
      <Password />
    </ActDialog>
  );
}

function ChangePassword({ onClose }: { onClose: () => void }) {
  const text = useText();
  const act = (values: object) => askFor(ChangePasswordDocument, { input: { password: '', newPassword: '', ...values } }, 'changePassword');
  return (
    <ActDialog
      title={text('mySignIn.change')}
      intro={text('mySignIn.changeWhy')}
      submit={text('mySignIn.change')}
      act={act}
      onClose={onClose}
    >
      <Password />
      <PasswordInput
        source="newPassword"
        label={text('mySignIn.newPassword')}
        helperText={text('setUp.passwordHelp')}
        autoComplete="new-password"
        validate={required()}
        fullWidth
      />
    </ActDialog>
  );
}

function Password() {
  const text = useText();
  return (
    <PasswordInput
      source="password"
      label={text('mySignIn.password')}
      autoComplete="current-password"
      validate={required()}
      helperText={false}
      fullWidth
    />
  );
}

/** They are shown this once, and closing takes the word that they are stored. */
function ShowCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const text = useText();
  const id = useId();
  const [stored, setStored] = useState(false);
  return (
    <Dialog open aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{text('mySignIn.codes')}</DialogTitle>
      <DialogContent>
        <RecoveryCodes codes={codes} stored={stored} onStored={setStored} />
        <Button variant="contained" disabled={!stored} onClick={onClose} sx={{ mt: 4 }}>
          {text('setUp.finish')}
        </Button>
      </DialogContent>
    </Dialog>
  );
}

/** After an authenticator was added: back, and say so. */
export function useEnrolled() {
  const navigate = useNavigate();
  const notify = useNotify();
  const path = usePath();
  return () => {
    void readAnew();
    notify('mySignIn.added', { type: 'success' });
    void navigate(path('/my-sign-in'));
  };
}
