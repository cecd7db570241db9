import { FormControl, FormControlLabel, FormLabel, MenuItem, Radio, RadioGroup, Typography } from '@mui/material';
import { useId } from 'react';
import { TextInput } from 'react-admin';
import { useController } from 'react-hook-form';
import { useText } from '../i18n/use-text.ts';

const formats = ['XLSX', 'CSV', 'VCARD'] as const;
const delimiters = ['SEMICOLON', 'COMMA', 'TAB'] as const;

/** What the file looks like. */
export function FormatChoice() {
  const text = useText();
  const id = useId();
  const { field } = useController({ name: 'format' });
  return (
    <>
      <FormControl>
        <FormLabel id={id}>{text('exports.format')}</FormLabel>
        <RadioGroup aria-labelledby={id} value={field.value} onChange={(_, format) => field.onChange(format)}>
          {formats.map(format => (
            <FormControlLabel
              key={format}
              value={format}
              control={<Radio size="small" />}
              label={
                <>
                  {text(`exports.format.${format}`)}
                  <Typography component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
                    {` · ${text(`exports.format.${format}.help`)}`}
                  </Typography>
                </>
              }
            />
          ))}
        </RadioGroup>
      </FormControl>
      {field.value === 'CSV' && (
        <TextInput source="delimiter" label={text('exports.delimiter')} helperText={false} select fullWidth>
          {delimiters.map(delimiter => (
            <MenuItem key={delimiter} value={delimiter}>
              {text(`exports.delimiter.${delimiter}`)}
            </MenuItem>
          ))}
        </TextInput>
      )}
    </>
  );
}
