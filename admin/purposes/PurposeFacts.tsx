import { Box, Typography } from '@mui/material';
import { useFieldLabel } from '../fields/use-field-label.ts';
import { useText } from '../i18n/use-text.ts';
import { Rows } from '../page/Rows.tsx';
import { Section } from '../page/Section.tsx';
import type { Purpose } from './PurposePage.tsx';

/** A purpose for reading: to those who may not change it, or when it can no longer be changed. */
export function PurposeFacts({ purpose }: { purpose: Purpose }) {
  const text = useText();
  const fieldLabel = useFieldLabel();
  const facts: [string, string | null | undefined][] = [
    [text('purposes.basis'), purpose.builtIn ? text('layout.byLaw') : purpose.basisKind && text(`basis.${purpose.basisKind}`)],
    [text('purposes.basisReference'), purpose.basisReference],
    [
      text('purposes.retention'),
      [purpose.retentionMonths != null && text('purposes.months', { smart_count: purpose.retentionMonths }), purpose.retentionRule]
        .filter(Boolean)
        .join(' · '),
    ],
    [text('purposes.directMarketing'), purpose.directMarketing == null ? null : text(purpose.directMarketing ? 'page.yes' : 'page.no')],
    [text('purposes.profiling'), purpose.profiling ? text('page.yes') : null],
    [text('purposes.openToMinors'), purpose.openToMinors ? text('page.yes') : null],
    [text('purposes.minorsOverride'), purpose.minorsOverride],
    [text('purposes.preventiveReason'), purpose.preventiveReason],
    [text('purposes.recipients'), purpose.recipients.map(({ name }) => name).join(', ')],
    [text('purposes.transfers'), purpose.transfers],
    [text('purposes.automatedDecisions'), purpose.automatedDecisions],
    [text('purposes.balancingTest'), purpose.balancingTest],
    [text('purposes.dpia'), purpose.dpia],
  ];
  return (
    <Box>
      <Section title={text('purposes.facts')}>
        <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: { sm: '220px minmax(0, 1fr)' }, rowGap: 2 }}>
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <Box key={name} sx={{ display: 'contents' }}>
                <Typography component="dt" sx={{ color: 'text.secondary' }}>
                  {name}
                </Typography>
                <Typography component="dd" sx={{ m: 0 }}>
                  {value}
                </Typography>
              </Box>
            ))}
        </Box>
      </Section>
      {purpose.fields.length > 0 && (
        <Section title={text('purposes.fields')} flush>
          <Rows
            label={text('purposes.fields')}
            rows={purpose.fields}
            id={({ field }) => field}
            columns={[
              { title: text('purposes.field'), cell: ({ field }) => fieldLabel(field) },
              { title: text('purposes.justification'), cell: ({ justification }) => justification },
            ]}
          />
        </Section>
      )}
    </Box>
  );
}
