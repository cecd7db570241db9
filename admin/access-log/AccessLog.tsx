import { Box, Button, TextField, Typography } from '@mui/material';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { Page } from '../page/Page.tsx';
import { State } from '../page/State.tsx';
import { Verification } from './Verification.tsx';
import { WhoLooked } from './WhoLooked.tsx';

/** Who looked at one contact, by its id: present, absent or erased. */
export function AccessLog() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const contact = search.get('contact') ?? '';
  const [id, setId] = useState(contact);
  return (
    <Page title={text('accessLog.title')} width={960}>
      <Box
        component="form"
        onSubmit={event => {
          event.preventDefault();
          setSearch(params => {
            params.set('contact', id.trim());
            params.delete('after');
            return params;
          });
        }}
        sx={{ display: 'flex', gap: 3, mb: 6, flexWrap: 'wrap' }}
      >
        <TextField
          label={text('accessLog.contactId')}
          value={id}
          onChange={event => setId(event.target.value)}
          required
          sx={{ flex: '1 1 320px', maxWidth: 440 }}
        />
        <Button type="submit" variant="outlined">
          {text('accessLog.look')}
        </Button>
      </Box>
      {contact ? (
        <WhoLooked key={contact} contactId={contact} />
      ) : (
        <>
          <State icon={<VisibilityOutlined />} title={text('accessLog.whose')}>
            <Typography>{text('accessLog.whoseWhy')}</Typography>
          </State>
          <Verification />
        </>
      )}
    </Page>
  );
}
