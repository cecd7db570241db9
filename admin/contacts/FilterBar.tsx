import { Box, Button, Chip, InputAdornment, Popover, Stack, TextField } from '@mui/material';
import FilterListOutlined from '@mui/icons-material/FilterListOutlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { ContactQuery } from './contact-query.ts';
import { ConditionForm } from './ConditionForm.tsx';
import type { FieldDecision } from './contact.ts';
import { useSayValue } from './FieldValue.tsx';

type FilterBarProps = {
  decisions: FieldDecision[];
  query: ContactQuery;
  ask: (change: Partial<ContactQuery>) => void;
  children?: ReactNode;
};

/** Search, filters and what they are now. Every question is asked on purpose (Enter, Apply): each one is logged. */
export function FilterBar({ decisions, query, ask, children }: FilterBarProps) {
  const text = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const filterable = decisions.filter(decision => decision.filterable);
  const searchable = decisions.filter(decision => decision.searchable);
  return (
    <Box sx={{ mb: 4 }}>
      <Stack direction="row" sx={{ gap: 3, flexWrap: 'wrap', alignItems: 'center' }}>
        {searchable.length > 0 && (
          <Search
            key={query.search}
            start={query.search}
            onSearch={search => ask({ search })}
            fields={searchable.map(({ label }) => label.toLowerCase()).join(', ')}
          />
        )}
        {filterable.length > 0 && (
          <Button
            variant="outlined"
            startIcon={<FilterListOutlined />}
            onClick={event => setAnchor(event.currentTarget)}
            aria-haspopup="dialog"
            aria-expanded={anchor !== null}
          >
            {text('contacts.filter')}
          </Button>
        )}
        {children}
      </Stack>
      <Conditions decisions={decisions} query={query} ask={ask} />
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <ConditionForm
          filterable={filterable}
          onApply={condition => {
            setAnchor(null);
            ask({ conditions: [...query.conditions, condition] });
          }}
        />
      </Popover>
    </Box>
  );
}

function Search({ start, onSearch, fields }: { start: string; onSearch: (search: string) => void; fields: string }) {
  const text = useText();
  const [search, setSearch] = useState(start);
  return (
    <Box
      component="form"
      role="search"
      onSubmit={event => {
        event.preventDefault();
        onSearch(search.trim());
      }}
      sx={{ flex: { xs: '1 1 100%', sm: '0 1 400px' }, '& input::placeholder': { textOverflow: 'ellipsis' } }}
    >
      <TextField
        type="search"
        fullWidth
        label={text('contacts.search')}
        placeholder={text('contacts.searchIn', { fields })}
        value={search}
        onChange={event => setSearch(event.target.value)}
        onBlur={() => search.trim() !== start && onSearch(search.trim())}
        slotProps={{
          inputLabel: { shrink: true },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchOutlined aria-hidden />
              </InputAdornment>
            ),
          },
        }}
      />
    </Box>
  );
}

function Conditions({ decisions, query, ask }: Pick<FilterBarProps, 'decisions' | 'query' | 'ask'>) {
  const text = useText();
  const say = useSayValue();
  if (query.conditions.length === 0) return null;
  return (
    <Stack
      component="ul"
      direction="row"
      aria-label={text('contacts.filters')}
      sx={{ gap: 2, flexWrap: 'wrap', mt: 3, mb: 0, p: 0, listStyle: 'none' }}
    >
      {query.conditions.map((condition, index) => {
        const decision = decisions.find(({ field }) => field === condition.field);
        const value =
          condition.word === 'isEmpty'
            ? ''
            : decision?.kind === 'BOOLEAN'
              ? text(condition.value === 'true' ? 'page.yes' : 'page.no')
              : decision
                ? say(condition.value, decision)
                : condition.value;
        const label =
          `${decision?.label ?? condition.field} ${text(condition.word === 'isEmpty' && condition.value === 'false' ? 'word.isFilled' : `word.${condition.word}`)} ${value}`.trim();
        return (
          <li key={label}>
            <Chip
              variant="outlined"
              label={label}
              aria-label={`${label}. ${text('contacts.removeFilter')}`}
              onDelete={() => ask({ conditions: query.conditions.filter((_, at) => at !== index) })}
            />
          </li>
        );
      })}
    </Stack>
  );
}
