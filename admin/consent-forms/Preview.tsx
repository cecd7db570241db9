import { Box, FormControlLabel, MenuItem, Radio, RadioGroup, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useFieldLabel } from '../fields/use-field-label.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { useLanguagesOfNames } from '../organisation/use-languages.ts';
import { Section } from '../page/Section.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';

export type Previewed = {
  languages: string[];
  titles: Record<string, string>;
  intros: Record<string, string>;
  purposes: { code: string; required?: boolean; necessary?: string | null }[];
  fields: { key: string; required?: boolean }[];
};

/** What the public page says of itself, in its languages: the console speaks fewer. */
const says: Record<string, { email: string; yes: string; no: string }> = {
  nl: { email: 'E-mailadres', yes: 'Ja', no: 'Nee' },
  fr: { email: 'Adresse e-mail', yes: 'Oui', no: 'Non' },
  de: { email: 'E-Mail-Adresse', yes: 'Ja', no: 'Nein' },
  en: { email: 'E-mail address', yes: 'Yes', no: 'No' },
};
const sayIn = (language: string) => says[language.slice(0, 2)] ?? says['en']!;

/** A form as people will read it, all of it in one of its own languages. */
export function Preview({ form }: { form: Previewed }) {
  const text = useText();
  const names = useLanguagesOfNames();
  const [wished, setWished] = useState<string>(useLanguage());
  const language = form.languages.includes(wished) ? wished : (form.languages[0] ?? 'nl');
  const choose = form.languages.length > 1 && (
    <TextField
      select
      size="small"
      label={text('forms.previewLanguage')}
      value={language}
      onChange={event => setWished(event.target.value)}
      sx={{ minWidth: 180 }}
    >
      {form.languages.map(tag => (
        <MenuItem key={tag} value={tag}>
          {names.find(each => each.tag === tag)?.name ?? tag}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Section title={text('forms.preview')} intro={text('forms.previewWhy')} actions={choose}>
      <Stack lang={language} sx={{ gap: 4, maxWidth: 640, border: 1, borderColor: 'divider', borderRadius: 2, p: 5 }}>
        <Typography component="p" sx={{ fontSize: 24, lineHeight: '32px', fontWeight: 700 }}>
          {form.titles[language] ?? ''}
        </Typography>
        {form.intros[language] && <Typography>{form.intros[language]}</Typography>}
        <Asked form={form} language={language} />
        {form.purposes.map(purpose => (
          <Question key={purpose.code} purpose={purpose} language={language} />
        ))}
      </Stack>
    </Section>
  );
}

function Asked({ form, language }: { form: Previewed; language: string }) {
  const labelOf = useFieldLabel(language);
  const names = [sayIn(language).email, ...form.fields.map(({ key }) => labelOf(key))];
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}>
      {names.map(name => (
        <Box
          component="li"
          key={name}
          sx={{ border: 1, borderColor: 'text.secondary', borderRadius: 2, px: 3, py: 2, color: 'text.secondary' }}
        >
          {name}
        </Box>
      ))}
    </Box>
  );
}

function Question({ purpose, language }: { purpose: Previewed['purposes'][number]; language: string }) {
  const { yes, no } = sayIn(language);
  const label = usePurposeLabel(language)(purpose.code);
  return (
    <Box component="fieldset" disabled sx={{ border: 1, borderColor: 'divider', borderRadius: 2, m: 0, px: 4, py: 2 }}>
      <Typography component="legend" sx={{ fontWeight: 700, px: 1 }}>
        {label}
      </Typography>
      {purpose.required && purpose.necessary && <Typography>{purpose.necessary}</Typography>}
      <RadioGroup row aria-label={label}>
        <FormControlLabel disabled value="yes" control={<Radio />} label={yes} />
        <FormControlLabel disabled value="no" control={<Radio />} label={no} />
      </RadioGroup>
    </Box>
  );
}
