import { Alert, Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import { useQuery } from '@tanstack/react-query';
import { askFor } from '../api/ask.ts';
import { LogVerificationDocument, type LogVerificationQuery, VerifyLogsDocument } from '../generated/graphql.ts';
import { useRegion, useText } from '../i18n/use-text.ts';
import { Pill } from '../page/Pill.tsx';
import { useSayRefusal } from '../page/say-refusal.ts';
import { useAsyncAct } from '../page/use-async-act.ts';
import { useSayWhen, When } from '../page/When.tsx';

type Verified = NonNullable<LogVerificationQuery['logVerification']>;

/** How often the page looks while a verification is under way, in milliseconds. */
const GLANCE = 1_000;

/** Whether the log itself can be believed: to when it was verified, what was found, and a way to have it verified now. */
export function Verification() {
  const text = useText();
  const say = useSayRefusal();
  const last = useQuery({
    queryKey: ['log-verification'],
    queryFn: () => askFor(LogVerificationDocument, {}, 'logVerification'),
    refetchInterval: query => (query.state.data?.state === 'RUNNING' ? GLANCE : false),
  });
  const begin = useAsyncAct(() => askFor(VerifyLogsDocument, {}, 'verifyLogs').finally(() => last.refetch()));
  const running = last.data?.state === 'RUNNING';
  if (last.isPending || last.error) return null;
  return (
    <Box component="section" aria-label={text('verification.title')} sx={{ mt: 4, pt: 4, borderTop: 1, borderColor: 'divider' }}>
      <Stack direction="row" sx={{ gap: 4, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box role="status">{last.data ? <Standing verified={last.data} /> : <Pill tone="quiet">{text('verification.NEVER')}</Pill>}</Box>
        <Button variant="outlined" startIcon={<FactCheckOutlined />} disabled={running || begin.pending} onClick={() => void begin.act()}>
          {text('verification.now')}
        </Button>
      </Stack>
      {running && <Progress verified={last.data!} />}
      {begin.refused && (
        <Alert severity="error" sx={{ mt: 3 }}>
          {say(begin.refused)}
        </Alert>
      )}
      {last.data?.state === 'BROKEN' && <Findings findings={last.data.findings} />}
    </Box>
  );
}

function Standing({ verified: { state, verifiedTo, finishedAt } }: { verified: Verified }) {
  const text = useText();
  const tone = state === 'BROKEN' ? 'error' : state === 'INTACT' ? 'success' : 'quiet';
  return (
    <Stack direction="row" sx={{ gap: 3, flexWrap: 'wrap', alignItems: 'baseline' }}>
      <Pill tone={tone}>{text(`verification.${state}`)}</Pill>
      {verifiedTo ? (
        <span>
          {text('verification.to')} <When at={verifiedTo} focusable />
        </span>
      ) : (
        state === 'INTACT' && finishedAt && <span>{text('verification.nothingSealed')}</span>
      )}
    </Stack>
  );
}

function Progress({ verified: { done, total } }: { verified: Verified }) {
  const text = useText();
  const region = useRegion();
  const number = (value: number) => new Intl.NumberFormat(region).format(value);
  return (
    <Box sx={{ mt: 3, maxWidth: 560 }}>
      <LinearProgress
        variant={total ? 'determinate' : 'indeterminate'}
        value={total ? Math.min(100, (100 * done) / total) : undefined}
        aria-label={text('verification.RUNNING')}
        sx={{ height: 8, borderRadius: 1, mb: 1 }}
      />
      <Typography sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        {text('verification.progress', { done: number(done), total: number(total) })}
      </Typography>
    </Box>
  );
}

function Findings({ findings }: { findings: Verified['findings'] }) {
  const text = useText();
  const sayWhen = useSayWhen();
  return (
    <Alert severity="error" sx={{ mt: 3, '& ul': { m: 0, pl: 5 } }}>
      <Typography>{text('verification.brokenWhy')}</Typography>
      <ul>
        {findings.map(({ record, kind, from, to, since }, at) => (
          <li key={at}>
            {text(`record.${record}`)}: {text(`finding.${kind}`, { from: from ?? '', to: to ?? '' })}
            {since && ` (${sayWhen(since)})`}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
