import { Box, IconButton, Link, MenuItem, Stack, TextField, Typography } from '@mui/material';
import DeleteOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import { BooleanInput, CheckboxGroupInput, SelectInput, TextInput, useNotify, useRefresh } from 'react-admin';
import { useFieldArray, useWatch, type FieldValues } from 'react-hook-form';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { useCatalogue, useFieldLabel } from '../fields/use-field-label.ts';
import { SaveConsentFormDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { useLanguagesOfNames } from '../organisation/use-languages.ts';
import { ActForm } from '../page/ActForm.tsx';
import { Page } from '../page/Page.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Section } from '../page/Section.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { usePurposeLabel, usePurposes } from '../purposes/use-purpose-label.ts';
import { useConsentForm } from './ConsentFormPage.tsx';
import { type ConsentForm, inputOf, startOf } from './form.ts';
import { Preview, type Previewed } from './Preview.tsx';

/** A new form. */
export const ConsentFormNew = () => <Editor form={null} />;

/** The next version of a form. */
export function ConsentFormEdit() {
  const { data, error, refetch } = useConsentForm();
  if (error) return <RefusedState error={error} again={refetch} />;
  return data ? <Editor form={data} /> : <WaitingCards />;
}

function Editor({ form }: { form: ConsentForm | null }) {
  const text = useText();
  const path = usePath();
  const notify = useNotify();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const names = useLanguagesOfNames();
  const save = async (values: FieldValues) => {
    const saved = await askFor(SaveConsentFormDocument, { input: inputOf(form, values) }, 'saveConsentForm');
    notify('page.saved', { type: 'success' });
    refresh();
    void navigate(path(`/consent-forms/${saved!.form!.code}`));
  };
  return (
    <Page
      title={form ? text('forms.changeTitle', { title: form.title }) : text('forms.new')}
      width={1080}
      above={
        <Link component={RouterLink} to={path(form ? `/consent-forms/${form.code}` : '/consent-forms')} color="inherit">
          {form?.title ?? text('forms.title')}
        </Link>
      }
    >
      <ActForm
        act={save}
        submit={text('forms.save', { version: (form?.version ?? 0) + 1 })}
        start={startOf(
          form,
          names.map(({ tag }) => tag),
        )}
        onCancel={() => void navigate(path(form ? `/consent-forms/${form.code}` : '/consent-forms'))}
      >
        <Reach isNew={form === null} />
        <Texts />
        <Questions />
        <Fields />
        <Seen />
        <ReasonInput />
      </ActForm>
    </Page>
  );
}

function Reach({ isNew }: { isNew: boolean }) {
  const text = useText();
  const names = useLanguagesOfNames();
  const states = (['DRAFT', 'OPEN', 'CLOSED'] as const).map(id => ({ id, name: text(`forms.state.${id}`) }));
  return (
    <Section title={text('forms.reach')}>
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
        {isNew && <TextInput source="code" label={text('forms.code')} helperText={text('forms.codeHelp')} fullWidth />}
        <SelectInput
          source="state"
          label={text('forms.state')}
          choices={states}
          translateChoice={false}
          helperText={text('forms.stateHelp')}
          fullWidth
        />
        <CheckboxGroupInput
          source="languages"
          label={text('forms.languages')}
          choices={names.map(({ tag, name }) => ({ id: tag, name }))}
          translateChoice={false}
          helperText={false}
        />
        <TextInput source="origins" label={text('forms.origins')} helperText={text('forms.originsHelp')} multiline minRows={2} fullWidth />
        <BooleanInput source="onlineService" label={text('forms.onlineService')} helperText={text('forms.onlineServiceHelp')} />
      </Box>
    </Section>
  );
}

const useChosen = () => {
  const chosen = (useWatch({ name: 'languages' }) as string[] | undefined) ?? [];
  return useLanguagesOfNames().filter(({ tag }) => chosen.includes(tag));
};

function Texts() {
  const text = useText();
  return (
    <Section title={text('forms.texts')} intro={text('forms.textsWhy')}>
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
        {useChosen().map(({ tag, name }) => (
          <Stack key={tag} sx={{ gap: 3 }}>
            <TextInput source={`titles.${tag}`} label={text('forms.titleIn', { language: name })} helperText={false} fullWidth />
            <TextInput
              source={`intros.${tag}`}
              label={text('forms.introIn', { language: name })}
              helperText={false}
              multiline
              minRows={2}
              fullWidth
            />
          </Stack>
        ))}
      </Box>
    </Section>
  );
}

function Questions() {
  const text = useText();
  const labelOf = usePurposeLabel();
  const { fields, append, remove } = useFieldArray({ name: 'purposes' });
  const rows = (useWatch({ name: 'purposes' }) ?? []) as { code: string; required?: boolean }[];
  const askable = (usePurposes().data ?? []).filter(
    ({ code, state, basisKind }) => state === 'ACTIVE' && basisKind === 'CONSENT' && !rows.some(row => row.code === code),
  );
  return (
    <Section title={text('forms.questions')} intro={text('forms.questionsWhy')}>
      <Stack component="ul" sx={{ m: 0, p: 0, gap: 3, listStyle: 'none' }}>
        {fields.map(({ id }, index) => {
          const { code = '', required } = rows[index] ?? {};
          return (
            <Box
              key={id}
              component="li"
              sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr auto', sm: '180px 1fr auto' }, gap: 3, alignItems: 'center' }}
            >
              <Typography sx={{ fontWeight: 700 }}>{labelOf(code)}</Typography>
              <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' }, gridRow: { xs: 2, sm: 'auto' } }}>
                <BooleanInput source={`purposes.${index}.required`} label={text('forms.required')} helperText={false} />
                {required && (
                  <TextInput
                    source={`purposes.${index}.necessary`}
                    label={text('forms.necessary', { name: labelOf(code) })}
                    helperText={false}
                    fullWidth
                  />
                )}
              </Box>
              <IconButton aria-label={text('forms.removePurpose', { name: labelOf(code) })} onClick={() => remove(index)}>
                <DeleteOutlined />
              </IconButton>
            </Box>
          );
        })}
      </Stack>
      <Adding
        label={text('forms.addPurpose')}
        choices={askable.map(({ code, label }) => ({ id: code, name: label }))}
        add={code => append({ code, required: false, necessary: '' })}
      />
    </Section>
  );
}

function Fields() {
  const text = useText();
  const labelOf = useFieldLabel();
  const catalogue = useCatalogue().data ?? [];
  const { fields, append, remove } = useFieldArray({ name: 'fields' });
  const rows = (useWatch({ name: 'fields' }) ?? []) as { key: string }[];
  const askable = catalogue.filter(
    ({ key, inUse, derivedFrom, sensitivity, category }) =>
      inUse &&
      !derivedFrom &&
      (sensitivity === 'ORDINARY' || sensitivity === 'SPECIAL') &&
      category !== 'ORIGIN' &&
      key !== 'email' &&
      !rows.some(row => row.key === key),
  );
  return (
    <Section title={text('forms.fields')} intro={text('forms.fieldsWhy')}>
      <Stack component="ul" sx={{ m: 0, p: 0, gap: 2, listStyle: 'none' }}>
        {fields.map(({ id }, index) => {
          const name = labelOf(rows[index]?.key ?? '');
          return (
            <Box key={id} component="li" sx={{ display: 'grid', gridTemplateColumns: '1fr auto auto', gap: 3, alignItems: 'center' }}>
              <Typography>{name}</Typography>
              <BooleanInput source={`fields.${index}.required`} label={text('forms.must')} helperText={false} />
              <IconButton aria-label={text('forms.removePurpose', { name })} onClick={() => remove(index)}>
                <DeleteOutlined />
              </IconButton>
            </Box>
          );
        })}
      </Stack>
      <Adding
        label={text('forms.addField')}
        choices={askable.map(({ key, label }) => ({ id: key, name: label }))}
        add={key => append({ key, required: false })}
      />
    </Section>
  );
}

function Adding({ label, choices, add }: { label: string; choices: { id: string; name: string }[]; add: (id: string) => void }) {
  if (choices.length === 0) return null;
  return (
    <TextField select label={label} value="" onChange={event => add(event.target.value)} sx={{ mt: 4, minWidth: 260 }}>
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** The preview follows what is typed. */
function Seen() {
  const values = useWatch() as Partial<Previewed>;
  return (
    <Preview
      form={{
        languages: values.languages ?? [],
        titles: values.titles ?? {},
        intros: values.intros ?? {},
        purposes: values.purposes ?? [],
        fields: values.fields ?? [],
      }}
    />
  );
}
