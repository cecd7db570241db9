import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Said by a screen reader, not drawn. */
export const Unseen = ({ children }: { children: ReactNode }) => (
  <Box
    component="span"
    sx={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' }}
  >
    {children}
  </Box>
);
