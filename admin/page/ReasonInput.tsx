import { required, TextInput } from 'react-admin';
import { useText } from '../i18n/use-text.ts';

/** Why this is done: asked of every change. */
export function ReasonInput() {
  const text = useText();
  return (
    <TextInput
      source="reason"
      label={text('page.reason')}
      helperText={text('page.reasonHelp')}
      validate={required()}
      multiline
      minRows={2}
      fullWidth
    />
  );
}
