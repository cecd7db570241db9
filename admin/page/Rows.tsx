import { Link, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';

export type Column<T> = { title: ReactNode; cell: (row: T) => ReactNode; align?: 'left' | 'right'; width?: string; nowrap?: boolean };

/** A plain table. With `to`, the first cell of a row leads to its page. */
export const Rows = <T,>({
  label,
  rows,
  columns,
  id,
  to,
}: {
  label: string;
  rows: T[];
  columns: Column<T>[];
  id: (row: T) => string;
  to?: (row: T) => string;
}) => (
  <Table aria-label={label}>
    <TableHead>
      <TableRow>
        {columns.map(({ title, align, width }, at) => (
          <TableCell key={at} align={align} sx={{ width }}>
            {title}
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
    <TableBody>
      {rows.map(row => (
        <TableRow key={id(row)} hover={Boolean(to)} sx={{ '&:last-child td': { borderBottom: 0 } }}>
          {columns.map(({ cell, align, nowrap }, at) => (
            <TableCell key={at} align={align} sx={nowrap ? { whiteSpace: 'nowrap' } : undefined}>
              {at === 0 && to ? (
                <Link component={RouterLink} to={to(row)} underline="hover" color="text.primary" sx={{ fontWeight: 700 }}>
                  {cell(row)}
                </Link>
              ) : (
                cell(row)
              )}
            </TableCell>
          ))}
        </TableRow>
      ))}
    </TableBody>
  </Table>
);
