import { Box, Button, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { countries, languageTags } from './codes.ts';
import { type Condition, type Word, wordsOf } from './contact-query.ts';
import type { FieldDecision } from './contact.ts';

/** One filter: a field that may be read for every row or some, a word that fits its kind, and a value. */
export function ConditionForm({ filterable, onApply }: { filterable: FieldDecision[]; onApply: (condition: Condition) => void }) {
  const text = useText();
  const [field, setField] = useState(filterable[0]?.field ?? '');
  const [chosenWord, setWord] = useState<Word>('contains');
  const [value, setValue] = useState('');
  const decision = filterable.find(known => known.field === field);
  if (!decision) return null;
  const words = wordsOf[decision.kind];
  const word = words.includes(chosenWord) ? chosenWord : words[0]!;
  return (
    <Box
      component="form"
      onSubmit={event => {
        event.preventDefault();
        onApply({ field, word, value: word === 'isEmpty' ? value || 'true' : value.trim() });
      }}
      sx={{ p: 5, width: 320 }}
    >
      <Stack spacing={4}>
        <TextField
          select
          autoFocus
          label={text('contacts.field')}
          value={field}
          onChange={event => {
            setField(event.target.value);
            setValue('');
          }}
        >
          {filterable.map(known => (
            <MenuItem key={known.field} value={known.field}>
              {known.label}
            </MenuItem>
          ))}
        </TextField>
        <TextField select label={text('contacts.word')} value={word} onChange={event => setWord(event.target.value as Word)}>
          {words.map(known => (
            <MenuItem key={known} value={known}>
              {text(`word.${known}`)}
            </MenuItem>
          ))}
        </TextField>
        <ValueInput decision={decision} word={word} value={value} onChange={setValue} />
        <Button type="submit" variant="contained">
          {text('contacts.apply')}
        </Button>
      </Stack>
    </Box>
  );
}

function ValueInput({
  decision,
  word,
  value,
  onChange,
}: {
  decision: FieldDecision;
  word: Word;
  value: string;
  onChange: (value: string) => void;
}) {
  const text = useText();
  const language = useLanguage();
  const yesNo = decision.kind === 'BOOLEAN' || word === 'isEmpty';
  const yesAndNo = ['true', 'false'].map(choice => ({ value: choice, label: text(choice === 'true' ? 'page.yes' : 'page.no') }));
  const codes = decision.kind === 'LANGUAGE' ? languageTags : decision.kind === 'COUNTRY' ? countries(language) : undefined;
  const choices = yesNo ? yesAndNo : codes ? codes.map(({ id, name }) => ({ value: id, label: name })) : decision.choices;
  const type = decision.kind === 'DATE' ? 'date' : decision.kind === 'NUMBER' ? 'number' : 'text';
  return choices ? (
    <TextField
      select
      label={text('contacts.value')}
      value={value || (yesNo ? 'true' : '')}
      onChange={event => onChange(event.target.value)}
      required
    >
      {choices.map(choice => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  ) : (
    <TextField
      label={text('contacts.value')}
      type={type}
      value={value}
      onChange={event => onChange(event.target.value)}
      required
      helperText={word === 'contains' && text('contacts.threeLetters')}
      slotProps={{ inputLabel: { shrink: type === 'date' || undefined }, htmlInput: { minLength: word === 'contains' ? 3 : undefined } }}
    />
  );
}
