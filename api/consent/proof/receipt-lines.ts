import { type OfferedLanguage, publicTexts, speaker } from '../../languages.ts';
import { countryIn, dateIn, termIn } from '../../notices/say-values.ts';
import type { Receipt } from '../../contacts/receipts/receipt.ts';

const say = speaker(
  publicTexts({
    when: {
      nl: 'Ja gezegd op {date}, door {by}',
      fr: 'Oui donné le {date}, par {by}',
      de: 'Ja gesagt am {date}, durch {by}',
      en: 'Yes said on {date}, by {by}',
    },
    until: { nl: 'Geldt tot {date}', fr: 'Valable jusqu’au {date}', de: 'Gilt bis {date}', en: 'Holds until {date}' },
    endless: {
      nl: 'Geldt tot je het intrekt',
      fr: 'Valable jusqu’à ce que vous le retiriez',
      de: 'Gilt, bis Sie sie widerrufen',
      en: 'Holds until you withdraw it',
    },
    who: { nl: 'Verantwoordelijk: {name}', fr: 'Responsable : {name}', de: 'Verantwortlich: {name}', en: 'Responsible: {name}' },
    data: { nl: 'Gegevens: {fields}', fr: 'Données : {fields}', de: 'Daten: {fields}', en: 'Data: {fields}' },
    explicit: {
      nl: 'Uitdrukkelijk toegestaan, omdat het om gevoelige gegevens gaat: {fields}',
      fr: 'Consentement explicite, car il s’agit de données sensibles : {fields}',
      de: 'Ausdrücklich eingewilligt, weil es um besondere Daten geht: {fields}',
      en: 'Expressly consented to, because these are sensitive data: {fields}',
    },
    recipients: { nl: 'Ook voor: {names}', fr: 'Aussi pour : {names}', de: 'Auch für: {names}', en: 'Also for: {names}' },
    kept: {
      nl: 'Bewaard tot {term} nadat je toestemming eindigt',
      fr: 'Conservé jusqu’à {term} après la fin de votre consentement',
      de: 'Aufbewahrt bis {term} nach dem Ende Ihrer Einwilligung',
      en: 'Kept until {term} after your consent ends',
    },
    text: {
      nl: 'Informatietekst: versie {version}, {language}',
      fr: 'Texte d’information : version {version}, {language}',
      de: 'Informationstext: Fassung {version}, {language}',
      en: 'Text that informed you: version {version}, {language}',
    },
    stop: {
      nl: 'Intrekken kan altijd, gratis: {how}',
      fr: 'Vous pouvez le retirer à tout moment, gratuitement : {how}',
      de: 'Widerruf jederzeit, kostenlos: {how}',
      en: 'Withdraw at any time, free of charge: {how}',
    },
    'stop.alone': {
      nl: 'Intrekken kan altijd, gratis, ook los van de rest: {how}',
      fr: 'Vous pouvez le retirer à tout moment, gratuitement, même séparément : {how}',
      de: 'Widerruf jederzeit, kostenlos, auch für sich allein: {how}',
      en: 'Withdraw at any time, free of charge, and alone: {how}',
    },
    complain: { nl: 'Klacht: {authority}', fr: 'Plainte : {authority}', de: 'Beschwerde: {authority}', en: 'Complaint: {authority}' },
    number: { nl: 'Bewijs {id}', fr: 'Preuve {id}', de: 'Nachweis {id}', en: 'Receipt {id}' },
    'by.dpv:DataSubject': { nl: 'jou zelf', fr: 'vous-même', de: 'Sie selbst', en: 'you yourself' },
    'by.dpv:GuardianOfDataSubject': {
      nl: 'je ouder of voogd',
      fr: 'votre parent ou tuteur',
      de: 'Elternteil oder Vormund',
      en: 'your parent or guardian',
    },
    'by.dpv:DataController': {
      nl: 'ons, voor jou genoteerd',
      fr: 'nous, noté pour vous',
      de: 'uns, für Sie notiert',
      en: 'us, noted for you',
    },
    'by.dpv:ThirdParty': { nl: 'een derde', fr: 'un tiers', de: 'eine dritte Person', en: 'somebody else' },
  }),
);

const labels = (data: Receipt['record']['process']['personalData']) => data.map(({ title }) => title['@value']).join(', ');

/** Whether it acknowledges an explicit consent to sensitive fields, which is taken back alone. */
export const isExplicit = ({ record }: Receipt): boolean => record.process.legalBasis.includes('eu-gdpr:A9-2-a');

/** What the receipt is for, as people call it; of an explicit consent the data, too. */
export const titleOf = (receipt: Receipt): string => {
  const { purpose, personalData } = receipt.record.process;
  return isExplicit(receipt) ? `${purpose.title['@value']}: ${labels(personalData)}` : purpose.title['@value'];
};

/** A receipt as lines that people read: the same facts as its JSON, in its own language. Pure. */
export function receiptLines(receipt: Receipt, timeZone: string): string[] {
  const { record, identifier, language } = receipt;
  const t = say(language as OfferedLanguage);
  const date = (at: string) => dateIn(language as OfferedLanguage, new Date(at), timeZone);
  const { process, notice, controller, authority } = record;
  const event = record.event[0]!;
  const names = process.recipient.map(({ name, country }) =>
    country ? `${name} (${countryIn(language as OfferedLanguage, country.slice(4))})` : name,
  );
  const months = /^P(\d+)M$/.exec(process.storage.duration ?? '')?.[1];
  return [
    t('when', { date: date(event.time), by: t(`by.${event.by}` as 'by.dpv:DataSubject') }),
    event.until ? t('until', { date: date(event.until) }) : t('endless'),
    t('who', { name: [controller.name, ...controller.contact].join(' · ') }),
    t(isExplicit(receipt) ? 'explicit' : 'data', { fields: labels(process.personalData) }),
    notice.description && `“${notice.description['@value']}”`,
    names.length > 0 && t('recipients', { names: names.join(', ') }),
    months && t('kept', { term: termIn(language as OfferedLanguage, Number(months)) }),
    notice.version !== undefined && !isExplicit(receipt) && t('text', { version: notice.version, language: notice.language }),
    record.withdrawal !== '' && t(isExplicit(receipt) ? 'stop.alone' : 'stop', { how: record.withdrawal }),
    authority.contact.length > 0 && t('complain', { authority: authority.contact.join(' · ') }),
    t('number', { id: identifier }),
  ].filter(line => typeof line === 'string');
}
