import { Button, Typography } from '@mui/material';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { useText } from '../i18n/use-text.ts';
import { Pager } from '../page/Pager.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { State } from '../page/State.tsx';
import { WaitingRows } from '../page/Waiting.tsx';
import { DaysPlot } from './DaysPlot.tsx';
import { Diary } from './Diary.tsx';
import { isFiltered, type LookQuery } from './look-query.ts';
import { LookFilters } from './LookFilters.tsx';
import { useLookQuery, useLooks } from './use-looks.ts';
import { Verification } from './Verification.tsx';

/** Who looked at one contact: choices, how often, the diary, and whether the log can be believed. */
export function WhoLooked({ contactId }: { contactId: string }) {
  const { query, ask } = useLookQuery();
  return (
    <>
      <LookFilters query={query} ask={ask} />
      <Looks contactId={contactId} query={query} ask={ask} />
      <Verification />
    </>
  );
}

function Looks({ contactId, query, ask }: { contactId: string; query: LookQuery; ask: (change: Partial<LookQuery>) => void }) {
  const text = useText();
  const { data, error, isPending, refetch, pages, perDay, next } = useLooks(contactId, query);
  if (error) return <RefusedState error={error} again={refetch} />;
  if (isPending) return <WaitingRows rows={6} />;
  if (data.length === 0 && pages.isFirst) return <Nobody query={query} ask={ask} />;
  return (
    <>
      <DaysPlot days={perDay} />
      <Diary entries={data} />
      <Pager pages={pages} next={next}>
        <Typography sx={{ flex: 1, color: 'text.secondary' }}>{text('accessLog.thisToo')}</Typography>
      </Pager>
    </>
  );
}

function Nobody({ query, ask }: { query: LookQuery; ask: (change: Partial<LookQuery>) => void }) {
  const text = useText();
  const narrowed = isFiltered(query) || query.period !== null;
  return (
    <State
      icon={<VisibilityOutlined />}
      title={text(narrowed ? 'accessLog.emptyHere' : 'accessLog.empty')}
      action={
        narrowed && (
          <Button variant="outlined" onClick={() => ask({ period: null, role: '', purpose: '', group: '' })}>
            {text('accessLog.showAll')}
          </Button>
        )
      }
    >
      <Typography>{text('accessLog.thisToo')}</Typography>
    </State>
  );
}
