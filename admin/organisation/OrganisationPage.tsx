import { Alert, Box, Typography } from '@mui/material';
import { AutocompleteInput, CheckboxGroupInput, SelectInput, TextInput, useGetOne, useNotify, useRefresh } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { countries } from '../contacts/codes.ts';
import { useSayValue } from '../contacts/FieldValue.tsx';
import { ReviseOrganisationDocument } from '../generated/graphql.ts';
import { useLanguage, useText, useTextOr } from '../i18n/use-text.ts';
import { ActForm } from '../page/ActForm.tsx';
import { Page } from '../page/Page.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Section } from '../page/Section.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import type { Organisation } from './use-languages.ts';

const plain = ['legalName', 'enterpriseNumber', 'street', 'postalCode', 'city'] as const;
const reach = ['email', 'phone', 'dpoName', 'dpoEmail', 'supervisoryAuthority', 'timeZone'] as const;
const profiles = ['PRIVATE', 'EMPLOYER', 'PUBLIC_AUTHORITY'] as const;
const languages = [
  { id: 'nl', name: 'Nederlands' },
  { id: 'fr', name: 'Français' },
  { id: 'de', name: 'Deutsch' },
  { id: 'en', name: 'English' },
];

/** The controller: who answers for the data. No purpose is activated before this is complete (Art. 13(1)(a) and (b) GDPR). */
export function OrganisationPage() {
  const { data, error, refetch } = useGetOne<Organisation>('organisation', { id: 'organisation' });
  if (error) return <RefusedState error={error} again={refetch} />;
  return data ? <OrganisationForm key={data.version} organisation={data} /> : <WaitingCards />;
}

function OrganisationForm({ organisation }: { organisation: Organisation }) {
  const text = useText();
  const viewer = useViewer();
  return (
    <Page
      title={text('organisation.title')}
      width={880}
      beside={<Typography sx={{ color: 'text.secondary' }}>{text('organisation.version', { version: organisation.version })}</Typography>}
    >
      <Missing organisation={organisation} />
      {may(viewer, 'organisation', 'edit') ? <Revise organisation={organisation} /> : <Read organisation={organisation} />}
    </Page>
  );
}

function Missing({ organisation: { missing } }: { organisation: Organisation }) {
  const text = useText();
  const textOr = useTextOr();
  if (missing.length === 0) return null;
  const names = missing.map(name => textOr(`organisation.${name}`, name)).join(', ');
  return (
    <Alert severity="warning" sx={{ mb: 4 }}>
      {text('organisation.missing', { names })}
    </Alert>
  );
}

function Read({ organisation }: { organisation: Organisation }) {
  const text = useText();
  const sayValue = useSayValue();
  const say = (name: string, value: string) =>
    sayValue(value, { kind: name === 'country' ? 'COUNTRY' : name === 'phone' ? 'PHONE' : 'TEXT', choices: null });
  return (
    <Section title={text('organisation.who')}>
      <Box component="dl" sx={{ m: 0, display: 'grid', columnGap: 4, gridTemplateColumns: { sm: '260px 1fr' }, rowGap: 2 }}>
        {[...plain, 'country' as const, ...reach].map(name => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Typography component="dt" sx={{ color: 'text.secondary' }}>
              {text(`organisation.${name}`)}
            </Typography>
            <Typography component="dd" sx={{ m: 0 }}>
              {organisation[name] ? say(name, organisation[name]) : text('page.nothing')}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Revise({ organisation }: { organisation: Organisation }) {
  const text = useText();
  const language = useLanguage();
  const notify = useNotify();
  const refresh = useRefresh();
  const { id: _id, version, missing: _missing, ...start } = organisation;
  const revise = async (values: Record<string, any>) => {
    const answers = Object.fromEntries(Object.keys(start).map(name => [name, values[name] === '' ? null : values[name]]));
    await askFor(
      ReviseOrganisationDocument,
      { input: { ...answers, reason: values.reason, expectedVersion: version } },
      'reviseOrganisation',
    );
    notify('page.saved', { type: 'success' });
    refresh();
  };
  const input = (name: (typeof plain)[number] | (typeof reach)[number]) => (
    <TextInput key={name} source={name} label={text(`organisation.${name}`)} helperText={false} fullWidth />
  );
  return (
    <ActForm act={revise} submit={text('page.save')} start={start}>
      <Section title={text('organisation.who')}>
        <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' } }}>
          {plain.map(input)}
          <AutocompleteInput
            source="country"
            label={text('organisation.country')}
            choices={countries(language)}
            translateChoice={false}
            helperText={false}
            fullWidth
          />
          <SelectInput
            source="profile"
            label={text('organisation.profile')}
            choices={profiles.map(id => ({ id, name: text(`profile.${id}`) }))}
            translateChoice={false}
            helperText={false}
            fullWidth
          />
        </Box>
      </Section>
      <Section title={text('organisation.reach')}>
        <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' } }}>{reach.map(input)}</Box>
        <CheckboxGroupInput
          source="languages"
          label={text('organisation.languages')}
          choices={languages}
          translateChoice={false}
          helperText={text('organisation.languagesHelp')}
          sx={{ mt: 4 }}
        />
      </Section>
      <ReasonInput />
    </ActForm>
  );
}
