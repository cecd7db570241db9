import { IconButton, Menu, MenuItem } from '@mui/material';
import MoreVertOutlined from '@mui/icons-material/MoreVertOutlined';
import { useState } from 'react';
import { askFor } from '../api/ask.ts';
import {
  CloseStaffDocument,
  EndSessionsOfDocument,
  InviteAgainDocument,
  ReinstateStaffDocument,
  type StaffMembersQuery,
  SuspendStaffDocument,
} from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';

export type StaffMember = NonNullable<StaffMembersQuery['staffMembers']>[number];
type Input = { staffId: string; reason: string };

/** What may be done about somebody, by the state they are in. */
const acts = {
  inviteAgain: { of: ['INVITED'], run: (input: Input) => askFor(InviteAgainDocument, { input }, 'inviteAgain') },
  endSessions: { of: ['ACTIVE'], run: (input: Input) => askFor(EndSessionsOfDocument, { input }, 'endSessionsOf') },
  suspend: { of: ['ACTIVE'], run: (input: Input) => askFor(SuspendStaffDocument, { input }, 'suspendStaff') },
  reinstate: { of: ['SUSPENDED'], run: (input: Input) => askFor(ReinstateStaffDocument, { input }, 'reinstateStaff') },
  close: { of: ['INVITED', 'ACTIVE', 'SUSPENDED'], run: (input: Input) => askFor(CloseStaffDocument, { input }, 'closeStaff') },
} as const;
type Act = keyof typeof acts;

/** The acts on one colleague, behind a button; each asks why. */
export function StaffActs({ member, onLost }: { member: StaffMember; onLost: () => void }) {
  const text = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [chosen, setChosen] = useState<Act | undefined>();
  const possible = (Object.keys(acts) as Act[]).filter(act => (acts[act].of as readonly string[]).includes(member.state));
  if (possible.length === 0) return null;
  return (
    <>
      <IconButton
        aria-label={`${text('staff.more')}: ${member.name}`}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        <MoreVertOutlined fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {member.state === 'ACTIVE' && (
          <MenuItem
            onClick={() => {
              setAnchor(null);
              onLost();
            }}
          >
            {text('staff.lost')}
          </MenuItem>
        )}
        {possible.map(act => (
          <MenuItem
            key={act}
            onClick={() => {
              setAnchor(null);
              setChosen(act);
            }}
          >
            {text(`staff.${act}`)}
          </MenuItem>
        ))}
      </Menu>
      {chosen && (
        <ActDialog
          title={`${text(`staff.${chosen}`)}: ${member.name}`}
          intro={text(`staff.${chosen}Why`)}
          submit={text(`staff.${chosen}`)}
          danger={chosen === 'suspend' || chosen === 'close'}
          onClose={() => setChosen(undefined)}
          act={({ reason }) => acts[chosen].run({ staffId: member.id, reason })}
        >
          <ReasonInput />
        </ActDialog>
      )}
    </>
  );
}
