import { Box, IconButton, MenuItem, Stack, TextField, Typography } from '@mui/material';
import DeleteOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import { required, TextInput } from 'react-admin';
import { useFieldArray } from 'react-hook-form';
import { useCatalogue } from '../fields/use-field-label.ts';
import { useText } from '../i18n/use-text.ts';
import { Section } from '../page/Section.tsx';

/** The fields a purpose needs, each with its written justification (Art. 5(1)(c) GDPR). */
export function PurposeFields() {
  const text = useText();
  const catalogue = useCatalogue().data ?? [];
  const { fields, append, remove } = useFieldArray({ name: 'fields' });
  const covered = (fields as unknown as { id: string; field: string }[]).map(({ field }) => field);
  const addable = catalogue.filter(({ key, inUse, derivedFrom }) => inUse && !covered.includes(key) && derivedFrom !== key);
  const labelOf = (key: string) => catalogue.find(field => field.key === key)?.label ?? key;
  return (
    <Section title={text('purposes.fields')} intro={text('purposes.fieldsWhy')}>
      <Stack component="ul" sx={{ m: 0, p: 0, gap: 3, listStyle: 'none' }}>
        {fields.map((row, index) => (
          <Box
            key={row.id}
            component="li"
            sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr auto', sm: '180px 1fr auto' }, gap: 3, alignItems: 'center' }}
          >
            <Typography>{labelOf(covered[index] ?? '')}</Typography>
            <TextInput
              source={`fields.${index}.justification`}
              label={text('purposes.justificationOf', { field: labelOf(covered[index] ?? '') })}
              validate={required()}
              helperText={false}
              multiline
              fullWidth
              sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' }, gridRow: { xs: 2, sm: 'auto' } }}
            />
            <IconButton aria-label={text('purposes.removeField', { field: labelOf(covered[index] ?? '') })} onClick={() => remove(index)}>
              <DeleteOutlined />
            </IconButton>
          </Box>
        ))}
      </Stack>
      {addable.length > 0 && (
        <TextField
          select
          label={text('purposes.addField')}
          value=""
          onChange={event => append({ field: event.target.value, justification: '' })}
          sx={{ mt: 4, minWidth: 260 }}
        >
          {addable.map(({ key, label }) => (
            <MenuItem key={key} value={key}>
              {label}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Section>
  );
}
