import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { CheckboxGroupInput, DateInput, required, SelectInput, TextInput, useGetList, useRefresh } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { CreateServiceAccountDocument, type RecipientsQuery } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActForm } from '../page/ActForm.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { usePurposes } from '../purposes/use-purpose-label.ts';
import { useRoles } from '../roles/use-role-label.ts';
import { NetworksInput, networksOf } from './NetworksInput.tsx';
import { NewToken } from './NewToken.tsx';
import { endOf } from './end-of.ts';

type Recipient = NonNullable<RecipientsQuery['recipients']>[number];

/** A new service account; its token is shown once, here, and kept nowhere. */
export function NewServiceAccount({ onClose }: { onClose: () => void }) {
  const text = useText();
  const refresh = useRefresh();
  const [token, setToken] = useState<string | undefined>();
  const close = () => {
    onClose();
    refresh();
  };
  return (
    <Dialog open onClose={token ? undefined : close} aria-labelledby="new-service-account" fullWidth maxWidth="sm">
      <DialogTitle id="new-service-account">{text(token ? 'serviceAccounts.token' : 'serviceAccounts.create')}</DialogTitle>
      {token ? <NewToken token={token} onClose={close} /> : <Create onToken={setToken} onCancel={close} />}
    </Dialog>
  );
}

function Create({ onToken, onCancel }: { onToken: (token: string) => void; onCancel: () => void }) {
  const text = useText();
  const roles = useRoles().data?.filter(({ builtIn }) => !builtIn) ?? [];
  const purposes = usePurposes().data?.filter(({ state, builtIn }) => state === 'ACTIVE' && !builtIn) ?? [];
  const recipients = useGetList<Recipient>('recipients').data ?? [];
  const create = async ({ expiresAt, networks, ...account }: Record<string, any>) => {
    const made = await askFor(
      CreateServiceAccountDocument,
      { input: { ...account, expiresAt: endOf(expiresAt), networks: networksOf(networks) } as never },
      'createServiceAccount',
    );
    if (made) onToken(made.token);
  };
  return (
    <DialogContent>
      <ActForm act={create} submit={text('serviceAccounts.create')} onCancel={onCancel}>
        <TextInput source="name" label={text('roles.name')} validate={required()} helperText={false} fullWidth />
        <CheckboxGroupInput
          source="roles"
          label={text('roles.title')}
          choices={roles.map(({ code, label }) => ({ id: code, name: label }))}
          translateChoice={false}
          validate={required()}
          helperText={false}
        />
        <CheckboxGroupInput
          source="purposes"
          label={text('roles.purposes')}
          choices={purposes.map(({ code, label }) => ({ id: code, name: label }))}
          translateChoice={false}
          validate={required()}
          helperText={false}
        />
        <SelectInput
          source="recipient"
          label={text('serviceAccounts.recipient')}
          choices={recipients.map(({ id, name }) => ({ id, name }))}
          translateChoice={false}
          validate={required()}
          helperText={text('serviceAccounts.recipientHelp')}
          fullWidth
        />
        <DateInput source="expiresAt" label={text('bases.expiresAt')} validate={required()} helperText={false} fullWidth />
        <NetworksInput />
        <ReasonInput />
      </ActForm>
    </DialogContent>
  );
}
