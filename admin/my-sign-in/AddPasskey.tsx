import { PasswordInput, required, TextInput } from 'react-admin';
import { queryClient } from '../auth/query-client.ts';
import { useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { addPasskey } from '../sign-in/passkey.ts';

/** A passkey of one's own: a name and the password, then the browser asks for finger, face or PIN. */
export function AddPasskey({ onClose }: { onClose: () => void }) {
  const text = useText();
  const act = async ({ name, password }: { name?: string; password?: string }) => {
    await addPasskey(name ?? '', password ?? '');
    await queryClient.invalidateQueries({ queryKey: ['viewer'] });
  };
  return (
    <ActDialog
      title={text('mySignIn.addPasskey')}
      intro={text('mySignIn.passkeyWhy')}
      submit={text('mySignIn.addPasskey')}
      done="mySignIn.passkeyAdded"
      act={act}
      onClose={onClose}
    >
      <TextInput
        source="name"
        label={text('mySignIn.authenticator')}
        helperText={text('mySignIn.passkeyNameHelp')}
        validate={required()}
        inputProps={{ maxLength: 40 }}
        fullWidth
      />
      <PasswordInput
        source="password"
        label={text('mySignIn.password')}
        autoComplete="current-password"
        validate={required()}
        helperText={false}
        fullWidth
      />
    </ActDialog>
  );
}
