import { Button, Link, Typography } from '@mui/material';
import BlockOutlined from '@mui/icons-material/BlockOutlined';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { usePath, usePurpose } from '../layout/purpose.tsx';
import { Page } from '../page/Page.tsx';
import { State } from '../page/State.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { DryRun } from './DryRun.tsx';

/** Contacts from a file: choose it, look at what would happen, mend it, start. Nothing is written before the start. */
export function ImportStart() {
  const text = useText();
  const path = usePath();
  const purpose = usePurpose();
  return (
    <Page
      title={text('imports.title', { purpose: purpose.label })}
      width={1120}
      above={
        <Link component={RouterLink} to={path('/jobs')} color="inherit">
          {text('jobs.title')}
        </Link>
      }
    >
      {purpose.builtIn ? (
        <State icon={<BlockOutlined />} title={text('imports.builtIn')}>
          <Typography>{text('imports.builtInWhy')}</Typography>
        </State>
      ) : (
        <Steps key={purpose.code} />
      )}
    </Page>
  );
}

/** Another purpose begins anew: it covers other columns. */
function Steps() {
  const text = useText();
  const purpose = usePurpose();
  const [chosen, setChosen] = useState<{ handle: string; name: string } | undefined>();
  if (!chosen)
    return (
      <>
        <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('imports.why', { purpose: purpose.label })}</Typography>
        <ChooseFile onChosen={setChosen} />
      </>
    );
  return (
    <DryRun
      handle={chosen.handle}
      name={chosen.name}
      another={
        <Button onClick={() => setChosen(undefined)} variant="outlined">
          {text('imports.another')}
        </Button>
      }
    />
  );
}
