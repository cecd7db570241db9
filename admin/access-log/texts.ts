import { words } from '../i18n/words.ts';

export const accessLogTexts = words({
  'accessLog.title': { en: 'Who looked', nl: 'Wie keek' },
  'accessLog.contactId': { en: 'Id of the contact', nl: 'Id van het contact' },
  'accessLog.look': { en: 'Show', nl: 'Tonen' },
  'accessLog.whose': { en: 'Whose data', nl: 'Wiens gegevens' },
  'accessLog.whoseWhy': {
    en: 'Give the id of a contact, or open the contact and choose Who looked. That you looked here is written down too.',
    nl: 'Geef de id van een contact, of open het contact en kies Wie keek. Dat jij hier keek wordt ook opgeschreven.',
  },
  'accessLog.empty': { en: 'Nobody has looked yet', nl: 'Nog niemand keek' },
  'accessLog.thisToo': { en: 'That you looked here is written down too.', nl: 'Dat jij hier keek is ook opgeschreven.' },
  'accessLog.under': { en: 'under', nl: 'onder' },
  'accessLog.amongOthers': {
    en: 'one contact |||| one of %{smart_count} contacts in the same answer',
    nl: 'één contact |||| een van %{smart_count} contacten in hetzelfde antwoord',
  },
  'accessLog.case': { en: 'case %{reference}', nl: 'zaak %{reference}' },
  'accessLog.to': { en: 'to %{recipient}', nl: 'naar %{recipient}' },
  'accessLog.for': { en: 'for %{person}', nl: 'voor %{person}' },
  'did.read': { en: 'read', nl: 'las' },
  'did.list': { en: 'read in a list', nl: 'las in een lijst' },
  'did.create': { en: 'added', nl: 'voegde toe' },
  'did.update': { en: 'corrected', nl: 'verbeterde' },
  'did.count': { en: 'counted', nl: 'telde' },
  'did.export': { en: 'exported', nl: 'exporteerde' },
  'did.record': { en: 'recorded a legal basis', nl: 'legde een rechtsgrond vast' },
  'did.end': { en: 'ended a legal basis', nl: 'beëindigde een rechtsgrond' },
});
