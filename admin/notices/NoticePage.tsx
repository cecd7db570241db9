import { Alert, Box, Button, Link, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState } from 'react';
import { useGetOne } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { useLanguage, useText, useTextOr } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { Page } from '../page/Page.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Section } from '../page/Section.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { AsMail } from './AsMail.tsx';
import { DraftForm } from './DraftForm.tsx';
import { Completeness } from './NoticeList.tsx';
import { endonyms, type Gap, isAt, type Notice, type Place } from './notice.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { Versions } from './Versions.tsx';
import { Written } from './Written.tsx';

/** One notice: its words, below them side by side the page and the mail that people will read, and every version there was. */
export function NoticePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<Notice & { id: string }>('notices', { id, meta: { language: useLanguage(), whole: true } });
  if (error) return <RefusedState error={error} again={refetch} />;
  return data ? <Loaded key={data.purpose} notice={data} /> : <WaitingCards />;
}

function Loaded({ notice }: { notice: Notice }) {
  const text = useText();
  const path = usePath();
  const viewer = useViewer();
  const [chosen, setPlace] = useState<Place>();
  const [publishing, setPublishing] = useState(false);
  const place = chosen ?? { language: notice.languages[0] ?? 'nl', audience: 'ADULT' as const };
  const preview = notice.preview.find(isAt(place));
  const mayEdit = may(viewer, 'notices', 'edit') && notice.state !== 'RETIRED';
  const publish = may(viewer, 'notices', 'publish') && notice.state === 'ACTIVE' && (
    <Button variant="contained" disabled={notice.gaps.length > 0} onClick={() => setPublishing(true)}>
      {text('notices.publish')}
    </Button>
  );
  return (
    <Page
      title={notice.label}
      actions={publish}
      above={
        <Link component={RouterLink} to={path('/notices')} color="inherit">
          {text('notices.title')}
        </Link>
      }
    >
      <Section title={text('notices.complete')}>
        <Completeness notice={notice} />
        <Gaps gaps={notice.gaps} />
      </Section>
      <PlaceSwitch notice={notice} place={place} onChange={setPlace} />
      {mayEdit && <DraftForm key={`${place.language} ${place.audience} ${notice.draft.revision}`} notice={notice} place={place} />}
      <Box sx={{ display: 'grid', columnGap: 4, gridTemplateColumns: { lg: 'minmax(0, 1fr) minmax(0, 1fr)' }, alignItems: 'start' }}>
        <Section title={text('notices.preview')}>{preview && <Written content={preview.content} language={place.language} />}</Section>
        <AsMail notice={notice} place={place} />
      </Box>
      <Versions notice={notice} place={place} />
      {publishing && <PublishDialog notice={notice} place={place} onClose={() => setPublishing(false)} />}
    </Page>
  );
}

function PlaceSwitch({ notice, place, onChange }: { notice: Notice; place: Place; onChange: (place: Place) => void }) {
  const text = useText();
  return (
    <Box sx={{ display: 'flex', gap: 4, flexWrap: 'wrap', mb: 4 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={place.language}
        aria-label={text('notices.languageIs')}
        onChange={(_, language: string | null) => language && onChange({ ...place, language })}
      >
        {notice.languages.map(tag => (
          <ToggleButton key={tag} value={tag} lang={tag} sx={{ textTransform: 'none', px: 4 }}>
            {endonyms[tag] ?? tag}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {notice.audiences.length > 1 && (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={place.audience}
          aria-label={text('notices.audienceIs')}
          onChange={(_, audience: Place['audience'] | null) => audience && onChange({ ...place, audience })}
        >
          {notice.audiences.map(audience => (
            <ToggleButton key={audience} value={audience} sx={{ textTransform: 'none', px: 4 }}>
              {text(`notices.audience.${audience}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </Box>
  );
}

function Gaps({ gaps }: { gaps: Gap[] }) {
  const text = useText();
  const sayElement = useSayElement();
  if (gaps.length === 0) return null;
  const where = ({ language, audience }: Gap) =>
    [language && (endonyms[language] ?? language), audience && text(`notices.audience.${audience}`)].filter(Boolean).join(', ') ||
    text('notices.everyText');
  return (
    <Alert severity="warning" sx={{ mt: 4 }}>
      {text('notices.gaps')}
      <Box component="ul" sx={{ m: 0, pl: 5 }}>
        {gaps.map(gap => (
          <li key={`${gap.element} ${gap.language} ${gap.audience}`}>
            {sayElement(gap.element)} ({where(gap)}; {gap.article})
          </li>
        ))}
      </Box>
    </Alert>
  );
}

/** An element of a notice in words; one that only the purpose can mend, as its checklist says it. */
export function useSayElement() {
  const text = useText();
  const textOr = useTextOr();
  return (element: string): string => textOr(`notices.element.${element}`, text('notices.elementOther', { element }));
}
