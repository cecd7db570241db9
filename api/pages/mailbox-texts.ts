import { publicTexts, speaker } from '../languages.ts';

/** Texts of the demo's mailbox. */
const mailboxTexts = publicTexts({
  title: { nl: 'Postbus van de demo', fr: 'Boîte aux lettres de la démo', de: 'Postfach der Demo', en: 'Mailbox of the demo' },
  why: {
    nl: 'De demo verstuurt geen mail. Wat ze zou versturen, ligt hier een dag lang, voor iedereen die deze pagina opent.',
    fr: 'La démo n’envoie aucun e-mail. Ce qu’elle enverrait reste ici un jour, pour quiconque ouvre cette page.',
    de: 'Die Demo verschickt keine E-Mails. Was sie verschicken würde, liegt hier einen Tag lang, für alle, die diese Seite öffnen.',
    en: 'The demo sends no mail. What it would send lies here for a day, for whoever opens this page.',
  },
  none: { nl: 'Nog geen mail.', fr: 'Pas encore d’e-mail.', de: 'Noch keine E-Mail.', en: 'No mail yet.' },
  to: { nl: 'Aan {address}', fr: 'À {address}', de: 'An {address}', en: 'To {address}' },
  from: { nl: 'Van {name}', fr: 'De {name}', de: 'Von {name}', en: 'From {name}' },
  asLetter: {
    nl: 'Bekijk hem zoals een mailprogramma hem toont',
    fr: 'Le voir comme dans une messagerie',
    de: 'So ansehen, wie ein Mailprogramm sie zeigt',
    en: 'See it as a mail program shows it',
  },
  back: { nl: 'Alle mails', fr: 'Tous les e-mails', de: 'Alle E-Mails', en: 'All mails' },
});

export const mailboxSay = speaker(mailboxTexts);
