import { required, SelectInput, TextInput } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { BeginDeviceRecoveryDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';

const checks = ['IN_PERSON', 'VIDEO_CALL', 'KNOWN_NUMBER'] as const;

/** Somebody lost everything: the first of two admins says how they know who asks. */
export function BeginRecovery({ member, onClose }: { member: { id: string; name: string }; onClose: () => void }) {
  const text = useText();
  return (
    <ActDialog
      title={`${text('staff.lost')}: ${member.name}`}
      intro={text('staff.lostWhy')}
      submit={text('staff.ask')}
      onClose={onClose}
      act={({ identityCheck, note }) =>
        askFor(BeginDeviceRecoveryDocument, { input: { staffId: member.id, identityCheck, note } }, 'beginDeviceRecovery')
      }
    >
      <SelectInput
        source="identityCheck"
        label={text('staff.identity')}
        choices={checks.map(id => ({ id, name: text(`staff.identity.${id}`) }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        fullWidth
      />
      <TextInput source="note" label={text('staff.note')} validate={required()} multiline minRows={2} helperText={false} fullWidth />
    </ActDialog>
  );
}
