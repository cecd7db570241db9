import { Box, Button, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { CorrectContactDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath, usePurpose } from '../layout/purpose.tsx';
import { ActForm } from '../page/ActForm.tsx';
import { Page } from '../page/Page.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Section } from '../page/Section.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { useContact, useContactName } from './ContactPage.tsx';
import { type Contact, type FieldDecision, withheldOf } from './contact.ts';
import { useFieldDecisions } from './fields.ts';
import { Person } from './Person.tsx';
import { ValueInputs } from './ValueInputs.tsx';
import { changedValues, startValues } from './values.ts';

/** Only what may be edited is an input; everything else stays what it is, or says why it is locked. */
export function ContactEdit() {
  const purpose = usePurpose();
  const decisions = useFieldDecisions(purpose.code);
  if (decisions.error) return <RefusedState error={decisions.error} again={decisions.refetch} />;
  return decisions.data ? <Loaded key={purpose.code} decisions={decisions.data} /> : <WaitingCards />;
}

function Loaded({ decisions }: { decisions: FieldDecision[] }) {
  const { data: contact, error, refetch } = useContact(decisions);
  const [round, setRound] = useState(0);
  if (error) return <RefusedState error={error} again={refetch} />;
  if (!contact) return <WaitingCards />;
  const readAgain = () => void refetch().then(() => setRound(round + 1));
  return <Correction key={round} contact={contact} decisions={decisions} readAgain={readAgain} />;
}

function Correction({ contact: newest, decisions, readAgain }: { contact: Contact; decisions: FieldDecision[]; readAgain: () => void }) {
  const text = useText();
  const path = usePath();
  const navigate = useNavigate();
  const notify = useNotify();
  const refresh = useRefresh();
  const purpose = usePurpose();
  const nameOf = useContactName();
  const [contact] = useState(newest); // what was read when the form opened: its version is the one the change is against
  const editable = decisions.filter(decision => decision.editable && !withheldOf(contact, decision.field));
  const [start] = useState(() => startValues(contact, editable));
  const back = path(`/contacts/${contact.id}`);
  const correct = async ({ values, reason }: Record<string, any>) => {
    const changed = changedValues(start, values, editable);
    await askFor(
      CorrectContactDocument,
      { input: { purpose: purpose.code, id: contact.id, values: changed, reason, expectedVersion: contact.version } },
      'correctContact',
    );
    notify('page.saved', { type: 'success' });
    refresh();
    await navigate(back);
  };
  return (
    <Page
      title={text('contacts.editTitle', { name: nameOf(contact) })}
      above={
        <Link component={RouterLink} to={back} color="inherit">
          {nameOf(contact)}
        </Link>
      }
    >
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { lg: 'minmax(0, 3fr) minmax(0, 2fr)' }, alignItems: 'start' }}>
        <Section title={text('contacts.editable')} intro={text('contacts.editWhy', { purpose: purpose.label })}>
          <ActForm
            act={correct}
            submit={text('page.save')}
            start={{ values: start }}
            onCancel={() => void navigate(back)}
            remedy={refused =>
              refused.code === 'CONFLICT' && (
                <Button color="inherit" size="small" onClick={readAgain}>
                  {text('contacts.readAgain')}
                </Button>
              )
            }
          >
            {editable.length === 0 && <Typography>{text('contacts.nothingEditable')}</Typography>}
            <ValueInputs decisions={editable} />
            <ReasonInput />
          </ActForm>
        </Section>
        <Person heading="contacts.notEditable" contact={contact} decisions={decisions.filter(decision => !editable.includes(decision))} />
      </Box>
    </Page>
  );
}
