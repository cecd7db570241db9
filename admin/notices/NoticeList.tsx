import { Box, Card, type Theme, Typography, useMediaQuery } from '@mui/material';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { Listed } from '../page/Listed.tsx';
import { Page } from '../page/Page.tsx';
import { Pill } from '../page/Pill.tsx';
import { Rows } from '../page/Rows.tsx';
import { When } from '../page/When.tsx';
import { gapsAt, type NoticeRow, type Place } from './notice.ts';

/** What people are informed by, purpose by purpose: published or not, and what each language still lacks. */
export function NoticeList() {
  const text = useText();
  const path = usePath();
  const language = useLanguage();
  const mayOpen = may(useViewer(), 'notices', 'show');
  return (
    <Page title={text('notices.title')} width={1080}>
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('notices.why')}</Typography>
      <Listed<NoticeRow & { id: string }> resource="notices" meta={{ language }} empty={text('notices.none')}>
        {rows => (
          <Card sx={{ overflowX: 'auto' }}>
            <Rows
              label={text('notices.title')}
              rows={rows.filter(({ state }) => state !== 'RETIRED')}
              id={row => row.purpose}
              to={mayOpen ? row => path(`/notices/${row.purpose}`) : undefined}
              columns={[
                { title: text('notices.purpose'), cell: row => row.label, width: '28%' },
                { title: text('notices.published'), cell: row => <Published row={row} />, width: '32%' },
                { title: text('notices.complete'), cell: row => <Completeness notice={row} /> },
              ]}
            />
          </Card>
        )}
      </Listed>
    </Page>
  );
}

function Published({ row: { versions } }: { row: NoticeRow }) {
  const text = useText();
  const last = versions.at(-1);
  if (!last) return <Pill tone="quiet">{text('notices.never')}</Pill>;
  if (!last.publishedAt) return <Pill tone="warning">{text('notices.notPublished', { version: last.version })}</Pill>;
  return (
    <Pill tone="success">
      <span>
        {text('notices.versionOf', { version: last.version })}, <When at={last.publishedAt} />
      </span>
    </Pill>
  );
}

/** A small matrix of languages and audiences; each cell says in words how it is. On a narrow screen the languages stand below each other. */
export function Completeness({ notice }: { notice: Pick<NoticeRow, 'gaps' | 'languages' | 'audiences'> }) {
  const text = useText();
  const narrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  const languages = notice.languages.map(language => ({ key: language, title: language, at: { language } }));
  const audiences = notice.audiences.map(audience => ({ key: audience, title: text(`notices.audience.${audience}`), at: { audience } }));
  const [rows, columns] = narrow ? [languages, audiences] : [audiences, languages];
  return (
    <Box component="table" sx={{ borderCollapse: 'collapse', '& th, & td': { p: 0, pr: 4, textAlign: 'left', lineHeight: '26px' } }}>
      <Box component="thead">
        <tr>
          <Box component="td" />
          {columns.map(({ key, title }) => (
            <Box key={key} component="th" scope="col" sx={soft}>
              {title}
            </Box>
          ))}
        </tr>
      </Box>
      <tbody>
        {rows.map(row => (
          <tr key={row.key}>
            <Box component="th" scope="row" sx={soft}>
              {row.title}
            </Box>
            {columns.map(column => (
              <td key={column.key}>
                <Lacking count={gapsAt(notice.gaps, { ...row.at, ...column.at } as Place).length} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

const soft = { color: 'text.secondary', fontWeight: 400 };

function Lacking({ count }: { count: number }) {
  const text = useText();
  return count === 0 ? (
    <Pill tone="success">{text('notices.ready')}</Pill>
  ) : (
    <Pill tone="warning">{text('notices.lacks', { smart_count: count })}</Pill>
  );
}
