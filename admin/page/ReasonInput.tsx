import { required, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useHint } from '../free-text/use-hint.ts';
import { useText } from '../i18n/use-text.ts';

/** Why this is done: asked of every change. */
export function ReasonInput() {
  const text = useText();
  const hint = useHint(useWatch({ name: 'reason' }));
  return (
    <TextInput
      source="reason"
      label={text('page.reason')}
      helperText={hint ?? text('page.reasonHelp')}
      validate={required()}
      multiline
      minRows={2}
      fullWidth
    />
  );
}
