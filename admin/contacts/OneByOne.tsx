import { Typography } from '@mui/material';
import { required, TextInput } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { ActForm } from '../page/ActForm.tsx';
import { Section } from '../page/Section.tsx';

/** Under legal claims there is no list: each contact is opened by its id, for a named case. */
export function OneByOne() {
  const text = useText();
  const path = usePath();
  const navigate = useNavigate();
  return (
    <Section title={text('oneByOne.title')}>
      <Typography sx={{ mb: 4, color: 'text.secondary', maxWidth: '64ch' }}>{text('oneByOne.why')}</Typography>
      <ActForm
        submit={text('contacts.open')}
        act={async ({ id, caseReference, reason }) => {
          await navigate(path(`/contacts/${id}`), { state: { because: { caseReference, reason } } });
        }}
      >
        <TextInput source="id" label={text('oneByOne.id')} validate={required()} fullWidth />
        <TextInput source="caseReference" label={text('oneByOne.case')} validate={required()} fullWidth />
        <TextInput source="reason" label={text('page.reason')} validate={required()} fullWidth />
      </ActForm>
    </Section>
  );
}
