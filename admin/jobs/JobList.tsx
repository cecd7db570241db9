import { Button, Card, Stack, Typography } from '@mui/material';
import ImportExportOutlined from '@mui/icons-material/ImportExportOutlined';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { JobsDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { Page } from '../page/Page.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { State } from '../page/State.tsx';
import { WaitingRows } from '../page/Waiting.tsx';
import { isUnderWay } from './job.ts';
import { JobRow } from './JobRow.tsx';

/** How often the page looks while something is under way, in milliseconds. */
const GLANCE = 1_000;

/** Exports and imports that the viewer asked for: how far they are, and the file while it waits. */
export function JobList() {
  const text = useText();
  const path = usePath();
  const jobs = useInfiniteQuery({
    queryKey: ['jobs'],
    queryFn: ({ pageParam }) => askFor(JobsDocument, { first: 25, after: pageParam }, 'jobs'),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
    refetchInterval: query => (query.state.data?.pages.some(page => page?.nodes.some(isUnderWay)) ? GLANCE : false),
  });
  const all = jobs.data?.pages.flatMap(page => page?.nodes ?? []) ?? [];
  return (
    <Page title={text('jobs.title')} width={960}>
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('jobs.why')}</Typography>
      {jobs.error ? (
        <RefusedState error={jobs.error} again={jobs.refetch} />
      ) : jobs.isPending ? (
        <Card>
          <WaitingRows rows={4} />
        </Card>
      ) : all.length === 0 ? (
        <State
          icon={<ImportExportOutlined />}
          title={text('jobs.none')}
          action={
            <Button component={Link} to={path('/contacts')} variant="outlined">
              {text('jobs.toContacts')}
            </Button>
          }
        >
          <Typography>{text('jobs.noneWhy')}</Typography>
        </State>
      ) : (
        <Stack component="ol" sx={{ m: 0, p: 0, gap: 3, listStyle: 'none' }}>
          {all.map(job => (
            <JobRow key={job.id} job={job} onChange={jobs.refetch} />
          ))}
        </Stack>
      )}
      {jobs.hasNextPage && (
        <Button onClick={() => void jobs.fetchNextPage()} sx={{ mt: 4 }}>
          {text('jobs.more')}
        </Button>
      )}
    </Page>
  );
}
