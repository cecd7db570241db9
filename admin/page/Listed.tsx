import { Card } from '@mui/material';
import type { ReactNode } from 'react';
import { type RaRecord, useGetList } from 'react-admin';
import { RefusedState } from './RefusedState.tsx';
import { State } from './State.tsx';
import { WaitingRows } from './Waiting.tsx';

type ListedProps<T extends RaRecord> = {
  resource: string;
  meta?: object;
  empty: string;
  emptyAction?: ReactNode;
  children: (rows: T[]) => ReactNode;
};

/** A whole list in the states every page has: on the way, refused, empty, there. */
export function Listed<T extends RaRecord>({ resource, meta, empty, emptyAction, children }: ListedProps<T>) {
  const { data, error, isPending, refetch } = useGetList<T>(resource, { meta });
  if (error) return <RefusedState error={error} again={refetch} />;
  if (isPending) {
    return (
      <Card>
        <WaitingRows rows={6} />
      </Card>
    );
  }
  return data.length === 0 ? <State title={empty} action={emptyAction} /> : children(data);
}
