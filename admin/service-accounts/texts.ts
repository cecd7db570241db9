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
  'serviceAccounts.rotate': { en: 'New token', nl: 'Nieuw token' },
  'serviceAccounts.rotateWhy': {
    en: 'The application gets a new token. The old one ends at once, or goes on for a while so that nothing stands still while you replace it.',
    nl: 'De toepassing krijgt een nieuw token. Het oude werkt meteen niet meer, of nog even, zodat niets stilvalt terwijl je het vervangt.',
  },
  'serviceAccounts.grace': { en: 'The old token', nl: 'Het oude token' },
  'serviceAccounts.grace.0': { en: 'ends at once', nl: 'werkt meteen niet meer' },
  'serviceAccounts.grace.15': { en: 'works for another 15 minutes', nl: 'werkt nog 15 minuten' },
  'serviceAccounts.grace.60': { en: 'works for another hour', nl: 'werkt nog een uur' },
  'serviceAccounts.grace.1440': { en: 'works for another day', nl: 'werkt nog een dag' },
  'serviceAccounts.previousUntil': { en: 'The old token works until', nl: 'Het oude token werkt tot' },
  'serviceAccounts.networks': { en: 'Networks', nl: 'Netwerken' },
  'serviceAccounts.networksHelp': {
    en: 'One a line, such as 192.0.2.0/24 or 2001:db8::/32. Empty: from anywhere.',
    nl: 'Eén per regel, zoals 192.0.2.0/24 of 2001:db8::/32. Leeg: van overal.',
  },
  'serviceAccounts.networksWhy': {
    en: 'From elsewhere the token is worth nothing, from its next question on.',
    nl: 'Van elders is het token niets waard, vanaf de volgende vraag.',
  },
  'serviceAccounts.anywhere': { en: 'anywhere', nl: 'overal' },
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
