import { useState } from 'react';
import { CheckboxGroupInput, required, SelectInput } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { AskExplicitConsentDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { endonyms } from '../notices/notice.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';

type Props = { contactId: string; forPurpose: string; fields: { id: string; name: string }[]; onClose: () => void };

/** Asks the person themselves whether special fields may be used: by mail, on a page of ours, in two steps. */
export function AskExplicitConsent({ contactId, forPurpose, fields, onClose }: Props) {
  const text = useText();
  const purpose = usePurpose().code;
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [start] = useState(() => ({ fields: fields.map(({ id }) => id), language: 'nl' }));
  return (
    <ActDialog
      title={text('conditions.ask')}
      intro={text('conditions.askWhy')}
      submit={text('conditions.askIt')}
      done="conditions.asked"
      start={start}
      onClose={onClose}
      act={values =>
        askFor(
          AskExplicitConsentDocument,
          {
            input: {
              purpose,
              contactId,
              forPurpose,
              fields: values['fields'],
              language: values['language'],
              reason: values['reason'],
              idempotencyKey,
            },
          },
          'askExplicitConsent',
        )
      }
    >
      <CheckboxGroupInput
        source="fields"
        label={text('conditions.fields')}
        choices={fields}
        translateChoice={false}
        validate={required()}
        helperText={false}
        row={false}
      />
      <SelectInput
        source="language"
        label={text('conditions.askLanguage')}
        choices={Object.entries(endonyms).map(([id, name]) => ({ id, name }))}
        translateChoice={false}
        validate={required()}
        helperText={false}
        fullWidth
      />
      <ReasonInput />
    </ActDialog>
  );
}
