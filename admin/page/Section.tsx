import { Box, Card, Stack, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';

/** A card with a heading: one subject of a page. */
export function Section({
  title,
  intro,
  actions,
  flush,
  wide,
  loose,
  children,
}: {
  title: string;
  intro?: ReactNode;
  actions?: ReactNode;
  flush?: boolean;
  /** The content may be wider than the screen: it is moved by the keyboard, too. */
  wide?: boolean;
  /** Something in it stays in sight while the page is moved. */
  loose?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} sx={{ mb: 4, overflow: loose ? 'visible' : undefined }}>
      <Stack
        direction="row"
        sx={{
          px: 5,
          pt: 4,
          pb: intro ? 0 : 3,
          alignItems: 'center',
          gap: 3,
          minHeight: 44,
          flexWrap: 'wrap',
          '& > .MuiButton-root': { whiteSpace: 'nowrap' },
        }}
      >
        <Typography id={id} component="h2" variant="h2" sx={{ flex: '1 1 auto' }}>
          {title}
        </Typography>
        {actions}
      </Stack>
      {intro && <Typography sx={{ px: 5, pb: 3, color: 'text.secondary', maxWidth: '72ch' }}>{intro}</Typography>}
      <Box
        {...(wide && { tabIndex: 0, role: 'group', 'aria-labelledby': id })}
        sx={flush ? { overflowX: 'auto', '& tr > :first-child': { pl: 5 }, '& tr > :last-child': { pr: 5 } } : { px: 5, pb: 5 }}
      >
        {children}
      </Box>
    </Card>
  );
}
