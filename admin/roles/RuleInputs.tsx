import { Box, Button, IconButton, Stack, Typography } from '@mui/material';
import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import { AutocompleteArrayInput, BooleanInput, CheckboxGroupInput, required, SelectInput, TextInput } from 'react-admin';
import { useFieldArray, useWatch } from 'react-hook-form';
import { useCatalogue } from '../fields/use-field-label.ts';
import type { RuleAction } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { Section } from '../page/Section.tsx';

const actions: RuleAction[] = ['READ', 'CREATE', 'UPDATE', 'COUNT', 'EXPORT'];
const words = ['is', 'isNot', 'oneOf', 'noneOf'] as const;

/** The rules of a role: actions × fields × condition. */
export function RuleInputs() {
  const text = useText();
  const { fields, append, remove } = useFieldArray({ name: 'rules' });
  return (
    <Section title={text('roles.rules')} intro={text('roles.rulesWhy')}>
      <Stack sx={{ gap: 4 }}>
        {fields.map((row, index) => (
          <Rule key={row.id} name={`rules.${index}`} number={index + 1} onRemove={() => remove(index)} />
        ))}
      </Stack>
      <Button
        startIcon={<AddOutlined />}
        onClick={() => append({ actions: ['READ'], fields: [], allFields: false, inverted: false, parts: [] })}
        sx={{ mt: 3 }}
      >
        {text('roles.addRule')}
      </Button>
    </Section>
  );
}

function Rule({ name, number, onRemove }: { name: string; number: number; onRemove: () => void }) {
  const text = useText();
  const catalogue = useCatalogue().data ?? [];
  const allFields: boolean = useWatch({ name: `${name}.allFields` });
  return (
    <Box component="fieldset" sx={{ m: 0, p: 4, border: 1, borderColor: 'divider', borderRadius: 2, minWidth: 0 }}>
      <Stack direction="row" sx={{ alignItems: 'center', mb: 2 }}>
        <Typography component="legend" variant="subtitle1" sx={{ flex: 1 }}>
          {text('roles.rule', { number })}
        </Typography>
        <IconButton aria-label={text('roles.removeRule', { number })} onClick={onRemove}>
          <DeleteOutlined />
        </IconButton>
      </Stack>
      <Stack sx={{ gap: 3 }}>
        <CheckboxGroupInput
          source={`${name}.actions`}
          label={text('roles.actions')}
          choices={actions.map(id => ({ id, name: text(`action.${id}`) }))}
          translateChoice={false}
          validate={required()}
          helperText={false}
        />
        <BooleanInput source={`${name}.allFields`} label={text('roles.allFields')} helperText={text('roles.allFieldsHelp')} />
        {!allFields && (
          <AutocompleteArrayInput
            source={`${name}.fields`}
            label={text('roles.fields')}
            choices={catalogue.map(({ key, label }) => ({ id: key, name: label }))}
            translateChoice={false}
            helperText={false}
            fullWidth
          />
        )}
        <BooleanInput source={`${name}.inverted`} label={text('roles.inverted')} helperText={false} />
        <Parts name={`${name}.parts`} />
      </Stack>
    </Box>
  );
}

function Parts({ name }: { name: string }) {
  const text = useText();
  const catalogue = (useCatalogue().data ?? []).filter(({ sensitivity }) => sensitivity === 'ORDINARY');
  const { fields, append, remove } = useFieldArray({ name });
  return (
    <Box>
      {fields.map((row, index) => (
        <Box key={row.id} sx={{ display: 'grid', gap: 3, gridTemplateColumns: { sm: '1fr 140px 1fr auto' }, alignItems: 'center', mb: 3 }}>
          <SelectInput
            source={`${name}.${index}.field`}
            label={text('roles.when')}
            choices={catalogue.map(({ key, label }) => ({ id: key, name: label }))}
            translateChoice={false}
            validate={required()}
            helperText={false}
            fullWidth
          />
          <SelectInput
            source={`${name}.${index}.word`}
            label={text('contacts.word')}
            choices={words.map(id => ({ id, name: text(`condition.${id}`) }))}
            translateChoice={false}
            validate={required()}
            helperText={false}
            fullWidth
          />
          <TextInput source={`${name}.${index}.value`} label={text('contacts.value')} validate={required()} helperText={false} fullWidth />
          <IconButton aria-label={text('roles.removeCondition')} onClick={() => remove(index)}>
            <DeleteOutlined />
          </IconButton>
        </Box>
      ))}
      <Button size="small" onClick={() => append({ field: '', word: 'is', value: '' })}>
        {text('roles.addCondition')}
      </Button>
      {fields.length > 0 && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {text('roles.conditionHelp')}
        </Typography>
      )}
    </Box>
  );
}
