import { Button, Stack } from '@mui/material';
import ChevronLeft from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRight from '@mui/icons-material/ChevronRightOutlined';
import FirstPage from '@mui/icons-material/FirstPageOutlined';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { Pages } from './use-pages.ts';

/** First, previous and next page; cursors know no page numbers. */
export function Pager({ pages, next, children }: { pages: Pages; next: string | null; children?: ReactNode }) {
  const text = useText();
  return (
    <Stack
      component="nav"
      aria-label={text('page.pages')}
      direction="row"
      sx={{ gap: 2, py: 3, flexWrap: 'wrap', alignItems: 'center', '& .MuiButton-root': { whiteSpace: 'nowrap' } }}
    >
      {children}
      <Button startIcon={<FirstPage />} disabled={pages.isFirst} onClick={pages.first}>
        {text('page.first')}
      </Button>
      <Button startIcon={<ChevronLeft />} disabled={!pages.previous} onClick={pages.previous}>
        {text('page.previous')}
      </Button>
      <Button endIcon={<ChevronRight />} disabled={!next} onClick={() => next && pages.next(next)}>
        {text('page.next')}
      </Button>
    </Stack>
  );
}
