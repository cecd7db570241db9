import { words } from '../i18n/words.ts';

export const authTexts = words({
  'auth.closed': { en: 'Not for your roles', nl: 'Niet voor jouw rollen' },
  'auth.yourRoles': { en: 'You are here as: %{roles}.', nl: 'Je bent hier als: %{roles}.' },
  'auth.noRoles': { en: 'You have no role yet.', nl: 'Je hebt nog geen rol.' },
  'auth.whoMayChange': {
    en: 'Whoever may grant roles can change this: ask your administrator or data protection officer. Nobody can give a role to themselves.',
    nl: 'Wie rollen mag toekennen kan dit veranderen: vraag het je beheerder of functionaris gegevensbescherming. Niemand geeft zichzelf een rol.',
  },
  'auth.opens.contacts': { en: 'None of your roles may read contacts.', nl: 'Geen van je rollen mag contacten lezen.' },
  'auth.opens.contacts.create': { en: 'None of your roles may add contacts.', nl: 'Geen van je rollen mag contacten toevoegen.' },
  'auth.opens.contacts.edit': { en: 'None of your roles may correct contacts.', nl: 'Geen van je rollen mag contacten verbeteren.' },
  'auth.opens.access-log': { en: 'Seeing who looked takes the duty "access log".', nl: 'Zien wie keek vraagt de taak "toegangslogboek".' },
  'auth.opens.objections': {
    en: 'Objections are weighed under Consent administration, and none of your roles acts for it.',
    nl: 'Bezwaren worden afgewogen onder Toestemmingen beheren, en geen van je rollen handelt daarvoor.',
  },
  'auth.opens.proposals': {
    en: 'Proposals are decided under Consent administration, and none of your roles acts for it.',
    nl: 'Voorstellen worden beslist onder Toestemmingsbeheer, en geen van je rollen handelt daarvoor.',
  },
  'auth.opens.purposes': { en: 'Changing purposes takes the duty "purposes".', nl: 'Doelen veranderen vraagt de taak "doelen".' },
  'auth.opens.fields': { en: 'Changing the catalogue takes the duty "fields".', nl: 'De catalogus veranderen vraagt de taak "velden".' },
  'auth.opens.roles': { en: 'Changing roles takes the duty "roles".', nl: 'Rollen veranderen vraagt de taak "rollen".' },
  'auth.opens.staff': { en: 'Seeing the staff takes the duty "staff".', nl: 'De medewerkers zien vraagt de taak "medewerkers".' },
  'auth.opens.service-accounts': {
    en: 'Service accounts take the duty "service accounts".',
    nl: 'Dienstaccounts vragen de taak "dienstaccounts".',
  },
  'auth.opens.organisation': {
    en: 'Changing the organisation takes the duty "organisation".',
    nl: 'De organisatie veranderen vraagt de taak "organisatie".',
  },
  'auth.opens.recipients': {
    en: 'The register of recipients takes the duty "recipients".',
    nl: 'Het register van ontvangers vraagt de taak "ontvangers".',
  },
  'auth.opens.imports': { en: 'Importing takes the duty "import".', nl: 'Importeren vraagt de taak "import".' },
  'auth.opens.jobs': {
    en: 'Exports and imports are for those whose role may export contacts or import them.',
    nl: 'Exports en imports zijn voor wie volgens zijn rol contacten mag exporteren of importeren.',
  },
  'auth.opens.other': { en: 'None of your roles opens this page.', nl: 'Geen van je rollen opent deze pagina.' },
  'auth.notForPurpose': { en: 'You may not act for this purpose', nl: 'Je mag niet voor dit doel handelen' },
  'auth.notForPurposeWhy': {
    en: 'The address names a purpose that none of your roles acts for, or that is not active. Choose another one in the bar.',
    nl: 'Het adres noemt een doel waarvoor geen van je rollen handelt, of dat niet actief is. Kies een ander doel in de balk.',
  },
  'stepUp.title': { en: 'Enter a fresh code', nl: 'Geef een nieuwe code' },
  'stepUp.why': {
    en: 'Sensitive data opens only shortly after a code from your authenticator (Art. 32 GDPR).',
    nl: 'Gevoelige gegevens gaan alleen open kort na een code van je authenticator (art. 32 AVG).',
  },
  'stepUp.code': { en: 'Code of 6 digits', nl: 'Code van 6 cijfers' },
  'stepUp.passkey': { en: 'Or with a passkey', nl: 'Of met een passkey' },
  'stepUp.open': { en: 'Open', nl: 'Openen' },
});
