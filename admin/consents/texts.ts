import { words } from '../i18n/words.ts';

export const consentTexts = words({
  'consents.title': { en: 'Consents', nl: 'Toestemmingen' },
  'consents.why': {
    en: 'What the ledger counted, by its own clock. Small numbers are shown because whoever sees this keeps the consents of every purpose.',
    nl: 'Wat het grootboek telde, volgens zijn eigen klok. Kleine aantallen staan er ook, want wie dit ziet beheert de toestemmingen van elk doel.',
  },
  'consents.stand': {
    en: '%{smart_count} consent stands now |||| %{smart_count} consents stand now',
    nl: '%{smart_count} toestemming geldt nu |||| %{smart_count} toestemmingen gelden nu',
  },
  'consents.for': { en: 'Purpose', nl: 'Doel' },
  'consents.all': { en: 'All that rest on consent', nl: 'Alles wat op toestemming rust' },
  'consents.time': { en: 'Time', nl: 'Tijd' },
  'consents.days': { en: 'Last %{days} days', nl: 'Laatste %{days} dagen' },
  'consents.year': { en: 'Last year, by week', nl: 'Laatste jaar, per week' },
  'consents.week': { en: 'week of %{day}', nl: 'week van %{day}' },
  'consents.table': { en: 'As a table', nl: 'Als tabel' },
  'consents.asked': { en: 'asked', nl: 'gevraagd' },
  'consents.confirmed': { en: 'consented', nl: 'toegestemd' },
  'consents.recorded': { en: 'recorded by staff or from a list', nl: 'vastgelegd door een medewerker of uit een lijst' },
  'consents.refused': { en: 'refused', nl: 'geweigerd' },
  'consents.withdrawn': { en: 'withdrawn', nl: 'ingetrokken' },
  'consents.expired': { en: 'expired', nl: 'vervallen' },
  'consents.notHere': { en: 'Choose consent administration', nl: 'Kies het doel toestemmingen beheren' },
  'consents.notHereWhy': {
    en: 'These counts are there for who keeps the consents of every purpose, and only in that room.',
    nl: 'Deze aantallen zijn er voor wie de toestemmingen van elk doel beheert, en alleen in die kamer.',
  },
});
