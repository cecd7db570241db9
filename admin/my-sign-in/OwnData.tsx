import { Button, Typography } from '@mui/material';
import { askFor } from '../api/ask.ts';
import { saveText } from '../exports/save.ts';
import { ExportOwnDataDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { Section } from '../page/Section.tsx';
import { ActDialog } from '../page/ActDialog.tsx';
import { useState } from 'react';

/** What is kept of oneself, as a file. */
export function OwnData() {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const save = async () => {
    const made = await askFor(ExportOwnDataDocument, {}, 'exportOwnData');
    if (made) saveText(made.json, 'own-data.json', 'application/json');
  };
  return (
    <Section
      title={text('mySignIn.ownData')}
      actions={
        <Button variant="outlined" onClick={() => setAsking(true)}>
          {text('mySignIn.saveOwnData')}
        </Button>
      }
    >
      <Typography sx={{ color: 'text.secondary' }}>{text('mySignIn.ownDataWhy')}</Typography>
      {asking && (
        <ActDialog
          title={text('mySignIn.ownData')}
          intro={text('mySignIn.ownDataWhat')}
          submit={text('mySignIn.saveOwnData')}
          act={save}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  );
}
