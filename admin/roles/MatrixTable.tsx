import { Box, ButtonBase, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import CheckBoxOutlineBlank from '@mui/icons-material/CheckBoxOutlineBlankOutlined';
import CheckBox from '@mui/icons-material/CheckBoxOutlined';
import IndeterminateCheckBox from '@mui/icons-material/IndeterminateCheckBoxOutlined';
import FilterAlt from '@mui/icons-material/FilterAltOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import { type KeyboardEvent, useRef } from 'react';
import type { RuleAction } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { actions, type Cell, cell, groupCell, type Matrix, type MatrixField } from './matrix.ts';
import { useSayCell } from './use-say-cell.ts';

/** A row of the table; null as field: all ordinary ones, or those of a category. */
export type MatrixRow = { field: MatrixField | null; label: string; together?: MatrixField[] };
export type MatrixGroup = { title: string; rows: MatrixRow[] };
export type Focused = { row: number; column: number };

type MatrixTableProps = {
  label: string;
  groups: MatrixGroup[];
  matrix: Matrix;
  purpose: string | null;
  focused: Focused;
  onFocus: (focused: Focused) => void;
  onToggle: (row: MatrixRow, column: number) => void;
};

/**
 * Fields in rows, actions in columns. One cell is in the tab order; arrows move from cell to cell, Home and End along the row, space ticks.
 * Every cell says field, action, state, and why it cannot be ticked.
 */
export function MatrixTable({ label, groups, matrix, purpose, focused, onFocus, onToggle }: MatrixTableProps) {
  const text = useText();
  const table = useRef<HTMLTableElement>(null);
  const rows = groups.flatMap(group => group.rows);
  const at = { row: Math.min(focused.row, Math.max(rows.length - 1, 0)), column: focused.column };
  const move = (event: KeyboardEvent) => {
    const next = step(event.key, at, rows.length);
    if (!next) return;
    event.preventDefault();
    onFocus(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.column}"]`)?.focus();
  };
  let row = -1;
  return (
    <Table
      ref={table}
      size="small"
      aria-label={label}
      onKeyDown={move}
      sx={{
        '& td, & th': { px: { xs: 0, sm: 2 } },
        '& th[scope=row], & th[scope=rowgroup], & thead th:first-of-type': { pl: { xs: 3, sm: 5 } },
      }}
    >
      <TableHead>
        <TableRow>
          <TableCell>{text('roles.field')}</TableCell>
          {actions.map(action => (
            <TableCell
              key={action}
              align="center"
              sx={{
                width: { xs: 44, sm: 92 },
                writingMode: { xs: 'vertical-rl', sm: 'horizontal-tb' },
                fontSize: { xs: '0.75rem', sm: undefined },
              }}
            >
              {text(`action.${action}`)}
            </TableCell>
          ))}
          <TableCell sx={{ display: { xs: 'none', md: 'table-cell' } }}>{text('roles.origin')}</TableCell>
        </TableRow>
      </TableHead>
      {groups.map(group => (
        <TableBody key={group.title}>
          {!group.rows[0]?.together && (
            <TableRow>
              <TableCell component="th" scope="rowgroup" colSpan={actions.length + 2} sx={heading}>
                {group.title}
              </TableCell>
            </TableRow>
          )}
          {group.rows.map(each => {
            row += 1;
            return <Row key={each.field?.key ?? each.label} {...{ each, row, matrix, purpose, at, onFocus, onToggle }} />;
          })}
        </TableBody>
      ))}
    </Table>
  );
}

type RowProps = Pick<MatrixTableProps, 'matrix' | 'purpose' | 'onFocus' | 'onToggle'> & { each: MatrixRow; row: number; at: Focused };

function Row({ each, row, matrix, purpose, at, onFocus, onToggle }: RowProps) {
  const say = useSayCell();
  const { together } = each;
  const cells = actions.map(action => stateOf(matrix, each, action, purpose));
  return (
    <TableRow hover>
      <TableCell component="th" scope={together ? 'rowgroup' : 'row'} sx={together ? { ...heading, pt: 0 } : { fontWeight: 400 }}>
        {each.label}
      </TableCell>
      {actions.map((action, column) => (
        <TableCell key={action} align="center" sx={{ py: 0 }}>
          <CellButton
            state={cells[column]!}
            partly={together !== undefined}
            name={say.name(each.label, action, cells[column]!, purpose, together !== undefined)}
            place={`${row}:${column}`}
            inOrder={at.row === row && at.column === column}
            onFocus={() => onFocus({ row, column })}
            onPress={() => onToggle(each, column)}
          />
        </TableCell>
      ))}
      <TableCell sx={{ display: { xs: 'none', md: 'table-cell' }, color: 'text.secondary' }}>
        {together ? '' : say.row(cells, each.field, purpose)}
      </TableCell>
    </TableRow>
  );
}

const heading = { pt: 4, fontWeight: 700, whiteSpace: 'normal', color: 'text.secondary' } as const;

/** One cell, or all cells of a category. */
export const stateOf = (matrix: Matrix, { field, together }: MatrixRow, action: RuleAction, purpose: string | null): Cell =>
  together ? groupCell(matrix, together, action, purpose) : cell(matrix, field, action, purpose);

type CellButtonProps = {
  state: Cell;
  partly: boolean;
  name: string;
  place: string;
  inOrder: boolean;
  onFocus: () => void;
  onPress: () => void;
};

function CellButton({ state, partly, name, place, inOrder, onFocus, onPress }: CellButtonProps) {
  const text = useText();
  const Icon =
    state.allowed === 'ALL'
      ? CheckBox
      : state.allowed === 'WHERE'
        ? partly
          ? IndeterminateCheckBox
          : FilterAlt
        : state.locked
          ? LockOutlined
          : CheckBoxOutlineBlank;
  return (
    <ButtonBase
      role="checkbox"
      aria-checked={state.allowed === 'WHERE' ? 'mixed' : state.allowed === 'ALL'}
      aria-disabled={state.locked !== null || undefined}
      aria-label={name}
      data-cell={place}
      tabIndex={inOrder ? 0 : -1}
      onFocus={onFocus}
      onClick={onPress}
      sx={{
        minWidth: 44,
        minHeight: 44,
        // Neither the bar above nor the sentence below hides what has the focus.
        scrollMargin: '112px',
        borderRadius: 1,
        flexDirection: 'column',
        color: state.allowed === 'NO' ? 'text.secondary' : state.locked ? 'text.primary' : 'primary.main',
        '&:focus-visible': { outline: 2, outlineOffset: -2 },
        '& svg': { fontSize: 20, opacity: state.locked && state.allowed === 'NO' ? 0.6 : 1 },
      }}
    >
      <Icon aria-hidden />
      {state.isNew && (
        <Box component="span" aria-hidden sx={{ fontSize: '0.6875rem', lineHeight: '12px', fontWeight: 700, color: 'warning.main' }}>
          {text('roles.new')}
        </Box>
      )}
    </ButtonBase>
  );
}

/** Where a key leads; nothing for keys that lead nowhere. */
function step(key: string, { row, column }: Focused, rows: number): Focused | undefined {
  const last = actions.length - 1;
  const to: Record<string, Focused> = {
    ArrowUp: { row: Math.max(row - 1, 0), column },
    ArrowDown: { row: Math.min(row + 1, rows - 1), column },
    ArrowLeft: { row, column: Math.max(column - 1, 0) },
    ArrowRight: { row, column: Math.min(column + 1, last) },
    Home: { row, column: 0 },
    End: { row, column: last },
  };
  return to[key];
}
