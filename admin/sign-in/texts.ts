import { words } from '../i18n/words.ts';

export const signInTexts = words({
  'signIn.title': { en: 'Sign in', nl: 'Aanmelden' },
  'signIn.why': { en: 'Contacts, each read for a purpose.', nl: 'Contacten, elk gelezen voor een doel.' },
  'signIn.email': { en: 'E-mail', nl: 'E-mail' },
  'signIn.password': { en: 'Password', nl: 'Wachtwoord' },
  'signIn.next': { en: 'Next', nl: 'Verder' },
  'signIn.wrong': {
    en: 'E-mail and password do not belong together. Check both.',
    nl: 'E-mail en wachtwoord horen niet bij elkaar. Kijk beide na.',
  },
  'signIn.code': { en: 'Your code', nl: 'Je code' },
  'signIn.codeWhy': { en: 'From the authenticator app of %{email}.', nl: 'Uit de authenticator-app van %{email}.' },
  'signIn.wrongCode': {
    en: 'This code is not right, or was used before. Wait for the next one.',
    nl: 'Deze code klopt niet, of is al gebruikt. Wacht op de volgende.',
  },
  'signIn.enter': { en: 'Sign in', nl: 'Aanmelden' },
  'signIn.back': { en: 'Back', nl: 'Terug' },
  'signIn.demo': { en: 'This is a demo', nl: 'Dit is een demo' },
  'signIn.demoWhy': {
    en: 'The people below are made up. Be one of them; the code beside the name is the one of now.',
    nl: 'De mensen hieronder zijn verzonnen. Wees een van hen; de code naast de naam is die van nu.',
  },
  'signIn.fill': { en: 'Be this person', nl: 'Wees deze persoon' },
  'signIn.as': { en: 'Be this person: %{name}', nl: 'Wees deze persoon: %{name}' },
  'signIn.codeOf': { en: 'Code of %{name}', nl: 'Code van %{name}' },
  'signIn.useCode': { en: "Use the demo's code %{code}", nl: 'Gebruik de code van de demo: %{code}' },
});
