import { Box, MenuItem, Stack, TextField, Typography, useTheme } from '@mui/material';
import InsightsOutlined from '@mui/icons-material/InsightsOutlined';
import { keepPreviousData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useGetList, useGetOne } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { ConsentStatisticsQuery, PurposesQuery } from '../generated/graphql.ts';
import { useLanguage, useRegion, useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { BarPlot } from '../page/BarPlot.tsx';
import { Page } from '../page/Page.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { State } from '../page/State.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { sayDay } from '../page/When.tsx';
import { type Day, type Kind, kinds, spansOf } from './bars.ts';

const periods = [30, 90, 364] as const;
type Statistics = NonNullable<ConsentStatisticsQuery['consentStatistics']> & { id: string };

/** How consents fare: asked, given, refused, withdrawn and expired, each as a plot with its table. */
export function Consents() {
  const text = useText();
  if (usePurpose().code === 'consent-administration') return <Administered />;
  return (
    <Page title={text('consents.title')}>
      <State icon={<InsightsOutlined />} title={text('consents.notHere')}>
        <Typography>{text('consents.notHereWhy')}</Typography>
      </State>
    </Page>
  );
}

function Administered() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const days = periods.find(each => String(each) === search.get('days')) ?? 30;
  const forPurpose = search.get('for') ?? '';
  const meta = { purpose: 'consent-administration', forPurpose: forPurpose || undefined, days };
  const { data, error, refetch } = useGetOne<Statistics>('consents', { id: 'consents', meta }, { placeholderData: keepPreviousData });
  const choose = (name: string) => (value: string) =>
    setSearch(params => {
      if (value) params.set(name, value);
      else params.delete(name);
      return params;
    });
  return (
    <Page title={text('consents.title')}>
      <Stack direction="row" sx={{ gap: 4, mb: 4, flexWrap: 'wrap' }}>
        <PurposeChoice value={forPurpose} choose={choose('for')} />
        <Choice label={text('consents.time')} value={String(days)} choose={choose('days')}>
          {periods.map(each => (
            <MenuItem key={each} value={String(each)}>
              {each > 90 ? text('consents.year') : text('consents.days', { days: each })}
            </MenuItem>
          ))}
        </Choice>
      </Stack>
      {error ? <RefusedState error={error} again={refetch} /> : data ? <Plots data={data} /> : <WaitingCards cards={6} />}
    </Page>
  );
}

function Choice({
  label,
  value,
  choose,
  children,
}: {
  label: string;
  value: string;
  choose: (value: string) => void;
  children: ReactNode;
}) {
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      onChange={({ target }) => choose(target.value)}
      sx={{ minWidth: 240 }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      {children}
    </TextField>
  );
}

type PurposeRow = NonNullable<PurposesQuery['purposes']>[number] & { id: string };

function PurposeChoice({ value, choose }: { value: string; choose: (value: string) => void }) {
  const text = useText();
  const language = useLanguage();
  const purposes = useGetList<PurposeRow>('purposes', { meta: { language } }).data ?? [];
  const resting = purposes.filter(({ basisKind, state }) => basisKind === 'CONSENT' && state !== 'DRAFT');
  return (
    <Choice label={text('consents.for')} value={resting.some(({ code }) => code === value) ? value : ''} choose={choose}>
      <MenuItem value="">{text('consents.all')}</MenuItem>
      {resting.map(({ code, label }) => (
        <MenuItem key={code} value={code}>
          {label}
        </MenuItem>
      ))}
    </Choice>
  );
}

function Plots({ data }: { data: Statistics }) {
  const text = useText();
  return (
    <>
      <Typography sx={{ fontWeight: 700 }}>{text('consents.stand', { smart_count: data.standing })}</Typography>
      <Typography sx={{ mb: 4, color: 'text.secondary', maxWidth: '72ch' }}>{text('consents.why')}</Typography>
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { md: 'repeat(2, minmax(0, 1fr))', xl: 'repeat(3, minmax(0, 1fr))' } }}>
        {kinds.map(kind => (
          <Plot key={kind} kind={kind} days={data.perDay} />
        ))}
      </Box>
    </>
  );
}

function Plot({ kind, days }: { kind: Kind; days: Day[] }) {
  const text = useText();
  const region = useRegion();
  const { palette } = useTheme();
  const colours: Record<Kind, string> = {
    asked: palette.primary.main,
    confirmed: palette.success.main,
    recorded: palette.secondary.main,
    refused: palette.error.main,
    withdrawn: palette.error.main,
    expired: palette.warning.main,
  };
  const length = days.length > 90 ? 7 : 1;
  const name = (day: string) => {
    const said = sayDay(region, new Date(`${day}T12:00:00`));
    return length === 7 ? text('consents.week', { day: said }) : said;
  };
  return (
    <BarPlot
      title={text(`consents.${kind}`)}
      bars={spansOf(days, kind, length).map(({ day, count }) => ({ key: day, name: name(day), count }))}
      colour={colours[kind]}
      table={text('consents.table')}
    />
  );
}
