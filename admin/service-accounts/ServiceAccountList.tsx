import { Button, Card, Typography } from '@mui/material';
import AddOutlined from '@mui/icons-material/AddOutlined';
import { useState } from 'react';
import { askFor } from '../api/ask.ts';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { RevokeServiceAccountDocument, type ServiceAccountsQuery } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { Listed } from '../page/Listed.tsx';
import { Page } from '../page/Page.tsx';
import { Pill } from '../page/Pill.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { Rows } from '../page/Rows.tsx';
import { When } from '../page/When.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import { useRoleLabel } from '../roles/use-role-label.ts';
import { NewServiceAccount } from './NewServiceAccount.tsx';

type ServiceAccount = NonNullable<ServiceAccountsQuery['serviceAccounts']>[number];

/** Server-side applications with a token, held to roles, purposes and an end date. */
export function ServiceAccountList() {
  const text = useText();
  const viewer = useViewer();
  const roleLabel = useRoleLabel();
  const purposeLabel = usePurposeLabel();
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ServiceAccount | undefined>();
  const add = may(viewer, 'service-accounts', 'create') && (
    <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setCreating(true)}>
      {text('serviceAccounts.create')}
    </Button>
  );
  return (
    <Page title={text('serviceAccounts.title')} actions={add}>
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('serviceAccounts.why')}</Typography>
      <Listed<ServiceAccount> resource="service-accounts" empty={text('serviceAccounts.none')} emptyAction={add}>
        {accounts => (
          <Card sx={{ overflowX: 'auto' }}>
            <Rows
              label={text('serviceAccounts.title')}
              rows={accounts}
              id={account => account.id}
              columns={[
                { title: text('roles.name'), cell: account => account.name },
                { title: text('roles.title'), cell: account => account.roles.map(roleLabel).join(', ') },
                { title: text('roles.purposes'), cell: account => account.purposes.map(purposeLabel).join(', ') },
                { title: text('serviceAccounts.recipient'), cell: account => account.recipient?.name ?? text('recipients.internal') },
                {
                  title: text('serviceAccounts.lastUsed'),
                  cell: account => (account.lastUsedAt ? <When at={account.lastUsedAt} /> : text('staff.never')),
                },
                { title: text('staff.state'), cell: account => <State account={account} /> },
                {
                  title: text('contacts.actions'),
                  align: 'right',
                  cell: account =>
                    !account.revokedAt &&
                    may(viewer, 'service-accounts', 'edit') && (
                      <Button
                        size="small"
                        color="error"
                        onClick={() => setRevoking(account)}
                        aria-label={`${text('serviceAccounts.revoke')}: ${account.name}`}
                      >
                        {text('serviceAccounts.revoke')}
                      </Button>
                    ),
                },
              ]}
            />
          </Card>
        )}
      </Listed>
      {creating && <NewServiceAccount onClose={() => setCreating(false)} />}
      {revoking && (
        <ActDialog
          title={`${text('serviceAccounts.revoke')}: ${revoking.name}`}
          intro={text('serviceAccounts.revokeWhy')}
          submit={text('serviceAccounts.revoke')}
          danger
          onClose={() => setRevoking(undefined)}
          act={({ reason }) => askFor(RevokeServiceAccountDocument, { input: { id: revoking.id, reason } }, 'revokeServiceAccount')}
        >
          <ReasonInput />
        </ActDialog>
      )}
    </Page>
  );
}

const isPast = (instant: string, now = new Date()) => new Date(instant) < now;

function State({ account }: { account: ServiceAccount }) {
  const text = useText();
  if (account.revokedAt) {
    return (
      <Pill tone="error">
        {text('serviceAccounts.revoked')} <When at={account.revokedAt} />
      </Pill>
    );
  }
  const over = isPast(account.expiresAt);
  return (
    <Pill tone={over ? 'error' : 'success'}>
      {text(over ? 'standing.EXPIRED' : 'bases.until')} <When at={account.expiresAt} />
    </Pill>
  );
}
