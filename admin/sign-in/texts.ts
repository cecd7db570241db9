import { words } from '../i18n/words.ts';

export const signInTexts = words({
  'signIn.title': { en: 'Sign in', nl: 'Aanmelden' },
  'signIn.why': { en: 'Contacts, each read for a purpose.', nl: 'Contacten, elk gelezen voor een doel.' },
  'signIn.idea': { en: 'Nobody looks without a reason.', nl: 'Niemand kijkt zonder reden.' },
  'signIn.ideaWhy': {
    en: 'Of each person you see what your purpose, your role and their own consent allow. The rest says why it is locked, and every look is written down.',
    nl: 'Van elke persoon zie je wat je doel, je rol en hun eigen toestemming toelaten. De rest zegt waarom het op slot is, en elke blik wordt opgeschreven.',
  },
  'signIn.example': { en: 'One person, three purposes', nl: 'Eén persoon, drie doelen' },
  'signIn.readFor': { en: 'The same person, read for', nl: 'Dezelfde persoon, gelezen voor' },
  'signIn.newsletter': { en: 'Newsletter', nl: 'Nieuwsbrief' },
  'signIn.statistics': { en: 'Statistics', nl: 'Statistiek' },
  'signIn.consents': { en: 'Consents', nl: 'Toestemmingen' },
  'signIn.name': { en: 'Name', nl: 'Naam' },
  'signIn.city': { en: 'City', nl: 'Gemeente' },
  'signIn.ageBand': { en: 'Age band', nl: 'Leeftijdsgroep' },
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
  'signIn.demo': { en: 'In the demo', nl: 'In de demo' },
  'signIn.demoWhy': {
    en: 'These people are made up. Sign in as one of them; the code beside the name is the one of now.',
    nl: 'Deze mensen zijn verzonnen. Meld je aan als een van hen; de code naast de naam is die van nu.',
  },
  'signIn.be': { en: 'As %{name}', nl: 'Als %{name}' },
  'signIn.seesNobody': { en: 'reads no contacts', nl: 'leest geen contacten' },
  'signIn.codeOf': { en: 'Code of %{name}', nl: 'Code van %{name}' },
  'signIn.useCode': { en: "Use the demo's code %{code}", nl: 'Gebruik de code van de demo: %{code}' },
});
