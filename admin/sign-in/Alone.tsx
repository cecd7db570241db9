import { Box, Card, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/use-text.ts';

/** A page for somebody who is not signed in: one thing to do, and nothing around it. */
export function Alone({ title, why, children }: { title: string; why: string; children: ReactNode }) {
  document.documentElement.lang = useLanguage();
  return (
    <Box component="main" sx={{ maxWidth: 560, mx: 'auto', px: 4, py: 12 }}>
      <title>{`${title} · Inzage`}</title>
      <Typography component="h1" variant="h1" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 5 }}>{why}</Typography>
      <Card sx={{ p: 6 }}>{children}</Card>
    </Box>
  );
}
