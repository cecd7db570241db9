import { Link, Stack } from '@mui/material';
import { useGetOne } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import type { Organisation } from '../organisation/use-languages.ts';
import { Section } from '../page/Section.tsx';
import { usePurposes } from '../purposes/use-purpose-label.ts';

/** Unfinished set-up, for those who may finish it. */
export function ToDo() {
  const text = useText();
  const path = usePath();
  const viewer = useViewer();
  const purposes = usePurposes().data ?? [];
  const organisation = useGetOne<Organisation>('organisation', { id: 'organisation' }).data;
  const drafts = may(viewer, 'purposes', 'edit') ? purposes.filter(({ state }) => state === 'DRAFT') : [];
  const missing = may(viewer, 'organisation', 'edit') ? (organisation?.missing.length ?? 0) : 0;
  if (drafts.length === 0 && missing === 0) return null;
  return (
    <Section title={text('home.toDo')}>
      <Stack component="ul" sx={{ m: 0, pl: 5, gap: 1 }}>
        {missing > 0 && (
          <li>
            <Link component={RouterLink} to={path('/organisation')}>
              {text('home.organisation', { smart_count: missing })}
            </Link>
          </li>
        )}
        {drafts.map(draft => {
          const steps = draft.checklist.filter(({ done }) => !done).length;
          return (
            <li key={draft.code}>
              <Link component={RouterLink} to={path(`/purposes/${draft.code}`)}>
                {steps === 0
                  ? text('home.ready', { purpose: draft.label })
                  : text('home.draft', { purpose: draft.label, smart_count: steps })}
              </Link>
            </li>
          );
        })}
      </Stack>
    </Section>
  );
}
