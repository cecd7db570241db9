import { Alert, Box, Button, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetOne } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { queryClient } from '../auth/query-client.ts';
import { ActivatePurposeDocument, type PurposeQuery, RetirePurposeDocument } from '../generated/graphql.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { ActDialog } from '../page/ActDialog.tsx';
import { Page } from '../page/Page.tsx';
import { Pill, type Tone } from '../page/Pill.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { Checklist } from './Checklist.tsx';
import { PurposeForm } from './PurposeForm.tsx';
import { PurposeFacts } from './PurposeFacts.tsx';

export type Purpose = NonNullable<PurposeQuery['purpose']> & { id: string };

/** One purpose: what it is for, which fields it needs and why, and what stands between it and being active. */
export function PurposePage() {
  const { id = '' } = useParams();
  // Without a mark of its own this would be answered by the row that the list of purposes left behind.
  const { data, error, refetch } = useGetOne<Purpose>('purposes', { id, meta: { language: useLanguage(), whole: true } });
  if (error) return <RefusedState error={error} again={refetch} />;
  return data ? <Loaded key={`${data.code} ${data.revision}`} purpose={data} /> : <WaitingCards />;
}

const tones: Record<Purpose['state'], Tone> = { DRAFT: 'warning', ACTIVE: 'success', RETIRED: 'quiet' };

function Loaded({ purpose }: { purpose: Purpose }) {
  const text = useText();
  const path = usePath();
  const viewer = useViewer();
  const mayEdit = may(viewer, 'purposes', 'edit') && !purpose.builtIn && purpose.state !== 'RETIRED';
  return (
    <Page
      title={purpose.label}
      beside={<Pill tone={tones[purpose.state]}>{text(`purposes.is.${purpose.state}`)}</Pill>}
      actions={<Steps purpose={purpose} />}
      above={
        <Link component={RouterLink} to={path('/purposes')} color="inherit">
          {text('purposes.title')}
        </Link>
      }
    >
      {purpose.builtIn && (
        <Alert severity="info" sx={{ mb: 4 }}>
          {text('purposes.builtInWhy')}
        </Alert>
      )}
      {mayEdit && purpose.state === 'ACTIVE' && (
        <Alert severity="warning" sx={{ mb: 4 }}>
          {text('purposes.writesNotice', { version: (purpose.noticeVersion ?? 0) + 1 })}
        </Alert>
      )}
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { lg: 'minmax(0, 2fr) minmax(0, 1fr)' }, alignItems: 'start' }}>
        {mayEdit ? <PurposeForm purpose={purpose} /> : <PurposeFacts purpose={purpose} />}
        {purpose.checklist.length > 0 && <Checklist items={purpose.checklist} />}
      </Box>
    </Page>
  );
}

function Steps({ purpose }: { purpose: Purpose }) {
  const text = useText();
  const viewer = useViewer();
  const [step, setStep] = useState<'activate' | 'retire' | undefined>();
  const complete = purpose.checklist.every(({ done }) => done);
  const input = { code: purpose.code, expectedRevision: purpose.revision };
  const take = async () => {
    await (step === 'activate'
      ? askFor(ActivatePurposeDocument, { input }, 'activatePurpose')
      : askFor(RetirePurposeDocument, { input }, 'retirePurpose'));
    await queryClient.invalidateQueries({ queryKey: ['viewer'] });
  };
  if (purpose.builtIn) return null;
  return (
    <>
      {purpose.state === 'DRAFT' && may(viewer, 'purposes', 'activate') && (
        <Button variant="contained" disabled={!complete} onClick={() => setStep('activate')}>
          {text('purposes.activate')}
        </Button>
      )}
      {purpose.state === 'ACTIVE' && may(viewer, 'purposes', 'retire') && (
        <Button variant="outlined" color="error" onClick={() => setStep('retire')}>
          {text('purposes.retire')}
        </Button>
      )}
      {step && (
        <ActDialog
          title={text(`purposes.${step}`)}
          intro={<Typography component="span">{text(`purposes.${step}Why`, { purpose: purpose.label })}</Typography>}
          submit={text(`purposes.${step}`)}
          danger={step === 'retire'}
          onClose={() => setStep(undefined)}
          act={take}
        />
      )}
    </>
  );
}
