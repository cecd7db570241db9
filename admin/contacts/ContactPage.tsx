import { Box, Button, Link, Tab, Tabs, Typography } from '@mui/material';
import EditOutlined from '@mui/icons-material/EditOutlined';
import PersonOffOutlined from '@mui/icons-material/PersonOffOutlined';
import { useGetOne } from 'react-admin';
import { Link as RouterLink, useLocation, useParams, useSearchParams } from 'react-router-dom';
import { WhoLooked } from '../access-log/WhoLooked.tsx';
import { Refused } from '../api/refused.ts';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import type { ContactMeta } from '../data-provider.ts';
import { SaveAsCard } from '../exports/SaveAsCard.tsx';
import { Guardians } from '../guardians/Guardians.tsx';
import { useText } from '../i18n/use-text.ts';
import { usePath, usePurpose } from '../layout/purpose.tsx';
import { Ledger } from '../ledger/Ledger.tsx';
import { Page } from '../page/Page.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { State } from '../page/State.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { Bases } from './Bases.tsx';
import type { Contact, FieldDecision } from './contact.ts';
import { useFieldDecisions } from './fields.ts';
import { Person } from './Person.tsx';

/** One contact as this purpose shows it: the person, why we may, what the ledger says of it, who speaks for a child, and who looked. */
export function ContactPage() {
  const purpose = usePurpose();
  const decisions = useFieldDecisions(purpose.code);
  if (decisions.error) return <RefusedState error={decisions.error} again={decisions.refetch} />;
  return decisions.data ? <Loaded key={purpose.code} decisions={decisions.data} /> : <WaitingCards cards={2} />;
}

/** The contact, read for every field that is not locked for the whole answer. */
export function useContact(decisions: FieldDecision[]) {
  const { id = '' } = useParams();
  const purpose = usePurpose().code;
  const because = (useLocation().state as Pick<ContactMeta, 'because'> | null)?.because;
  const meta: ContactMeta = { purpose, because, fields: decisions.filter(({ verdict }) => verdict !== 'NO').map(({ field }) => field) };
  return useGetOne<Contact>('contacts', { id, meta });
}

export function useContactName() {
  const text = useText();
  return (contact: Contact) =>
    [contact.givenName, contact.familyName].filter(Boolean).join(' ') || text('contacts.unnamed', { id: contact.id.slice(-6) });
}

/** What opens each further tab. */
const doors = { ledger: 'legal-bases', guardians: 'guardians', looked: 'access-log' } as const;

function Loaded({ decisions }: { decisions: FieldDecision[] }) {
  const text = useText();
  const path = usePath();
  const viewer = useViewer();
  const nameOf = useContactName();
  const [search, setSearch] = useSearchParams();
  const { data: contact, error, refetch } = useContact(decisions);
  if (error) return error instanceof Refused && error.code === 'NOT_FOUND' ? <Absent /> : <RefusedState error={error} again={refetch} />;
  if (!contact) return <WaitingCards cards={2} />;
  const tabs = (['person', 'ledger', 'guardians', 'looked'] as const).filter(each => each === 'person' || may(viewer, doors[each], 'list'));
  const tab = tabs.find(each => each === search.get('tab')) ?? 'person';
  const mayExport = may(viewer, 'exports', 'create') && decisions.some(({ exportVerdict }) => exportVerdict !== 'NO');
  const mayEdit = may(viewer, 'contacts', 'edit') && decisions.some(({ editable }) => editable);
  const show = (next: string) =>
    setSearch(params => {
      params.delete('after');
      if (next === 'person') params.delete('tab');
      else params.set('tab', next);
      return params;
    });
  return (
    <Page
      title={nameOf(contact)}
      above={
        <Link component={RouterLink} to={path('/contacts')} color="inherit">
          {text('contacts.title')}
        </Link>
      }
      actions={
        <>
          {mayExport && <SaveAsCard id={contact.id} name={nameOf(contact)} />}
          {mayEdit && (
            <Button component={RouterLink} to={path(`/contacts/${contact.id}/edit`)} variant="outlined" startIcon={<EditOutlined />}>
              {text('contacts.edit')}
            </Button>
          )}
        </>
      }
    >
      {tabs.length > 1 && (
        <Tabs
          value={tab}
          onChange={(_, next: string) => show(next)}
          sx={{ mb: 4, borderBottom: 1, borderColor: 'divider' }}
          aria-label={nameOf(contact)}
        >
          {tabs.map(each => (
            <Tab key={each} value={each} label={text(`contacts.tab.${each}`)} id={`tab-${each}`} aria-controls={`panel-${each}`} />
          ))}
        </Tabs>
      )}
      <Box role={tabs.length > 1 ? 'tabpanel' : undefined} id={`panel-${tab}`} aria-labelledby={tabs.length > 1 ? `tab-${tab}` : undefined}>
        {tab === 'looked' && <WhoLooked contactId={contact.id} />}
        {tab === 'ledger' && <Ledger contactId={contact.id} />}
        {tab === 'guardians' && <Guardians contactId={contact.id} />}
        {tab === 'person' && (
          <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { lg: 'minmax(0, 3fr) minmax(0, 2fr)' }, alignItems: 'start' }}>
            <Person contact={contact} decisions={decisions} />
            <Bases contact={contact} />
          </Box>
        )}
      </Box>
    </Page>
  );
}

/** Absent under this purpose and non-existent are one answer. */
function Absent() {
  const text = useText();
  const path = usePath();
  const purpose = usePurpose().label;
  return (
    <Page title={text('contacts.absent', { purpose })}>
      <State
        icon={<PersonOffOutlined />}
        title={text('contacts.absent', { purpose })}
        action={
          <Button component={RouterLink} to={path('/contacts')} variant="outlined">
            {text('contacts.toList')}
          </Button>
        }
      >
        <Typography>{text('contacts.absentWhy', { purpose })}</Typography>
      </State>
    </Page>
  );
}
