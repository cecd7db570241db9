import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import type { Plan } from './plan.ts';

/** The first rows as they stand in the file, for whoever sent it. */
export function FirstRows({ plan }: { plan: Plan }) {
  const text = useText();
  return (
    <Table aria-label={text('imports.firstRows')}>
      <TableHead>
        <TableRow>
          <TableCell align="right">{text('imports.row')}</TableCell>
          {plan.columns.map(({ column, heading }) => (
            <TableCell key={column}>{heading || column}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {plan.sample.map(({ row, cells }) => (
          <TableRow key={row}>
            <TableCell align="right">{row}</TableCell>
            {plan.columns.map(({ column }) => (
              <TableCell key={column} sx={{ whiteSpace: 'nowrap', maxWidth: 240, overflow: 'hidden', textOverflow: 'ellipsis' }}>
                {cells[column - 1]}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
