import { Alert, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetOne } from 'react-admin';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { useLanguage, useRegion, useText } from '../i18n/use-text.ts';
import { Page } from '../page/Page.tsx';
import { Pill } from '../page/Pill.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { type Column, Rows } from '../page/Rows.tsx';
import { Section } from '../page/Section.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { When } from '../page/When.tsx';
import { ConfirmSetting, ReviseSetting } from './SettingDialogs.tsx';
import type { Setting, Settings } from './setting.ts';

const kinds = ['AGE', 'NUMBER', 'AUTHORITY', 'DATES'] as const;

/** What the law or a lawyer sets, with its source and whoever confirmed it; what nobody confirmed is flagged. */
export function LegalSettingsPage() {
  const { data, error, refetch } = useGetOne<Settings & { id: string }>('legal-settings', { id: 'legal-settings' });
  if (error) return <RefusedState error={error} again={refetch} />;
  return data ? <SettingsOf settings={data} /> : <WaitingCards />;
}

function SettingsOf({ settings: { version, settings } }: { settings: Settings }) {
  const text = useText();
  const [acting, setActing] = useState<{ act: 'confirm' | 'revise'; setting: Setting } | undefined>();
  const columns = useColumns(setActing);
  const sayName = useSayName();
  const open = settings.filter(({ confirmedAt }) => !confirmedAt).length;
  const over = () => setActing(undefined);
  return (
    <Page
      title={text('legalSettings.title')}
      width={1080}
      beside={<Typography sx={{ color: 'text.secondary' }}>{text('organisation.version', { version })}</Typography>}
    >
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('legalSettings.why')}</Typography>
      {open > 0 && (
        <Alert severity="warning" sx={{ mb: 4 }}>
          {text('legalSettings.open', { smart_count: open })}
        </Alert>
      )}
      {kinds.map(kind => (
        <Section key={kind} title={text(`legalSettings.${kind}`)} intro={text(`legalSettings.${kind}.why`)} flush>
          <Rows
            label={text(`legalSettings.${kind}`)}
            rows={settings.filter(setting => setting.kind === kind)}
            id={setting => setting.key}
            columns={columns}
          />
        </Section>
      ))}
      {acting?.act === 'confirm' && (
        <ConfirmSetting setting={acting.setting} name={sayName(acting.setting)} version={version} onClose={over} />
      )}
      {acting?.act === 'revise' && (
        <ReviseSetting setting={acting.setting} name={sayName(acting.setting)} version={version} onClose={over} />
      )}
    </Page>
  );
}

function useColumns(setActing: (acting: { act: 'confirm' | 'revise'; setting: Setting }) => void): Column<Setting>[] {
  const text = useText();
  const viewer = useViewer();
  const sayName = useSayName();
  const sayValue = useSayValue();
  const manages = may(viewer, 'legal-settings', 'edit');
  const button = (act: 'confirm' | 'revise', setting: Setting) => {
    const title = text(act === 'confirm' ? 'legalSettings.confirm' : 'legalSettings.change');
    return (
      <Button size="small" onClick={() => setActing({ act, setting })} aria-label={`${title}: ${sayName(setting)}`}>
        {title}
      </Button>
    );
  };
  return [
    { title: text('legalSettings.what'), cell: sayName, width: '20%' },
    { title: text('legalSettings.value'), cell: sayValue, width: '22%' },
    { title: text('legalSettings.source'), cell: ({ source, standard }) => <Source source={source} own={!standard} />, width: '30%' },
    { title: text('legalSettings.confirmed'), cell: setting => <Confirmed setting={setting} /> },
    ...(manages
      ? [
          {
            title: text('contacts.actions'),
            align: 'right' as const,
            cell: (setting: Setting) => (
              <Stack direction="row" sx={{ justifyContent: 'flex-end' }}>
                {!setting.confirmedAt && button('confirm', setting)}
                {button('revise', setting)}
              </Stack>
            ),
          },
        ]
      : []),
  ];
}

function Source({ source, own }: { source: string; own: boolean }) {
  const text = useText();
  return (
    <>
      {source}
      {own && (
        <Typography component="span" sx={{ display: 'block', color: 'text.secondary' }}>
          {text('legalSettings.own')}
        </Typography>
      )}
    </>
  );
}

function Confirmed({ setting: { confirmedAt, confirmedBy } }: { setting: Setting }) {
  const text = useText();
  if (!confirmedAt) return <Pill tone="warning">{text('legalSettings.unconfirmed')}</Pill>;
  return (
    <Pill tone="success">
      <span>
        {confirmedBy ?? text('legalSettings.somebody')}, <When at={confirmedAt} />
      </span>
    </Pill>
  );
}

/** "Belgium", or what the setting is about. */
function useSayName() {
  const text = useText();
  const countries = new Intl.DisplayNames(useLanguage(), { type: 'region' });
  return ({ key, country }: Setting): string =>
    country ? (countries.of(country) ?? country) : text(`legalSettings.name.${key as 'proofTerm'}`);
}

function useSayValue() {
  const text = useText();
  const language = useLanguage();
  const region = useRegion();
  return ({ kind, number, unit, offline, dates, authority }: Setting): string => {
    if (kind === 'DATES') {
      const last = dates?.at(-1);
      return dates && last
        ? text('legalSettings.dates', {
            smart_count: dates.length,
            last: new Intl.DateTimeFormat(region, { dateStyle: 'medium' }).format(new Date(last)),
          })
        : text('page.nothing');
    }
    if (kind === 'AUTHORITY') {
      const say = (texts: { language: string; text: string }[] = []) => (texts.find(each => each.language === language) ?? texts[0])?.text;
      return authority ? [say(authority.name), say(authority.address)].filter(Boolean).join(', ') : text('page.nothing');
    }
    const amount = unit && number !== null ? text(`legalSettings.unit.${unit}`, { smart_count: number ?? 0 }) : text('page.nothing');
    return offline ? `${amount}, ${text('legalSettings.offline')}` : amount;
  };
}
