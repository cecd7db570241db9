import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  IconButton,
  MenuItem,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import DeleteOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import { type FormEvent, useId, useState } from 'react';
import { type CatalogueField, useCatalogue } from '../fields/use-field-label.ts';
import { useText } from '../i18n/use-text.ts';
import { conditionOf, type Part, partsOf } from './condition.ts';

const words = ['is', 'isNot', 'oneOf', 'noneOf'] as const;
/** Sealed and long texts cannot be compared. */
const comparable = ({ sensitivity, kind, inUse }: CatalogueField) =>
  sensitivity === 'ORDINARY' && inUse && kind !== 'LONG_TEXT' && !kind.endsWith('_LIST');

type ConditionBuilderProps = { title: string; condition: string; onDone: (condition: string) => void; onClose: () => void };

/** The contacts that a cell is about, by equality words: every part must hold. */
export function ConditionBuilder({ title, condition, onDone, onClose }: ConditionBuilderProps) {
  const text = useText();
  const id = useId();
  const catalogue = (useCatalogue().data ?? []).filter(comparable);
  const [parts, setParts] = useState<Part[]>(() => {
    const known = partsOf(condition) ?? [];
    return known.length > 0 ? known : [{ field: '', word: 'is', value: '' }];
  });
  const kindOf = (key: string) => catalogue.find(field => field.key === key)?.kind;
  const change = (at: number, to: Partial<Part>) => setParts(parts.map((part, i) => (i === at ? { ...part, ...to } : part)));
  const done = (event: FormEvent) => {
    event.preventDefault();
    onDone(conditionOf(parts, kindOf));
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <Box component="form" onSubmit={done}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 4, color: 'text.secondary' }}>{text('roles.conditionHelp')}</Typography>
          <Stack sx={{ gap: 4, pt: 1 }}>
            {parts.map((part, at) => (
              <PartRow
                key={at}
                part={part}
                catalogue={catalogue}
                onChange={to => change(at, to)}
                onRemove={() => setParts(parts.filter((_, i) => i !== at))}
              />
            ))}
          </Stack>
          <Button size="small" sx={{ mt: 3 }} onClick={() => setParts([...parts, { field: '', word: 'is', value: '' }])}>
            {text('roles.addCondition')}
          </Button>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text('page.cancel')}</Button>
          <Button type="submit" variant="contained">
            {text('roles.tie')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

type PartRowProps = { part: Part; catalogue: CatalogueField[]; onChange: (to: Partial<Part>) => void; onRemove: () => void };

function PartRow({ part, catalogue, onChange, onRemove }: PartRowProps) {
  const text = useText();
  const field = catalogue.find(({ key }) => key === part.field);
  const many = part.word === 'oneOf' || part.word === 'noneOf';
  const choices =
    field?.kind === 'BOOLEAN'
      ? [
          { value: 'true', label: text('page.yes') },
          { value: 'false', label: text('page.no') },
        ]
      : many
        ? null
        : (field?.choices ?? null);
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { sm: '1fr 140px 1fr auto' }, alignItems: 'center' }}>
      <TextField
        select
        required
        label={text('roles.when')}
        value={part.field}
        onChange={event => onChange({ field: event.target.value, value: '' })}
      >
        {catalogue.map(({ key, label }) => (
          <MenuItem key={key} value={key}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={text('contacts.word')}
        value={part.word}
        onChange={event => onChange({ word: event.target.value as Part['word'] })}
      >
        {words.map(word => (
          <MenuItem key={word} value={word}>
            {text(`condition.${word}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select={choices !== null}
        required
        label={text('contacts.value')}
        type={field?.kind === 'DATE' && !many ? 'date' : 'text'}
        value={part.value}
        onChange={event => onChange({ value: event.target.value })}
        slotProps={{ inputLabel: { shrink: field?.kind === 'DATE' || undefined } }}
      >
        {choices?.map(choice => (
          <MenuItem key={choice.value} value={choice.value}>
            {choice.label}
          </MenuItem>
        ))}
      </TextField>
      <IconButton aria-label={text('roles.removeCondition')} onClick={onRemove}>
        <DeleteOutlined />
      </IconButton>
    </Box>
  );
}
