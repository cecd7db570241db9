import { publicTexts, speaker } from '../languages.ts';

/** Texts of the page behind a withdrawal link. Short, because nothing stands between the wish and the button. */
export const withdrawTexts = publicTexts({
  title: { nl: 'Stoppen: {purpose}', fr: 'Arrêter : {purpose}', de: 'Beenden: {purpose}', en: 'Stop: {purpose}' },
  consent: {
    nl: 'Druk op de knop, en {sender} gebruikt je gegevens niet meer voor: {purpose}.',
    fr: 'Appuyez sur le bouton, et {sender} n’utilisera plus vos données pour : {purpose}.',
    de: 'Drücken Sie auf den Knopf, und {sender} verwendet Ihre Daten nicht mehr für: {purpose}.',
    en: 'Press the button, and {sender} no longer uses your data for: {purpose}.',
  },
  marketing: {
    nl: 'Druk op de knop, en {sender} maakt je {channel} geen reclame meer: niet voor {purpose}, en voor niets anders.',
    fr: 'Appuyez sur le bouton, et {sender} ne vous enverra plus de publicité {channel} : ni pour {purpose}, ni pour autre chose.',
    de: 'Drücken Sie auf den Knopf, und {sender} wirbt bei Ihnen nicht mehr {channel}: nicht für {purpose} und für nichts anderes.',
    en: 'Press the button, and {sender} no longer advertises to you {channel}: not for {purpose}, and not for anything else.',
  },
  stop: { nl: 'Stoppen', fr: 'Arrêter', de: 'Beenden', en: 'Stop' },
  free: {
    nl: 'Dat kost niets, en je hoeft geen reden te geven.',
    fr: 'C’est gratuit, et vous ne devez donner aucune raison.',
    de: 'Das kostet nichts, und Sie müssen keinen Grund nennen.',
    en: 'It costs nothing, and you need no reason.',
  },
  'done.title': { nl: 'Gestopt', fr: 'Arrêté', de: 'Beendet', en: 'Stopped' },
  'done.consent': {
    nl: 'Vanaf nu gebruiken we je gegevens niet meer voor: {purpose}.',
    fr: 'Dès maintenant, nous n’utilisons plus vos données pour : {purpose}.',
    de: 'Ab jetzt verwenden wir Ihre Daten nicht mehr für: {purpose}.',
    en: 'From now on we no longer use your data for: {purpose}.',
  },
  'done.marketing': {
    nl: 'Vanaf nu maken we je {channel} geen reclame meer.',
    fr: 'Dès maintenant, nous ne vous envoyons plus de publicité {channel}.',
    de: 'Ab jetzt werben wir bei Ihnen nicht mehr {channel}.',
    en: 'From now on we no longer advertise to you {channel}.',
  },
  'done.receipt': {
    nl: 'Je krijgt hierover nog één bericht, als bewijs.',
    fr: 'Vous recevrez encore un seul message à ce sujet, comme preuve.',
    de: 'Sie erhalten darüber noch eine einzige Nachricht, als Beleg.',
    en: 'You will get one more message about this, as proof.',
  },
  more: {
    nl: 'Wil je {channel} helemaal geen reclame meer van ons?',
    fr: 'Vous ne voulez plus aucune publicité de notre part {channel} ?',
    de: 'Möchten Sie {channel} gar keine Werbung mehr von uns?',
    en: 'Do you want no advertising from us {channel} at all?',
  },
  'more.stop': {
    nl: 'Geen reclame meer {channel}',
    fr: 'Plus de publicité {channel}',
    de: 'Keine Werbung mehr {channel}',
    en: 'No more advertising {channel}',
  },
  'by.EMAIL': { nl: 'per e-mail', fr: 'par e-mail', de: 'per E-Mail', en: 'by e-mail' },
  'by.SMS': { nl: 'per sms', fr: 'par SMS', de: 'per SMS', en: 'by SMS' },
  'by.PHONE': { nl: 'per telefoon', fr: 'par téléphone', de: 'per Telefon', en: 'by telephone' },
  'by.MAIL': { nl: 'per post', fr: 'par courrier', de: 'per Post', en: 'by post' },
  'gone.title': {
    nl: 'Deze link werkt niet',
    fr: 'Ce lien ne fonctionne pas',
    de: 'Dieser Link gilt nicht',
    en: 'This link does not work',
  },
  'gone.what': {
    nl: 'Misschien is er een stuk van afgevallen: kopieer hem nog eens, helemaal. Of we hebben geen gegevens van je meer.',
    fr: 'Il en manque peut-être un morceau : copiez-le encore une fois, en entier. Ou nous n’avons plus aucune donnée sur vous.',
    de: 'Vielleicht fehlt ein Stück davon: Kopieren Sie ihn noch einmal, ganz. Oder wir haben keine Daten mehr von Ihnen.',
    en: 'Perhaps a piece of it was lost: copy it once more, all of it. Or we have no data about you any more.',
  },
});

export const withdrawSay = speaker(withdrawTexts);
