import { required, TextInput } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { VerifyGuardianDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { ActDialog } from '../page/ActDialog.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import type { Guardian } from './Guardians.tsx';

type Props = { contactId: string; guardian: Guardian; onClose: () => void };

/** Staff looked at more than a mail, and write down what: from then on the guardian may see and ask more (L32). */
export function VerifyGuardian({ contactId, guardian, onClose }: Props) {
  const text = useText();
  const purpose = usePurpose().code;
  return (
    <ActDialog
      title={`${text('guardians.verify')}: ${guardian.name}`}
      intro={text('guardians.verifyWhy')}
      submit={text('guardians.verifyIt')}
      done="guardians.verified"
      onClose={onClose}
      act={({ how, reason }) =>
        askFor(VerifyGuardianDocument, { input: { purpose, contactId, guardianId: guardian.id, how, reason } }, 'verifyGuardian')
      }
    >
      <TextInput
        source="how"
        label={text('guardians.how')}
        helperText={text('guardians.howHelp')}
        validate={required()}
        multiline
        minRows={3}
        fullWidth
      />
      <ReasonInput />
    </ActDialog>
  );
}
