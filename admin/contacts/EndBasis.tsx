import { useState } from 'react';
import { RadioButtonGroupInput, required, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { askFor } from '../api/ask.ts';
import { EndLegalBasisDocument, type EndEvent, ObjectToProcessingDocument, type SaidBy } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { ActDialog } from '../page/ActDialog.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import type { Basis } from './Bases.tsx';

/** Consent is withdrawn, interest is objected to, the rest simply ends. Nothing is rewritten: the ledger gains an entry. */
export function EndBasis({ contactId, basis, onClose }: { contactId: string; basis: Basis; onClose: () => void }) {
  const text = useText();
  const label = usePurposeLabel();
  const purpose = usePurpose().code;
  const events = eventsOf(basis.kind);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  // The same object as long as the dialog is open: another one would begin the form anew.
  const [start] = useState(() => ({ event: events[0] }));
  return (
    <ActDialog
      title={`${text('bases.end')}: ${label(basis.purpose)}`}
      intro={text('bases.endWhy')}
      submit={text('bases.endIt')}
      done="bases.ended"
      start={start}
      danger
      onClose={onClose}
      act={({ event, reason, saidBy, grounds }) => {
        const about = { purpose, contactId, forPurpose: basis.purpose, reason };
        return event === 'OBJECTED'
          ? askFor(
              ObjectToProcessingDocument,
              { input: { ...about, saidBy, grounds: grounds || undefined, idempotencyKey } },
              'objectToProcessing',
            )
          : askFor(EndLegalBasisDocument, { input: { ...about, event } }, 'endLegalBasis');
      }}
    >
      <RadioButtonGroupInput
        source="event"
        label={text('bases.what')}
        choices={events.map(event => ({ id: event, name: text(`end.${event}`) }))}
        translateChoice={false}
        validate={required()}
        row={false}
        helperText={false}
      />
      <Objection />
      <ReasonInput />
    </ActDialog>
  );
}

/** How the person objected, and what they say of their situation: whoever weighs it reads it (Art. 21(1)). */
function Objection() {
  const text = useText();
  if (useWatch({ name: 'event' }) !== 'OBJECTED') return null;
  return (
    <>
      <SelectInput
        source="saidBy"
        label={text('objections.how')}
        choices={ways.map(id => ({ id, name: text(`objections.said.${id}`) }))}
        translateChoice={false}
        validate={required()}
        fullWidth
      />
      <TextInput
        source="grounds"
        label={text('objections.grounds')}
        helperText={text('objections.groundsHelp')}
        multiline
        minRows={3}
        fullWidth
      />
    </>
  );
}

const ways: SaidBy[] = ['TELEPHONE', 'LETTER', 'EMAIL', 'IN_PERSON'];

const eventsOf = (kind: Basis['kind']): EndEvent[] =>
  kind === 'CONSENT' ? ['WITHDRAWN', 'ENDED'] : ['LEGITIMATE_INTERESTS', 'PUBLIC_TASK'].includes(kind) ? ['OBJECTED', 'ENDED'] : ['ENDED'];
