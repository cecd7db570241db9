import { words } from '../i18n/words.ts';

export const readerTexts = words({
  'readers.title': { en: 'Who may read what', nl: 'Wie mag wat lezen' },
  'readers.why': {
    en: 'The decision itself, asked of everybody who works here and of every application, as if each had just entered a code. For health, genetic and biometric data, and for data on offences, this is the list that the supervisory authority may ask for.',
    nl: 'De beslissing zelf, gevraagd voor iedereen die hier werkt en voor elke toepassing, alsof elk net een code ingaf. Voor gezondheids-, genetische en biometrische gegevens, en voor gegevens over inbreuken, is dit de lijst die de toezichthouder kan vragen.',
  },
  'readers.field': { en: 'Field', nl: 'Veld' },
  'readers.sensitive': { en: 'All sensitive fields', nl: 'Alle gevoelige velden' },
  'readers.all': { en: 'Every field', nl: 'Elk veld' },
  'readers.none': { en: 'Nobody may read this', nl: 'Niemand mag dit lezen' },
  'readers.who': { en: 'Who', nl: 'Wie' },
  'readers.application': { en: 'application', nl: 'toepassing' },
  'readers.capacity': { en: 'Capacity', nl: 'Hoedanigheid' },
  'readers.bound': { en: 'Bound to confidentiality since', nl: 'Gebonden aan vertrouwelijkheid sinds' },
  'readers.unbound': { en: 'not written down', nl: 'niet genoteerd' },
  'readers.fields': { en: 'Fields', nl: 'Velden' },
  'readers.by': { en: 'Under the purpose, by the role', nl: 'Onder het doel, door de rol' },
  'readers.describe': { en: 'Describe', nl: 'Beschrijven' },
  'readers.describeWhy': {
    en: 'Opens and closes nothing. It stands in the list of persons with access.',
    nl: 'Dit opent of sluit niets. Het staat in de lijst van personen met toegang.',
  },
  'readers.download': { en: 'Download the list', nl: 'Lijst downloaden' },
  'readers.what': { en: 'What %{name} may read', nl: 'Wat %{name} mag lezen' },
  'readers.whatWhy': {
    en: 'Under each purpose, with a fresh code. “Depends” means that each contact answers for itself: a condition of a role, or what a person agreed to.',
    nl: 'Onder elk doel, met een verse code. “Hangt af” betekent dat elk contact voor zichzelf antwoordt: een voorwaarde van een rol, of waarmee iemand instemde.',
  },
  'readers.nothing': { en: 'May read no personal data', nl: 'Mag geen persoonsgegevens lezen' },
  'readers.YES': { en: 'yes', nl: 'ja' },
  'readers.DEPENDS': { en: 'depends', nl: 'hangt af' },
  'readers.NO': { en: 'no', nl: 'neen' },
});
