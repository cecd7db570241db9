import BalanceOutlined from '@mui/icons-material/BalanceOutlined';
import { Box, Button, Card, Link, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { required, TextInput, useGetList } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { DecideObjectionDocument, type ObjectionsQuery } from '../generated/graphql.ts';
import { useRegion, useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { Page } from '../page/Page.tsx';
import { Pager } from '../page/Pager.tsx';
import { Pill } from '../page/Pill.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { State } from '../page/State.tsx';
import { usePages } from '../page/use-pages.ts';
import { WaitingCards } from '../page/Waiting.tsx';
import { sayDay, When } from '../page/When.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';

type Objection = NonNullable<ObjectionsQuery['objections']>['nodes'][number];
type Deciding = { objection: Objection; uphold: boolean; idempotencyKey: string };

/** Objections are always weighed under consent administration, whatever room one is in. */
const objectionsPurpose = 'consent-administration';

/** Objections to a public task or to our interests: each suspends its basis until somebody decides (Art. 21(1)). */
export function ObjectionList() {
  const text = useText();
  const [deciding, setDeciding] = useState<Deciding | undefined>();
  const pages = usePages();
  const { data, error, isPending, refetch, pageInfo, meta } = useGetList<Objection>('objections', {
    meta: { purpose: objectionsPurpose, after: pages.after },
  });
  return (
    <Page title={text('objections.title')} width={960}>
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('objections.why')}</Typography>
      {error && <RefusedState error={error} again={refetch} />}
      {isPending && <WaitingCards />}
      {data?.length === 0 && pages.isFirst && <State icon={<BalanceOutlined />} title={text('objections.none')} />}
      {data?.map(objection => (
        <ObjectionCard
          key={objection.id}
          objection={objection}
          onDecide={uphold => setDeciding({ objection, uphold, idempotencyKey: crypto.randomUUID() })}
        />
      ))}
      {(!pages.isFirst || pageInfo?.hasNextPage) && <Pager pages={pages} next={pageInfo?.hasNextPage ? (meta?.end ?? null) : null} />}
      {deciding && <Decide {...deciding} onClose={() => setDeciding(undefined)} />}
    </Page>
  );
}

function ObjectionCard({ objection, onDecide }: { objection: Objection; onDecide: (uphold: boolean) => void }) {
  const text = useText();
  const purposeLabel = usePurposeLabel();
  const { contact, forPurpose, since, saidBy, byThemself, grounds } = objection;
  const how = byThemself ? text('objections.themself') : saidBy && text(`objections.said.${saidBy}`);
  return (
    <Card component="article" sx={{ p: 5, mb: 4 }}>
      <Typography component="h2" variant="h6">
        <Link component={RouterLink} to={`/contacts/${contact.id}?purpose=${objectionsPurpose}`}>
          {[contact.givenName, contact.familyName].filter(Boolean).join(' ') || contact.email || contact.id}
        </Link>
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>
        {text('objections.against', { purpose: purposeLabel(forPurpose) })} · <When at={since} />
        {how && ` · ${how}`}
      </Typography>
      <Typography sx={{ mb: 4 }}>
        <Due {...objection} />
      </Typography>
      <Box sx={{ mb: 4 }}>
        <Typography component="h3" variant="subtitle2" sx={{ color: 'text.secondary' }}>
          {text('objections.grounds')}
        </Typography>
        <Typography sx={{ whiteSpace: 'pre-line' }}>{grounds ?? text('objections.noGrounds')}</Typography>
      </Box>
      <Stack direction="row" sx={{ gap: 3, flexWrap: 'wrap' }}>
        <Button variant="outlined" onClick={() => onDecide(true)}>
          {text('objections.uphold')}
        </Button>
        <Button variant="outlined" onClick={() => onDecide(false)}>
          {text('objections.reject')}
        </Button>
      </Stack>
    </Card>
  );
}

/** Days before its end in which a term is said to be near. */
const NEAR = 7;

/** Until when the answer is due; what is near or over is said in words. */
function Due({ dueOn, daysLeft }: Pick<Objection, 'dueOn' | 'daysLeft'>) {
  const text = useText();
  const date = sayDay(useRegion(), new Date(`${dueOn}T12:00:00Z`), 'UTC');
  if (daysLeft < 0) return <Pill tone="error">{text('objections.overdue', { date, smart_count: -daysLeft })}</Pill>;
  if (daysLeft === 0) return <Pill tone="error">{text('objections.today')}</Pill>;
  if (daysLeft <= NEAR) return <Pill tone="warning">{text('objections.near', { date, smart_count: daysLeft })}</Pill>;
  return <Pill tone="quiet">{text('objections.due', { date })}</Pill>;
}

function Decide({ objection, uphold, idempotencyKey, onClose }: Deciding & { onClose: () => void }) {
  const text = useText();
  return (
    <ActDialog
      title={text(uphold ? 'objections.uphold' : 'objections.reject')}
      intro={text(uphold ? 'objections.upholdWhy' : 'objections.rejectWhy')}
      submit={text(uphold ? 'objections.uphold' : 'objections.reject')}
      done={uphold ? 'objections.upheld' : 'objections.rejected'}
      onClose={onClose}
      act={({ answer, reason }) =>
        askFor(
          DecideObjectionDocument,
          {
            input: {
              purpose: objectionsPurpose,
              contactId: objection.contactId,
              forPurpose: objection.forPurpose,
              outcome: uphold ? 'UPHELD' : 'REJECTED',
              answer,
              reason,
              idempotencyKey,
            },
          },
          'decideObjection',
        )
      }
    >
      {!uphold && (
        <TextInput
          source="answer"
          label={text('objections.answer')}
          validate={required()}
          multiline
          minRows={4}
          fullWidth
          helperText={false}
        />
      )}
      <ReasonInput />
    </ActDialog>
  );
}
