import { AutocompleteInput, DateInput, NumberInput, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useHint } from '../free-text/use-hint.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { countries, languageTags } from './codes.ts';
import { type FieldDecision, isCustom } from './contact.ts';
import { nameOf } from './values.ts';

/** The input that fits a field's kind. */
export function ValueInput({ decision }: { decision: FieldDecision }) {
  const text = useText();
  const language = useLanguage();
  const { field, kind, label, choices, sensitivity } = decision;
  const current: string | undefined = useWatch({ name: nameOf(field) });
  const hint = useHint(isCustom(field) && sensitivity === 'ORDINARY' && (kind === 'TEXT' || kind === 'LONG_TEXT') ? current : undefined);
  const common = { source: nameOf(field), label, helperText: hint ?? (false as const), fullWidth: true };
  const select = (options: { id: string; name: string }[]) => (
    <SelectInput {...common} choices={options} translateChoice={false} emptyText={text('page.nothing')} emptyValue="" />
  );
  switch (kind) {
    case 'LONG_TEXT':
      return <TextInput {...common} multiline minRows={2} />;
    case 'EMAIL_LIST':
    case 'PHONE_LIST':
      return <TextInput {...common} multiline minRows={2} helperText={text('contacts.onePerLine')} />;
    case 'EMAIL':
      return <TextInput {...common} type="email" />;
    case 'PHONE':
      return <TextInput {...common} type="tel" />;
    case 'DATE':
      return <DateInput {...common} />;
    case 'NUMBER':
      return <NumberInput {...common} />;
    case 'BOOLEAN':
      return select(['true', 'false'].map(id => ({ id, name: text(id === 'true' ? 'page.yes' : 'page.no') })));
    case 'COUNTRY': {
      return <AutocompleteInput {...common} choices={countries(language)} translateChoice={false} />;
    }
    case 'LANGUAGE':
      return select(
        languageTags.some(({ id }) => id === current) || !current ? languageTags : [...languageTags, { id: current, name: current }],
      );
    case 'CHOICE':
      return select((choices ?? []).map(choice => ({ id: choice.value, name: choice.label })));
    default:
      return <TextInput {...common} />;
  }
}
