import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { useText } from '../i18n/use-text.ts';
import { Pill, type Tone } from '../page/Pill.tsx';
import { Section } from '../page/Section.tsx';
import { When } from '../page/When.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import { EndBasis } from './EndBasis.tsx';
import type { Contact } from './contact.ts';
import { RecordBasis } from './RecordBasis.tsx';
import { RecordConsent } from './RecordConsent.tsx';
import { SensitiveConditions } from './SensitiveConditions.tsx';

export type Basis = NonNullable<Contact['legalBases']>[number];

/** Why we may: one row per purpose, the state as a dot with its word. */
export function Bases({ contact }: { contact: Contact }) {
  const text = useText();
  const viewer = useViewer();
  const [acting, setActing] = useState<{ end: Basis } | 'record' | 'heard' | undefined>();
  const bases = contact.legalBases;
  const mayRecord = may(viewer, 'legal-bases', 'create') && bases?.some(({ standing }) => standing !== 'STANDS');
  const consents = bases?.filter(({ kind }) => kind === 'CONSENT') ?? [];
  const mayHear = may(viewer, 'legal-bases', 'create') && consents.length > 0;
  return (
    <Section
      title={text('bases.title')}
      actions={
        <>
          {mayHear && (
            <Button size="small" variant="outlined" onClick={() => setActing('heard')}>
              {text('heard.title')}
            </Button>
          )}
          {mayRecord && (
            <Button size="small" variant="outlined" onClick={() => setActing('record')} aria-label={text('bases.record')}>
              {text('bases.recordShort')}
            </Button>
          )}
        </>
      }
    >
      {!bases && <Typography sx={{ color: 'text.secondary' }}>{text('bases.notForYou')}</Typography>}
      {bases?.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{text('bases.none')}</Typography>}
      <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {bases?.map(basis => (
          <BasisRow
            key={basis.purpose}
            basis={basis}
            contactId={contact.id}
            onEnd={may(viewer, 'legal-bases', 'end') && ends(basis) ? () => setActing({ end: basis }) : undefined}
          />
        ))}
      </Stack>
      {acting === 'record' && bases && <RecordBasis contactId={contact.id} bases={bases} onClose={() => setActing(undefined)} />}
      {acting === 'heard' && <RecordConsent contactId={contact.id} bases={consents} onClose={() => setActing(undefined)} />}
      {typeof acting === 'object' && <EndBasis contactId={contact.id} basis={acting.end} onClose={() => setActing(undefined)} />}
    </Section>
  );
}

const ends = ({ standing }: Basis) => ['STANDS', 'NOT_YET', 'SUSPENDED'].includes(standing);

function BasisRow({ basis, contactId, onEnd }: { basis: Basis; contactId: string; onEnd: (() => void) | undefined }) {
  const text = useText();
  const label = usePurposeLabel()(basis.purpose);
  return (
    <Box component="li" sx={{ py: 3, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 3 }}>
        <Box>
          <Typography sx={{ fontWeight: 700 }}>{label}</Typography>
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
            {text(`basis.${basis.kind}`)}
          </Typography>
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary', display: 'flex', columnGap: 3, flexWrap: 'wrap' }}>
            <BasisDates basis={basis} />
          </Typography>
          {basis.evidence && (
            <Typography variant="caption" component="p" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {text('bases.evidence')}: {basis.evidence}
            </Typography>
          )}
        </Box>
        <Stack sx={{ alignItems: 'flex-end', gap: 1 }}>
          <BasisState basis={basis} />
          {onEnd && (
            <Button size="small" onClick={onEnd} aria-label={`${text('bases.end')}: ${label}`} sx={{ mr: -2 }}>
              {text('bases.end')}
            </Button>
          )}
        </Stack>
      </Box>
      <SensitiveConditions basis={basis} contactId={contactId} />
    </Box>
  );
}

function BasisDates({ basis }: { basis: Basis }) {
  const text = useText();
  const { startsAt, expiresAt, endedAt, noticeVersion } = basis;
  return (
    <>
      {startsAt && (
        <span>
          {text('bases.since')} <When at={startsAt} focusable />
        </span>
      )}
      {endedAt ? (
        <span>
          {text('bases.endedOn')} <When at={endedAt} focusable />
        </span>
      ) : (
        expiresAt && (
          <span>
            {text('bases.until')} <When at={expiresAt} focusable />
          </span>
        )
      )}
      {noticeVersion != null && <span>{text('bases.notice', { version: noticeVersion })}</span>}
    </>
  );
}

const month = 31 * 86_400_000;

const expiresSoon = ({ standing, expiresAt }: Basis, now = Date.now()) =>
  standing === 'STANDS' && expiresAt != null && Date.parse(expiresAt) - now < month;

function BasisState({ basis }: { basis: Basis }) {
  const text = useText();
  if (expiresSoon(basis)) return <Pill tone="warning">{text('standing.soon')}</Pill>;
  const ended = ['ENDED', 'NONE', 'EXPIRED'].includes(basis.standing) && basis.detail;
  return (
    <Pill tone={tones[basis.standing]}>{ended && basis.detail ? text(`detail.${basis.detail}`) : text(`standing.${basis.standing}`)}</Pill>
  );
}

const tones: Record<Basis['standing'], Tone> = {
  STANDS: 'success',
  NOT_YET: 'primary',
  ENDED: 'error',
  EXPIRED: 'error',
  SUSPENDED: 'warning',
  NONE: 'quiet',
};
