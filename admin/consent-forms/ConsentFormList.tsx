import { Button, Card, Typography } from '@mui/material';
import AddOutlined from '@mui/icons-material/AddOutlined';
import { Link } from 'react-router-dom';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { Listed } from '../page/Listed.tsx';
import { Page } from '../page/Page.tsx';
import { Pill } from '../page/Pill.tsx';
import { Rows } from '../page/Rows.tsx';
import { When } from '../page/When.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import type { ConsentForm } from './form.ts';

export const tones = { DRAFT: 'warning', OPEN: 'success', CLOSED: 'quiet' } as const;

/** Where people are asked for consent. */
export function ConsentFormList() {
  const text = useText();
  const path = usePath();
  const language = useLanguage();
  const labelOf = usePurposeLabel();
  const add = may(useViewer(), 'consent-forms', 'create') && (
    <Button component={Link} to={path('/consent-forms/create')} variant="contained" startIcon={<AddOutlined />}>
      {text('forms.new')}
    </Button>
  );
  return (
    <Page title={text('forms.title')} actions={add} width={1080}>
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('forms.why')}</Typography>
      <Listed<ConsentForm> resource="consent-forms" meta={{ language }} empty={text('forms.none')} emptyAction={add}>
        {rows => (
          <Card sx={{ overflowX: 'auto' }}>
            <Rows
              label={text('forms.title')}
              rows={rows}
              id={row => row.code}
              to={row => path(`/consent-forms/${row.code}`)}
              columns={[
                { title: text('forms.name'), cell: row => row.title },
                { title: text('forms.state'), cell: row => <Pill tone={tones[row.state]}>{text(`forms.state.${row.state}`)}</Pill> },
                { title: text('forms.asks'), cell: row => row.purposes.map(({ code }) => labelOf(code)).join(', ') },
                { title: text('forms.languages'), cell: row => row.languages.join(', ') },
                { title: text('forms.saved'), cell: row => <When at={row.savedAt} /> },
              ]}
            />
          </Card>
        )}
      </Listed>
    </Page>
  );
}
