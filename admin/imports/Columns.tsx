import { MenuItem, Table, TableBody, TableCell, TableHead, TableRow, TextField, Typography } from '@mui/material';
import { useFieldDecisions } from '../contacts/fields.ts';
import type { ImportColumnInput } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import { choiceKey, choiceOf, type Plan, type PlannedColumn } from './plan.ts';
import { useSayRule } from './use-say-rule.ts';

/** Every column of the file with its place; one that cannot be taken says why. */
export function Columns({ plan, onChoose }: { plan: Plan; onChoose: (choice: ImportColumnInput) => void }) {
  const text = useText();
  const places = usePlaces(plan);
  return (
    <Table aria-label={text('imports.columns')}>
      <TableHead>
        <TableRow>
          <TableCell>{text('imports.heading')}</TableCell>
          <TableCell align="right" sx={wideOnly}>
            {text('imports.filled')}
          </TableCell>
          <TableCell>{text('imports.goesTo')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {plan.columns.map(column => (
          <TableRow key={column.column}>
            <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 80 }}>
              {column.heading || text('imports.columnNumber', { column: column.column })}
            </TableCell>
            <TableCell align="right" sx={wideOnly}>
              {column.filled}
            </TableCell>
            <TableCell>
              <Place column={column} places={places} onChoose={onChoose} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const wideOnly = { display: { xs: 'none', sm: 'table-cell' } };

type Places = [string, string][];

/** Where columns can go under this purpose: the fields it takes in, what belongs to the basis, or nowhere. */
function usePlaces(plan: Plan): Places {
  const text = useText();
  const purpose = usePurpose();
  const purposeLabel = usePurposeLabel();
  const decisions = useFieldDecisions(purpose.code).data ?? [];
  const refusable = [...(purpose.basisKind === 'CONSENT' ? [purpose.code] : []), ...plan.columns.flatMap(column => column.purpose ?? [])];
  return [
    ['LEAVE_OUT', text('imports.target.LEAVE_OUT')],
    ...decisions.filter(({ creatable }) => creatable).map(({ field, label }): [string, string] => [`FIELD ${field}`, label]),
    ['EVIDENCE', text('imports.target.EVIDENCE')],
    ['SINCE', text('imports.target.SINCE')],
    ...[...new Set(refusable)].map((code): [string, string] => [
      `DECISION ${code}`,
      text('imports.target.DECISION', { purpose: purposeLabel(code) }),
    ]),
  ];
}

function Place({ column, places, onChoose }: { column: PlannedColumn; places: Places; onChoose: (choice: ImportColumnInput) => void }) {
  const text = useText();
  const sayRule = useSayRule();
  const key = choiceKey(column);
  // A field that may not be taken here is no place: it is named below, and another choice is asked for.
  const shown = places.some(([place]) => place === key) ? key : '';
  return (
    <>
      <TextField
        select
        size="small"
        fullWidth
        value={shown}
        error={column.refused !== null}
        onChange={event => onChoose(choiceOf(column.column, event.target.value))}
        slotProps={{
          select: { displayEmpty: true, renderValue: value => places.find(([place]) => place === value)?.[1] ?? text('imports.undecided') },
          htmlInput: { 'aria-label': text('imports.placeOf', { heading: column.heading || String(column.column) }) },
        }}
        sx={{ minWidth: 140 }}
      >
        {places.map(([place, said]) => (
          <MenuItem key={place} value={place}>
            {said}
          </MenuItem>
        ))}
      </TextField>
      {column.refused && (
        <Typography variant="body2" sx={{ color: 'error.main', mt: 1 }}>
          {sayRule(column.refused)}
        </Typography>
      )}
    </>
  );
}
