import { askFor } from '../api/ask.ts';
import { EndGuardianDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { ActDialog } from '../page/ActDialog.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import type { Guardian } from './Guardians.tsx';

type Props = { contactId: string; guardian: Guardian; onClose: () => void };

/** Ends the link: every page and link of theirs opens nothing from then on; what they decided stays on record. */
export function EndGuardian({ contactId, guardian, onClose }: Props) {
  const text = useText();
  const purpose = usePurpose().code;
  return (
    <ActDialog
      title={`${text('guardians.end')}: ${guardian.name}`}
      intro={text('guardians.endWhy')}
      submit={text('guardians.endIt')}
      done="guardians.endedNow"
      danger
      onClose={onClose}
      act={({ reason }) => askFor(EndGuardianDocument, { input: { purpose, contactId, guardianId: guardian.id, reason } }, 'endGuardian')}
    >
      <ReasonInput />
    </ActDialog>
  );
}
