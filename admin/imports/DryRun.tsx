import { Alert, Box, Stack, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { askFor } from '../api/ask.ts';
import { ImportPlanDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { useSayProblem } from '../page/say-refusal.ts';
import { Section } from '../page/Section.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { Columns } from './Columns.tsx';
import { FirstRows } from './FirstRows.tsx';
import { HowToRead } from './HowToRead.tsx';
import { columnsOf, type Plan, type Wishes, withChoice } from './plan.ts';
import { StartForm } from './StartForm.tsx';
import { useSayPlace, useSayRule } from './use-say-rule.ts';

/** What would happen with a file, column by column; every change is asked of the API anew, and nothing is written. */
export function DryRun({ handle, name, another }: { handle: string; name: string; another: ReactNode }) {
  const text = useText();
  const purpose = usePurpose();
  const [wishes, setWishes] = useState<Wishes>({});
  const plan = useQuery({
    queryKey: ['import-plan', purpose.code, handle, wishes],
    queryFn: () => askFor(ImportPlanDocument, { purpose: purpose.code, input: { handle, ...wishes } }, 'importPlan'),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Infinity,
  });
  if (plan.error) return <RefusedState error={plan.error} again={plan.refetch} />;
  if (!plan.data) return <WaitingCards />;
  const found = plan.data;
  const wish = (change: Wishes) => setWishes({ ...wishes, ...change });
  return (
    <Stack aria-busy={plan.isFetching}>
      <Section title={name} intro={text('imports.found', { rows: found.rows, smart_count: found.rows })} actions={another}>
        <HowToRead plan={found} onChange={wish} />
        <Problems plan={found} />
      </Section>
      <Section title={text('imports.columns')} intro={text('imports.columnsWhy', { purpose: purpose.label })} flush wide>
        <Columns plan={found} onChoose={choice => wish({ columns: withChoice(found, choice) })} />
      </Section>
      {found.sample.length > 0 && (
        <Section title={text('imports.firstRows')} intro={text('imports.firstRowsWhy')} flush wide>
          <FirstRows plan={found} />
        </Section>
      )}
      <Checked plan={found} />
      <StartForm plan={found} handle={handle} wishes={{ ...wishes, columns: columnsOf(found) }} onWish={wish} />
    </Stack>
  );
}

/** What has to be mended that is about no single column. */
function Problems({ plan }: { plan: Plan }) {
  const say = useSayProblem();
  const others = plan.problems.filter(({ path }) => !path.startsWith('input.columns.'));
  if (others.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mt: 4 }}>
      <Box component="ul" sx={{ m: 0, pl: others.length > 1 ? 4 : 0, listStyle: others.length > 1 ? undefined : 'none' }}>
        {others.map(problem => (
          <li key={`${problem.path} ${problem.rule}`}>{say(problem)}</li>
        ))}
      </Box>
    </Alert>
  );
}

/** What was met in the rows that were read value by value. */
function Checked({ plan }: { plan: Plan }) {
  const text = useText();
  const sayRule = useSayRule();
  const sayPlace = useSayPlace();
  if (plan.checked === 0) return null;
  const heading = (column: number | null | undefined) => plan.columns.find(each => each.column === column)?.heading;
  return (
    <Section
      title={text('imports.checked', { checked: plan.checked, smart_count: plan.checked })}
      intro={text(plan.refused === 0 ? 'imports.noneRefused' : 'imports.someRefused', { refused: plan.refused, smart_count: plan.refused })}
    >
      <Box component="ul" sx={{ m: 0, pl: 4 }}>
        {plan.counts.map(({ column, field, rule, rows }) => (
          <li key={`${column} ${field} ${rule}`}>
            <Typography component="span">
              {text('imports.met', { where: sayPlace({ column, field, heading: heading(column) ?? null }), what: sayRule(rule), rows })}
            </Typography>
          </li>
        ))}
      </Box>
      {plan.counts.length === 0 && <Typography>{text('imports.nothingMet')}</Typography>}
    </Section>
  );
}
