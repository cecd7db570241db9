import { MenuItem, Stack, TextField } from '@mui/material';
import { type CsvDelimiter, type ImportDateOrder, type ImportEncoding } from '../generated/graphql.ts';
import type { TextKey } from '../i18n/texts.ts';
import { useText } from '../i18n/use-text.ts';
import type { Plan, Wishes } from './plan.ts';

const encodings: ImportEncoding[] = ['UTF_8', 'WINDOWS_1252', 'UTF_16'];
const delimiters: CsvDelimiter[] = ['SEMICOLON', 'COMMA', 'TAB'];
const orders: ImportDateOrder[] = ['DAY_MONTH_YEAR', 'MONTH_DAY_YEAR'];

/** How the file was read; what was found out can be overruled. */
export function HowToRead({ plan, onChange }: { plan: Plan; onChange: (wishes: Wishes) => void }) {
  const text = useText();
  return (
    <Stack direction="row" sx={{ gap: 4, flexWrap: 'wrap' }}>
      <Choice
        name="imports.encoding"
        value={plan.encoding}
        options={encodings.map(each => [each, text(`imports.encoding.${each}`)])}
        onChange={encoding => onChange({ encoding: encoding as ImportEncoding })}
      />
      {plan.delimiter && (
        <Choice
          name="imports.delimiter"
          value={plan.delimiter}
          options={delimiters.map(each => [each, text(`exports.delimiter.${each}`)])}
          onChange={delimiter => onChange({ delimiter: delimiter as CsvDelimiter, columns: null })}
        />
      )}
      <Choice
        name="imports.dateOrder"
        value={plan.dateOrder ?? ''}
        options={orders.map(each => [each, text(`imports.dateOrder.${each}`)])}
        onChange={dateOrder => onChange({ dateOrder: dateOrder as ImportDateOrder })}
      />
    </Stack>
  );
}

type ChoiceProps = { name: TextKey; value: string; options: [string, string][]; onChange: (value: string) => void };

const Choice = ({ name, value, options, onChange }: ChoiceProps) => {
  const text = useText();
  return (
    <TextField
      select
      size="small"
      label={text(name)}
      value={value}
      onChange={event => onChange(event.target.value)}
      sx={{ minWidth: 200, flex: '1 1 200px', maxWidth: 320 }}
    >
      {options.map(([key, said]) => (
        <MenuItem key={key} value={key}>
          {said}
        </MenuItem>
      ))}
    </TextField>
  );
};
