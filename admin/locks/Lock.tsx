import { Box, ButtonBase, Popover, Typography } from '@mui/material';
import LockOutlined from '@mui/icons-material/LockOutlined';
import { useId, useState } from 'react';
import type { Remedy, WithheldReason } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { tokens } from '../theme/tokens.ts';
import { RemedyLink } from './RemedyLink.tsx';

type LockProps = { field: string; reason: WithheldReason; remedy?: Remedy | null; shape?: 'cell' | 'row' | 'header' };

/**
 * A withheld value: why, in five words at most. The whole explanation and what would help on press, and always for a screen reader; where there is room,
 * what would help stands beside it. As the header of a column that is locked for everybody it carries the field's name, and the reason waits behind it.
 */
export function Lock({ field, reason, remedy, shape = 'cell' }: LockProps) {
  const text = useText();
  const purpose = usePurpose().label;
  const why = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const explanation = text(`lock.${reason}.why`, { field, purpose });
  return (
    <Box sx={{ display: 'flex', flexWrap: shape === 'row' ? 'wrap' : 'nowrap', alignItems: 'center', columnGap: 3, rowGap: 0 }}>
      <ButtonBase
        onClick={event => setAnchor(event.currentTarget)}
        aria-describedby={why}
        aria-expanded={anchor !== null}
        sx={{
          gap: 1.5,
          alignItems: 'flex-start',
          px: shape === 'header' ? 0 : 2,
          py: 0.75,
          my: -0.25,
          borderRadius: 1.5,
          font: 'inherit',
          fontSize: { header: 'inherit', row: '0.9375rem', cell: '0.875rem' }[shape],
          textAlign: 'start',
          color: 'text.secondary',
          backgroundColor: theme => tokens[theme.palette.mode].lock,
          '&:focus-visible': { outline: 2, outlineOffset: 1, outlineColor: 'primary.main' },
        }}
      >
        <LockOutlined aria-hidden sx={{ fontSize: 15, mt: shape === 'header' ? '1px' : '3px' }} />
        {shape === 'header' ? field : text(`lock.${reason}`, { purpose })}
      </ButtonBase>
      <Box component="span" id={why} hidden>
        {explanation}
      </Box>
      {remedy && shape === 'row' && <RemedyLink remedy={remedy} field={field} />}
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <Box sx={{ p: 5, maxWidth: 380 }}>
          <Typography variant="h3" component="p" sx={{ mb: 1 }}>
            {text('lock.title', { field })}
          </Typography>
          <Typography sx={{ mb: 2 }}>{explanation}</Typography>
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: remedy ? 2 : 0 }}>
            {text(`lock.${reason}.article`)}
          </Typography>
          {remedy && <RemedyLink remedy={remedy} field={field} />}
        </Box>
      </Popover>
    </Box>
  );
}
