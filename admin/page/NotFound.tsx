import { Button, Typography } from '@mui/material';
import ExploreOutlined from '@mui/icons-material/ExploreOutlined';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { Page } from './Page.tsx';
import { State } from './State.tsx';

export function NotFound() {
  const text = useText();
  return (
    <Page title={text('page.notFound')}>
      <State
        icon={<ExploreOutlined />}
        title={text('page.notFound')}
        action={
          <Button component={Link} to="/" variant="outlined">
            {text('page.toStart')}
          </Button>
        }
      >
        <Typography>{text('page.notFoundWhy')}</Typography>
      </State>
    </Page>
  );
}
