import { words } from '../i18n/words.ts';

export const layoutTexts = words({
  'layout.skip': { en: 'Skip to the page', nl: 'Naar de pagina' },
  'layout.menu': { en: 'Menu', nl: 'Menu' },
  'layout.navigation': { en: 'Pages', nl: "Pagina's" },
  'layout.people': { en: 'People', nl: 'Mensen' },
  'layout.rules': { en: 'Rules', nl: 'Regels' },
  'layout.house': { en: 'Organisation', nl: 'Organisatie' },
  'layout.purpose': { en: 'Purpose', nl: 'Doel' },
  'layout.purposes': { en: 'What you may act for', nl: 'Waarvoor je mag handelen' },
  'layout.builtIn': { en: 'Built in', nl: 'Ingebouwd' },
  'layout.byLaw': { en: 'required by law', nl: 'door de wet gevraagd' },
  'layout.chosen': { en: 'chosen', nl: 'gekozen' },
  'layout.none': { en: 'no purpose', nl: 'geen doel' },
  'layout.noPurpose': {
    en: 'None of your roles acts for an active purpose yet. Contacts open as soon as one does.',
    nl: 'Geen van je rollen handelt al voor een actief doel. Contacten gaan open zodra dat zo is.',
  },
  'layout.language': { en: 'Language', nl: 'Taal' },
  'layout.light': { en: 'Light', nl: 'Licht' },
  'layout.dark': { en: 'Dark', nl: 'Donker' },
  'layout.profile': { en: 'Profile', nl: 'Profiel' },
  'layout.signOut': { en: 'Sign out', nl: 'Afmelden' },
});
