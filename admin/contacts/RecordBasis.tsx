import { useState } from 'react';
import { DateTimeInput, required, SelectInput, TextInput } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { RecordLegalBasisDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { useWatch } from 'react-hook-form';
import { NoticeLanguageInput } from '../notices/NoticeLanguage.tsx';
import { ActDialog } from '../page/ActDialog.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import type { Basis } from './Bases.tsx';

/** What happened outside of this system, written down by staff: for which purpose, since when, and what proves it. */
export function RecordBasis({ contactId, bases, onClose }: { contactId: string; bases: Basis[]; onClose: () => void }) {
  const text = useText();
  const label = usePurposeLabel();
  const purpose = usePurpose().code;
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const open = bases.filter(({ standing }) => standing !== 'STANDS');
  return (
    <ActDialog
      title={text('bases.record')}
      intro={text('bases.recordWhy')}
      submit={text('bases.recordIt')}
      done="bases.recorded"
      start={{ forPurpose: open[0]?.purpose }}
      onClose={onClose}
      act={({ forPurpose, startsAt, expiresAt, evidence, noticeLanguage, noticeException, reason }) =>
        askFor(
          RecordLegalBasisDocument,
          {
            input: {
              purpose,
              contactId,
              forPurpose,
              startsAt: instant(startsAt),
              expiresAt: instant(expiresAt),
              evidence: evidence || undefined,
              noticeLanguage: noticeLanguage || undefined,
              noticeException: noticeException?.reason
                ? { exception: 'ALREADY_INFORMED' as const, reason: noticeException.reason }
                : undefined,
              reason,
              idempotencyKey,
            },
          },
          'recordLegalBasis',
        )
      }
    >
      <SelectInput
        source="forPurpose"
        label={text('bases.forPurpose')}
        choices={open.map(basis => ({ id: basis.purpose, name: `${label(basis.purpose)} · ${text(`basis.${basis.kind}`)}` }))}
        translateChoice={false}
        validate={required()}
        fullWidth
      />
      <DateTimeInput source="startsAt" label={text('bases.startsAt')} helperText={text('bases.startsAtHelp')} fullWidth />
      <DateTimeInput source="expiresAt" label={text('bases.expiresAt')} helperText={false} fullWidth />
      <NoticeLanguageOfChosen />
      <TextInput source="evidence" label={text('bases.evidence')} helperText={text('bases.evidenceHelp')} multiline fullWidth />
      <TextInput
        source="noticeException.reason"
        label={text('informing.alreadyInformed')}
        helperText={text('informing.alreadyHelp')}
        fullWidth
      />
      <ReasonInput />
    </ActDialog>
  );
}

/** By which text the person was informed, for the purpose that was chosen above. */
function NoticeLanguageOfChosen() {
  const purpose = useWatch({ name: 'forPurpose' }) as string | undefined;
  return purpose ? <NoticeLanguageInput purpose={purpose} source="noticeLanguage" /> : null;
}

/** What a date input holds, as the instant the API takes; nothing when it is empty. */
export const instant = (value: string | Date | null | undefined) => (value ? new Date(value).toISOString() : undefined);
