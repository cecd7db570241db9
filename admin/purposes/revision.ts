import type { FieldValues } from 'react-hook-form';
import type { RevisePurposeInput } from '../generated/graphql.ts';
import type { Purpose } from './PurposePage.tsx';

const texts = [
  'basisReference',
  'retentionRule',
  'transfers',
  'automatedDecisions',
  'balancingTest',
  'imbalanceStatement',
  'outsideTasksStatement',
  'dpia',
  'minorsOverride',
  'preventiveReason',
] as const;

/** A purpose as the form shows it. */
export const startOf = (purpose: Purpose): FieldValues => ({
  label: Object.fromEntries(purpose.labels.map(({ language, text }) => [language, text])),
  basisKind: purpose.basisKind ?? '',
  fields: purpose.fields.map(({ field, justification }) => ({ field, justification })),
  directMarketing: purpose.directMarketing ?? false,
  profiling: purpose.profiling,
  openToMinors: purpose.openToMinors,
  channel: purpose.channel ?? '',
  retentionMonths: purpose.retentionMonths,
  consentMonths: purpose.consentMonths,
  recipients: purpose.recipients.map(({ id }) => id),
  sensitiveProvisions: purpose.sensitiveProvisions,
  ...Object.fromEntries(texts.map(name => [name, purpose[name] ?? ''])),
});

/** The form as the API takes it: labels in other languages stay what they are, an active purpose keeps its kind of basis. */
export function revisionOf(purpose: Purpose, values: FieldValues): RevisePurposeInput {
  const labels = { ...Object.fromEntries(purpose.labels.map(({ language, text }) => [language, text])), ...values.label };
  return {
    code: purpose.code,
    expectedRevision: purpose.revision,
    labels: Object.entries(labels).flatMap(([language, text]) => (text ? [{ language, text: String(text) }] : [])),
    ...(purpose.state === 'DRAFT' && { basisKind: values.basisKind || null }),
    fields: (values.fields ?? []).map(({ field, justification }: FieldValues) => ({ field, justification: justification ?? '' })),
    directMarketing: values.directMarketing,
    profiling: values.profiling,
    openToMinors: values.openToMinors,
    channel: values.channel || null,
    retentionMonths: values.retentionMonths === '' ? null : values.retentionMonths,
    consentMonths: values.consentMonths === '' ? null : values.consentMonths,
    recipients: values.recipients ?? [],
    sensitiveProvisions: (values.sensitiveProvisions ?? []).map(({ provision, reference, fields }: FieldValues) => ({
      provision,
      reference,
      fields: fields ?? [],
    })),
    ...Object.fromEntries(texts.map(name => [name, values[name] || null])),
    reason: values.reason,
  };
}
