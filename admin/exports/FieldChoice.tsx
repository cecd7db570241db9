import { Box, Checkbox, FormControlLabel, FormHelperText, Typography } from '@mui/material';
import LockOutlined from '@mui/icons-material/LockOutlined';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import type { FieldDecision } from '../contacts/contact.ts';
import { useText } from '../i18n/use-text.ts';
import { fitsCard } from './fits-card.ts';
import { useFormat } from './use-format.ts';

/** Which fields are taken along, by category; and which stay here, with the reason. */
export function FieldChoice({ decisions }: { decisions: FieldDecision[] }) {
  const text = useText();
  const id = useId();
  const { field, fieldState } = useController({
    name: 'fields',
    rules: { validate: (chosen: string[]) => chosen.length > 0 || text('exports.fieldsNeeded') },
  });
  const chosen = field.value as string[];
  const exportable = decisions.filter(({ exportVerdict }) => exportVerdict !== 'NO');
  const categories = [...new Set(exportable.map(({ category }) => category))];
  const toggle = (key: string) => field.onChange(chosen.includes(key) ? chosen.filter(other => other !== key) : [...chosen, key]);
  return (
    <Box component="fieldset" aria-describedby={id} sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Typography component="legend" variant="h3" sx={{ mb: 2, px: 0 }}>
        {text('exports.fields')}
      </Typography>
      {categories.map(category => (
        <Box key={category} sx={{ mb: 2 }}>
          <Typography variant="subtitle2" component="h3" sx={{ color: 'text.secondary' }}>
            {text(`category.${category}`)}
          </Typography>
          <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, columnGap: 4 }}>
            {exportable
              .filter(decision => decision.category === category)
              .map(decision => (
                <Choice key={decision.field} decision={decision} checked={chosen.includes(decision.field)} onToggle={toggle} />
              ))}
          </Box>
        </Box>
      ))}
      {fieldState.error && <FormHelperText error>{fieldState.error.message}</FormHelperText>}
      <Typography id={id} sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
        {text('exports.emptyCells')}
      </Typography>
      <Staying decisions={decisions} />
    </Box>
  );
}

type ChoiceProps = { decision: FieldDecision; checked: boolean; onToggle: (field: string) => void };

function Choice({ decision: { field, label, exportVerdict, sensitivity }, checked, onToggle }: ChoiceProps) {
  const text = useText();
  const fits = useFormat() !== 'VCARD' || fitsCard(field);
  const notes = [
    ...(sensitivity === 'ORDINARY' ? [] : [text('exports.sensitive')]),
    ...(exportVerdict === 'DEPENDS' ? [text('exports.some')] : []),
    ...(fits ? [] : [text('exports.noPlace')]),
  ];
  return (
    <FormControlLabel
      control={<Checkbox size="small" checked={checked && fits} disabled={!fits} onChange={() => onToggle(field)} />}
      label={
        <>
          {label}
          {notes.length > 0 && (
            <Typography component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
              {` · ${notes.join(', ')}`}
            </Typography>
          )}
        </>
      }
    />
  );
}

/** What may be read here and may not leave. */
function Staying({ decisions }: { decisions: FieldDecision[] }) {
  const text = useText();
  const staying = decisions.filter(({ verdict, exportVerdict }) => verdict !== 'NO' && exportVerdict === 'NO');
  if (staying.length === 0) return null;
  return (
    <Box component="details" sx={{ mt: 2 }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary' }}>
        <LockOutlined aria-hidden sx={{ fontSize: 15, verticalAlign: '-2px', mr: 1.5 }} />
        {text('exports.leftOut', { smart_count: staying.length })}
      </Box>
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 5 }}>
        {staying.map(({ field, label, exportReason }) => (
          <li key={field}>
            {label}
            {exportReason && `: ${text(`exports.stays.${exportReason}`)}`}
          </li>
        ))}
      </Box>
    </Box>
  );
}
