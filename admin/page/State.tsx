import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** One sentence why, and what next: what a page shows when it has nothing else to show. */
export const State = ({ icon, title, children, action }: { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode }) => (
  <Stack role="status" sx={{ py: 12, px: 6, mx: 'auto', maxWidth: 560, alignItems: 'center', textAlign: 'center', gap: 3 }}>
    {icon && (
      <Box
        aria-hidden
        sx={{
          width: 56,
          height: 56,
          borderRadius: '50%',
          display: 'grid',
          placeItems: 'center',
          border: 1,
          borderColor: 'divider',
          color: 'primary.main',
        }}
      >
        {icon}
      </Box>
    )}
    <Typography variant="h2" component="p">
      {title}
    </Typography>
    {children}
    {action}
  </Stack>
);
