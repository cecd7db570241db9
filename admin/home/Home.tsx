import { Box, ButtonBase, Card, Stack, Typography } from '@mui/material';
import ArrowForward from '@mui/icons-material/ArrowForwardOutlined';
import { useGetList, useGetOne } from 'react-admin';
import { Link } from 'react-router-dom';
import { may } from '../auth/may.ts';
import { useViewer, type ViewerPurpose } from '../auth/viewer.ts';
import type { OrganisationQuery, PurposesQuery } from '../generated/graphql.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { useHue, usePath } from '../layout/purpose.tsx';
import { Page } from '../page/Page.tsx';
import { Section } from '../page/Section.tsx';

/** Where one begins: the purposes one may act for, and what the organisation still has to do. */
export function Home() {
  const text = useText();
  const viewer = useViewer();
  const first = viewer.name.split(' ')[0] ?? viewer.name;
  return (
    <Page title={text('home.hello', { name: first })}>
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '64ch' }}>{text('home.intro')}</Typography>
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))', mb: 6 }}>
        {viewer.purposes.map(purpose => (
          <PurposeDoor key={purpose.code} purpose={purpose} to={`${doorTo(purpose)}?purpose=${purpose.code}`} />
        ))}
      </Box>
      <ToDo />
    </Page>
  );
}

const doorTo = (purpose: ViewerPurpose) => (purpose.code === 'consent-administration' ? '/proposals' : '/contacts');

function PurposeDoor({ purpose, to }: { purpose: ViewerPurpose; to: string }) {
  const text = useText();
  const edge = useHue(purpose);
  return (
    <Card sx={{ borderTop: `4px solid ${edge}` }}>
      <ButtonBase component={Link} to={to} sx={{ width: '100%', p: 5, justifyContent: 'space-between', textAlign: 'start', gap: 3, '&:focus-visible': { outline: 2, outlineOffset: -4 } }}>
        <Box>
          <Typography variant="h3" component="span" sx={{ display: 'block' }}>
            {purpose.label}
          </Typography>
          <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
            {purpose.basisKind ? text(`basis.${purpose.basisKind}`) : text('layout.byLaw')}
          </Typography>
        </Box>
        <ArrowForward aria-hidden />
      </ButtonBase>
    </Card>
  );
}

/** Unfinished set-up, for those who may finish it. */
function ToDo() {
  const text = useText();
  const path = usePath();
  const viewer = useViewer();
  const language = useLanguage();
  const drafts = useGetList<Purpose>('purposes', { meta: { language } }, { enabled: may(viewer, 'purposes', 'edit') }).data?.filter(({ state }) => state === 'DRAFT') ?? [];
  const organisation = useGetOne<Organisation>('organisation', { id: 'organisation' }, { enabled: may(viewer, 'organisation', 'edit') }).data;
  const missing = organisation?.missing.length ?? 0;
  if (drafts.length === 0 && missing === 0) return null;
  return (
    <Section title={text('home.toDo')}>
      <Stack sx={{ gap: 2 }}>
        {missing > 0 && <Link to={path('/organisation')}>{text('home.organisation', { smart_count: missing })}</Link>}
        {drafts.map(draft => (
          <Link key={draft.code} to={path(`/purposes/${draft.code}`)}>
            {text('home.draft', { purpose: draft.label, smart_count: draft.checklist.filter(({ done }) => !done).length })}
          </Link>
        ))}
      </Stack>
    </Section>
  );
}

type Purpose = NonNullable<PurposesQuery['purposes']>[number] & { id: string };
type Organisation = NonNullable<OrganisationQuery['organisation']> & { id: string };
