import { Box, ButtonBase, Card, Stack, Typography } from '@mui/material';
import ArrowForward from '@mui/icons-material/ArrowForwardOutlined';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import type { ViewerPurpose } from '../auth/viewer.ts';
import { useFieldDecisions } from '../contacts/fields.ts';
import { ContactCountDocument } from '../generated/graphql.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useSayNumber, useText } from '../i18n/use-text.ts';
import { useHue } from '../layout/purpose.tsx';
import { OpenFields } from './OpenFields.tsx';

/** Rooms without a list: their people are found or named, never counted. */
const withoutList: Record<string, TextKey> = { 'consent-administration': 'home.found', 'legal-claims': 'home.named' };

/** One purpose as a room: whom one would find there, and how much of each person is open. */
export function RoomCard({ purpose }: { purpose: ViewerPurpose }) {
  const text = useText();
  const edge = useHue(purpose);
  const decisions = useFieldDecisions(purpose.code).data;
  const instead = withoutList[purpose.code];
  return (
    <Card component="li" sx={{ borderTop: `4px solid ${edge}`, display: 'flex' }}>
      <ButtonBase
        component={Link}
        to={`/contacts?purpose=${encodeURIComponent(purpose.code)}`}
        sx={{
          width: '100%',
          p: 5,
          flexDirection: 'column',
          alignItems: 'stretch',
          justifyContent: 'flex-start',
          textAlign: 'start',
          '&:focus-visible': { outline: 2, outlineOffset: -4 },
          '&:hover .onward': { transform: 'translateX(3px)' },
        }}
      >
        <Stack component="span" direction="row" sx={{ gap: 3, alignItems: 'flex-start' }}>
          <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="h2" component="span" sx={{ display: 'block' }}>
              {purpose.label}
            </Typography>
            <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
              {purpose.basisKind ? text(`basis.${purpose.basisKind}`) : text('layout.byLaw')}
            </Typography>
          </Box>
          <ArrowForward aria-hidden className="onward" sx={{ mt: 1, transition: 'transform 120ms' }} />
        </Stack>
        <Box component="span" sx={{ display: 'block', flex: 1, pt: 4, pb: 4, minHeight: 76 }}>
          {instead ? <span>{text(instead)}</span> : <HowMany purpose={purpose.code} />}
        </Box>
        <OpenFields decisions={decisions ?? []} hue={edge} />
      </ButtonBase>
    </Card>
  );
}

/** Counted as the list would: only who is present. */
function HowMany({ purpose }: { purpose: string }) {
  const text = useText();
  const sayNumber = useSayNumber();
  const { data } = useQuery({
    queryKey: ['contact-count', purpose],
    queryFn: async () => (await askFor(ContactCountDocument, { purpose }, 'contacts'))?.totalCount ?? null,
  });
  if (!data) return null;
  return (
    <>
      <Typography component="span" sx={{ fontSize: '2.25rem', lineHeight: '40px', fontWeight: 700, mr: 2 }}>
        {sayNumber(data.value) + (data.more ? '+' : '')}
      </Typography>
      <Typography component="span" sx={{ color: 'text.secondary' }}>
        {text('home.contacts', { smart_count: data.value })}
      </Typography>
    </>
  );
}
