import { Box } from '@mui/material';
import { SelectArrayInput, SelectInput, TextInput, useNotify, useRefresh } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { askFor } from '../api/ask.ts';
import { DraftNoticeDocument, type DraftNoticeInput } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActForm } from '../page/ActForm.tsx';
import { Section } from '../page/Section.tsx';
import { gapsAt, isAt, type Notice, type Place, wordKeys } from './notice.ts';
import { useSayElement } from './NoticePage.tsx';

const obligations = ['VOLUNTARY', 'CONTRACT', 'LAW'] as const;
const sources = ['PERSON', 'GUARDIAN', 'OTHERS'] as const;

/** The organisation's own words for one text, and what all texts say alike. */
export function DraftForm({ notice, place }: { notice: Notice; place: Place }) {
  const text = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const save = async (values: FieldValues) => {
    await askFor(DraftNoticeDocument, { input: changeOf(notice, place, values) }, 'draftNotice');
    notify('page.saved', { type: 'success' });
    refresh();
  };
  return (
    <ActForm act={save} submit={text('notices.save')} start={startOf(notice, place)}>
      <Section title={text('notices.facts')} intro={text('notices.factsWhy')}>
        <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
          <SelectInput
            source="obligation"
            label={text('notices.obligation')}
            choices={obligations.map(id => ({ id, name: text(`notices.obligation.${id}`) }))}
            translateChoice={false}
            helperText={false}
            fullWidth
          />
          <SelectInput
            source="automatedDecisions"
            label={text('notices.automated')}
            choices={(['yes', 'no'] as const).map(id => ({ id, name: text(`page.${id}`) }))}
            translateChoice={false}
            helperText={false}
            fullWidth
          />
          <SelectArrayInput
            source="sources"
            label={text('notices.sources')}
            choices={sources.map(id => ({ id, name: text(`notices.source.${id}`) }))}
            translateChoice={false}
            helperText={false}
            fullWidth
          />
        </Box>
      </Section>
      <Section title={text('notices.own')} intro={text('notices.ownWhy')}>
        <WordInputs notice={notice} place={place} />
      </Section>
    </ActForm>
  );
}

function WordInputs({ notice, place }: { notice: Notice; place: Place }) {
  const text = useText();
  const sayElement = useSayElement();
  const missing = new Set(gapsAt(notice.gaps, place).flatMap(({ element, language }) => (language ? [element] : [])));
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      {wordKeys[place.audience].map(key => (
        <TextInput
          key={key}
          source={`words.${key}`}
          label={sayElement(key)}
          multiline={key !== 'title'}
          minRows={key === 'explanation' ? 4 : undefined}
          helperText={missing.has(key) ? text('purposes.missing') : false}
          slotProps={{ htmlInput: { lang: place.language } }}
          fullWidth
        />
      ))}
    </Box>
  );
}

function startOf({ draft }: Notice, place: Place): FieldValues {
  const own = draft.words.find(isAt(place));
  return {
    obligation: draft.obligation ?? '',
    automatedDecisions: draft.automatedDecisions === null ? '' : draft.automatedDecisions ? 'yes' : 'no',
    sources: draft.sources ?? [],
    words: Object.fromEntries(wordKeys[place.audience].map(key => [key, own?.[key] ?? ''])),
  };
}

function changeOf({ purpose, draft }: Notice, place: Place, values: FieldValues): DraftNoticeInput {
  const { obligation, automatedDecisions, sources: from, words } = values;
  return {
    purpose,
    expectedRevision: draft.revision,
    obligation: obligation || null,
    automatedDecisions: automatedDecisions ? automatedDecisions === 'yes' : null,
    sources: from?.length > 0 ? from : null,
    words: [{ ...place, ...Object.fromEntries(wordKeys[place.audience].map(key => [key, words?.[key] || null])) }],
  };
}
