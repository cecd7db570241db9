import { required, TextInput } from 'react-admin';
import { useText } from '../i18n/use-text.ts';
import { useLanguagesOfNames } from '../organisation/use-languages.ts';

/** A name in each language it is needed in: `label.nl`, `label.fr`, … */
export function LabelInputs({ optional }: { optional?: boolean }) {
  const text = useText();
  return useLanguagesOfNames().map(({ tag, name }) => (
    <TextInput
      key={tag}
      source={`label.${tag}`}
      label={text('page.nameIn', { language: name })}
      validate={optional ? undefined : required()}
      helperText={false}
      fullWidth
    />
  ));
}

/** What these inputs hold, as the API takes it. */
export const labelsOf = (label: Record<string, string> | undefined) =>
  Object.entries(label ?? {}).flatMap(([language, text]) => (text ? [{ language, text }] : []));
