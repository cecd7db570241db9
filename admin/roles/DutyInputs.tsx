import { CheckboxGroupInput } from 'react-admin';
import type { Duty, DutyAct } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { Section } from '../page/Section.tsx';

/** Which acts each duty knows. */
export const acts: { duty: Duty; acts: DutyAct[] }[] = [
  { duty: 'LEGAL_BASIS', acts: ['READ', 'RECORD', 'END'] },
  { duty: 'ACCESS_LOG', acts: ['READ'] },
  { duty: 'SUBJECT_REQUEST', acts: ['HANDLE'] },
  { duty: 'PURPOSE', acts: ['DRAFT', 'ACTIVATE', 'RETIRE'] },
  { duty: 'NOTICE', acts: ['DRAFT', 'PUBLISH'] },
  { duty: 'FIELD', acts: ['DEFINE'] },
  { duty: 'ROLE', acts: ['GRANT'] },
  { duty: 'STAFF', acts: ['MANAGE'] },
  { duty: 'SERVICE_ACCOUNT', acts: ['MANAGE'] },
  { duty: 'RECIPIENT', acts: ['MANAGE'] },
  { duty: 'IMPORT', acts: ['MANAGE'] },
  { duty: 'ERASURE', acts: ['MANAGE'] },
  { duty: 'ORGANISATION', acts: ['MANAGE'] },
];

/** Rights that are not about a field, as check boxes. */
export function DutyInputs() {
  const text = useText();
  const choices = acts.flatMap(({ duty, acts: known }) =>
    known.map(act => ({ id: `${duty}.${act}`, name: `${text(`duty.${duty}`)}: ${text(`act.${act}`)}` })),
  );
  return (
    <Section title={text('roles.duties')} intro={text('roles.dutiesWhy')}>
      <CheckboxGroupInput source="duties" label={false} choices={choices} translateChoice={false} helperText={false} row={false} />
    </Section>
  );
}
