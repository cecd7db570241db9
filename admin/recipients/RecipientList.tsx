import { Button, Card, Typography } from '@mui/material';
import AddOutlined from '@mui/icons-material/AddOutlined';
import { useState } from 'react';
import { AutocompleteInput, required, TextInput } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { countries } from '../contacts/codes.ts';
import { AddRecipientDocument, type RecipientsQuery } from '../generated/graphql.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { Listed } from '../page/Listed.tsx';
import { Page } from '../page/Page.tsx';
import { Rows } from '../page/Rows.tsx';

type Recipient = NonNullable<RecipientsQuery['recipients']>[number];

/** The register of those to whom data are disclosed (Art. 4(9), 30(1)(d) GDPR). */
export function RecipientList() {
  const text = useText();
  const language = useLanguage();
  const viewer = useViewer();
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const [adding, setAdding] = useState(false);
  const add = may(viewer, 'recipients', 'create') && (
    <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setAdding(true)}>
      {text('recipients.add')}
    </Button>
  );
  return (
    <Page title={text('recipients.title')} actions={add} width={1080}>
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('recipients.why')}</Typography>
      <Listed<Recipient> resource="recipients" empty={text('recipients.none')}>
        {rows => (
          <Card sx={{ overflowX: 'auto' }}>
            <Rows
              label={text('recipients.title')}
              rows={rows}
              id={row => row.id}
              columns={[
                { title: text('recipients.name'), cell: row => row.name },
                { title: text('recipients.code'), cell: row => row.code },
                { title: text('recipients.country'), cell: row => names.of(row.country) },
                {
                  title: text('recipients.transfer'),
                  cell: row => (row.internal ? text('recipients.internal') : (row.transferTool ?? text('recipients.noTransfer'))),
                },
              ]}
            />
          </Card>
        )}
      </Listed>
      {adding && (
        <ActDialog
          title={text('recipients.add')}
          submit={text('recipients.addIt')}
          start={{ country: 'BE' }}
          onClose={() => setAdding(false)}
          act={({ code, name, country, transferTool }) =>
            askFor(AddRecipientDocument, { input: { code, name, country, transferTool: transferTool || undefined } }, 'addRecipient')
          }
        >
          <TextInput source="name" label={text('recipients.name')} validate={required()} helperText={false} fullWidth />
          <TextInput
            source="code"
            label={text('recipients.code')}
            helperText={text('recipients.codeHelp')}
            validate={required()}
            fullWidth
          />
          <AutocompleteInput
            source="country"
            label={text('recipients.country')}
            choices={countries(language)}
            translateChoice={false}
            validate={required()}
            helperText={false}
            fullWidth
          />
          <TextInput source="transferTool" label={text('recipients.transfer')} helperText={text('recipients.transferHelp')} fullWidth />
        </ActDialog>
      )}
    </Page>
  );
}
