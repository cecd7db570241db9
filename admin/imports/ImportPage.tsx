import { Button, Link } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { saveFrom } from '../exports/save.ts';
import { ImportJobDocument, type ImportOutcome, ImportReportDocument, WriteImportReportDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { isUnderWay } from '../jobs/job.ts';
import { JobRow } from '../jobs/JobRow.tsx';
import { usePath } from '../layout/purpose.tsx';
import { NotFound } from '../page/NotFound.tsx';
import { Page } from '../page/Page.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { useAsyncAct } from '../page/use-async-act.ts';
import { usePages } from '../page/use-pages.ts';
import { WaitingCards } from '../page/Waiting.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import { Outcomes } from './Outcomes.tsx';
import { ReportLines } from './ReportLines.tsx';
import { useOutcome } from './use-outcome.ts';

/** How often the page looks while rows come in, in milliseconds. */
const GLANCE = 1_000;

/** One import: how far it is, and what became of every row. It may be left and found again. */
export function ImportPage() {
  const text = useText();
  const path = usePath();
  const id = useParams()['id']!;
  const purposeLabel = usePurposeLabel();
  const [outcome, setOutcome] = useOutcome();
  const { after } = usePages();
  const job = useQuery({
    queryKey: ['import-job', id],
    queryFn: () => askFor(ImportJobDocument, { id }, 'job').then(found => found ?? null),
    refetchInterval: query => (query.state.data && isUnderWay(query.state.data) ? GLANCE : false),
  });
  // Asked anew whenever the job has moved: both tell of the same rows.
  const report = useQuery({
    queryKey: ['import-report', id, outcome, after, job.data?.done, job.data?.state],
    queryFn: () => askFor(ImportReportDocument, { id, outcome, after }, 'importReport').then(found => found ?? null),
    enabled: Boolean(job.data),
    placeholderData: keepPreviousData,
  });
  const write = useAsyncAct(async () => {
    const written = await askFor(WriteImportReportDocument, { input: { id } }, 'writeImportReport');
    saveFrom(`/files/${written!.handle}`, 'report.csv');
  });
  const error = job.error ?? report.error ?? write.refused;
  if (error) return <RefusedState error={error} again={() => Promise.all([job.refetch(), report.refetch()])} />;
  if (job.isPending || (job.data && !report.data)) return <WaitingCards />;
  if (!job.data || job.data.kind !== 'IMPORT') return <NotFound />;
  const counts = new Map(report.data!.outcomes.map(({ outcome: each, rows }): [ImportOutcome, number] => [each, rows]));
  return (
    <Page
      title={text('jobs.kind.IMPORT', { purpose: purposeLabel(job.data.purpose) })}
      width={1120}
      above={
        <Link component={RouterLink} to={path('/jobs')} color="inherit">
          {text('jobs.title')}
        </Link>
      }
      actions={
        <Button variant="outlined" disabled={write.pending || counts.size === 0} onClick={() => void write.act()}>
          {text('imports.reportFile')}
        </Button>
      }
    >
      <JobRow job={job.data} onChange={job.refetch} alone />
      <Outcomes counts={counts} chosen={outcome} onChoose={setOutcome} />
      <ReportLines report={report.data!} />
    </Page>
  );
}
