import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { useCatalogue } from '../fields/use-field-label.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { Page } from '../page/Page.tsx';
import { RefusedState } from '../page/RefusedState.tsx';
import { Section } from '../page/Section.tsx';
import { State } from '../page/State.tsx';
import { WaitingCards } from '../page/Waiting.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import type { Reader } from './list-file.ts';
import { Bound } from './reader-cells.tsx';

/** What can this person see? Every field in a row, every purpose they may act for in a column. */
export function ReaderPage() {
  const { id } = useParams();
  const text = useText();
  const path = usePath();
  const { data, error, isPending, refetch } = useGetList<Reader>('readers', { meta: { id } });
  if (error) return <RefusedState error={error} again={refetch} />;
  if (isPending) return <WaitingCards />;
  const [reader] = data;
  if (!reader) return <State title={text('readers.nothing')} />;
  return (
    <Page
      title={reader.name}
      above={
        <Link component={RouterLink} to={path('/readers')} color="inherit">
          {text('readers.title')}
        </Link>
      }
    >
      {reader.kind === 'STAFF' && (
        <Box
          component="dl"
          sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 5, rowGap: 1, mt: 0, mb: 5, '& dd': { m: 0 } }}
        >
          <Typography component="dt" sx={{ color: 'text.secondary' }}>
            {text('readers.capacity')}
          </Typography>
          <Typography component="dd">{reader.capacity ?? '–'}</Typography>
          <Typography component="dt" sx={{ color: 'text.secondary' }}>
            {text('readers.bound')}
          </Typography>
          <Typography component="dd">
            <Bound since={reader.confidentialSince} />
          </Typography>
        </Box>
      )}
      <Section title={text('readers.what', { name: reader.name })} intro={text('readers.whatWhy')} flush wide>
        <Matrix reader={reader} />
      </Section>
    </Page>
  );
}

function Matrix({ reader: { name, openings } }: { reader: Reader }) {
  const text = useText();
  const purposeLabel = usePurposeLabel();
  const purposes = [...new Set(openings.map(({ purpose }) => purpose))];
  const fields = (useCatalogue().data ?? []).filter(({ key }) => openings.some(({ field }) => field === key));
  const said = (field: string, purpose: string) =>
    openings.find(opening => opening.field === field && opening.purpose === purpose)?.verdict ?? 'NO';
  return (
    <Table size="small" aria-label={text('readers.what', { name })}>
      <TableHead>
        <TableRow>
          <TableCell>{text('readers.field')}</TableCell>
          {purposes.map(purpose => (
            <TableCell key={purpose}>{purposeLabel(purpose)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {fields.map(({ key, label }) => (
          <TableRow key={key}>
            <TableCell component="th" scope="row">
              {label}
            </TableCell>
            {purposes.map(purpose => {
              const verdict = said(key, purpose);
              return (
                <TableCell
                  key={purpose}
                  sx={{ color: verdict === 'NO' ? 'text.secondary' : undefined, fontWeight: verdict === 'YES' ? 700 : 400 }}
                >
                  {text(`readers.${verdict}`)}
                </TableCell>
              );
            })}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
