import { required, SelectInput, TextInput } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { InviteStaffDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';

const languages = [
  { id: 'nl', name: 'Nederlands' },
  { id: 'fr', name: 'Français' },
  { id: 'de', name: 'Deutsch' },
  { id: 'en', name: 'English' },
];

/** Somebody new, by mail; without a role until one is granted. */
export function InviteStaff({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <ActDialog
      title={text('staff.invite')}
      intro={text('staff.inviteWhy')}
      submit={text('staff.invite')}
      done="staff.invited"
      start={{ language: 'nl' }}
      onClose={onClose}
      act={({ name = '', email = '', language, reason }) =>
        askFor(InviteStaffDocument, { input: { name, email, language, reason } }, 'inviteStaff')
      }
    >
      <TextInput source="name" label={text('roles.name')} validate={required()} helperText={false} fullWidth />
      <TextInput source="email" label={text('signIn.email')} validate={required()} helperText={false} fullWidth />
      <SelectInput
        source="language"
        label={text('layout.language')}
        choices={languages}
        translateChoice={false}
        validate={required()}
        helperText={false}
        fullWidth
      />
      <ReasonInput />
    </ActDialog>
  );
}
