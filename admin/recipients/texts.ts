import { words } from '../i18n/words.ts';

export const recipientTexts = words({
  'recipients.title': { en: 'Recipients', nl: 'Ontvangers' },
  'recipients.why': {
    en: 'Everyone to whom data leave. A service account, an export or a purpose can only name who stands here.',
    nl: 'Iedereen naar wie gegevens vertrekken. Een dienstaccount, een export of een doel kan alleen noemen wie hier staat.',
  },
  'recipients.none': { en: 'No data leave this organisation yet', nl: 'Er vertrekken nog geen gegevens' },
  'recipients.add': { en: 'Add a recipient', nl: 'Ontvanger toevoegen' },
  'recipients.addIt': { en: 'Add', nl: 'Toevoegen' },
  'recipients.name': { en: 'Name', nl: 'Naam' },
  'recipients.code': { en: 'Code', nl: 'Code' },
  'recipients.codeHelp': { en: 'Lower case and dashes, for example mail-house', nl: 'Kleine letters en streepjes, bijvoorbeeld mail-huis' },
  'recipients.country': { en: 'Country', nl: 'Land' },
  'recipients.transfer': { en: 'Ground for the transfer', nl: 'Grond voor de doorgifte' },
  'recipients.transferHelp': {
    en: 'Needed outside of the European Economic Area (Art. 44-49 GDPR)',
    nl: 'Nodig buiten de Europese Economische Ruimte (art. 44-49 AVG)',
  },
  'recipients.internal': { en: 'internal', nl: 'intern' },
  'recipients.noTransfer': { en: 'none needed', nl: 'niet nodig' },
});
