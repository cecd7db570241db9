import { Box, Button, Card, Link, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { required, SelectInput } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { type NoticesDueQuery, NoticesDueDocument, SendNoticeDocument, SettleNoticeDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { Page } from '../page/Page.tsx';
import { Pill, type Tone } from '../page/Pill.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Rows } from '../page/Rows.tsx';
import { State } from '../page/State.tsx';
import { WaitingRows } from '../page/Waiting.tsx';
import { When } from '../page/When.tsx';
import { proposalsPurpose } from '../proposals/ProposalList.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';

type Due = NonNullable<NoticesDueQuery['noticesDue']>['nodes'][number];
type Act = { due: Due; send: boolean };

const tones: Record<Due['state'], Tone> = { WAITING: 'quiet', ON_ITS_WAY: 'primary', NOT_REACHED: 'warning', NO_TEXT: 'warning' };

/** Whom we still have to inform, the most urgent first; what is too late stands out. */
export function InformingList() {
  const text = useText();
  const purposeLabel = usePurposeLabel();
  const [act, setAct] = useState<Act | undefined>();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['informing'],
    queryFn: () => askFor(NoticesDueDocument, {}, 'noticesDue'),
  });
  const nodes = data?.nodes ?? [];
  return (
    <Page title={text('informing.title')} width={1080}>
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('informing.why')}</Typography>
      {error && <RefusedState error={error} again={refetch} />}
      {isPending && (
        <Card>
          <WaitingRows rows={4} />
        </Card>
      )}
      {data && nodes.length === 0 && <State title={text('informing.none')} />}
      {data && data.total > nodes.length && (
        <Typography sx={{ mb: 3 }}>{text('informing.first', { count: nodes.length, total: data.total })}</Typography>
      )}
      {nodes.length > 0 && (
        <Card sx={{ overflowX: 'auto' }}>
          <Rows
            label={text('informing.title')}
            rows={nodes}
            id={({ id }) => id}
            columns={[
              {
                title: text('informing.who'),
                cell: ({ contactId }) => (
                  <Link component={RouterLink} to={`/contacts/${contactId}?purpose=${proposalsPurpose}`} sx={{ fontFamily: 'monospace' }}>
                    {contactId.slice(-8)}
                  </Link>
                ),
              },
              {
                title: text('informing.purpose'),
                cell: ({ purpose, kind }) => (
                  <>
                    {purposeLabel(purpose)}
                    <Typography variant="caption" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
                      {text(`informing.kind.${kind}`)}
                    </Typography>
                  </>
                ),
              },
              {
                title: text('informing.until'),
                nowrap: true,
                cell: ({ dueAt, overdue }) =>
                  overdue ? (
                    <Pill tone="error">
                      <span>
                        <When at={dueAt} focusable />, {text('informing.overdue')}
                      </span>
                    </Pill>
                  ) : (
                    <When at={dueAt} focusable />
                  ),
              },
              { title: text('informing.state'), cell: ({ state }) => <Pill tone={tones[state]}>{text(`informing.state.${state}`)}</Pill> },
              { title: text('contacts.actions'), align: 'right', cell: due => <Acts due={due} onAct={send => setAct({ due, send })} /> },
            ]}
          />
        </Card>
      )}
      {act && <ActOn {...act} onClose={() => setAct(undefined)} onDone={() => void refetch()} />}
    </Page>
  );
}

function Acts({ due, onAct }: { due: Due; onAct: (send: boolean) => void }) {
  const text = useText();
  return (
    <Stack
      direction="row"
      sx={{ gap: 2, flexWrap: 'wrap', justifyContent: { xs: 'flex-start', md: 'flex-end' }, '& .MuiButton-root': { whiteSpace: 'nowrap' } }}
    >
      {due.state !== 'NO_TEXT' && due.state !== 'ON_ITS_WAY' && (
        <Button size="small" onClick={() => onAct(true)}>
          {text('informing.send')}
        </Button>
      )}
      <Button size="small" onClick={() => onAct(false)}>
        {text('informing.settle')}
      </Button>
    </Stack>
  );
}

function ActOn({ due, send, onClose, onDone }: Act & { onClose: () => void; onDone: () => void }) {
  const text = useText();
  const exceptions = due.kind === 'ART_14' ? (['IMPOSSIBLE', 'LAW', 'SECRECY'] as const) : [];
  const choices = (['TOLD_OTHERWISE', 'ALREADY_INFORMED', ...exceptions] as const).map(id => ({ id, name: text(`informing.as.${id}`) }));
  return (
    <ActDialog
      title={text(send ? 'informing.send' : 'informing.settle')}
      intro={text(send ? 'informing.sendWhy' : 'informing.settleWhy')}
      submit={text(send ? 'informing.send' : 'informing.settle')}
      done={send ? 'informing.sent' : 'page.saved'}
      onClose={onClose}
      act={async ({ as, reason }) => {
        await (send
          ? askFor(SendNoticeDocument, { input: { id: due.id, reason } }, 'sendNotice')
          : askFor(SettleNoticeDocument, { input: { id: due.id, as, reason } }, 'settleNotice'));
        onDone();
      }}
    >
      {!send && (
        <Box sx={{ mb: 4 }}>
          <SelectInput source="as" label={text('informing.as')} choices={choices} validate={required()} translateChoice={false} fullWidth />
        </Box>
      )}
      <ReasonInput />
    </ActDialog>
  );
}
