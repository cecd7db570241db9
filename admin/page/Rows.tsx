import { Box, Link, type SxProps, Table, TableBody, TableCell, TableHead, TableRow, type Theme } from '@mui/material';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';

export type Column<T> = { title: ReactNode; cell: (row: T) => ReactNode; align?: 'left' | 'right'; width?: string; nowrap?: boolean };

/** A plain table. With `to`, the first cell of a row leads to its page. On a narrow screen each row stands as a block, every value behind its title. */
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
  <Table role="table" aria-label={label} sx={stacked}>
    <TableHead role="rowgroup">
      <TableRow role="row">
        {columns.map(({ title, align, width }, at) => (
          <TableCell key={at} role="columnheader" align={align} sx={{ width }}>
            {title}
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
    <TableBody role="rowgroup">
      {rows.map(row => (
        <TableRow key={id(row)} role="row" hover={Boolean(to)} sx={{ '&:last-child td': { borderBottom: 0 } }}>
          {columns.map(({ title, cell, align, nowrap }, at) => {
            const shown = cell(row);
            return (
              <TableCell
                key={at}
                role="cell"
                align={align}
                className={shown == null || shown === '' || shown === false ? 'nothing' : undefined}
                sx={nowrap ? { whiteSpace: 'nowrap' } : undefined}
              >
                {at > 0 && typeof title === 'string' && (
                  <Box component="span" aria-hidden className="title">
                    {title}
                  </Box>
                )}
                {at === 0 && to ? (
                  <Link component={RouterLink} to={to(row)} underline="hover" color="text.primary" sx={{ fontWeight: 700 }}>
                    {shown}
                  </Link>
                ) : (
                  <div>{shown}</div>
                )}
              </TableCell>
            );
          })}
        </TableRow>
      ))}
    </TableBody>
  </Table>
);

// The roles are said aloud because a browser forgets them of a table that is laid out as anything else.
const stacked: SxProps<Theme> = theme => ({
  '& .title': { display: 'none' },
  [theme.breakpoints.down('sm')]: {
    display: 'block',
    '& thead': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
    '& tbody': { display: 'block' },
    '& tbody tr': { display: 'block', py: 2, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } },
    '&& tbody tr td': {
      display: 'grid',
      gridTemplateColumns: 'minmax(88px, 2fr) minmax(0, 3fr)',
      columnGap: 3,
      height: 'auto',
      width: 'auto',
      border: 0,
      px: 4,
      py: 1,
      textAlign: 'left',
      overflowWrap: 'anywhere',
      '&.nothing': { display: 'none' },
      '&:first-of-type, &:not(:has(> .title))': { display: 'block', fontWeight: 700 },
    },
    '& .title': { display: 'block', color: 'text.secondary', fontSize: '0.875rem' },
  },
});
