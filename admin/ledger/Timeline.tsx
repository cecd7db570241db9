import { Box, Card, Stack, Tooltip, Typography } from '@mui/material';
import { useFieldLabel } from '../fields/use-field-label.ts';
import { useRegion, useText, useTextOr } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { useTimeZone } from '../organisation/use-languages.ts';
import { Pill, type Tone } from '../page/Pill.tsx';
import { useExact, useSayWhen } from '../page/When.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import type { LedgerEvent } from './Ledger.tsx';
import { SaveEvidence, SaveProof } from './SaveProof.tsx';

const tones: Record<LedgerEvent['event'], Tone> = {
  ASKED: 'quiet',
  CONFIRMED: 'success',
  RECORDED: 'success',
  RESUMED: 'success',
  REFUSED: 'error',
  WITHDRAWN: 'error',
  OBJECTED: 'error',
  ENDED: 'error',
  EXPIRED: 'warning',
  SUSPENDED: 'warning',
  CONDITION_RECORDED: 'primary',
  CONDITION_ENDED: 'error',
};

/** The life of a contact's legal bases by day, newest first. */
export function Timeline({ events, contactId }: { events: LedgerEvent[]; contactId: string }) {
  const region = useRegion();
  const timeZone = useTimeZone();
  const sayDay = new Intl.DateTimeFormat(region, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const days = Object.entries(Object.groupBy(events, ({ at }) => sayDay.format(new Date(at))));
  return days.map(([day, ofDay = []]) => (
    <Box key={day} component="section" sx={{ mb: 5 }}>
      <Typography component="h2" variant="h3" sx={{ mb: 2 }}>
        {day}
      </Typography>
      <Card>
        <Stack component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {ofDay.map(event => (
            <Line key={event.id} event={event} contactId={contactId} />
          ))}
        </Stack>
      </Card>
    </Box>
  ));
}

function Line({ event, contactId }: { event: LedgerEvent; contactId: string }) {
  const text = useText();
  const region = useRegion();
  const timeZone = useTimeZone();
  const exact = useExact();
  const purpose = usePurposeLabel()(event.purpose);
  const aside = useAside(event);
  const time = new Intl.DateTimeFormat(region, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(event.at));
  const acting = usePurpose().code;
  const what = text(`ledger.${event.event}`);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '64px minmax(0, 1fr) auto',
        gap: 3,
        px: 5,
        py: 3,
        alignItems: 'start',
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Tooltip title={exact(event.at)}>
        <Typography
          component="time"
          dateTime={event.at}
          tabIndex={0}
          sx={{ fontVariantNumeric: 'tabular-nums', color: 'text.secondary', width: 'fit-content' }}
        >
          {time}
        </Typography>
      </Tooltip>
      <Box sx={{ overflowWrap: 'anywhere' }}>
        <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap', alignItems: 'baseline' }}>
          <Typography component="strong" sx={{ fontWeight: 700 }}>
            {purpose}
          </Typography>
          <Pill tone={tones[event.event]}>{what}</Pill>
        </Box>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {aside.join(' · ')}
        </Typography>
      </Box>
      <Stack sx={{ alignItems: 'flex-start' }}>
        {event.provable && event.legalBasisId && (
          <SaveProof contactId={contactId} legalBasisId={event.legalBasisId} label={text('ledger.proofOf', { event: what, purpose })} />
        )}
        {event.evidenceFile && acting === 'consent-administration' && (
          <SaveEvidence contactId={contactId} id={event.evidenceFile} label={text('ledger.evidenceOf', { event: what, purpose })} />
        )}
      </Stack>
    </Box>
  );
}

/** Who, how, on which text: in words. */
function useAside(event: LedgerEvent): string[] {
  const text = useText();
  const textOr = useTextOr();
  const sayWhen = useSayWhen();
  const fieldLabel = useFieldLabel();
  const { actorKind, actorName, givenBy, channel, form, language, noticeVersion, claimedAt, provision, fields } = event;
  return [
    actorName ?? textOr(`ledger.by.${actorKind}`, actorKind),
    givenBy && textOr(`ledger.given.${givenBy}`, ''),
    givenBy === 'GUARDIAN' && actorKind === 'staff' && text('ledger.heardFromGuardian'),
    channel && textOr(`ledger.channel.${channel}`, channel),
    form && text('ledger.form', { form }),
    noticeVersion != null && [text('ledger.notice', { version: noticeVersion }), language].filter(Boolean).join(' '),
    provision && [textOr(`provision.${provision}`, provision), fields.map(fieldLabel).join(', ')].join(': '),
    claimedAt && event.event !== 'ASKED' && text('ledger.claimed', { when: sayWhen(claimedAt) }),
  ].filter(part => typeof part === 'string' && part !== '') as string[];
}
