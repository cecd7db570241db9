import { Button, Card, Typography } from '@mui/material';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import PersonAddOutlined from '@mui/icons-material/PersonAddAlt1Outlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { may } from '../auth/may.ts';
import { useViewer, type ViewerPurpose } from '../auth/viewer.ts';
import type { ContactsMeta } from '../data-provider.ts';
import { ExportDialog } from '../exports/ExportDialog.tsx';
import type { TextKey } from '../i18n/texts.ts';
import { useSayNumber, useText } from '../i18n/use-text.ts';
import { usePath, usePurpose } from '../layout/purpose.tsx';
import { Page } from '../page/Page.tsx';
import { Pager } from '../page/Pager.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { State } from '../page/State.tsx';
import { usePages } from '../page/use-pages.ts';
import { WaitingRows } from '../page/Waiting.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { filterOf } from './contact-query.ts';
import { ContactTable } from './ContactTable.tsx';
import type { ContactRow, FieldDecision } from './contact.ts';
import { useFieldDecisions, usualColumns } from './fields.ts';
import { FilterBar } from './FilterBar.tsx';
import { OneByOne } from './OneByOne.tsx';
import { Shown } from './Shown.tsx';
import { useContactQuery } from './use-contact-query.ts';

export function ContactList() {
  const text = useText();
  const path = usePath();
  const viewer = useViewer();
  const purpose = usePurpose();
  const decisions = useFieldDecisions(purpose.code);
  const mayCreate = !purpose.builtIn && may(viewer, 'contacts', 'create') && decisions.data?.some(({ creatable }) => creatable);
  const add = mayCreate && (
    <Button component={Link} to={path('/contacts/create')} variant="contained" startIcon={<PersonAddOutlined />}>
      {text('contacts.add')}
    </Button>
  );
  return (
    <Page title={text('contacts.title')} actions={add} width={1600}>
      {decisions.isPending && <WaitingRows />}
      {decisions.error && <RefusedState error={decisions.error} again={decisions.refetch} />}
      {decisions.data && (purpose.code === 'legal-claims' ? <OneByOne /> : <Contacts key={purpose.code} decisions={decisions.data} />)}
    </Page>
  );
}

const perPage = 25;

function Contacts({ decisions }: { decisions: FieldDecision[] }) {
  const text = useText();
  const purpose = usePurpose();
  const viewer = useViewer();
  const [exporting, setExporting] = useState(false);
  const pages = usePages();
  const [query, ask] = useContactQuery();
  const columns = query.columns
    ? query.columns.flatMap(key => decisions.find(({ field }) => field === key) ?? [])
    : usualColumns(decisions);
  const isNarrowed = query.search !== '' || query.conditions.length > 0;
  const needsSearch = purpose.code === 'consent-administration' && !isNarrowed;
  const meta: ContactsMeta = {
    purpose: purpose.code,
    filter: filterOf(query.conditions, key => decisions.find(({ field }) => field === key)?.kind),
    search: query.search || undefined,
    orderBy: query.order,
    first: purpose.code === 'consent-administration' ? 10 : perPage,
    after: pages.after,
    fields: columns.filter(({ verdict }) => verdict !== 'NO').map(({ field }) => field),
  };
  const list = useGetList<ContactRow>(
    'contacts',
    { meta },
    { enabled: !needsSearch && meta.fields.length > 0, placeholderData: keepPreviousData },
  );
  const answer = list.meta as { end?: string; count?: { value: number; more: boolean } } | undefined;
  const mayExport = may(viewer, 'exports', 'create') && !needsSearch && decisions.some(({ exportVerdict }) => exportVerdict !== 'NO');
  return (
    <>
      {exporting && (
        <ExportDialog
          decisions={decisions}
          shown={meta.fields}
          asked={{ filter: meta.filter ?? undefined, search: meta.search ?? undefined, orderBy: meta.orderBy ?? undefined }}
          count={answer?.count}
          onClose={() => setExporting(false)}
        />
      )}
      <FilterBar decisions={decisions} query={query} ask={ask}>
        <ColumnMenu decisions={decisions} columns={columns} onChange={fields => ask({ columns: fields })} />
        {mayExport && (
          <Button variant="outlined" startIcon={<FileDownloadOutlined />} onClick={() => setExporting(true)}>
            {text('exports.button')}
          </Button>
        )}
      </FilterBar>
      {needsSearch ? (
        <State icon={<SearchOutlined />} title={text('contacts.searchFirst')}>
          <Typography>{text('contacts.searchFirstWhy')}</Typography>
        </State>
      ) : meta.fields.length === 0 ? (
        <State title={text('contacts.nothingReadable', { purpose: purpose.label })}>
          <Shown decisions={decisions} />
        </State>
      ) : list.error ? (
        <RefusedState error={list.error} again={list.refetch} />
      ) : list.isPending ? (
        <Card>
          <WaitingRows rows={10} />
        </Card>
      ) : list.data.length === 0 ? (
        <State
          icon={<SearchOutlined />}
          title={text('contacts.none')}
          action={
            isNarrowed && (
              <Button variant="outlined" onClick={() => ask({ search: '', conditions: [] })}>
                {text('contacts.clearFilters')}
              </Button>
            )
          }
        >
          <Typography>{text(nobody(purpose, isNarrowed), { purpose: purpose.label })}</Typography>
        </State>
      ) : (
        <>
          <Card sx={{ overflowX: 'auto', opacity: list.isPlaceholderData ? 0.6 : 1 }}>
            <ContactTable rows={list.data} columns={columns} order={query.order} onOrder={order => ask({ order })} />
          </Card>
          <Pager pages={pages} next={list.pageInfo?.hasNextPage ? (answer?.end ?? null) : null}>
            <Count count={answer?.count} />
            <Shown decisions={decisions} />
          </Pager>
        </>
      )}
    </>
  );
}

/** Why a list is empty: who is present differs from room to room. */
const nobody = (purpose: ViewerPurpose, isNarrowed: boolean): TextKey => {
  if (purpose.code === 'consent-administration') return 'contacts.noneFound';
  if (purpose.code === 'subject-requests') return 'contacts.noneAsks';
  return isNarrowed ? 'contacts.noneWhy' : 'contacts.noneAtAll';
};

function Count({ count }: { count: { value: number; more: boolean } | undefined }) {
  const text = useText();
  const sayNumber = useSayNumber();
  if (!count) return null;
  const number = sayNumber(count.value) + (count.more ? '+' : '');
  return (
    <Typography sx={{ fontVariantNumeric: 'tabular-nums', mr: 2 }}>
      {text('contacts.count', { smart_count: count.value, number })}
    </Typography>
  );
}
