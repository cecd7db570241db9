import { Alert } from '@mui/material';
import { BooleanInput, FormDataConsumer, required, SelectInput, TextInput } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { askFor } from '../api/ask.ts';
import { DefineFieldDocument, type DefineFieldInput, type FieldCategory, type FieldKind, type Sensitivity } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { LabelInputs, labelsOf } from '../page/LabelInputs.tsx';
import { usePurposes } from '../purposes/use-purpose-label.ts';
import { mustBeTrue } from './UseField.tsx';

const kinds: FieldKind[] = ['TEXT', 'NUMBER', 'DATE', 'BOOLEAN', 'CHOICE'];
const categories: FieldCategory[] = ['IDENTITY', 'CONTACT_DETAILS', 'DEMOGRAPHIC', 'PROFESSIONAL', 'FINANCIAL', 'SENSITIVE', 'OTHER'];
const sensitivities: Sensitivity[] = ['ORDINARY', 'SPECIAL', 'CRIMINAL', 'NATIONAL_NUMBER'];

/** A kind of data of one's own. It comes with the purpose that needs it, and a reason. */
export function DefineField({ onClose }: { onClose: () => void }) {
  const text = useText();
  const purposes = usePurposes().data ?? [];
  const select = (source: string, label: string, choices: { id: string; name: string }[]) => (
    <SelectInput
      source={source}
      label={label}
      choices={choices}
      translateChoice={false}
      validate={required()}
      helperText={false}
      fullWidth
    />
  );
  return (
    <ActDialog
      title={text('fields.define')}
      intro={text('fields.defineWhy')}
      submit={text('fields.defineIt')}
      start={{ kind: 'TEXT', category: 'OTHER', sensitivity: 'ORDINARY', confirmed: false }}
      onClose={onClose}
      act={values => askFor(DefineFieldDocument, { input: inputOf(values) }, 'defineField')}
    >
      <LabelInputs />
      <TextInput source="key" label={text('fields.key')} helperText={text('fields.keyHelp')} validate={required()} fullWidth />
      {select(
        'kind',
        text('fields.kind'),
        kinds.map(id => ({ id, name: text(`kind.${id}`) })),
      )}
      <FormDataConsumer>
        {({ formData }) =>
          formData.kind === 'CHOICE' && (
            <TextInput
              source="choices"
              label={text('fields.choices')}
              helperText={text('fields.choicesHelp')}
              multiline
              minRows={3}
              validate={required()}
              fullWidth
            />
          )
        }
      </FormDataConsumer>
      {select(
        'category',
        text('fields.category'),
        categories.map(id => ({ id, name: text(`category.${id}`) })),
      )}
      {select(
        'sensitivity',
        text('fields.sensitivity'),
        sensitivities.map(id => ({ id, name: text(`sensitivity.${id}`) })),
      )}
      {select(
        'purpose',
        text('fields.purpose'),
        purposes.filter(({ state, builtIn }) => state !== 'RETIRED' && !builtIn).map(({ code, label }) => ({ id: code, name: label })),
      )}
      <TextInput
        source="justification"
        label={text('purposes.justification')}
        helperText={text('fields.necessityHelp')}
        validate={required()}
        multiline
        fullWidth
      />
      <TextInput
        source="necessity"
        label={text('fields.necessity')}
        helperText={text('fields.whyNotLess')}
        validate={required()}
        multiline
        fullWidth
      />
      <FormDataConsumer>
        {({ formData }) => formData.sensitivity !== 'ORDINARY' && <Delicate nationalNumber={formData.sensitivity === 'NATIONAL_NUMBER'} />}
      </FormDataConsumer>
    </ActDialog>
  );
}

function Delicate({ nationalNumber }: { nationalNumber: boolean }) {
  const text = useText();
  return (
    <Alert severity="warning" icon={false}>
      {text('fields.delicate')}
      {nationalNumber && (
        <TextInput
          source="authorisation"
          label={text('provision.NATIONAL_NUMBER')}
          validate={required()}
          helperText={false}
          fullWidth
          sx={{ my: 3 }}
        />
      )}
      <BooleanInput source="confirmed" label={text('fields.confirmed')} helperText={false} validate={mustBeTrue(text('rule.required'))} />
    </Alert>
  );
}

const inputOf = ({
  label,
  key,
  kind,
  category,
  sensitivity,
  purpose,
  justification,
  necessity,
  authorisation,
  choices,
  confirmed,
}: FieldValues): DefineFieldInput => ({
  key: `custom.${String(key).replace(/^custom\./, '')}`,
  labels: labelsOf(label),
  kind,
  category,
  sensitivity,
  purpose,
  justification,
  necessity,
  authorisation: authorisation || undefined,
  choices: kind === 'CHOICE' ? choicesOf(choices, Object.keys(label ?? {})) : undefined,
  confirmed,
});

/** One choice per line: `value = name = name …`, the names in the order of the languages; what is left out repeats what stands before it. */
export const choicesOf = (lines: string, languages: string[]) =>
  lines
    .split('\n')
    .map(line => line.split('=').map(part => part.trim()))
    .filter(([value]) => value)
    .map(([value = '', ...names]) => ({
      value,
      labels: languages.map((language, at) => ({ language, text: names[Math.min(at, names.length - 1)] ?? value })),
    }));
