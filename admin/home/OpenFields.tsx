import { Box, Typography } from '@mui/material';
import type { FieldDecision } from '../contacts/contact.ts';
import { useText } from '../i18n/use-text.ts';

/** How much of a person a room shows: one tick per field, filled where it is open, half where the contact decides, hollow where it is locked. */
export function OpenFields({ decisions, hue }: { decisions: FieldDecision[]; hue: string }) {
  const text = useText();
  const of = (verdict: FieldDecision['verdict']) => decisions.filter(decision => decision.verdict === verdict);
  const [open, depends, locked] = [of('YES'), of('DEPENDS'), of('NO')];
  const said = [
    text('home.open', { smart_count: open.length }),
    depends.length > 0 && text('home.depends', { smart_count: depends.length }),
    locked.length > 0 && text('home.locked', { smart_count: locked.length }),
  ];
  return (
    <Box component="span" sx={{ display: 'block', minHeight: 34, visibility: decisions.length > 0 ? 'visible' : 'hidden' }}>
      <Box component="span" aria-hidden sx={{ display: 'flex', gap: '2px', mb: 1.5 }}>
        {[...open, ...depends, ...locked].map(({ field, verdict }) => (
          <Box
            key={field}
            component="span"
            sx={{
              flex: 1,
              height: 8,
              borderRadius: '2px',
              backgroundColor: verdict === 'NO' ? 'divider' : hue,
              opacity: verdict === 'DEPENDS' ? 0.5 : 1,
            }}
          />
        ))}
      </Box>
      <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
        {said.filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
}
