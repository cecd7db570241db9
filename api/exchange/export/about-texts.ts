import type { Reason } from '../../access/verdict.ts';
import type { About } from './about.ts';

export const languages = ['nl', 'fr', 'de', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language of a file: the one that was asked for, where we speak it, else English. */
export const languageFor = (tag: string): Language => languages.find(language => language === tag.slice(0, 2)) ?? 'en';

type Words = Readonly<Record<Word, string>>;
type Word =
  | 'contacts'
  | 'about'
  | 'use'
  | 'purpose'
  | 'basis'
  | 'organisation'
  | 'author'
  | 'recipient'
  | 'transferTool'
  | 'reason'
  | 'filter'
  | 'search'
  | 'order'
  | 'all'
  | 'fields'
  | 'rows'
  | 'withheld'
  | 'nothing'
  | 'doNotCall'
  | 'startedAt'
  | 'finishedAt'
  | 'job'
  | 'digest'
  | Reason;

const words: Readonly<Record<Language, Words>> = {
  nl: {
    contacts: 'Contacten',
    about: 'Over deze export',
    use: 'Alleen voor dit doel te gebruiken. Wie zich sindsdien uitschreef of bezwaar maakte, staat hier nog in: vraag bij later gebruik een nieuwe export.',
    purpose: 'Doel',
    basis: 'Rechtsgrond',
    organisation: 'Verwerkingsverantwoordelijke',
    author: 'Gemaakt door',
    recipient: 'Ontvanger',
    transferTool: 'Doorgifte steunt op',
    reason: 'Reden',
    filter: 'Filter',
    search: 'Zoekwoorden',
    order: 'Volgorde',
    all: 'geen',
    fields: 'Velden',
    rows: 'Aantal contacten',
    withheld: 'Leeg omdat het niet mee mocht',
    nothing: 'niets',
    doNotCall: 'Nagekeken op de bel-me-niet-meer-lijst op',
    startedAt: 'Begonnen',
    finishedAt: 'Klaar',
    job: 'Opdracht',
    digest: 'SHA-256 van het blad',
    ROLE: 'uw rol mag dit niet uitvoeren',
    ROLE_CONDITION: 'uw rol mag dit niet van deze contacten uitvoeren',
    PURPOSE: 'hoort niet bij dit doel',
    NOT_COVERED_BY_CONSENT: 'stond niet in de tekst waarmee deze mensen instemden',
    SENSITIVE_CONDITION_MISSING: 'er geldt geen voorwaarde voor dit gevoelige gegeven',
    STEP_UP_REQUIRED: 'er was geen verse code van de tweede factor',
  },
  fr: {
    contacts: 'Contacts',
    about: 'À propos de cet export',
    use: 'À utiliser uniquement pour cette finalité. Qui s’est désinscrit ou s’est opposé depuis y figure encore : demandez un nouvel export pour un usage ultérieur.',
    purpose: 'Finalité',
    basis: 'Base juridique',
    organisation: 'Responsable du traitement',
    author: 'Fait par',
    recipient: 'Destinataire',
    transferTool: 'Le transfert repose sur',
    reason: 'Raison',
    filter: 'Filtre',
    search: 'Mots cherchés',
    order: 'Ordre',
    all: 'aucun',
    fields: 'Champs',
    rows: 'Nombre de contacts',
    withheld: 'Vide parce que cela ne pouvait pas sortir',
    nothing: 'rien',
    doNotCall: 'Comparé à la liste « Ne m’appelez plus » le',
    startedAt: 'Commencé',
    finishedAt: 'Terminé',
    job: 'Tâche',
    digest: 'SHA-256 de la feuille',
    ROLE: 'votre rôle ne peut pas l’exporter',
    ROLE_CONDITION: 'votre rôle ne peut pas l’exporter pour ces contacts',
    PURPOSE: 'ne fait pas partie de cette finalité',
    NOT_COVERED_BY_CONSENT: 'ne figurait pas dans le texte que ces personnes ont accepté',
    SENSITIVE_CONDITION_MISSING: 'aucune condition ne vaut pour cette donnée sensible',
    STEP_UP_REQUIRED: 'il manquait un code récent du second facteur',
  },
  de: {
    contacts: 'Kontakte',
    about: 'Über diesen Export',
    use: 'Nur für diesen Zweck zu verwenden. Wer seither widerrufen oder widersprochen hat, steht noch darin: Fordern Sie für späteren Gebrauch einen neuen Export an.',
    purpose: 'Zweck',
    basis: 'Rechtsgrundlage',
    organisation: 'Verantwortlicher',
    author: 'Erstellt von',
    recipient: 'Empfänger',
    transferTool: 'Übermittlung beruht auf',
    reason: 'Grund',
    filter: 'Filter',
    search: 'Suchwörter',
    order: 'Reihenfolge',
    all: 'keine',
    fields: 'Felder',
    rows: 'Anzahl Kontakte',
    withheld: 'Leer, weil es nicht hinausdurfte',
    nothing: 'nichts',
    doNotCall: 'Mit der Liste „Rufen Sie mich nicht an“ verglichen am',
    startedAt: 'Begonnen',
    finishedAt: 'Fertig',
    job: 'Auftrag',
    digest: 'SHA-256 des Blatts',
    ROLE: 'Ihre Rolle darf es nicht exportieren',
    ROLE_CONDITION: 'Ihre Rolle darf es für diese Kontakte nicht exportieren',
    PURPOSE: 'gehört nicht zu diesem Zweck',
    NOT_COVERED_BY_CONSENT: 'stand nicht in dem Text, dem diese Menschen zustimmten',
    SENSITIVE_CONDITION_MISSING: 'für diese besondere Angabe gilt keine Bedingung',
    STEP_UP_REQUIRED: 'es fehlte ein frischer Code des zweiten Faktors',
  },
  en: {
    contacts: 'Contacts',
    about: 'About this export',
    use: 'To be used for this purpose only. Who unsubscribed or objected since then still stands in it: ask for a new export for later use.',
    purpose: 'Purpose',
    basis: 'Legal basis',
    organisation: 'Controller',
    author: 'Made by',
    recipient: 'Recipient',
    transferTool: 'Transfer rests on',
    reason: 'Reason',
    filter: 'Filter',
    search: 'Search words',
    order: 'Order',
    all: 'none',
    fields: 'Fields',
    rows: 'Number of contacts',
    withheld: 'Empty because it could not leave',
    nothing: 'nothing',
    doNotCall: 'Checked against the “Do not call me” list on',
    startedAt: 'Begun',
    finishedAt: 'Finished',
    job: 'Job',
    digest: 'SHA-256 of the sheet',
    ROLE: 'your role may not export it',
    ROLE_CONDITION: 'your role may not export it of these contacts',
    PURPOSE: 'not part of this purpose',
    NOT_COVERED_BY_CONSENT: 'was not in the text that these people agreed to',
    SENSITIVE_CONDITION_MISSING: 'no condition stands for this sensitive field',
    STEP_UP_REQUIRED: 'there was no fresh code of the second factor',
  },
};

export const word = (language: Language, key: Word): string => words[language][key];

/** The sheet about a file, line by line. */
export function aboutLines(about: About, language: Language, digests: readonly string[]): string[][] {
  const say = words[language];
  const label = (key: string) => about.fields.find(field => field.key === key)?.label ?? key;
  return [
    [say.about, say.use],
    [say.purpose, `${about.purpose.label} (${about.purpose.code})`],
    ...(about.purpose.basis ? [[say.basis, about.purpose.basis]] : []),
    ...(about.organisation ? [[say.organisation, about.organisation]] : []),
    [say.author, about.author],
    [say.recipient, `${about.recipient.name} (${about.recipient.country})`],
    ...(about.recipient.transferTool ? [[say.transferTool, about.recipient.transferTool]] : []),
    [say.reason, about.reason],
    [say.filter, about.question.filter ? JSON.stringify(about.question.filter) : say.all],
    [say.search, about.question.search ?? say.all],
    ...(about.question.orderBy ? [[say.order, JSON.stringify(about.question.orderBy)]] : []),
    [say.fields, about.fields.map(field => field.label).join(', ')],
    [say.rows, String(about.rows)],
    ...(about.withheld.length === 0
      ? [[say.withheld, say.nothing]]
      : about.withheld.map(({ field, reason, cells }) => [say.withheld, `${label(field)}: ${cells} (${say[reason]})`])),
    ...(about.doNotCallCheckedOn ? [[say.doNotCall, about.doNotCallCheckedOn]] : []),
    [say.startedAt, about.startedAt],
    [say.finishedAt, about.finishedAt],
    [say.job, about.job],
    ...digests.map((digest, i) => [`${say.digest} ${i === 0 ? say.contacts : `${say.contacts} ${i + 1}`}`, digest]),
  ];
}
