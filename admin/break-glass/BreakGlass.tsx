import { Button, Card, Typography } from '@mui/material';
import { useState } from 'react';
import { required, SelectInput } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { may } from '../auth/may.ts';
import { queryClient } from '../auth/query-client.ts';
import { useViewer } from '../auth/viewer.ts';
import { GiveBackRoleDocument, TakeRoleDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { Page } from '../page/Page.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Rows } from '../page/Rows.tsx';
import { When } from '../page/When.tsx';
import { useRoleLabel, useRoles } from '../roles/use-role-label.ts';
import { type RoleTaken, useRolesTaken } from './use-roles-taken.ts';

/** Roles are part of who one is: whoever takes one, or gives it back, is somebody else from the next question on. */
const readAnew = () => queryClient.invalidateQueries();

/** A role for oneself in an emergency; for who oversees the logs, everybody's with the reasons. */
export function BreakGlass() {
  const text = useText();
  const viewer = useViewer();
  const roleLabel = useRoleLabel();
  const [taking, setTaking] = useState(false);
  const { data = [], error, refetch } = useRolesTaken(may(viewer, 'access-log', 'list') ? 'all' : 'mine');
  const giveBack = async (id: string) => {
    await askFor(GiveBackRoleDocument, { input: { id } }, 'giveBackRole');
    await readAnew();
  };
  const take = may(viewer, 'break-glass', 'create') && (
    <Button variant="contained" onClick={() => setTaking(true)}>
      {text('breakGlass.take')}
    </Button>
  );
  return (
    <Page title={text('breakGlass.title')} actions={take}>
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('breakGlass.why')}</Typography>
      {error ? (
        <RefusedState error={error} again={refetch} />
      ) : data.length === 0 ? (
        <Typography>{text('breakGlass.none')}</Typography>
      ) : (
        <Card sx={{ overflowX: 'auto' }}>
          <Rows<RoleTaken>
            label={text('breakGlass.title')}
            rows={data}
            id={each => each.id}
            columns={[
              { title: text('roles.name'), nowrap: true, cell: each => each.name },
              { title: text('staff.role'), cell: each => roleLabel(each.role) },
              { title: text('page.reason'), cell: each => each.reason },
              { title: text('breakGlass.from'), cell: each => <When at={each.takenAt} focusable /> },
              { title: text('breakGlass.until'), cell: each => <When at={each.until} focusable /> },
              {
                title: text('contacts.actions'),
                align: 'right',
                nowrap: true,
                cell: each =>
                  each.standing &&
                  each.staffId === viewer.id && (
                    <Button size="small" onClick={() => void giveBack(each.id)}>
                      {text('breakGlass.giveBack')}
                    </Button>
                  ),
              },
            ]}
          />
        </Card>
      )}
      {taking && <TakeRole onClose={() => setTaking(false)} />}
    </Page>
  );
}

const lengths = [15, 60, 240] as const;

function TakeRole({ onClose }: { onClose: () => void }) {
  const text = useText();
  const viewer = useViewer();
  const roleLabel = useRoleLabel();
  const held = new Set(viewer.roles.map(({ code }) => code));
  const roles = (useRoles().data ?? []).filter(({ code, builtIn }) => !builtIn && !held.has(code));
  return (
    <ActDialog
      title={text('breakGlass.take')}
      intro={text('breakGlass.why')}
      submit={text('breakGlass.take')}
      done="breakGlass.taken"
      danger
      start={{ minutes: '15' }}
      onClose={onClose}
      act={async ({ role, minutes, reason }) => {
        await askFor(TakeRoleDocument, { input: { role, minutes: Number(minutes), reason } }, 'takeRole');
        await readAnew();
      }}
    >
      <SelectInput
        source="role"
        label={text('staff.role')}
        choices={roles.map(({ code }) => ({ id: code, name: roleLabel(code) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        fullWidth
      />
      <SelectInput
        source="minutes"
        label={text('breakGlass.minutes')}
        choices={lengths.map(minutes => ({ id: String(minutes), name: text(`breakGlass.minutes.${minutes}`) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        fullWidth
      />
      <ReasonInput />
    </ActDialog>
  );
}
