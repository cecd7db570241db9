import { Box, Button, Link, Stack, Typography } from '@mui/material';
import { useGetOne } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { Page } from '../page/Page.tsx';
import { Pill } from '../page/Pill.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Section } from '../page/Section.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { tones } from './ConsentFormList.tsx';
import { type ConsentForm, iframeOf, startOf } from './form.ts';
import { Preview, type Previewed } from './Preview.tsx';

export const useConsentForm = () => {
  const { id = '' } = useParams();
  return useGetOne<ConsentForm>('consent-forms', { id, meta: { language: useLanguage() } });
};

/** One form: where people find it, and how it reads. */
export function ConsentFormPage() {
  const { data, error, refetch } = useConsentForm();
  if (error) return <RefusedState error={error} again={refetch} />;
  return data ? <TheForm form={data} /> : <WaitingCards />;
}

function TheForm({ form }: { form: ConsentForm }) {
  const text = useText();
  const path = usePath();
  const change = may(useViewer(), 'consent-forms', 'edit') && (
    <Button component={RouterLink} to={path(`/consent-forms/${form.code}/edit`)} variant="contained">
      {text('forms.change')}
    </Button>
  );
  return (
    <Page
      title={form.title}
      width={1080}
      above={
        <Link component={RouterLink} to={path('/consent-forms')} color="inherit">
          {text('forms.title')}
        </Link>
      }
      actions={change}
      beside={
        <Stack direction="row" sx={{ gap: 3, alignItems: 'center', color: 'text.secondary' }}>
          <Pill tone={tones[form.state]}>{text(`forms.state.${form.state}`)}</Pill>
          {text('forms.version', { version: form.version })}
        </Stack>
      }
    >
      {form.state === 'OPEN' && <Where form={form} />}
      <Preview form={startOf(form, form.languages) as unknown as Previewed} />
    </Page>
  );
}

function Where({ form }: { form: ConsentForm }) {
  const text = useText();
  const address = `${window.location.origin}/f/${form.code}`;
  const open = (
    <Button component="a" href={`/f/${form.code}`} target="_blank" rel="noopener">
      {text('forms.open')}
    </Button>
  );
  return (
    <Section title={text('forms.where')} actions={open}>
      <Stack sx={{ gap: 3 }}>
        <Box>
          <Typography sx={{ color: 'text.secondary' }}>{text('forms.address')}</Typography>
          <Typography sx={{ overflowWrap: 'anywhere' }}>{address}</Typography>
        </Box>
        {form.origins.length === 0 ? (
          <Typography sx={{ color: 'text.secondary' }}>{text('forms.noOrigins')}</Typography>
        ) : (
          <Box>
            <Typography sx={{ color: 'text.secondary' }}>
              {text('forms.iframe')}: {form.origins.join(', ')}
            </Typography>
            <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
              {iframeOf(address, form.title)}
            </Box>
            <Typography sx={{ color: 'text.secondary' }}>{text('forms.iframeHelp')}</Typography>
          </Box>
        )}
      </Stack>
    </Section>
  );
}
