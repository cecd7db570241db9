import { Box, Card, Stack, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import { useFieldLabel } from '../fields/use-field-label.ts';
import type { AccessLogQuery } from '../generated/graphql.ts';
import { useLanguage, useText, useTextOr } from '../i18n/use-text.ts';
import { Pager } from '../page/Pager.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { State } from '../page/State.tsx';
import { usePages } from '../page/use-pages.ts';
import { WaitingRows } from '../page/Waiting.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import { useRoleLabel } from '../roles/use-role-label.ts';

export type Entry = NonNullable<AccessLogQuery['accessLog']>['nodes'][number];

/** Who looked at this contact, as a diary: by day, newest first, people and purposes in words. */
export function Diary({ contactId }: { contactId: string }) {
  const text = useText();
  const language = useLanguage();
  const pages = usePages();
  const { data, error, isPending, meta, pageInfo, refetch } = useGetList<Entry>('access-log', {
    meta: { contactId, first: 50, after: pages.after },
  });
  if (error) return <RefusedState error={error} again={refetch} />;
  if (isPending) return <WaitingRows rows={6} />;
  if (data.length === 0) return <State title={text('accessLog.empty')} />;
  const sayDay = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const days = Object.entries(Object.groupBy(data, ({ at }) => sayDay.format(new Date(at))));
  return (
    <>
      {days.map(([day, entries = []]) => (
        <Box key={day} component="section" sx={{ mb: 5 }}>
          <Typography component="h2" variant="h3" sx={{ mb: 2 }}>
            {day}
          </Typography>
          <Card>
            <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {entries.map(entry => (
                <DiaryLine key={entry.id} entry={entry} />
              ))}
            </Stack>
          </Card>
        </Box>
      ))}
      <Pager pages={pages} next={pageInfo?.hasNextPage ? ((meta as { end?: string }).end ?? null) : null}>
        <Typography sx={{ flex: 1, color: 'text.secondary' }}>{text('accessLog.thisToo')}</Typography>
      </Pager>
    </>
  );
}

function DiaryLine({ entry }: { entry: Entry }) {
  const text = useText();
  const textOr = useTextOr();
  const language = useLanguage();
  const fieldLabel = useFieldLabel();
  const purposeLabel = usePurposeLabel();
  const roleLabel = useRoleLabel();
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(entry.at));
  const what = entry.fields.map((key, at) => (at === 0 ? fieldLabel(key) : fieldLabel(key).toLowerCase())).join(', ');
  const aside = [
    entry.contacts > 1 && text('accessLog.amongOthers', { smart_count: entry.contacts }),
    entry.caseReference && text('accessLog.case', { reference: entry.caseReference }),
    entry.recipient && text('accessLog.to', { recipient: entry.recipient }),
    entry.actingFor && text('accessLog.for', { person: entry.actingFor }),
  ].filter(Boolean);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '64px minmax(0, 1fr)',
        gap: 3,
        px: 5,
        py: 3,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Typography component="time" dateTime={entry.at} sx={{ fontVariantNumeric: 'tabular-nums', color: 'text.secondary' }}>
        {time}
      </Typography>
      <Box>
        <Typography>
          <strong>{entry.viewerName}</strong>
          {entry.roles.length > 0 && ` (${entry.roles.map(roleLabel).join(', ')})`}{' '}
          {textOr(`did.${entry.action.toLowerCase()}`, entry.action)}
          {entry.purpose && (
            <>
              {' '}
              {text('accessLog.under')} <strong>{purposeLabel(entry.purpose)}</strong>
            </>
          )}
        </Typography>
        {what && <Typography sx={{ color: 'text.secondary' }}>{what}</Typography>}
        {aside.length > 0 && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {aside.join(' · ')}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
