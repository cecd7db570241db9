import { Box, ButtonBase, Popover, Typography } from '@mui/material';
import LockOutlined from '@mui/icons-material/LockOutlined';
import { useId, useState } from 'react';
import type { Remedy, WithheldReason } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { tokens } from '../theme/tokens.ts';
import { RemedyLink } from './RemedyLink.tsx';

type LockProps = { field: string; reason: WithheldReason; remedy?: Remedy | null; shape?: 'cell' | 'row' | 'column' };

/** A withheld value: why, in five words at most, and what would help. The whole explanation on press, and always for a screen reader. */
export function Lock({ field, reason, remedy, shape = 'cell' }: LockProps) {
  const text = useText();
  const purpose = usePurpose().label;
  const why = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const explanation = text(`lock.${reason}.why`, { field, purpose });
  return (
    <Box sx={{ display: 'flex', flexWrap: shape === 'cell' ? 'nowrap' : 'wrap', alignItems: 'center', columnGap: 3, rowGap: 0 }}>
      <ButtonBase
        onClick={event => setAnchor(event.currentTarget)}
        aria-describedby={why}
        aria-expanded={anchor !== null}
        sx={{
          gap: 1.5,
          alignItems: 'flex-start',
          px: 2,
          py: 0.75,
          my: -0.25,
          borderRadius: 1.5,
          font: 'inherit',
          fontSize: shape === 'row' ? '0.9375rem' : '0.875rem',
          textAlign: 'start',
          color: 'text.secondary',
          backgroundColor: theme => tokens[theme.palette.mode].lock,
          '&:focus-visible': { outline: 2, outlineOffset: 1, outlineColor: 'primary.main' },
        }}
      >
        <LockOutlined aria-hidden sx={{ fontSize: 15, mt: '3px' }} />
        {text(`lock.${reason}`, { purpose })}
      </ButtonBase>
      <Box component="span" id={why} hidden>
        {explanation}
      </Box>
      {remedy && (
        <Box component="span" className={shape === 'cell' ? 'row-action' : undefined}>
          <RemedyLink remedy={remedy} field={field} />
        </Box>
      )}
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
