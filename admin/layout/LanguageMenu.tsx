import { MenuItem } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { languages } from '../i18n/i18n-provider.ts';
import { useText } from '../i18n/use-text.ts';
import { DropDown } from './DropDown.tsx';

/** The console's language, each in its own name. */
export function LanguageMenu() {
  const text = useText();
  const [locale, setLocale] = useLocaleState();
  return (
    <DropDown label={`${text('layout.language')}: ${locale}`} shown={locale}>
      {close =>
        languages.map(language => (
          <MenuItem
            key={language.locale}
            lang={language.locale}
            selected={language.locale === locale}
            onClick={() => {
              close();
              setLocale(language.locale);
            }}
          >
            {language.name}
          </MenuItem>
        ))
      }
    </DropDown>
  );
}
