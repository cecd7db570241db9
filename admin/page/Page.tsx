import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

type PageProps = { title: string; above?: ReactNode; beside?: ReactNode; actions?: ReactNode; width?: number; children: ReactNode };

/** A page of the console: its title is the only h1, and names the browser's tab. */
export const Page = ({ title, above, beside, actions, width = 1280, children }: PageProps) => (
  <Box sx={{ px: { xs: 4, md: 8 }, py: 6, maxWidth: width }}>
    <title>{`${title} · Inzage`}</title>
    {above && <Box sx={{ mb: 1, color: 'text.secondary' }}>{above}</Box>}
    <Stack direction="row" sx={{ mb: 5, gap: 4, alignItems: 'center', flexWrap: 'wrap', minHeight: 36 }}>
      <Typography component="h1" variant="h1">
        {title}
      </Typography>
      {beside}
      <Box sx={{ flex: 1 }} />
      {actions}
    </Stack>
    {children}
  </Box>
);
