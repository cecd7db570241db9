import { MenuItem, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { SelectInput } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { NoticeLanguagesDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { endonyms } from './notice.ts';

/** The languages in which a notice can have informed an adult as it is now; none where it has no texts. */
function useNoticeLanguages(purpose: string): { id: string; name: string }[] {
  const { data } = useQuery({
    queryKey: ['notice-languages', purpose],
    queryFn: () => askFor(NoticeLanguagesDocument, { purpose }, 'notice'),
  });
  const texts = data?.versions.at(-1)?.texts ?? [];
  return texts
    .filter(({ audience }) => audience === 'ADULT')
    .map(({ language }) => ({ id: language, name: endonyms[language] ?? language }));
}

type Props = { purpose: string };

/** By which text somebody was informed: asked where there are texts, because in another language nobody consents. */
export function NoticeLanguageInput({ purpose, source }: Props & { source: string }) {
  const text = useText();
  const languages = useNoticeLanguages(purpose);
  if (languages.length === 0) return null;
  return (
    <SelectInput
      source={source}
      label={text('notices.informedBy')}
      helperText={text('notices.informedByHelp')}
      choices={languages}
      translateChoice={false}
      fullWidth
      sx={{ mt: 4 }}
    />
  );
}

/** The same outside of a form of react-admin. */
export function NoticeLanguageField({ purpose, value, onChange }: Props & { value: string; onChange: (language: string | null) => void }) {
  const text = useText();
  const languages = useNoticeLanguages(purpose);
  if (languages.length === 0) return null;
  return (
    <TextField
      select
      fullWidth
      value={value}
      label={text('notices.informedBy')}
      helperText={text('notices.informedByHelp')}
      onChange={event => onChange(event.target.value || null)}
    >
      <MenuItem value="">–</MenuItem>
      {languages.map(({ id, name }) => (
        <MenuItem key={id} value={id} lang={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
