import { Link, type SxProps, Table, TableBody, TableCell, TableHead, TableRow, TableSortLabel, type Theme } from '@mui/material';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import type { ContactOrder } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath, usePurpose } from '../layout/purpose.tsx';
import { Lock } from '../locks/Lock.tsx';
import { Unseen } from '../page/Unseen.tsx';
import { tokens } from '../theme/tokens.ts';
import { type ContactRow, type FieldDecision, valueOf, withheldOf } from './contact.ts';
import { FieldValue } from './FieldValue.tsx';

type ContactTableProps = {
  rows: ContactRow[];
  columns: FieldDecision[];
  order: ContactOrder | undefined;
  onOrder: (order: ContactOrder | undefined) => void;
};

/** The contacts, with a column per field. A column that is locked for all rows has collapsed into its header, which says why. */
export function ContactTable({ rows, columns, order, onOrder }: ContactTableProps) {
  const text = useText();
  return (
    <Table aria-label={text('contacts.title')}>
      <TableHead>
        <TableRow>
          {columns.map((column, at) => (
            <TableCell
              key={column.field}
              sx={column.verdict === 'NO' ? locked : at === 0 ? sticky : undefined}
              sortDirection={order?.field === column.field ? (order.direction === 'ASC' ? 'asc' : 'desc') : false}
              align={column.kind === 'NUMBER' ? 'right' : 'left'}
            >
              {column.verdict === 'NO' && column.reason ? (
                <Lock field={column.label} reason={column.reason} remedy={column.remedy} shape="header" />
              ) : column.sortable ? (
                <SortHeader column={column} order={order} onOrder={onOrder} />
              ) : (
                column.label
              )}
            </TableCell>
          ))}
          <TableCell sx={{ width: '1%' }}>
            <Unseen>{text('contacts.actions')}</Unseen>
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row, index) => (
          <ContactLine key={row.id} row={row} columns={columns} isFirst={index === 0} lines={rows.length} />
        ))}
      </TableBody>
    </Table>
  );
}

function SortHeader({ column, order, onOrder }: { column: FieldDecision } & Pick<ContactTableProps, 'order' | 'onOrder'>) {
  const here = order?.field === column.field ? order : undefined;
  const next = !here ? 'ASC' : here.direction === 'ASC' ? 'DESC' : undefined;
  return (
    <TableSortLabel
      active={here !== undefined}
      direction={here?.direction === 'DESC' ? 'desc' : 'asc'}
      onClick={() => onOrder(next && { field: column.field, direction: next })}
    >
      {column.label}
    </TableSortLabel>
  );
}

function ContactLine({ row, columns, isFirst, lines }: { row: ContactRow; columns: FieldDecision[]; isFirst: boolean; lines: number }) {
  const text = useText();
  const navigate = useNavigate();
  const to = usePath()(`/contacts/${row.id}`);
  const linked = columns.find(({ field }) => valueOf(row, field) != null)?.field;
  return (
    <TableRow
      hover
      onClick={event => {
        const pressed = event.target as HTMLElement;
        if (!pressed.closest('a, button') && event.currentTarget.contains(pressed) && !getSelection()?.toString()) void navigate(to);
      }}
      sx={{
        cursor: 'pointer',
        '& .row-action': { opacity: 0 },
        '&:hover .row-action, &:focus-within .row-action': { opacity: 1 },
        '&:last-child td': { borderBottom: 0 },
      }}
    >
      {columns.map((column, at) => {
        if (column.verdict === 'NO') return isFirst && <LockedColumn key={column.field} column={column} lines={lines} />;
        const withheld = withheldOf(row, column.field);
        const value = <FieldValue value={valueOf(row, column.field)} decision={column} short />;
        return (
          <TableCell
            key={column.field}
            align={column.kind === 'NUMBER' ? 'right' : 'left'}
            sx={{ whiteSpace: 'nowrap', ...(at === 0 && sticky) }}
          >
            {withheld ? (
              <Lock field={column.label} reason={withheld.reason} remedy={withheld.remedy} />
            ) : column.field === linked ? (
              <Link component={RouterLink} to={to} underline="hover" color="text.primary" sx={{ fontWeight: 700 }}>
                {value}
              </Link>
            ) : (
              value
            )}
          </TableCell>
        );
      })}
      <TableCell align="right">
        <Link component={RouterLink} to={to} className="row-action">
          {text('contacts.open')}
        </Link>
      </TableCell>
    </TableRow>
  );
}

/** One quiet strip for all rows; in words only for who cannot see it. */
function LockedColumn({ column, lines }: { column: FieldDecision; lines: number }) {
  const text = useText();
  const purpose = usePurpose().label;
  return (
    <TableCell rowSpan={lines} onClick={event => event.stopPropagation()} sx={{ ...locked, cursor: 'default' }}>
      {column.reason && <Unseen>{text(`lock.${column.reason}`, { purpose })}</Unseen>}
    </TableCell>
  );
}

const locked: SxProps<Theme> = {
  backgroundColor: theme => tokens[theme.palette.mode].lock,
  borderInline: 1,
  borderColor: 'divider',
  width: '1%',
};

/** Whom a row is about stays in sight when the table is wider than the screen. */
const sticky: SxProps<Theme> = { position: 'sticky', left: 0, zIndex: 1, backgroundColor: 'background.paper' };
