import { useMemo, useState } from 'react';
import { useGetList } from 'react-admin';
import { keepPreviousData } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { useCatalogue } from '../fields/use-field-label.ts';
import type { AccessLogQuery, AccessLogQueryVariables } from '../generated/graphql.ts';
import { usePages } from '../page/use-pages.ts';
import { lookFilter, type LookQuery, parseLookQuery, plotted, writeLookQuery } from './look-query.ts';

type Answer = NonNullable<AccessLogQuery['accessLog']>;
export type Entry = Answer['nodes'][number];
export type Day = Answer['perDay'][number];

/** What is asked, in the address. */
export function useLookQuery() {
  const [search, setSearch] = useSearchParams();
  const query = useMemo(() => parseLookQuery(search), [search]);
  const ask = (change: Partial<LookQuery>) => setSearch(writeLookQuery(search, { ...query, ...change }));
  return { query, ask };
}

/** A page of who looked at a contact, and how often on each day. Waits for the catalogue only where a group of fields is asked for. */
export function useLooks(contactId: string, query: LookQuery) {
  const pages = usePages();
  const catalogue = useCatalogue().data;
  const [now] = useState(() => new Date());
  const fieldsOf = (group: string) => (catalogue ?? []).filter(({ category }) => category === group).map(({ key }) => key);
  const meta: AccessLogQueryVariables = {
    contactId,
    filter: lookFilter(query, now, fieldsOf),
    first: 50,
    after: pages.after,
    days: plotted(query),
  };
  const list = useGetList<Entry>(
    'access-log',
    { meta },
    { enabled: !query.group || Boolean(catalogue), placeholderData: keepPreviousData },
  );
  const found = list.meta as { end?: string; perDay?: Day[] } | undefined;
  return { ...list, pages, perDay: found?.perDay ?? [], next: list.pageInfo?.hasNextPage ? (found?.end ?? null) : null };
}
