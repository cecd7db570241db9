import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import { useState } from 'react';
import { CheckboxGroupInput, DateInput, required, SelectInput, TextInput, useGetList, useRefresh } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { CreateServiceAccountDocument, type RecipientsQuery } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActForm } from '../page/ActForm.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { usePurposes } from '../purposes/use-purpose-label.ts';
import { useRoles } from '../roles/use-role-label.ts';

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
      {token ? <Token token={token} onClose={close} /> : <Create onToken={setToken} onCancel={close} />}
    </Dialog>
  );
}

function Create({ onToken, onCancel }: { onToken: (token: string) => void; onCancel: () => void }) {
  const text = useText();
  const roles = useRoles().data?.filter(({ builtIn }) => !builtIn) ?? [];
  const purposes = usePurposes().data?.filter(({ state, builtIn }) => state === 'ACTIVE' && !builtIn) ?? [];
  const recipients = useGetList<Recipient>('recipients').data ?? [];
  const create = async ({ name, roles: held, purposes: held2, recipient, expiresAt, reason }: Record<string, any>) => {
    const made = await askFor(
      CreateServiceAccountDocument,
      { input: { name, roles: held, purposes: held2, recipient, expiresAt: new Date(`${expiresAt}T00:00:00`).toISOString(), reason } },
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
        <ReasonInput />
      </ActForm>
    </DialogContent>
  );
}

function Token({ token, onClose }: { token: string; onClose: () => void }) {
  const text = useText();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <DialogContent>
        <Stack spacing={4}>
          <Alert severity="warning">{text('serviceAccounts.once')}</Alert>
          <Typography
            component="code"
            sx={{ fontFamily: 'ui-monospace, monospace', wordBreak: 'break-all', p: 3, border: 1, borderColor: 'divider', borderRadius: 2 }}
          >
            {token}
          </Typography>
          <Button
            startIcon={<ContentCopyOutlined />}
            variant="outlined"
            onClick={() => void navigator.clipboard.writeText(token).then(() => setCopied(true))}
            sx={{ alignSelf: 'flex-start' }}
          >
            <span role="status">{text(copied ? 'page.copied' : 'page.copy')}</span>
          </Button>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {text('serviceAccounts.stored')}
        </Button>
      </DialogActions>
    </>
  );
}
