import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { CheckboxGroupInput, required, SelectInput, TextInput } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { EndSensitiveConditionDocument, RecordSensitiveConditionDocument, type SensitiveProvision } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { ActDialog } from '../page/ActDialog.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { When } from '../page/When.tsx';
import { AskExplicitConsent } from './AskExplicitConsent.tsx';
import type { Basis } from './Bases.tsx';
import { useCatalogue } from '../fields/use-field-label.ts';
import { usePurposes } from '../purposes/use-purpose-label.ts';

type Condition = Basis['sensitiveConditions'][number];

/** The provisions that are recorded per contact; the others stand on the purpose itself. */
const perContact: SensitiveProvision[] = ['ART_9_2_A', 'ART_9_2_C', 'ART_9_2_E', 'ART_9_2_F'];

/** The conditions that sensitive fields need beside a standing basis; each can be ended alone. */
export function SensitiveConditions({ basis, contactId }: { basis: Basis; contactId: string }) {
  const text = useText();
  const viewer = useViewer();
  const purpose = usePurpose().code;
  // Of the purpose of the basis, whatever room one is in: who records a condition need not read what it opens.
  const covers = usePurposes().data?.find(({ code }) => code === basis.purpose)?.fields ?? [];
  const catalogue = useCatalogue().data ?? [];
  const sensitive = catalogue
    .filter(({ key, sensitivity }) => sensitivity === 'SPECIAL' && covers.some(({ field }) => field === key))
    .map(({ key, label }) => ({ id: key, name: label }));
  const [acting, setActing] = useState<Condition | 'record' | 'ask' | undefined>();
  const mayRecord = may(viewer, 'legal-bases', 'create') && basis.standing === 'STANDS' && sensitive.length > 0;
  const labelOf = (key: string) => catalogue.find(field => field.key === key)?.label ?? key;
  if (basis.sensitiveConditions.length === 0 && !mayRecord) return null;
  return (
    <Box sx={{ mt: 1 }}>
      {basis.sensitiveConditions.map(condition => (
        <Stack key={condition.id} direction="row" sx={{ gap: 3, alignItems: 'baseline', fontSize: '0.875rem' }}>
          <Typography variant="caption" sx={{ flex: 1 }}>
            {text(`provision.${condition.provision}`)}: {condition.fields.map(labelOf).join(', ')} ·{' '}
            {text(condition.endedAt ? 'bases.endedOn' : 'bases.since')} <When at={condition.endedAt ?? condition.startsAt} />
          </Typography>
          {!condition.endedAt && may(viewer, 'legal-bases', 'end') && (
            <Button size="small" onClick={() => setActing(condition)}>
              {text('conditions.end')}
            </Button>
          )}
        </Stack>
      ))}
      {mayRecord && (
        <Stack direction="row" sx={{ ml: -2, gap: 2, flexWrap: 'wrap' }}>
          <Button size="small" onClick={() => setActing('record')}>
            {text('conditions.record')}
          </Button>
          <Button size="small" onClick={() => setActing('ask')}>
            {text('conditions.ask')}
          </Button>
        </Stack>
      )}
      {acting === 'ask' && (
        <AskExplicitConsent contactId={contactId} forPurpose={basis.purpose} fields={sensitive} onClose={() => setActing(undefined)} />
      )}
      {acting === 'record' && (
        <ActDialog
          title={text('conditions.record')}
          intro={text('conditions.why')}
          submit={text('bases.recordIt')}
          done="bases.recorded"
          onClose={() => setActing(undefined)}
          act={({ provision, fields, evidence, reason }) =>
            askFor(
              RecordSensitiveConditionDocument,
              { input: { purpose, contactId, forPurpose: basis.purpose, provision, fields, evidence, reason } },
              'recordSensitiveCondition',
            )
          }
        >
          <SelectInput
            source="provision"
            label={text('conditions.provision')}
            choices={perContact.map(id => ({ id, name: text(`provision.${id}`) }))}
            translateChoice={false}
            validate={required()}
            helperText={false}
            fullWidth
          />
          <CheckboxGroupInput
            source="fields"
            label={text('conditions.fields')}
            choices={sensitive}
            translateChoice={false}
            validate={required()}
            helperText={false}
            row={false}
          />
          <TextInput
            source="evidence"
            label={text('bases.evidence')}
            helperText={text('bases.evidenceHelp')}
            validate={required()}
            multiline
            fullWidth
          />
          <ReasonInput />
        </ActDialog>
      )}
      {acting && typeof acting === 'object' && (
        <ActDialog
          title={text('conditions.end')}
          intro={text('bases.endWhy')}
          submit={text('conditions.end')}
          done="bases.ended"
          danger
          onClose={() => setActing(undefined)}
          act={({ reason }) =>
            askFor(EndSensitiveConditionDocument, { input: { purpose, contactId, id: acting.id, reason } }, 'endSensitiveCondition')
          }
        >
          <ReasonInput />
        </ActDialog>
      )}
    </Box>
  );
}
