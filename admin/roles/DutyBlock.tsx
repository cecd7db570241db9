import { Box, Checkbox, FormControlLabel, Typography } from '@mui/material';
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
  { duty: 'BREAK_GLASS', acts: ['TAKE'] },
];

export const heldOf = (duties: readonly { duty: Duty; acts: readonly DutyAct[] }[]): ReadonlySet<string> =>
  new Set(duties.flatMap(held => held.acts.map(act => `${held.duty}.${act}`)));

export const dutiesOf = (held: ReadonlySet<string>) =>
  acts.flatMap(({ duty, acts: known }) => {
    const some = known.filter(act => held.has(`${duty}.${act}`));
    return some.length > 0 ? [{ duty, acts: some }] : [];
  });

/** Rights that are not about a field, each a row of its acts. */
export function DutyBlock({ held, onChange }: { held: ReadonlySet<string>; onChange: (held: ReadonlySet<string>) => void }) {
  const text = useText();
  const press = (id: string) => {
    const next = new Set(held);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <Section title={text('roles.duties')} intro={text('roles.dutiesWhy')}>
      {acts.map(({ duty, acts: known }) => (
        <Box
          key={duty}
          component="fieldset"
          sx={{
            m: 0,
            p: 0,
            border: 0,
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            columnGap: 4,
            borderBottom: 1,
            borderColor: 'divider',
            minWidth: 0,
          }}
        >
          <Typography component="legend" sx={{ float: 'left', width: { xs: '100%', sm: 200 }, py: 2 }}>
            {text(`duty.${duty}`)}
          </Typography>
          {known.map(act => (
            <FormControlLabel
              key={act}
              control={<Checkbox checked={held.has(`${duty}.${act}`)} onChange={() => press(`${duty}.${act}`)} />}
              label={text(`act.${act}`)}
            />
          ))}
        </Box>
      ))}
    </Section>
  );
}
