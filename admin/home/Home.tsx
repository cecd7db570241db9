import { Box, ButtonBase, Card, Typography } from '@mui/material';
import ArrowForward from '@mui/icons-material/ArrowForwardOutlined';
import { Link } from 'react-router-dom';
import { useViewer, type ViewerPurpose } from '../auth/viewer.ts';
import { useText } from '../i18n/use-text.ts';
import { useHue } from '../layout/purpose.tsx';
import { Page } from '../page/Page.tsx';
import { ToDo } from './ToDo.tsx';
import { YourRoles } from './YourRoles.tsx';

/** Where one begins: the purposes one may act for, what still has to be done, and as what one is here. */
export function Home() {
  const text = useText();
  const viewer = useViewer();
  const first = viewer.name.split(' ')[0] ?? viewer.name;
  return (
    <Page title={text('home.hello', { name: first })}>
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '64ch' }}>
        {text(viewer.purposes.length > 0 ? 'home.intro' : 'home.noPurposes')}
      </Typography>
      {viewer.purposes.length > 0 && (
        <Box
          component="ul"
          aria-label={text('layout.purposes')}
          sx={{
            m: 0,
            p: 0,
            listStyle: 'none',
            display: 'grid',
            gap: 4,
            gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
            mb: 6,
          }}
        >
          {viewer.purposes.map(purpose => (
            <PurposeDoor key={purpose.code} purpose={purpose} />
          ))}
        </Box>
      )}
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { lg: '1fr 1fr' }, alignItems: 'start' }}>
        <YourRoles />
        <ToDo />
      </Box>
    </Page>
  );
}

function PurposeDoor({ purpose }: { purpose: ViewerPurpose }) {
  const text = useText();
  const edge = useHue(purpose);
  return (
    <Card component="li" sx={{ borderTop: `4px solid ${edge}` }}>
      <ButtonBase
        component={Link}
        to={`/contacts?purpose=${encodeURIComponent(purpose.code)}`}
        sx={{
          width: '100%',
          p: 5,
          justifyContent: 'space-between',
          textAlign: 'start',
          gap: 3,
          '&:focus-visible': { outline: 2, outlineOffset: -4 },
        }}
      >
        <Box component="span">
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
