import { Box, Button, IconButton } from '@mui/material';
import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import { AutocompleteArrayInput, required, SelectInput, TextInput } from 'react-admin';
import { useFieldArray, useWatch } from 'react-hook-form';
import { useCatalogue } from '../fields/use-field-label.ts';
import type { SensitiveProvision } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { Section } from '../page/Section.tsx';

const provisions: SensitiveProvision[] = [
  'ART_9_2_A',
  'ART_9_2_B',
  'ART_9_2_C',
  'ART_9_2_D',
  'ART_9_2_E',
  'ART_9_2_F',
  'ART_9_2_G',
  'ART_9_2_H',
  'ART_9_2_I',
  'ART_9_2_J',
  'ART_10',
  'NATIONAL_NUMBER',
];

/** The grounds for the sensitive fields among those covered; shown once there is one. */
export function PurposeProvisions() {
  const text = useText();
  const catalogue = useCatalogue().data ?? [];
  const covered: { field: string }[] = useWatch({ name: 'fields' }) ?? [];
  const { fields, append, remove } = useFieldArray({ name: 'sensitiveProvisions' });
  const sensitive = catalogue.filter(({ key, sensitivity }) => sensitivity !== 'ORDINARY' && covered.some(({ field }) => field === key));
  if (sensitive.length === 0 && fields.length === 0) return null;
  return (
    <Section title={text('purposes.provisions')} intro={text('purposes.provisionsWhy')}>
      {fields.map((row, index) => {
        const name = `sensitiveProvisions.${index}`;
        return (
          <Box key={row.id} sx={{ display: 'grid', gap: 3, gridTemplateColumns: { sm: '1fr 1fr auto' }, alignItems: 'start', mb: 4 }}>
            <SelectInput
              source={`${name}.provision`}
              label={text('purposes.provision')}
              choices={provisions.map(id => ({ id, name: text(`provision.${id}`) }))}
              translateChoice={false}
              validate={required()}
              helperText={false}
              fullWidth
            />
            <TextInput
              source={`${name}.reference`}
              label={text('purposes.provisionReference')}
              validate={required()}
              helperText={false}
              fullWidth
            />
            <IconButton aria-label={text('purposes.removeProvision')} onClick={() => remove(index)}>
              <DeleteOutlined />
            </IconButton>
            <AutocompleteArrayInput
              source={`${name}.fields`}
              label={text('purposes.fields')}
              choices={sensitive.map(({ key, label }) => ({ id: key, name: label }))}
              translateChoice={false}
              helperText={false}
              fullWidth
              sx={{ gridColumn: '1 / 3' }}
            />
          </Box>
        );
      })}
      <Button startIcon={<AddOutlined />} onClick={() => append({ provision: '', reference: '', fields: sensitive.map(({ key }) => key) })}>
        {text('purposes.addProvision')}
      </Button>
    </Section>
  );
}
