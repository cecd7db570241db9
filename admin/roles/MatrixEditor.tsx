import { Alert, Box, Button, Checkbox, FormControlLabel, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { type CatalogueField, useCatalogue, useFieldLabel } from '../fields/use-field-label.ts';
import { useText } from '../i18n/use-text.ts';
import { Section } from '../page/Section.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import { sayCondition } from './condition.ts';
import { ConditionBuilder } from './ConditionBuilder.tsx';
import type { Draft } from './draft.ts';
import { actions, ALL, cell, cellOf, type Drawn, type Matrix, type MatrixField, type Rule, tie, toggle, toggleAll } from './matrix.ts';
import { type Focused, type MatrixGroup, type MatrixRow, MatrixTable, stateOf } from './MatrixTable.tsx';
import type { Role } from './RoleList.tsx';
import { useSayCell } from './use-say-cell.ts';

type MatrixEditorProps = { draft: Draft; role: Role | undefined; rules: readonly Rule[]; onChange: (drawn: Drawn) => void };

/** The table of what a role may, what its chosen cell means, and what the table cannot draw. */
export function MatrixEditor({ draft, role, rules, onChange }: MatrixEditorProps) {
  const text = useText();
  const purposeLabel = usePurposeLabel();
  const [chosen, setPurpose] = useState('');
  const [search, setSearch] = useState('');
  const [onlyNew, setOnlyNew] = useState(false);
  const [focused, setFocused] = useState<Focused>({ row: 0, column: 0 });
  const [tying, setTying] = useState(false);
  const purpose = draft.purposes.includes(chosen) ? chosen : null;
  const matrix: Matrix = { drawn: draft.drawn, rules, inForce: role?.rules ?? [] };
  const groups = useGroups(search, row => !onlyNew || actions.some(action => cell(matrix, row.field, action, purpose).isNew));
  const rows = groups.flatMap(group => group.rows);
  const row = rows[Math.min(focused.row, rows.length - 1)];
  const action = actions[focused.column]!;
  const press = (on: MatrixRow, column: number) => {
    setFocused({ row: rows.indexOf(on), column });
    if (stateOf(matrix, on, actions[column]!, purpose).locked !== null) return;
    onChange(
      on.together ? toggleAll(matrix, on.together, actions[column]!, purpose) : toggle(draft.drawn, on.field?.key ?? ALL, actions[column]!),
    );
  };
  return (
    <Section title={text('roles.matrix')} intro={text('roles.matrixWhy')} loose>
      <Stack direction="row" sx={{ gap: 4, mb: 3, flexWrap: 'wrap', alignItems: 'center' }}>
        <TextField
          select
          size="small"
          label={text('roles.under')}
          value={purpose ?? ''}
          onChange={event => setPurpose(event.target.value)}
          sx={{ minWidth: 220 }}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        >
          <MenuItem value="">{text('roles.anyPurpose')}</MenuItem>
          {draft.purposes.map(code => (
            <MenuItem key={code} value={code}>
              {purposeLabel(code)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          size="small"
          type="search"
          label={text('roles.search')}
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
        <FormControlLabel
          control={<Checkbox checked={onlyNew} onChange={(_, checked) => setOnlyNew(checked)} />}
          label={text('roles.onlyNew')}
        />
      </Stack>
      <Box sx={{ mx: -5, overflowX: 'auto' }}>
        <MatrixTable label={text('roles.matrix')} {...{ groups, matrix, purpose, focused }} onFocus={setFocused} onToggle={press} />
      </Box>
      {row ? (
        <Chosen
          {...{ matrix, row, purpose }}
          column={focused.column}
          label={draft.label}
          onTie={() => setTying(true)}
          onFree={() => onChange(tie(draft.drawn, row.field?.key ?? ALL, action, ''))}
        />
      ) : (
        <Typography sx={{ py: 4, color: 'text.secondary' }}>{text('roles.noRow')}</Typography>
      )}
      <Kept drawn={draft.drawn} />
      {tying && row && (
        <ConditionBuilder
          title={`${text(`action.${action}`)}: ${row.label}`}
          condition={draft.drawn.cells.get(cellOf(row.field?.key ?? ALL, action)) ?? ''}
          onClose={() => setTying(false)}
          onDone={condition => {
            onChange(tie(draft.drawn, row.field?.key ?? ALL, action, condition));
            setTying(false);
          }}
        />
      )}
    </Section>
  );
}

type ChosenProps = {
  matrix: Matrix;
  row: MatrixRow;
  column: number;
  purpose: string | null;
  label: string;
  onTie: () => void;
  onFree: () => void;
};

/** The chosen cell as a sentence, where it comes from, and its condition. */
function Chosen({ matrix, row, column, purpose, label, onTie, onFree }: ChosenProps) {
  const text = useText();
  const say = useSayCell();
  const purposeLabel = usePurposeLabel();
  const action = actions[column]!;
  const state = stateOf(matrix, row, action, purpose);
  const own = state.ticked && !row.together;
  const words = { role: label || text('roles.thisRole'), action: text(`action.${action}`), field: row.label };
  const sentence = text(state.allowed === 'NO' ? 'roles.mayNot' : 'roles.mayDo', words);
  const under = purpose === null ? '' : ` ${text('roles.underPurpose', { purpose: purposeLabel(purpose) })}`;
  const only = say.only(state);
  return (
    <Stack
      direction="row"
      sx={{
        gap: 3,
        mx: -5,
        px: 5,
        py: 2,
        minHeight: 60,
        alignItems: 'center',
        flexWrap: 'wrap',
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        borderTop: 1,
        borderColor: 'divider',
        backgroundColor: 'background.paper',
      }}
    >
      <Typography role="status" sx={{ flex: '1 1 320px' }}>
        {`${sentence}${under}${only && ` ${only}`}. ${say.why(state, purpose)}`}
      </Typography>
      {own && (
        <Button size="small" variant="outlined" onClick={onTie}>
          {text('roles.onlyWhere')}
        </Button>
      )}
      {own && state.condition && (
        <Button size="small" onClick={onFree}>
          {text('roles.free')}
        </Button>
      )}
    </Stack>
  );
}

/** Rules that the table cannot draw: said, and kept as they are. */
function Kept({ drawn }: { drawn: Drawn }) {
  const text = useText();
  const fieldLabel = useFieldLabel();
  const kept = [...drawn.before, ...drawn.after];
  if (kept.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mt: 3 }}>
      {text('roles.kept')}
      <Box component="ul" sx={{ m: 0, pl: 5 }}>
        {kept.map((rule, at) => (
          <li key={at}>
            {text(rule.inverted ? 'roles.cannot' : 'roles.can')} {rule.actions.map(action => text(`action.${action}`)).join(', ')}:{' '}
            {rule.allFields ? text('roles.allFields') : rule.fields.map(fieldLabel).join(', ')}
            {rule.condition ? ` ${text('roles.only', { condition: sayCondition(rule.condition, fieldLabel, text) })}` : ''}
          </li>
        ))}
      </Box>
    </Alert>
  );
}

/** All ordinary fields first, then by category, the sensitive ones set apart. */
function useGroups(search: string, shown: (row: MatrixRow) => boolean): MatrixGroup[] {
  const text = useText();
  const catalogue = useCatalogue().data ?? [];
  const wanted = search.trim().toLowerCase();
  const row = (of: CatalogueField): MatrixRow => ({ field: fieldOf(of), label: of.label });
  const ordinary = catalogue.filter(({ sensitivity }) => sensitivity === 'ORDINARY');
  const categories = [...new Set(ordinary.map(({ category }) => category))];
  const groups: (MatrixGroup & { together?: boolean })[] = [
    { title: text('roles.together'), rows: [{ field: null, label: text('roles.allFields') }] },
    ...categories.map(category => ({
      title: text(`category.${category}`),
      rows: ordinary.filter(of => of.category === category).map(row),
      together: true,
    })),
    { title: text('roles.sensitive'), rows: catalogue.filter(({ sensitivity }) => sensitivity !== 'ORDINARY').map(row) },
  ];
  return groups
    .map(({ rows, title, together }) => {
      const seen = rows.filter(one => one.label.toLowerCase().includes(wanted) && shown(one));
      const fields = seen.flatMap(({ field }) => field ?? []);
      return { title, rows: together && fields.length > 1 ? [{ field: null, label: title, together: fields }, ...seen] : seen };
    })
    .filter(group => group.rows.length > 0);
}

const fieldOf = ({ key, sensitivity, inUse, derivedFrom, purposes }: CatalogueField): MatrixField => ({
  key,
  sensitive: sensitivity !== 'ORDINARY',
  inUse,
  derived: Boolean(derivedFrom),
  purposes,
});
