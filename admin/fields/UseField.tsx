import { Alert } from '@mui/material';
import { BooleanInput, required, TextInput } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { UseFieldDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import type { CatalogueField } from './use-field-label.ts';

/** Starts or stops using a field. A delicate one asks to be confirmed. */
export function UseField({ field, onClose }: { field: CatalogueField; onClose: () => void }) {
  const text = useText();
  const act = field.inUse ? 'stop' : 'start';
  return (
    <ActDialog
      title={`${text(`fields.${act}`)}: ${field.label}`}
      intro={text(`fields.${act}Why`)}
      submit={text(`fields.${act}`)}
      danger={field.inUse}
      start={{ necessity: field.necessity ?? '', confirmed: false }}
      onClose={onClose}
      act={({ necessity, confirmed }) =>
        askFor(
          UseFieldDocument,
          { input: { key: field.key, inUse: !field.inUse, necessity: necessity || undefined, confirmed } },
          'useField',
        )
      }
    >
      {!field.inUse && (
        <TextInput
          source="necessity"
          label={text('fields.necessity')}
          helperText={text('fields.necessityHelp')}
          validate={required()}
          multiline
          fullWidth
        />
      )}
      {!field.inUse && field.delicate && (
        <Alert severity="warning" icon={false}>
          {text('fields.delicate')}
          <BooleanInput
            source="confirmed"
            label={text('fields.confirmed')}
            helperText={false}
            validate={mustBeTrue(text('rule.required'))}
          />
        </Alert>
      )}
    </ActDialog>
  );
}

export const mustBeTrue = (message: string) => (value: unknown) => (value === true ? undefined : message);
