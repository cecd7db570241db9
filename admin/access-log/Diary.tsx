import { Box, Card, Stack, Tooltip, Typography } from '@mui/material';
import { useFieldLabel } from '../fields/use-field-label.ts';
import { useRegion, useText, useTextOr } from '../i18n/use-text.ts';
import { useTimeZone } from '../organisation/use-languages.ts';
import { useExact } from '../page/When.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import { useRoleLabel } from '../roles/use-role-label.ts';
import { type DiaryLine, linesOf } from './diary-lines.ts';
import type { Entry } from './use-looks.ts';

/** Who looked, as a diary: by day, newest first, people and purposes in words. */
export function Diary({ entries }: { entries: Entry[] }) {
  const region = useRegion();
  const timeZone = useTimeZone();
  const sayDay = new Intl.DateTimeFormat(region, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const days = Object.entries(Object.groupBy(entries, ({ at }) => sayDay.format(new Date(at))));
  return days.map(([day, ofDay = []]) => (
    <Box key={day} component="section" sx={{ mb: 5 }}>
      <Typography component="h2" variant="h3" sx={{ mb: 2 }}>
        {day}
      </Typography>
      <Card>
        <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {linesOf(ofDay).map(line => (
            <Line key={line.entry.id} {...line} />
          ))}
        </Stack>
      </Card>
    </Box>
  ));
}

function Line({ entry, times }: DiaryLine) {
  const text = useText();
  const textOr = useTextOr();
  const fieldLabel = useFieldLabel();
  const purposeLabel = usePurposeLabel();
  const roleLabel = useRoleLabel();
  const what = entry.fields.map((key, at) => (at === 0 ? fieldLabel(key) : fieldLabel(key).toLowerCase())).join(', ');
  const aside = [
    times > 1 && text('accessLog.times', { times }),
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
      <Time at={entry.at} />
      <Box sx={{ overflowWrap: 'anywhere' }}>
        <Typography>
          <strong>{entry.viewerKind === 'system' ? text('accessLog.system') : entry.viewerName}</strong>
          {entry.roles.length > 0 && ` (${entry.roles.map(roleLabel).join(', ')})`}{' '}
          {textOr(`did.${entry.operation}`, textOr(`did.${entry.action.toLowerCase()}`, entry.action))}
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

/** The time of day; the exact instant on hover and focus. */
function Time({ at }: { at: string }) {
  const region = useRegion();
  const timeZone = useTimeZone();
  const exact = useExact();
  const time = new Intl.DateTimeFormat(region, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(at));
  return (
    <Tooltip title={exact(at)}>
      <Typography
        component="time"
        dateTime={at}
        tabIndex={0}
        sx={{ fontVariantNumeric: 'tabular-nums', color: 'text.secondary', width: 'fit-content', height: 'fit-content' }}
      >
        {time}
      </Typography>
    </Tooltip>
  );
}
