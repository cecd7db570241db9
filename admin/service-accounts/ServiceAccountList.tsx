import { Button, Card, Typography } from '@mui/material';
import AddOutlined from '@mui/icons-material/AddOutlined';
import { useState } from 'react';
import { askFor } from '../api/ask.ts';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { LimitServiceAccountDocument, RevokeServiceAccountDocument, type ServiceAccountsQuery } from '../generated/graphql.ts';
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
import { NetworksInput, networksOf } from './NetworksInput.tsx';
import { NewServiceAccount } from './NewServiceAccount.tsx';
import { RotateServiceAccount } from './RotateServiceAccount.tsx';

type ServiceAccount = NonNullable<ServiceAccountsQuery['serviceAccounts']>[number];

/** Server-side applications with a token, held to roles, purposes and an end date. */
export function ServiceAccountList() {
  const text = useText();
  const viewer = useViewer();
  const roleLabel = useRoleLabel();
  const purposeLabel = usePurposeLabel();
  const [creating, setCreating] = useState(false);
  const [chosen, setChosen] = useState<{ act: 'rotate' | 'limit' | 'revoke'; account: ServiceAccount } | undefined>();
  const close = () => setChosen(undefined);
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
                {
                  title: text('serviceAccounts.networks'),
                  cell: account => account.networks.join(', ') || text('serviceAccounts.anywhere'),
                },
                { title: text('staff.state'), cell: account => <State account={account} /> },
                {
                  title: text('contacts.actions'),
                  align: 'right',
                  cell: account =>
                    !account.revokedAt &&
                    may(viewer, 'service-accounts', 'edit') &&
                    acts.map(act => (
                      <Button
                        key={act.name}
                        size="small"
                        color={act.name === 'revoke' ? 'error' : 'primary'}
                        onClick={() => setChosen({ act: act.name, account })}
                        aria-label={`${text(act.label)}: ${account.name}`}
                      >
                        {text(act.label)}
                      </Button>
                    )),
                },
              ]}
            />
          </Card>
        )}
      </Listed>
      {creating && <NewServiceAccount onClose={() => setCreating(false)} />}
      {chosen?.act === 'rotate' && <RotateServiceAccount id={chosen.account.id} name={chosen.account.name} onClose={close} />}
      {chosen?.act === 'limit' && (
        <ActDialog
          title={`${text('serviceAccounts.networks')}: ${chosen.account.name}`}
          intro={text('serviceAccounts.networksWhy')}
          submit={text('page.save')}
          start={{ networks: chosen.account.networks.join('\n') }}
          onClose={close}
          act={({ networks, reason }) =>
            askFor(
              LimitServiceAccountDocument,
              { input: { id: chosen.account.id, networks: networksOf(networks), reason } },
              'limitServiceAccount',
            )
          }
        >
          <NetworksInput />
          <ReasonInput />
        </ActDialog>
      )}
      {chosen?.act === 'revoke' && (
        <ActDialog
          title={`${text('serviceAccounts.revoke')}: ${chosen.account.name}`}
          intro={text('serviceAccounts.revokeWhy')}
          submit={text('serviceAccounts.revoke')}
          danger
          onClose={close}
          act={({ reason }) => askFor(RevokeServiceAccountDocument, { input: { id: chosen.account.id, reason } }, 'revokeServiceAccount')}
        >
          <ReasonInput />
        </ActDialog>
      )}
    </Page>
  );
}

const acts = [
  { name: 'rotate', label: 'serviceAccounts.rotate' },
  { name: 'limit', label: 'serviceAccounts.networks' },
  { name: 'revoke', label: 'serviceAccounts.revoke' },
] as const;

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
    <>
      <Pill tone={over ? 'error' : 'success'}>
        {text(over ? 'standing.EXPIRED' : 'bases.until')} <When at={account.expiresAt} />
      </Pill>
      {account.previousUntil && (
        <Pill tone="warning">
          {text('serviceAccounts.previousUntil')} <When at={account.previousUntil} />
        </Pill>
      )}
    </>
  );
}
