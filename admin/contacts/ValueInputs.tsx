import { Box, Typography } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import type { FieldDecision } from './contact.ts';
import { ValueInput } from './ValueInput.tsx';

/** Inputs by category, two beside each other where there is room. */
export function ValueInputs({ decisions }: { decisions: FieldDecision[] }) {
  const text = useText();
  const categories = [...new Set(decisions.map(({ category }) => category))];
  return categories.map(category => (
    <Box key={category} component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0, '& + &': { mt: 4 } }}>
      <Typography component="legend" variant="subtitle2" sx={{ color: 'text.secondary', mb: 2 }}>
        {text(`category.${category}`)}
      </Typography>
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        {decisions
          .filter(decision => decision.category === category)
          .map(decision => (
            <ValueInput key={decision.field} decision={decision} />
          ))}
      </Box>
    </Box>
  ));
}
