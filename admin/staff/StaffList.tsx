import { Box, Button, Card, Stack } from '@mui/material';
import { useState } from 'react';
import { required, SelectInput } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { GrantRoleDocument, RevokeRoleDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { ActDialog } from '../page/ActDialog.tsx';
import { Listed } from '../page/Listed.tsx';
import { Page } from '../page/Page.tsx';
import { Pill } from '../page/Pill.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { Rows } from '../page/Rows.tsx';
import { When } from '../page/When.tsx';
import { useRoleLabel, useRoles } from '../roles/use-role-label.ts';
import { BeginRecovery } from './BeginRecovery.tsx';
import { LostDevices } from './LostDevices.tsx';
import { InviteStaff } from './InviteStaff.tsx';
import { StaffActs, type StaffMember } from './StaffActs.tsx';

type Acting = { member: StaffMember; grant: boolean };

/** Who works here, and as what. */
export function StaffList() {
  const text = useText();
  const path = usePath();
  const viewer = useViewer();
  const roleLabel = useRoleLabel();
  const [acting, setActing] = useState<Acting | undefined>();
  const [losing, setLosing] = useState<StaffMember | undefined>();
  const [inviting, setInviting] = useState(false);
  const mayManage = may(viewer, 'staff', 'create');
  const invite = mayManage && (
    <Button variant="contained" onClick={() => setInviting(true)}>
      {text('staff.invite')}
    </Button>
  );
  const mayGrant = may(viewer, 'staff', 'edit');
  const mayRecover = may(viewer, 'staff', 'recover');
  const acts = (member: StaffMember) =>
    (mayGrant || (mayManage && member.id !== viewer.id)) && (
      <Stack direction="row" sx={{ gap: 1, justifyContent: { sm: 'flex-end' }, flexWrap: 'wrap' }}>
        {mayGrant && member.state !== 'LEFT' && (
          <Button size="small" onClick={() => setActing({ member, grant: true })} aria-label={`${text('staff.grant')}: ${member.name}`}>
            {text('staff.grantShort')}
          </Button>
        )}
        {mayGrant && member.roles.length > 0 && member.id !== viewer.id && (
          <Button size="small" onClick={() => setActing({ member, grant: false })} aria-label={`${text('staff.revoke')}: ${member.name}`}>
            {text('staff.revokeShort')}
          </Button>
        )}
        {mayManage && member.id !== viewer.id && <StaffActs member={member} onLost={() => setLosing(member)} />}
      </Stack>
    );
  return (
    <Page title={text('staff.title')} actions={invite}>
      {mayRecover && <LostDevices />}
      <Listed<StaffMember> resource="staff" empty={text('staff.none')}>
        {members => (
          <Card sx={{ overflowX: 'auto' }}>
            <Rows
              label={text('staff.title')}
              rows={members}
              id={member => member.id}
              to={member => path(`/readers/${member.id}`)}
              columns={[
                { title: text('roles.name'), nowrap: true, cell: member => member.name },
                { title: text('signIn.email'), cell: member => member.email },
                { title: text('roles.title'), cell: member => member.roles.map(roleLabel).join(', ') || '–' },
                { title: text('staff.state'), cell: member => <State member={member} /> },
                {
                  title: text('staff.lastSignIn'),
                  cell: member => (member.lastSignInAt ? <When at={member.lastSignInAt} /> : text('staff.never')),
                },
                { title: text('contacts.actions'), align: 'right', nowrap: true, cell: acts },
              ]}
            />
          </Card>
        )}
      </Listed>
      {losing && <BeginRecovery member={losing} onClose={() => setLosing(undefined)} />}
      {inviting && <InviteStaff onClose={() => setInviting(false)} />}
      {acting && <GrantOrRevoke {...acting} onClose={() => setActing(undefined)} />}
    </Page>
  );
}

/** The state, and whether to ask if somebody still works here. */
function State({ member }: { member: StaffMember }) {
  const text = useText();
  return (
    <>
      {text(`staff.state.${member.state}`)}
      {member.dormant && (
        <Box title={text('staff.dormant')}>
          <Pill tone="warning">{text('staff.dormantShort')}</Pill>
        </Box>
      )}
    </>
  );
}

function GrantOrRevoke({ member, grant, onClose }: Acting & { onClose: () => void }) {
  const text = useText();
  const path = usePath();
  const navigate = useNavigate();
  const roleLabel = useRoleLabel();
  const roles = useRoles().data ?? [];
  const choices = grant
    ? roles.filter(({ code, builtIn }) => !builtIn && !member.roles.includes(code)).map(({ code }) => code)
    : member.roles;
  const title = text(grant ? 'staff.grant' : 'staff.revoke');
  return (
    <ActDialog
      title={`${title}: ${member.name}`}
      intro={text(grant ? 'staff.grantWhy' : 'staff.revokeWhy')}
      submit={title}
      danger={!grant}
      start={{ role: choices.length === 1 ? choices[0] : '' }}
      onClose={onClose}
      act={async ({ role, reason }) => {
        const input = { staffId: member.id, role, reason, askSecondPerson: grant };
        if (!grant) return askFor(RevokeRoleDocument, { input }, 'revokeRole');
        const done = await askFor(GrantRoleDocument, { input }, 'grantRole');
        if (done?.change) await navigate(path('/role-changes'));
        return done;
      }}
    >
      <SelectInput
        source="role"
        label={text('staff.role')}
        choices={choices.map(code => ({ id: code, name: roleLabel(code) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        fullWidth
      />
      <ReasonInput />
    </ActDialog>
  );
}
