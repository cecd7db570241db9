import { Button, Card, Typography } from '@mui/material';
import AddOutlined from '@mui/icons-material/AddOutlined';
import { useState } from 'react';
import { required, SelectInput, TextInput } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { askFor } from '../api/ask.ts';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { DraftPurposeDocument, type LegalBasisKind } from '../generated/graphql.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { ActDialog } from '../page/ActDialog.tsx';
import { LabelInputs, labelsOf } from '../page/LabelInputs.tsx';
import { Listed } from '../page/Listed.tsx';
import { Page } from '../page/Page.tsx';
import { Rows } from '../page/Rows.tsx';
import { Section } from '../page/Section.tsx';
import { Progress } from './Progress.tsx';
import type { PurposeRow } from './use-purpose-label.ts';

const groups: { title: TextKey; has: (purpose: PurposeRow) => boolean }[] = [
  { title: 'purposes.state.DRAFT', has: purpose => purpose.state === 'DRAFT' },
  { title: 'purposes.state.ACTIVE', has: purpose => purpose.state === 'ACTIVE' && !purpose.builtIn },
  { title: 'purposes.state.builtIn', has: purpose => purpose.builtIn },
  { title: 'purposes.state.RETIRED', has: purpose => purpose.state === 'RETIRED' },
];

/** What data is used for: drafts with what they still miss, those in force, and those of the past. */
export function PurposeList() {
  const text = useText();
  const viewer = useViewer();
  const language = useLanguage();
  const [drafting, setDrafting] = useState(false);
  const draft = may(viewer, 'purposes', 'create') && (
    <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setDrafting(true)}>
      {text('purposes.draft')}
    </Button>
  );
  return (
    <Page title={text('purposes.title')} actions={draft}>
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('purposes.why')}</Typography>
      <Listed<PurposeRow> resource="purposes" meta={{ language }} empty={text('purposes.none')} emptyAction={draft}>
        {purposes =>
          groups.map(({ title, has }) => {
            const members = purposes.filter(has);
            return members.length > 0 && <Group key={title} title={text(title)} purposes={members} />;
          })
        }
      </Listed>
      {drafting && <Draft onClose={() => setDrafting(false)} />}
    </Page>
  );
}

function Group({ title, purposes }: { title: string; purposes: PurposeRow[] }) {
  const text = useText();
  const path = usePath();
  return (
    <Section title={title} flush>
      <Card sx={{ border: 0 }}>
        <Rows
          label={title}
          rows={purposes}
          id={purpose => purpose.code}
          to={purpose => path(`/purposes/${purpose.code}`)}
          columns={[
            { title: text('purposes.name'), width: '32%', cell: purpose => purpose.label },
            {
              title: text('purposes.basis'),
              width: '26%',
              cell: purpose =>
                purpose.builtIn ? text('layout.byLaw') : purpose.basisKind ? text(`basis.${purpose.basisKind}`) : text('page.nothing'),
            },
            {
              title: text('purposes.fields'),
              align: 'right',
              width: '10%',
              cell: purpose => (purpose.builtIn ? '–' : purpose.fields.length),
            },
            {
              title: text('purposes.notice'),
              align: 'right',
              width: '10%',
              cell: purpose => (purpose.noticeVersion == null ? '–' : `v${purpose.noticeVersion}`),
            },
            { title: text('purposes.checklist'), width: '22%', cell: purpose => <Progress items={purpose.checklist} /> },
          ]}
        />
      </Card>
    </Section>
  );
}

export const basisKinds: LegalBasisKind[] = [
  'CONSENT',
  'CONTRACT',
  'LEGAL_OBLIGATION',
  'VITAL_INTERESTS',
  'PUBLIC_TASK',
  'LEGITIMATE_INTERESTS',
];

function Draft({ onClose }: { onClose: () => void }) {
  const text = useText();
  const path = usePath();
  const navigate = useNavigate();
  return (
    <ActDialog
      title={text('purposes.draft')}
      intro={text('purposes.draftWhy')}
      submit={text('purposes.draftIt')}
      onClose={onClose}
      act={async ({ code, label, basisKind }) => {
        await askFor(DraftPurposeDocument, { input: { code, labels: labelsOf(label), basisKind: basisKind || undefined } }, 'draftPurpose');
        await navigate(path(`/purposes/${code}`));
      }}
    >
      <LabelInputs optional />
      <TextInput source="code" label={text('purposes.code')} helperText={text('purposes.codeHelp')} validate={required()} fullWidth />
      <SelectInput
        source="basisKind"
        label={text('purposes.basis')}
        choices={basisKinds.map(id => ({ id, name: text(`basis.${id}`) }))}
        translateChoice={false}
        helperText={text('purposes.basisHelp')}
        fullWidth
      />
    </ActDialog>
  );
}
