import { Alert, Button, Link, Typography } from '@mui/material';
import MarkEmailReadOutlined from '@mui/icons-material/MarkEmailReadOutlined';
import { useState } from 'react';
import { DateTimeInput, TextInput, useNotify } from 'react-admin';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { CreateContactDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath, usePurpose } from '../layout/purpose.tsx';
import { NoticeLanguageInput } from '../notices/NoticeLanguage.tsx';
import { ActForm } from '../page/ActForm.tsx';
import { Page } from '../page/Page.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Section } from '../page/Section.tsx';
import { State } from '../page/State.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { useFieldDecisions } from './fields.ts';
import { instant } from './RecordBasis.tsx';
import { ValueInputs } from './ValueInputs.tsx';
import { changedValues } from './values.ts';

/** A new contact: only the fields this purpose covers, and why we may, recorded in the same act. */
export function ContactNew() {
  const text = useText();
  const path = usePath();
  const purpose = usePurpose();
  const decisions = useFieldDecisions(purpose.code);
  const [proposed, setProposed] = useState(false);
  if (decisions.error) return <RefusedState error={decisions.error} again={decisions.refetch} />;
  if (!decisions.data) return <WaitingCards />;
  const creatable = decisions.data.filter(decision => decision.creatable);
  return (
    <Page
      title={text('contacts.addTitle')}
      width={880}
      above={
        <Link component={RouterLink} to={path('/contacts')} color="inherit">
          {text('contacts.title')}
        </Link>
      }
    >
      {proposed ? (
        <State
          icon={<MarkEmailReadOutlined />}
          title={text('contacts.proposed')}
          action={
            <Button variant="outlined" component={RouterLink} to={path('/contacts')}>
              {text('contacts.toList')}
            </Button>
          }
        >
          <Typography>{text('contacts.proposedWhy')}</Typography>
        </State>
      ) : creatable.length === 0 ? (
        <State title={text('contacts.nothingCreatable', { purpose: purpose.label })} />
      ) : (
        <NewForm key={purpose.code} creatable={creatable} onProposed={() => setProposed(true)} />
      )}
    </Page>
  );
}

function NewForm({
  creatable,
  onProposed,
}: {
  creatable: NonNullable<ReturnType<typeof useFieldDecisions>['data']>;
  onProposed: () => void;
}) {
  const text = useText();
  const path = usePath();
  const navigate = useNavigate();
  const notify = useNotify();
  const purpose = usePurpose();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const create = async ({ values, legalBasis, noticeException, reason, originDetail }: Record<string, any>) => {
    const input = {
      purpose: purpose.code,
      values: changedValues({}, values ?? {}, creatable),
      originDetail: originDetail || undefined,
      legalBasis: {
        startsAt: instant(legalBasis?.startsAt),
        expiresAt: instant(legalBasis?.expiresAt),
        evidence: legalBasis?.evidence || undefined,
        noticeLanguage: legalBasis?.noticeLanguage || undefined,
      },
      noticeException: noticeException?.reason ? { exception: 'ALREADY_INFORMED' as const, reason: noticeException.reason } : undefined,
      reason,
      idempotencyKey,
    };
    const made = await askFor(CreateContactDocument, { input }, 'createContact');
    if (made?.outcome === 'PROPOSED') return onProposed();
    notify('contacts.created', { type: 'success' });
    await navigate(path(made?.contact ? `/contacts/${made.contact.id}` : '/contacts'));
  };
  return (
    <ActForm act={create} submit={text('contacts.addIt')} onCancel={() => void navigate(path('/contacts'))}>
      <Section title={text('contacts.person')} intro={text('contacts.addWhy', { purpose: purpose.label })}>
        <ValueInputs decisions={creatable} />
        <TextInput
          source="originDetail"
          label={text('contacts.originDetail')}
          helperText={text('contacts.originHelp')}
          fullWidth
          sx={{ mt: 4 }}
        />
      </Section>
      <Section title={text('contacts.whyWeMay')} intro={purpose.basisKind ? text(`basisHelp.${purpose.basisKind}`) : undefined}>
        {purpose.basisKind && (
          <Alert severity="info" icon={false} sx={{ mb: 4 }}>
            {purpose.label}: {text(`basis.${purpose.basisKind}`)}
          </Alert>
        )}
        <DateTimeInput source="legalBasis.startsAt" label={text('bases.startsAt')} helperText={text('bases.startsAtHelp')} fullWidth />
        <DateTimeInput source="legalBasis.expiresAt" label={text('bases.expiresAt')} helperText={false} fullWidth sx={{ mt: 3 }} />
        <NoticeLanguageInput purpose={purpose.code} source="legalBasis.noticeLanguage" />
        <TextInput
          source="legalBasis.evidence"
          label={text('bases.evidence')}
          helperText={text('bases.evidenceHelp')}
          multiline
          fullWidth
          sx={{ mt: 4 }}
        />
        <TextInput
          source="noticeException.reason"
          label={text('informing.alreadyInformed')}
          helperText={text('informing.alreadyHelp')}
          fullWidth
          sx={{ mt: 4 }}
        />
      </Section>
      <ReasonInput />
    </ActForm>
  );
}
