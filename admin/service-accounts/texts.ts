import { words } from '../i18n/words.ts';

export const serviceAccountTexts = words({
  'serviceAccounts.title': { en: 'Service accounts', nl: 'Dienstaccounts' },
  'serviceAccounts.why': {
    en: 'Applications that ask from their own server. They are held to roles, purposes and an end date, and never get sensitive fields.',
    nl: 'Toepassingen die vanaf hun eigen server vragen. Ze zijn gebonden aan rollen, doelen en een einddatum, en krijgen nooit gevoelige velden.',
  },
  'serviceAccounts.none': { en: 'No application asks for data yet', nl: 'Nog geen toepassing vraagt gegevens' },
  'serviceAccounts.create': { en: 'Create a service account', nl: 'Dienstaccount maken' },
  'serviceAccounts.recipient': { en: 'Recipient', nl: 'Ontvanger' },
  'serviceAccounts.recipientHelp': { en: 'Who the data go to, from the register', nl: 'Naar wie de gegevens gaan, uit het register' },
  'serviceAccounts.lastUsed': { en: 'Last used', nl: 'Laatst gebruikt' },
  'serviceAccounts.revoke': { en: 'Revoke', nl: 'Intrekken' },
  'serviceAccounts.revokeWhy': {
    en: 'The token stops working at once and cannot be given back.',
    nl: 'Het token werkt meteen niet meer en kan niet terug.',
  },
  'serviceAccounts.revoked': { en: 'revoked', nl: 'ingetrokken' },
  'serviceAccounts.token': { en: 'The token', nl: 'Het token' },
  'serviceAccounts.once': {
    en: 'This is the only time it is shown. Keep it on the server, never in a page or an app.',
    nl: 'Dit is de enige keer dat het getoond wordt. Bewaar het op de server, nooit in een pagina of app.',
  },
  'serviceAccounts.stored': { en: 'I have stored it', nl: 'Ik heb het bewaard' },
});
