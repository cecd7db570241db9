import { Alert } from '@mui/material';
import { BooleanInput, FormDataConsumer, required, SelectInput, TextInput } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { DefineFieldDocument, type FieldCategory, type FieldKind, type Sensitivity } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { mustBeTrue } from './UseField.tsx';

const kinds: FieldKind[] = ['TEXT', 'NUMBER', 'DATE', 'BOOLEAN', 'CHOICE'];
const categories: FieldCategory[] = ['IDENTITY', 'CONTACT_DETAILS', 'DEMOGRAPHIC', 'PROFESSIONAL', 'FINANCIAL', 'SENSITIVE', 'OTHER'];
const sensitivities: Sensitivity[] = ['ORDINARY', 'SPECIAL', 'CRIMINAL', 'NATIONAL_NUMBER'];

/** A kind of data of one's own. It joins the catalogue, and is readable only once a purpose covers it. */
export function DefineField({ onClose }: { onClose: () => void }) {
  const text = useText();
  const select = (source: string, label: string, choices: { id: string; name: string }[]) => (
    <SelectInput source={source} label={label} choices={choices} translateChoice={false} validate={required()} helperText={false} fullWidth />
  );
  return (
    <ActDialog
      title={text('fields.define')}
      intro={text('fields.defineWhy')}
      submit={text('fields.defineIt')}
      start={{ kind: 'TEXT', category: 'OTHER', sensitivity: 'ORDINARY', confirmed: false }}
      onClose={onClose}
      act={({ key, nl, en, kind, category, sensitivity, choices, necessity, confirmed }) =>
        askFor(
          DefineFieldDocument,
          {
            input: { key: `custom.${String(key).replace(/^custom\./, '')}`, labels: labelsOf(nl, en), kind, category, sensitivity, necessity, confirmed, choices: kind === 'CHOICE' ? choicesOf(choices) : undefined },
          },
          'defineField',
        )
      }
    >
      <TextInput source="nl" label={text('fields.nameNl')} validate={required()} helperText={false} fullWidth />
      <TextInput source="en" label={text('fields.nameEn')} validate={required()} helperText={false} fullWidth />
      <TextInput source="key" label={text('fields.key')} helperText={text('fields.keyHelp')} validate={required()} fullWidth />
      {select('kind', text('fields.kind'), kinds.map(id => ({ id, name: text(`kind.${id}`) })))}
      <FormDataConsumer>{({ formData }) => formData.kind === 'CHOICE' && <TextInput source="choices" label={text('fields.choices')} helperText={text('fields.choicesHelp')} multiline minRows={3} validate={required()} fullWidth />}</FormDataConsumer>
      {select('category', text('fields.category'), categories.map(id => ({ id, name: text(`category.${id}`) })))}
      {select('sensitivity', text('fields.sensitivity'), sensitivities.map(id => ({ id, name: text(`sensitivity.${id}`) })))}
      <TextInput source="necessity" label={text('fields.necessity')} helperText={text('fields.necessityHelp')} validate={required()} multiline fullWidth />
      <FormDataConsumer>
        {({ formData }) =>
          formData.sensitivity !== 'ORDINARY' && (
            <Alert severity="warning" icon={false}>
              {text('fields.delicate')}
              <BooleanInput source="confirmed" label={text('fields.confirmed')} helperText={false} validate={mustBeTrue(text('rule.required'))} />
            </Alert>
          )
        }
      </FormDataConsumer>
    </ActDialog>
  );
}

const labelsOf = (nl: string, en: string) => [
  { language: 'nl', text: nl },
  { language: 'en', text: en },
];

/** One choice per line: `value = Dutch = English`; what is left out repeats what stands before it. */
export const choicesOf = (lines: string) =>
  lines
    .split('\n')
    .map(line => line.split('=').map(part => part.trim()))
    .filter(([value]) => value)
    .map(([value = '', nl = value, en = nl]) => ({ value, labels: labelsOf(nl, en) }));
