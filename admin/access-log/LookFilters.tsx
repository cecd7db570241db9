import { MenuItem, Stack, TextField } from '@mui/material';
import { useCatalogue } from '../fields/use-field-label.ts';
import { useText, useTextOr } from '../i18n/use-text.ts';
import { usePurposes } from '../purposes/use-purpose-label.ts';
import { useRoles } from '../roles/use-role-label.ts';
import { type LookQuery, periods } from './look-query.ts';

/** Which looks are shown: of what time, by whom, for what, at what. Each choice asks anew, and is logged as that. */
export function LookFilters({ query, ask }: { query: LookQuery; ask: (change: Partial<LookQuery>) => void }) {
  const text = useText();
  const textOr = useTextOr();
  const roles = useRoles().data ?? [];
  const purposes = usePurposes().data ?? [];
  const groups = [...new Set((useCatalogue().data ?? []).map(({ category }) => category))];
  return (
    <Stack direction="row" role="group" aria-label={text('accessLog.filters')} sx={{ gap: 3, flexWrap: 'wrap', mb: 4 }}>
      <Choice
        label={text('accessLog.period')}
        value={String(query.period)}
        onChange={value => ask({ period: periods.find(period => String(period) === value) ?? null })}
        choices={periods.map(period => ({
          id: String(period),
          name: period === null ? text('accessLog.always') : text('accessLog.days', { smart_count: period }),
        }))}
      />
      <Choice
        label={text('accessLog.role')}
        value={query.role}
        onChange={role => ask({ role })}
        choices={[{ id: '', name: text('accessLog.everyRole') }, ...roles.map(({ code, label }) => ({ id: code, name: label }))]}
      />
      <Choice
        label={text('accessLog.purpose')}
        value={query.purpose}
        onChange={purpose => ask({ purpose })}
        choices={[{ id: '', name: text('accessLog.everyPurpose') }, ...purposes.map(({ code, label }) => ({ id: code, name: label }))]}
      />
      <Choice
        label={text('accessLog.group')}
        value={query.group}
        onChange={group => ask({ group })}
        choices={[
          { id: '', name: text('accessLog.everyField') },
          ...groups.map(group => ({ id: group as string, name: textOr(`category.${group}`, group) })),
        ]}
      />
    </Stack>
  );
}

type ChoiceProps = { label: string; value: string; onChange: (value: string) => void; choices: { id: string; name: string }[] };

/** What the address asks for stays choosable, also where it is not in the list (yet). */
const Choice = ({ label, value, onChange, choices }: ChoiceProps) => (
  <TextField
    select
    label={label}
    value={value}
    onChange={event => onChange(event.target.value)}
    slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    sx={{ flex: '1 1 180px', maxWidth: { sm: 240 } }}
  >
    {(choices.some(({ id }) => id === value) ? choices : [...choices, { id: value, name: value }]).map(({ id, name }) => (
      <MenuItem key={id} value={id}>
        {name}
      </MenuItem>
    ))}
  </TextField>
);
