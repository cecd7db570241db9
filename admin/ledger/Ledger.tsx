import { Typography } from '@mui/material';
import HistoryEduOutlined from '@mui/icons-material/HistoryEduOutlined';
import { keepPreviousData } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import type { LedgerQuery } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { Pager } from '../page/Pager.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { State } from '../page/State.tsx';
import { usePages } from '../page/use-pages.ts';
import { WaitingRows } from '../page/Waiting.tsx';
import { Timeline } from './Timeline.tsx';

export type LedgerEvent = NonNullable<LedgerQuery['ledger']>['nodes'][number];

/** What the ledger says of one contact, as far as this viewer may read legal bases. */
export function Ledger({ contactId }: { contactId: string }) {
  const text = useText();
  const purpose = usePurpose().code;
  const pages = usePages();
  const meta = { purpose, contactId, first: 50, after: pages.after };
  const { data, error, isPending, refetch, ...list } = useGetList<LedgerEvent>('ledger', { meta }, { placeholderData: keepPreviousData });
  if (error) return <RefusedState error={error} again={refetch} />;
  if (isPending) return <WaitingRows rows={6} />;
  const end = (list.meta as { end?: string } | undefined)?.end;
  if (data.length === 0)
    return (
      <State icon={<HistoryEduOutlined />} title={text('ledger.empty')}>
        <Typography>{text('ledger.emptyWhy')}</Typography>
      </State>
    );
  return (
    <>
      <Typography sx={{ mb: 4, color: 'text.secondary', maxWidth: '72ch' }}>{text('ledger.why')}</Typography>
      <Timeline events={data} contactId={contactId} />
      <Pager pages={pages} next={list.pageInfo?.hasNextPage ? (end ?? null) : null}>
        <Typography sx={{ flex: 1, color: 'text.secondary' }}>{text('ledger.thisToo')}</Typography>
      </Pager>
    </>
  );
}
