import { Box, Button, Card, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { askFor } from '../api/ask.ts';
import { ApproveRoleChangeDocument, RejectRoleChangeDocument, type RoleChangesQuery } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { Listed } from '../page/Listed.tsx';
import { Page } from '../page/Page.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { useExact, useSayWhen, When } from '../page/When.tsx';
import { Differences } from '../roles/Differences.tsx';
import { useRoleLabel } from '../roles/use-role-label.ts';

type Change = NonNullable<RoleChangesQuery['roleChanges']>[number];
type Deciding = { change: Change; approve: boolean };

/** Changes of roles that take a second person: what waits first, then what was decided. */
export function RoleChangeList() {
  const text = useText();
  const [deciding, setDeciding] = useState<Deciding | undefined>();
  return (
    <Page title={text('roleChanges.title')} width={960}>
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('roleChanges.why')}</Typography>
      <Listed<Change> resource="role-changes" empty={text('roleChanges.none')}>
        {changes => (
          <Stack component="ul" sx={{ m: 0, p: 0, gap: 4, listStyle: 'none' }}>
            {changes
              .toSorted((one, other) => Number(other.state === 'OPEN') - Number(one.state === 'OPEN'))
              .map(change => (
                <One key={change.id} change={change} onDecide={approve => setDeciding({ change, approve })} />
              ))}
          </Stack>
        )}
      </Listed>
      {deciding && <Decide {...deciding} onClose={() => setDeciding(undefined)} />}
    </Page>
  );
}

function One({ change, onDecide }: { change: Change; onDecide: (approve: boolean) => void }) {
  const text = useText();
  const when = useSayWhen();
  const exact = useExact();
  const title = useTitle(change);
  const open = change.state === 'OPEN';
  return (
    <Card component="li" sx={{ p: 5 }} aria-label={title}>
      <Stack direction="row" sx={{ gap: 3, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {title}
        </Typography>
        <Typography sx={{ fontWeight: 700, color: open ? 'warning.main' : 'text.secondary' }}>
          {text(`roleChanges.state.${change.state}`)}
        </Typography>
      </Stack>
      <Typography sx={{ color: 'text.secondary' }}>
        {text('roleChanges.proposedBy', { who: change.proposedBy })} · <When at={change.proposedAt} />
      </Typography>
      <Typography sx={{ my: 3 }}>{change.reason}</Typography>
      {change.difference && <Differences of={change.difference} />}
      {open && (
        <Typography sx={{ mt: 3 }}>
          {change.because.map(why => text(`roles.because.${why}`)).join(' ')}{' '}
          {change.outdated ? text('roleChanges.outdated') : change.dueAt ? text('roleChanges.due', { when: exact(change.dueAt) }) : ''}
        </Typography>
      )}
      {change.decidedAt && (
        <Typography sx={{ mt: 3, color: 'text.secondary' }}>
          {[change.decidedBy, when(change.decidedAt), change.state === 'LAPSED' ? null : change.decisionReason].filter(Boolean).join(' · ')}
        </Typography>
      )}
      {open && (
        <Box sx={{ display: 'flex', gap: 3, justifyContent: 'flex-end', mt: 3 }}>
          <Button onClick={() => onDecide(false)}>{text(change.mine ? 'roleChanges.withdraw' : 'roleChanges.reject')}</Button>
          {change.mayApprove && (
            <Button variant="contained" onClick={() => onDecide(true)}>
              {text('roleChanges.approve')}
            </Button>
          )}
        </Box>
      )}
    </Card>
  );
}

function useTitle({ kind, role, gains }: Change) {
  const text = useText();
  const label = useRoleLabel()(role);
  return kind === 'GRANT' ? text('roleChanges.grant', { role: label, who: gains ?? '' }) : text('roleChanges.define', { role: label });
}

function Decide({ change, approve, onClose }: Deciding & { onClose: () => void }) {
  const text = useText();
  const title = useTitle(change);
  const submit = text(approve ? 'roleChanges.approve' : change.mine ? 'roleChanges.withdraw' : 'roleChanges.reject');
  return (
    <ActDialog
      title={title}
      intro={text(approve ? 'roleChanges.approveWhy' : 'roleChanges.rejectWhy')}
      submit={submit}
      onClose={onClose}
      act={async ({ reason }) => {
        const input = { id: change.id, reason };
        await (approve
          ? askFor(ApproveRoleChangeDocument, { input }, 'approveRoleChange')
          : askFor(RejectRoleChangeDocument, { input }, 'rejectRoleChange'));
      }}
    >
      <ReasonInput />
    </ActDialog>
  );
}
