import { Box, Typography } from '@mui/material';
import type { ImportOutcome, ImportReportQuery } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { Pager } from '../page/Pager.tsx';
import { Pill, type Tone } from '../page/Pill.tsx';
import { Rows } from '../page/Rows.tsx';
import { Section } from '../page/Section.tsx';
import { usePages } from '../page/use-pages.ts';
import { useSayPlace, useSayRule } from './use-say-rule.ts';

type Report = NonNullable<ImportReportQuery['importReport']>;
type Line = Report['lines']['nodes'][number];

const tones: Record<ImportOutcome, Tone> = { CREATED: 'success', PROPOSED: 'primary', SUPPRESSED: 'quiet', REFUSED: 'error' };

/** Row by row what happened, and to which values; numbers and rules, never the values. */
export function ReportLines({ report }: { report: Report }) {
  const text = useText();
  const sayRule = useSayRule();
  const sayPlace = useSayPlace();
  const pages = usePages();
  const { nodes, pageInfo } = report.lines;
  if (nodes.length === 0) return null;
  return (
    <>
      {report.rules.length > 0 && (
        <Section title={text('imports.rules')}>
          <Box component="ul" sx={{ m: 0, pl: 4 }}>
            {report.rules.slice(0, 12).map(({ outcome, column, field, rule, rows }) => (
              <li key={`${outcome} ${column} ${field} ${rule}`}>
                {text('imports.met', { where: sayPlace({ column, field }), what: sayRule(rule), rows })}
              </li>
            ))}
          </Box>
        </Section>
      )}
      <Section title={text('imports.rowByRow')} flush wide>
        <Rows<Line>
          label={text('imports.rowByRow')}
          rows={nodes}
          id={({ row }) => String(row)}
          columns={[
            { title: text('imports.row'), cell: ({ row }) => row, align: 'right', width: '80px' },
            {
              title: text('imports.whatHappened'),
              cell: ({ outcome }) => <Pill tone={tones[outcome]}>{text(`imports.outcome.${outcome}`)}</Pill>,
            },
            {
              title: text('imports.notes'),
              cell: ({ notes }) =>
                notes.map(({ column, heading, field, rule }) => (
                  <Typography key={`${column} ${field} ${rule}`} sx={{ overflowWrap: 'anywhere' }}>
                    {sayPlace({ column, heading, field })}: {sayRule(rule)}
                  </Typography>
                )),
            },
          ]}
        />
      </Section>
      <Pager pages={pages} next={pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null} />
    </>
  );
}
