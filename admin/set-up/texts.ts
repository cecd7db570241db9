import { words } from '../i18n/words.ts';

export const setUpTexts = words({
  'setUp.title': { en: 'The first administrator', nl: 'De eerste beheerder' },
  'setUp.why': {
    en: 'This link works once. Give your name, your e-mail and a password; then your second factor follows.',
    nl: 'Deze link werkt één keer. Geef je naam, je e-mail en een wachtwoord; daarna volgt je tweede factor.',
  },
  'setUp.why2': {
    en: 'Two things to keep: the key in your authenticator app, and ten recovery codes.',
    nl: 'Twee dingen om te bewaren: de sleutel in je authenticator-app, en tien herstelcodes.',
  },
  'setUp.name': { en: 'Name', nl: 'Naam' },
  'setUp.passwordHelp': {
    en: 'At least 12 characters; a sentence is easy to keep in mind.',
    nl: 'Minstens 12 tekens; een zin onthoudt makkelijk.',
  },
  'setUp.finish': { en: 'Finish', nl: 'Afronden' },
});
