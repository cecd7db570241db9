import { Dialog, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useState } from 'react';
import { DateInput, required, SelectInput, useRefresh } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { RotateServiceAccountDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActForm } from '../page/ActForm.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { endOf } from './end-of.ts';
import { NewToken } from './NewToken.tsx';

const graces = [0, 15, 60, 1440] as const;

/** A new token for an application; the old one may go on for a while, so that nothing stands still while it is changed. */
export function RotateServiceAccount({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const text = useText();
  const refresh = useRefresh();
  const [token, setToken] = useState<string | undefined>();
  const close = () => {
    onClose();
    refresh();
  };
  const rotate = async ({ expiresAt, graceMinutes, reason }: Record<string, any>) => {
    const input = { id, expiresAt: endOf(expiresAt), graceMinutes: Number(graceMinutes), reason };
    const made = await askFor(RotateServiceAccountDocument, { input }, 'rotateServiceAccount');
    if (made) setToken(made.token);
  };
  return (
    <Dialog open onClose={token ? undefined : close} aria-labelledby="rotate-service-account" fullWidth maxWidth="sm">
      <DialogTitle id="rotate-service-account">
        {text(token ? 'serviceAccounts.token' : 'serviceAccounts.rotate')}: {name}
      </DialogTitle>
      {token ? (
        <NewToken token={token} onClose={close} />
      ) : (
        <DialogContent>
          <Typography sx={{ mb: 4, color: 'text.secondary' }}>{text('serviceAccounts.rotateWhy')}</Typography>
          <ActForm act={rotate} submit={text('serviceAccounts.rotate')} onCancel={close} start={{ graceMinutes: '0' }}>
            <DateInput source="expiresAt" label={text('bases.expiresAt')} validate={required()} helperText={false} fullWidth />
            <SelectInput
              source="graceMinutes"
              label={text('serviceAccounts.grace')}
              choices={graces.map(minutes => ({ id: String(minutes), name: text(`serviceAccounts.grace.${minutes}`) }))}
              translateChoice={false}
              validate={required()}
              helperText={false}
              fullWidth
            />
            <ReasonInput />
          </ActForm>
        </DialogContent>
      )}
    </Dialog>
  );
}
