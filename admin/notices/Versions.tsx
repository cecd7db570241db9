import { Button, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Pill } from '../page/Pill.tsx';
import { Rows } from '../page/Rows.tsx';
import { Section } from '../page/Section.tsx';
import { When } from '../page/When.tsx';
import { Changes } from './Changes.tsx';
import { isAt, type Notice, type Place } from './notice.ts';

/** Every version, newest first: its page as the public sees it, and what it changed in the text on the screen. */
export function Versions({ notice, place }: { notice: Notice; place: Place }) {
  const text = useText();
  const [compared, setCompared] = useState<number>();
  const there = notice.versions.filter(({ texts }) => texts.some(isAt(place))).map(({ version }) => version);
  const before = (version: number) => there.filter(other => other < version).at(-1);
  if (notice.versions.length === 0) return null;
  const from = compared === undefined ? undefined : before(compared);
  return (
    <Section title={text('notices.versions')} flush>
      <Rows
        label={text('notices.versions')}
        rows={notice.versions.toReversed()}
        id={({ version }) => String(version)}
        columns={[
          { title: text('notices.version'), cell: ({ version }) => version },
          {
            title: text('notices.published'),
            cell: ({ version, publishedAt }) =>
              publishedAt ? (
                <Pill tone="success">
                  <When at={publishedAt} />
                </Pill>
              ) : (
                <Pill tone="warning">{text('notices.notPublished', { version })}</Pill>
              ),
          },
          {
            title: text('notices.publicPage'),
            cell: ({ version }) =>
              there.includes(version) && (
                <Link href={addressOf(notice.purpose, version, place)}>{addressOf(notice.purpose, version, place)}</Link>
              ),
          },
          {
            title: text('contacts.actions'),
            align: 'right',
            cell: ({ version }) =>
              there.includes(version) &&
              before(version) !== undefined && (
                <Button size="small" onClick={() => setCompared(version)}>
                  {text('notices.changes', { version: before(version)! })}
                </Button>
              ),
          },
        ]}
      />
      {compared !== undefined && from !== undefined && (
        <Typography component="div" sx={{ p: 5 }}>
          <Changes purpose={notice.purpose} place={place} from={from} to={compared} mark="published" />
        </Typography>
      )}
    </Section>
  );
}

const addressOf = (purpose: string, version: number, { language, audience }: Place) =>
  `/privacy/${purpose}/${version}?lang=${language}${audience === 'CHILD' ? '&for=child' : ''}`;
