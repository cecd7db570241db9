import { RadioButtonGroupInput, required } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { EndLegalBasisDocument, type EndEvent } from '../generated/graphql.ts';
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
  return (
    <ActDialog
      title={`${text('bases.end')}: ${label(basis.purpose)}`}
      intro={text('bases.endWhy')}
      submit={text('bases.endIt')}
      done="bases.ended"
      start={{ event: events[0] }}
      danger
      onClose={onClose}
      act={({ event, reason }) =>
        askFor(EndLegalBasisDocument, { input: { purpose, contactId, forPurpose: basis.purpose, event, reason } }, 'endLegalBasis')
      }
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
      <ReasonInput />
    </ActDialog>
  );
}

const eventsOf = (kind: Basis['kind']): EndEvent[] =>
  kind === 'CONSENT' ? ['WITHDRAWN', 'ENDED'] : ['LEGITIMATE_INTERESTS', 'PUBLIC_TASK'].includes(kind) ? ['OBJECTED', 'ENDED'] : ['ENDED'];
