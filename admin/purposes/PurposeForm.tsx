import { Box } from '@mui/material';
import { BooleanInput, NumberInput, SelectArrayInput, SelectInput, TextInput, useGetList, useNotify, useRefresh } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { askFor } from '../api/ask.ts';
import { type RecipientsQuery, RevisePurposeDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActForm } from '../page/ActForm.tsx';
import { LabelInputs } from '../page/LabelInputs.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { Section } from '../page/Section.tsx';
import { PurposeFields } from './PurposeFields.tsx';
import { PurposeProvisions } from './PurposeProvisions.tsx';
import { basisKinds } from './PurposeList.tsx';
import type { Purpose } from './PurposePage.tsx';
import { revisionOf, startOf } from './revision.ts';

type Recipient = NonNullable<RecipientsQuery['recipients']>[number];

const channels = ['MAIL', 'EMAIL', 'PHONE', 'SMS'] as const;
const statements = [
  'transfers',
  'automatedDecisions',
  'balancingTest',
  'imbalanceStatement',
  'outsideTasksStatement',
  'dpia',
  'minorsOverride',
  'preventiveReason',
] as const;

/** Everything about a purpose that may change in its state; the kind of basis is fixed once it has been active. */
export function PurposeForm({ purpose }: { purpose: Purpose }) {
  const text = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const recipients = useGetList<Recipient>('recipients').data ?? [];
  const isDraft = purpose.state === 'DRAFT';
  const revise = async (values: FieldValues) => {
    await askFor(RevisePurposeDocument, { input: revisionOf(purpose, values) }, 'revisePurpose');
    notify('page.saved', { type: 'success' });
    refresh();
  };
  return (
    <ActForm
      act={revise}
      submit={isDraft ? text('page.save') : text('purposes.saveActive', { version: (purpose.noticeVersion ?? 0) + 1 })}
      start={startOf(purpose)}
    >
      <Section title={text('purposes.facts')}>
        <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' } }}>
          <LabelInputs optional />
          <SelectInput
            source="basisKind"
            label={text('purposes.basis')}
            choices={basisKinds.map(id => ({ id, name: text(`basis.${id}`) }))}
            translateChoice={false}
            disabled={!isDraft}
            helperText={isDraft ? false : text('purposes.basisFixed')}
            fullWidth
          />
          <TextInput
            source="basisReference"
            label={text('purposes.basisReference')}
            helperText={text('purposes.basisReferenceHelp')}
            fullWidth
          />
        </Box>
      </Section>
      <PurposeFields />
      <Section title={text('purposes.use')}>
        <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
          <NumberInput source="retentionMonths" label={text('purposes.retentionMonths')} helperText={false} min={0} fullWidth />
          <NumberInput
            source="consentMonths"
            label={text('purposes.consentMonths')}
            helperText={text('purposes.consentMonthsHelp')}
            min={1}
            max={120}
            fullWidth
          />
          <TextInput
            source="retentionRule"
            multiline
            label={text('purposes.retentionRule')}
            helperText={text('purposes.retentionRuleHelp')}
            fullWidth
          />
          <SelectArrayInput
            source="recipients"
            label={text('purposes.recipients')}
            choices={recipients.map(({ id, name }) => ({ id, name }))}
            translateChoice={false}
            helperText={false}
            fullWidth
          />
          <SelectInput
            source="channel"
            label={text('purposes.channel')}
            choices={channels.map(id => ({ id, name: text(`channel.${id}`) }))}
            translateChoice={false}
            helperText={false}
            fullWidth
          />
          <BooleanInput source="directMarketing" label={text('purposes.directMarketing')} helperText={false} />
          <BooleanInput source="profiling" label={text('purposes.profiling')} helperText={false} />
          <BooleanInput source="openToMinors" label={text('purposes.openToMinors')} helperText={text('purposes.openToMinorsHelp')} />
        </Box>
      </Section>
      <PurposeProvisions />
      <Section title={text('purposes.statements')} intro={text('purposes.statementsWhy')}>
        <Box sx={{ display: 'grid', gap: 4 }}>
          {statements.map(name => (
            <TextInput key={name} source={name} label={text(`purposes.${name}`)} multiline helperText={false} fullWidth />
          ))}
        </Box>
      </Section>
      <ReasonInput />
    </ActForm>
  );
}
