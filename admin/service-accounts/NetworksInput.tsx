import { TextInput } from 'react-admin';
import { useText } from '../i18n/use-text.ts';

/** Networks, one a line; none: from anywhere. */
export function NetworksInput() {
  const text = useText();
  return (
    <TextInput
      source="networks"
      label={text('serviceAccounts.networks')}
      helperText={text('serviceAccounts.networksHelp')}
      multiline
      minRows={2}
      fullWidth
    />
  );
}

/** What was typed, as a list. */
export const networksOf = (typed: string | null | undefined): string[] => (typed ?? '').split(/[\s,;]+/).filter(Boolean);
