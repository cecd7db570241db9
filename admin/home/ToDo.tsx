import { Box, Link, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useGetOne } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { OverdueNoticesDocument, RoleChangesDocument, WaitingProposalsDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import type { Organisation } from '../organisation/use-languages.ts';
import { Section } from '../page/Section.tsx';
import { proposalsPurpose } from '../proposals/ProposalList.tsx';
import { Progress } from '../purposes/Progress.tsx';
import { usePurposes } from '../purposes/use-purpose-label.ts';

/** What waits for somebody who may decide it, and unfinished set-up. */
export function ToDo() {
  const text = useText();
  const viewer = useViewer();
  const mayDecide = may(viewer, 'proposals', 'list');
  const purposes = usePurposes().data ?? [];
  const organisation = useGetOne<Organisation>('organisation', { id: 'organisation' }).data;
  const proposals =
    useQuery({
      queryKey: ['waiting-proposals'],
      queryFn: () => askFor(WaitingProposalsDocument, { purpose: proposalsPurpose }, 'proposals'),
      enabled: mayDecide,
    }).data ?? [];
  const overdue =
    useQuery({
      queryKey: ['overdue-notices'],
      queryFn: () => askFor(OverdueNoticesDocument, {}, 'noticesDue'),
      enabled: may(viewer, 'informing', 'list'),
    }).data?.overdue ?? 0;
  const changes =
    useQuery({
      queryKey: ['waiting-role-changes'],
      queryFn: () => askFor(RoleChangesDocument, { open: true }, 'roleChanges'),
      enabled: may(viewer, 'role-changes', 'list'),
    }).data?.length ?? 0;
  const drafts = may(viewer, 'purposes', 'edit') ? purposes.filter(({ state }) => state === 'DRAFT') : [];
  const missing = may(viewer, 'organisation', 'edit') ? (organisation?.missing.length ?? 0) : 0;
  const isEmpty = changes === 0 && drafts.length === 0 && missing === 0 && proposals.length === 0 && overdue === 0;
  return (
    <Section title={text('home.toDo')}>
      {isEmpty && <Typography sx={{ color: 'text.secondary' }}>{text('home.nothing')}</Typography>}
      <Stack component="ul" sx={{ m: 0, p: 0, gap: 3, listStyle: 'none' }}>
        {changes > 0 && <Waiting to="/role-changes">{text('home.roleChanges', { smart_count: changes })}</Waiting>}
        {overdue > 0 && <Waiting to="/informing">{text('home.overdueNotices', { smart_count: overdue })}</Waiting>}
        {proposals.length > 0 && <Waiting to="/proposals">{text('home.proposals', { smart_count: proposals.length })}</Waiting>}
        {missing > 0 && <Waiting to="/organisation">{text('home.organisation', { smart_count: missing })}</Waiting>}
        {drafts.map(draft => {
          const steps = draft.checklist.filter(({ done }) => !done).length;
          return (
            <Box key={draft.code} component="li">
              <Waiting to={`/purposes/${draft.code}`} component="span">
                {steps === 0
                  ? text('home.ready', { purpose: draft.label })
                  : text('home.draft', { purpose: draft.label, smart_count: steps })}
              </Waiting>
              <Progress items={draft.checklist} />
            </Box>
          );
        })}
      </Stack>
    </Section>
  );
}

function Waiting({ to, component = 'li', children }: { to: string; component?: 'li' | 'span'; children: string }) {
  const path = usePath();
  return (
    <Box component={component} sx={{ display: 'block' }}>
      <Link component={RouterLink} to={path(to)}>
        {children}
      </Link>
    </Box>
  );
}
