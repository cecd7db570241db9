import { Box, Button, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { RestoreRoleDocument, RoleVersionsDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { ActDialog } from '../page/ActDialog.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Section } from '../page/Section.tsx';
import { WaitingRows } from '../page/Waiting.tsx';
import { When } from '../page/When.tsx';
import { Differences } from './Differences.tsx';
import type { Role } from './RoleList.tsx';

/** Every version of a role: who, when, why, and what it changed; an earlier one can be written anew. */
export function Versions({ role, mayEdit }: { role: Role; mayEdit: boolean }) {
  const text = useText();
  const [restoring, setRestoring] = useState<number | undefined>();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['role-versions', role.code, role.version],
    queryFn: () => askFor(RoleVersionsDocument, { code: role.code }, 'roleVersions'),
  });
  return (
    <Section title={text('roles.versions')}>
      {error && <RefusedState error={error} again={refetch} />}
      {isPending && <WaitingRows rows={2} />}
      <Stack component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data?.map(({ version, author, approvedBy, reason, at, changes }) => (
          <Box component="li" key={version} sx={{ py: 3, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
            <Stack direction="row" sx={{ gap: 3, alignItems: 'baseline', flexWrap: 'wrap', mb: 1 }}>
              <Typography sx={{ fontWeight: 700 }}>{text('organisation.version', { version })}</Typography>
              <When at={at} />
              <Typography sx={{ color: 'text.secondary', flex: 1 }}>
                {author ? text('roles.by', { author }) : text('roles.withInstallation')}
                {approvedBy ? `, ${text('roles.agreedBy', { approvedBy })}` : ''}
              </Typography>
              {mayEdit && version !== role.version && (
                <Button size="small" onClick={() => setRestoring(version)} aria-label={text('roles.restoreVersion', { version })}>
                  {text('roles.restore')}
                </Button>
              )}
            </Stack>
            {reason && <Typography sx={{ mb: 2 }}>{reason}</Typography>}
            <Differences of={changes} />
          </Box>
        ))}
      </Stack>
      {restoring !== undefined && <Restore role={role} version={restoring} onClose={() => setRestoring(undefined)} />}
    </Section>
  );
}

function Restore({ role, version, onClose }: { role: Role; version: number; onClose: () => void }) {
  const text = useText();
  const path = usePath();
  const navigate = useNavigate();
  return (
    <ActDialog
      title={text('roles.restoreVersion', { version })}
      intro={text('roles.restoreWhy')}
      submit={text('roles.restore')}
      onClose={onClose}
      act={async ({ reason }) => {
        const input = { code: role.code, version, expectedVersion: role.version, reason, askSecondPerson: true };
        const done = await askFor(RestoreRoleDocument, { input }, 'restoreRole');
        if (done?.change) await navigate(path('/role-changes'));
      }}
    >
      <ReasonInput />
    </ActDialog>
  );
}
