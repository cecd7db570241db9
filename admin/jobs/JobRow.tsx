import { Alert, Box, Button, Card, LinearProgress, Stack, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { askFor } from '../api/ask.ts';
import { Refused } from '../api/refused.ts';
import { saveFrom } from '../exports/save.ts';
import { CancelJobDocument, FetchJobFileDocument, type JobState } from '../generated/graphql.ts';
import { useRegion, useText, useTextOr } from '../i18n/use-text.ts';
import { Pill, type Tone } from '../page/Pill.tsx';
import { useSayProblem, useSayRefusal } from '../page/say-refusal.ts';
import { useAsyncAct } from '../page/use-async-act.ts';
import { useSayWhen, When } from '../page/When.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import { usePath } from '../layout/purpose.tsx';
import { isUnderWay, type Job } from './job.ts';

const tones: Record<JobState, Tone> = { QUEUED: 'quiet', RUNNING: 'primary', DONE: 'success', FAILED: 'error', CANCELLED: 'quiet' };

/** One export or import: what it is, how far, how it ended, and its file as long as it waits. `alone` on a page that says what it is. */
export function JobRow({ job, onChange, alone }: { job: Job; onChange: () => unknown; alone?: boolean }) {
  const path = usePath();
  const text = useText();
  const say = useSayRefusal();
  const purposeLabel = usePurposeLabel();
  const cancel = useAsyncAct(() => askFor(CancelJobDocument, { input: { id: job.id } }, 'cancelJob').finally(onChange));
  const fetchFile = useAsyncAct(async () => {
    const fetched = await askFor(FetchJobFileDocument, { input: { id: job.id } }, 'fetchJobFile');
    saveFrom(`/files/${fetched!.handle}`, job.file!.name);
    setTimeout(onChange, 1_500);
  });
  const refused = cancel.refused ?? fetchFile.refused;
  return (
    <Card component={alone ? 'div' : 'li'} sx={{ p: 5 }}>
      <Stack direction="row" sx={{ gap: 4, flexWrap: 'wrap', alignItems: 'baseline' }}>
        {!alone && (
          <Typography component="h2" variant="h3">
            {text(`jobs.kind.${job.kind}`, { purpose: purposeLabel(job.purpose) })}
          </Typography>
        )}
        <Pill tone={tones[job.state]}>{text(`jobs.state.${job.state}`)}</Pill>
        <Box sx={{ flex: 1 }} />
        <Box sx={{ color: 'text.secondary' }}>
          <When at={job.createdAt} />
        </Box>
      </Stack>
      {isUnderWay(job) && <Bar job={job} />}
      <Ended job={job} />
      {refused && (
        <Alert severity="error" sx={{ mt: 3 }}>
          {say(refused)}
        </Alert>
      )}
      <Stack direction="row" sx={{ gap: 4, alignItems: 'center', flexWrap: 'wrap' }}>
        {job.file && (
          <Button
            variant="contained"
            startIcon={<FileDownloadOutlined />}
            disabled={fetchFile.pending}
            onClick={() => void fetchFile.act()}
            sx={{ mt: 3 }}
          >
            {text('jobs.download')}
          </Button>
        )}
        {job.file && <Waiting file={job.file} />}
        {job.kind === 'IMPORT' && !alone && (
          <Button component={Link} to={path(`/imports/${job.id}`)} variant="outlined" sx={{ mt: 3 }}>
            {text('imports.report')}
          </Button>
        )}
        {isUnderWay(job) && (
          <Button variant="outlined" disabled={cancel.pending} onClick={() => void cancel.act()} sx={{ mt: 3 }}>
            {text('jobs.cancel')}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

function Waiting({ file }: { file: NonNullable<Job['file']> }) {
  const text = useText();
  const sayWhen = useSayWhen();
  const size = useSize();
  return (
    <Typography sx={{ mt: 3, color: 'text.secondary', overflowWrap: 'anywhere' }}>
      {`${file.name} · ${size(file.size)} · ${text('jobs.once', { until: sayWhen(file.expiresAt) })}`}
    </Typography>
  );
}

/** How far it is, in words and as a bar; what is left is told from how long it took so far. */
function Bar({ job }: { job: Job }) {
  const text = useText();
  const number = useNumber();
  const share = job.total ? (100 * job.done) / job.total : undefined;
  const left = secondsLeft(job);
  const said =
    job.total == null
      ? text('jobs.soFar', { done: number(job.done) })
      : text('jobs.progress', { done: number(job.done), total: number(job.total) });
  return (
    <Box sx={{ mt: 3 }}>
      <LinearProgress
        variant={share === undefined ? 'indeterminate' : 'determinate'}
        value={share}
        aria-label={text(`jobs.state.${job.state}`)}
        sx={{ height: 8, borderRadius: 1, mb: 1 }}
      />
      <Typography role="status" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        {said}
        {left !== undefined &&
          ` · ${left < 90 ? text('jobs.secondsLeft', { seconds: Math.max(1, left) }) : text('jobs.minutesLeft', { minutes: Math.round(left / 60) })}`}
      </Typography>
    </Box>
  );
}

function secondsLeft({ done, total, startedAt }: Job): number | undefined {
  if (!total || !done || !startedAt) return undefined;
  const took = (Date.now() - new Date(startedAt).getTime()) / 1_000;
  return took < 2 ? undefined : Math.round((took / done) * (total - done));
}

function Ended({ job }: { job: Job }) {
  const text = useText();
  const say = useSayRefusal();
  const sayProblem = useSayProblem();
  const textOr = useTextOr();
  const number = useNumber();
  if (job.state === 'DONE') {
    return (
      <Typography sx={{ mt: 2, fontVariantNumeric: 'tabular-nums' }}>
        {text(job.kind === 'IMPORT' ? 'imports.count' : 'jobs.count', { smart_count: job.done, done: number(job.done) })}
        {job.kind === 'EXPORT' && !job.file && ` · ${text('jobs.gone')}`}
      </Typography>
    );
  }
  if (job.state !== 'FAILED' || !job.problem) return null;
  const refused = new Refused(job.problem, { problems: job.problems, incidentId: job.incidentId ?? undefined });
  const why = job.problems.map(problem => textOr(`exports.stays.${problem.rule}`, sayProblem(problem)));
  return (
    <Typography sx={{ mt: 2 }}>
      {say(refused)} {why.length > 0 && `(${why.join('; ')})`}
    </Typography>
  );
}

function useNumber() {
  const region = useRegion();
  return (value: number) => new Intl.NumberFormat(region).format(value);
}

function useSize() {
  const number = useNumber();
  return (bytes: number) => (bytes < 100_000 ? `${number(Math.ceil(bytes / 1_000))} kB` : `${number(Math.round(bytes / 100_000) / 10)} MB`);
}
