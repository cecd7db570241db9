import { BooleanInput, NumberInput, required, TextInput } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { ConfirmLegalSettingDocument, ReviseLegalSettingsDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { languageTags } from '../contacts/codes.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { changeOf, startOf, type Setting } from './setting.ts';

type Asked = { setting: Setting; name: string; version: number; onClose: () => void };

/** Says that a value is right. */
export function ConfirmSetting({ setting, name, version, onClose }: Asked) {
  const text = useText();
  return (
    <ActDialog
      title={`${text('legalSettings.confirm')}: ${name}`}
      intro={text('legalSettings.confirmWhy')}
      submit={text('legalSettings.confirm')}
      onClose={onClose}
      act={({ reason }) =>
        askFor(ConfirmLegalSettingDocument, { input: { key: setting.key, reason, expectedVersion: version } }, 'confirmLegalSetting')
      }
    >
      <ReasonInput />
    </ActDialog>
  );
}

/** Another value, with where it comes from. */
export function ReviseSetting({ setting, name, version, onClose }: Asked) {
  const text = useText();
  return (
    <ActDialog
      title={`${text('legalSettings.change')}: ${name}`}
      intro={text('legalSettings.changeWhy')}
      submit={text('page.save')}
      start={startOf(setting)}
      onClose={onClose}
      act={values =>
        askFor(
          ReviseLegalSettingsDocument,
          { input: { changes: [changeOf(setting, values)], reason: values['reason'], expectedVersion: version } },
          'reviseLegalSettings',
        )
      }
    >
      <ValueInputs setting={setting} />
      <TextInput
        source="source"
        label={text('legalSettings.source')}
        helperText={text('legalSettings.sourceHelp')}
        validate={required()}
        fullWidth
      />
      <ReasonInput />
    </ActDialog>
  );
}

function ValueInputs({ setting: { kind } }: { setting: Setting }) {
  const text = useText();
  if (kind === 'AUTHORITY') return <AuthorityInputs />;
  if (kind === 'DATES')
    return (
      <TextInput
        source="dates"
        label={text('legalSettings.datesInput')}
        helperText={text('legalSettings.datesHelp')}
        multiline
        minRows={4}
        maxRows={12}
        fullWidth
      />
    );
  return (
    <>
      <NumberInput source="number" label={text('legalSettings.value')} validate={required()} helperText={false} fullWidth />
      {kind === 'AGE' && <BooleanInput source="offline" label={text('legalSettings.offline')} helperText={false} />}
    </>
  );
}

function AuthorityInputs() {
  const text = useText();
  const inputs = [
    ['name', 'legalSettings.authorityName'],
    ['address', 'legalSettings.authorityAddress'],
    ['website', 'legalSettings.authorityWebsite'],
  ] as const;
  return (
    <>
      {inputs.flatMap(([part, label]) =>
        languageTags
          .slice(0, 4)
          .map(({ id, name }) => (
            <TextInput
              key={`${part}.${id}`}
              source={`${part}.${id}`}
              label={text(label, { language: name })}
              helperText={false}
              fullWidth
            />
          )),
      )}
      <TextInput source="email" label={text('legalSettings.email')} helperText={false} fullWidth />
      <TextInput source="phone" label={text('legalSettings.phone')} helperText={false} fullWidth />
    </>
  );
}
