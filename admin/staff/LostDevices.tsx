import { Button, Dialog, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useGetList } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { useViewer } from '../auth/viewer.ts';
import { ApproveDeviceRecoveryDocument, CancelDeviceRecoveryDocument, type DeviceRecoveriesQuery } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { Rows } from '../page/Rows.tsx';
import { Section } from '../page/Section.tsx';
import { When } from '../page/When.tsx';

type Recovery = NonNullable<DeviceRecoveriesQuery['deviceRecoveries']>[number];
type HandOver = { name: string; code: string };

/** What waits for a second admin; nothing is shown where nothing does. */
export function LostDevices() {
  const text = useText();
  const viewer = useViewer();
  const { data = [] } = useGetList<Recovery>('device-recoveries');
  const [deciding, setDeciding] = useState<{ recovery: Recovery; agrees: boolean } | undefined>();
  const [handOver, setHandOver] = useState<HandOver | undefined>();
  const acts = (recovery: Recovery) => (
    <Stack direction="row" sx={{ gap: 1, justifyContent: { sm: 'flex-end' } }}>
      {recovery.begunBy !== viewer.id && recovery.staffId !== viewer.id && (
        <Button
          size="small"
          onClick={() => setDeciding({ recovery, agrees: true })}
          aria-label={`${text('staff.agree')}: ${recovery.name}`}
        >
          {text('staff.agree')}
        </Button>
      )}
      <Button size="small" onClick={() => setDeciding({ recovery, agrees: false })} aria-label={`${text('staff.stop')}: ${recovery.name}`}>
        {text('staff.stop')}
      </Button>
    </Stack>
  );
  return (
    <>
      {data.length > 0 && (
        <Section title={text('staff.waiting')} flush>
          <Rows
            label={text('staff.waiting')}
            rows={data}
            id={recovery => recovery.id}
            columns={[
              { title: text('staff.who'), nowrap: true, cell: recovery => recovery.name },
              { title: text('staff.identity'), cell: recovery => text(`staff.identity.${recovery.identityCheck}`) },
              { title: text('staff.note'), cell: recovery => recovery.note },
              { title: text('staff.begunBy'), cell: recovery => recovery.begunByName },
              { title: text('mySignIn.since'), cell: recovery => <When at={recovery.begunAt} focusable /> },
              { title: text('contacts.actions'), align: 'right', nowrap: true, cell: acts },
            ]}
          />
        </Section>
      )}
      {deciding && <Decide {...deciding} onCode={setHandOver} onClose={() => setDeciding(undefined)} />}
      {handOver && <Code {...handOver} onClose={() => setHandOver(undefined)} />}
    </>
  );
}

type DecideProps = { recovery: Recovery; agrees: boolean; onCode: (handOver: HandOver) => void; onClose: () => void };

function Decide({ recovery: { id, name }, agrees, onCode, onClose }: DecideProps) {
  const text = useText();
  const title = text(agrees ? 'staff.agree' : 'staff.stop');
  const act = async () => {
    if (!agrees) return askFor(CancelDeviceRecoveryDocument, { input: { id } }, 'cancelDeviceRecovery');
    const approved = await askFor(ApproveDeviceRecoveryDocument, { input: { id } }, 'approveDeviceRecovery');
    if (approved) onCode({ name, code: approved.code });
    return approved;
  };
  return (
    <ActDialog
      title={`${title}: ${name}`}
      intro={text(agrees ? 'staff.agreeWhy' : 'staff.stopWhy')}
      submit={title}
      danger={agrees}
      act={act}
      onClose={onClose}
    />
  );
}

/** Shown this once. */
function Code({ name, code, onClose }: HandOver & { onClose: () => void }) {
  const text = useText();
  const id = useId();
  return (
    <Dialog open aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{text('staff.handOver', { name })}</DialogTitle>
      <DialogContent>
        <Typography sx={{ color: 'text.secondary', mb: 4 }}>{text('staff.handOverWhy')}</Typography>
        <Typography component="code" sx={{ fontFamily: 'inherit', fontSize: '1.5rem', fontVariantNumeric: 'tabular-nums' }}>
          {code}
        </Typography>
        <Stack direction="row" sx={{ justifyContent: 'flex-end', pt: 4 }}>
          <Button variant="contained" onClick={onClose}>
            {text('staff.handedOver')}
          </Button>
        </Stack>
      </DialogContent>
    </Dialog>
  );
}
