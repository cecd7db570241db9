import { Box, Button, Card, Stack, Typography } from '@mui/material';
import MarkEmailReadOutlined from '@mui/icons-material/MarkEmailReadOutlined';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { useFieldLabel } from '../fields/use-field-label.ts';
import { JoinProposalDocument, type ProposalsQuery, RejectProposalDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { Page } from '../page/Page.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { State } from '../page/State.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { When } from '../page/When.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';

type Proposal = NonNullable<ProposalsQuery['proposals']>[number];
type Deciding = { proposal: Proposal; join: boolean };

/** Proposals are always decided under consent administration, whatever room one is in. */
export const proposalsPurpose = 'consent-administration';

/** Values sent in for someone who is already known: joined with that contact, or rejected. */
export function ProposalList() {
  const text = useText();
  const [deciding, setDeciding] = useState<Deciding | undefined>();
  const { data, error, isPending, refetch } = useGetList<Proposal>('proposals', { meta: { purpose: proposalsPurpose } });
  return (
    <Page title={text('proposals.title')} width={960}>
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('proposals.why')}</Typography>
      {error && <RefusedState error={error} again={refetch} />}
      {isPending && <WaitingCards />}
      {data?.length === 0 && <State icon={<MarkEmailReadOutlined />} title={text('proposals.none')} />}
      {data?.map(proposal => (
        <ProposalCard key={proposal.id} proposal={proposal} onDecide={join => setDeciding({ proposal, join })} />
      ))}
      {deciding && <Decide {...deciding} onClose={() => setDeciding(undefined)} />}
    </Page>
  );
}

function ProposalCard({ proposal, onDecide }: { proposal: Proposal; onDecide: (join: boolean) => void }) {
  const text = useText();
  const fieldLabel = useFieldLabel();
  const purposeLabel = usePurposeLabel();
  const { contact } = proposal;
  const known =
    contact && ([contact.givenName, contact.familyName].filter(Boolean).join(' ') || contact.email || contact.phone || contact.id);
  return (
    <Card component="article" sx={{ p: 5, mb: 4 }}>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>
        {text('proposals.for', { purpose: purposeLabel(proposal.forPurpose) })} · <When at={proposal.receivedAt} />
      </Typography>
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' }, mb: 4 }}>
        <Box>
          <Typography component="h2" variant="subtitle2" sx={{ color: 'text.secondary' }}>
            {text('proposals.known')}
          </Typography>
          <Typography>{known ?? text('proposals.hidden')}</Typography>
        </Box>
        <Box>
          <Typography component="h2" variant="subtitle2" sx={{ color: 'text.secondary' }}>
            {text('proposals.sent')}
          </Typography>
          {proposal.values.map(({ field, text: value }) => (
            <Typography key={field}>
              {fieldLabel(field)}: {value ?? text('proposals.hidden')}
            </Typography>
          ))}
        </Box>
      </Box>
      <Stack direction="row" sx={{ gap: 3 }}>
        <Button variant="outlined" onClick={() => onDecide(true)}>
          {text('proposals.join')}
        </Button>
        <Button variant="outlined" onClick={() => onDecide(false)}>
          {text('proposals.reject')}
        </Button>
      </Stack>
    </Card>
  );
}

function Decide({ proposal, join, onClose }: Deciding & { onClose: () => void }) {
  const text = useText();
  return (
    <ActDialog
      title={text(join ? 'proposals.join' : 'proposals.reject')}
      intro={text(join ? 'proposals.joinWhy' : 'proposals.rejectWhy')}
      submit={text(join ? 'proposals.join' : 'proposals.reject')}
      done={join ? 'proposals.joined' : 'proposals.rejected'}
      onClose={onClose}
      act={async ({ reason }) => {
        const input = { purpose: proposalsPurpose, id: proposal.id, reason };
        await (join
          ? askFor(JoinProposalDocument, { input }, 'joinProposal')
          : askFor(RejectProposalDocument, { input }, 'rejectProposal'));
      }}
    >
      <ReasonInput />
    </ActDialog>
  );
}
