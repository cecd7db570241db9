import { publicTexts, speaker } from '../languages.ts';

/** Texts of the page behind a link that was mailed. */
const confirmTexts = publicTexts({
  'pending.title': { nl: 'Nog één stap', fr: 'Encore une étape', de: 'Noch ein Schritt', en: 'One step left' },
  'pending.asked': {
    nl: 'Je vroeg {sender} om:',
    fr: 'Vous avez demandé à {sender} :',
    de: 'Sie haben {sender} gebeten um:',
    en: 'You asked {sender} for:',
  },
  'pending.refused': { nl: 'Je zei nee tegen:', fr: 'Vous avez dit non à :', de: 'Nein gesagt haben Sie zu:', en: 'You said no to:' },
  'pending.stop': {
    nl: 'Je kunt op elk moment stoppen, zonder reden.',
    fr: 'Vous pouvez arrêter à tout moment, sans donner de raison.',
    de: 'Sie können jederzeit aufhören, ohne Grund.',
    en: 'You can stop at any time, without a reason.',
  },
  confirm: { nl: 'Bevestigen', fr: 'Confirmer', de: 'Bestätigen', en: 'Confirm' },
  stated: {
    nl: 'En je koos ja bij deze verklaring over gevoelige gegevens. Bevestig dat je dit verklaart:',
    fr: 'Et vous avez choisi oui pour cette déclaration sur des données sensibles. Confirmez que vous le déclarez :',
    de: 'Und Sie haben ja gewählt bei dieser Erklärung zu besonderen Daten. Bestätigen Sie, dass Sie erklären:',
    en: 'And you chose yes to this statement about sensitive data. Confirm that you declare this:',
  },
  'confirm.stated': {
    nl: 'Bevestigen, en ik verklaar dit',
    fr: 'Confirmer, et je le déclare',
    de: 'Bestätigen, und ich erkläre dies',
    en: 'Confirm, and I declare this',
  },
  'confirm.without': {
    nl: 'Bevestigen, zonder gevoelige gegevens',
    fr: 'Confirmer, sans données sensibles',
    de: 'Bestätigen, ohne besondere Daten',
    en: 'Confirm, without sensitive data',
  },
  decline: { nl: 'Nee, doe het niet', fr: 'Non, ne le faites pas', de: 'Nein, nicht tun', en: 'No, do not' },
  notMe: {
    nl: 'Was jij dit niet? Kies dan nee: alles wordt meteen gewist.',
    fr: 'Ce n’était pas vous ? Choisissez non : tout est effacé aussitôt.',
    de: 'Waren Sie das nicht? Dann wählen Sie nein: Alles wird sofort gelöscht.',
    en: 'This was not you? Then choose no: everything is erased at once.',
  },
  more: {
    nl: 'Wat we hiervoor gebruiken, en hoe lang',
    fr: 'Ce que nous utilisons, et combien de temps',
    de: 'Was wir dafür verwenden, und wie lange',
    en: 'What we use for this, and for how long',
  },
  'gpc.legend': {
    nl: 'Je browser zegt dat je geen reclame en delen van gegevens wilt. Zullen we dat ook noteren als bezwaar tegen reclame waar je geen toestemming voor gaf?',
    fr: 'Votre navigateur indique que vous ne voulez ni publicité ni partage de données. Devons-nous l’enregistrer comme opposition à la publicité à laquelle vous n’avez pas consenti ?',
    de: 'Ihr Browser sagt, dass Sie keine Werbung und keine Weitergabe von Daten wünschen. Sollen wir das auch als Widerspruch gegen Werbung festhalten, in die Sie nicht eingewilligt haben?',
    en: 'Your browser says that you want no advertising and no sharing of data. Shall we also note that as an objection to advertising you did not consent to?',
  },
  'gpc.hint': {
    nl: 'Wat je hierboven zelf vroeg, blijft gelden.',
    fr: 'Ce que vous avez vous-même demandé ci-dessus reste valable.',
    de: 'Was Sie oben selbst gewünscht haben, gilt weiter.',
    en: 'What you asked for above yourself still holds.',
  },
  'confirmed.title': { nl: 'Bevestigd', fr: 'Confirmé', de: 'Bestätigt', en: 'Confirmed' },
  'confirmed.now': {
    nl: 'Je keuze is genoteerd. Je krijgt een mail met wat je koos.',
    fr: 'Votre choix est enregistré. Vous recevrez un e-mail qui le reprend.',
    de: 'Ihre Wahl ist festgehalten. Sie erhalten eine E-Mail darüber.',
    en: 'Your choice is on record. You will get a mail that says what you chose.',
  },
  'confirmed.before': {
    nl: 'Dit werd al bevestigd op {date}. Er is niets meer te doen.',
    fr: 'C’est déjà confirmé depuis le {date}. Il n’y a plus rien à faire.',
    de: 'Das wurde schon am {date} bestätigt. Es ist nichts mehr zu tun.',
    en: 'This was already confirmed on {date}. There is nothing left to do.',
  },
  'declined.title': { nl: 'Gewist', fr: 'Effacé', de: 'Gelöscht', en: 'Erased' },
  'declined.what': {
    nl: 'Er is niets genoteerd, en wat was ingevuld, is weg.',
    fr: 'Rien n’est enregistré, et ce qui avait été rempli a disparu.',
    de: 'Nichts ist festgehalten, und was eingetragen war, ist weg.',
    en: 'Nothing is on record, and what had been filled in is gone.',
  },
  'declined.recordedTitle': { nl: 'Genoteerd', fr: 'C’est noté', de: 'Festgehalten', en: 'Noted' },
  'declined.recorded': {
    nl: 'Genoteerd: we gebruiken je gegevens hier niet voor.',
    fr: 'C’est noté : nous n’utilisons pas vos données à cette fin.',
    de: 'Festgehalten: Wir verwenden Ihre Daten hierfür nicht.',
    en: 'Noted: we do not use your data for this.',
  },
  'child.title': {
    nl: 'Hier is een volwassene bij nodig',
    fr: 'Il faut un adulte pour cela',
    de: 'Dafür braucht es einen Erwachsenen',
    en: 'This needs a grown-up',
  },
  'child.what': {
    nl: 'We weten dat je nog te jong bent om dit alleen te beslissen. Vul het formulier nog eens in, met nee bij de vraag naar je leeftijd: dan vragen we het aan een volwassene.',
    fr: 'Nous savons que tu es encore trop jeune pour décider cela tout seul. Remplis encore une fois le formulaire, avec non à la question de l’âge : nous demanderons alors à un adulte.',
    de: 'Wir wissen, dass du noch zu jung bist, um das allein zu entscheiden. Füll das Formular noch einmal aus, mit Nein bei der Frage nach dem Alter: Dann fragen wir einen Erwachsenen.',
    en: 'We know that you are still too young to decide this alone. Fill in the form once more, with a no to the question about your age: then we ask a grown-up.',
  },
  'minor.title': {
    nl: 'Dit is voor volwassenen',
    fr: 'Ceci est réservé aux adultes',
    de: 'Das ist für Erwachsene',
    en: 'This is for adults',
  },
  'minor.what': {
    nl: 'We weten dat je jonger bent dan 18. Reclame en profielen maken doen we dan niet. Er is niets genoteerd.',
    fr: 'Nous savons que tu as moins de 18 ans. Dans ce cas, nous ne faisons ni publicité ni profil. Rien n’a été noté.',
    de: 'Wir wissen, dass du jünger als 18 bist. Dann machen wir weder Werbung noch Profile. Nichts wurde festgehalten.',
    en: 'We know that you are under 18. Then we do no advertising and make no profiles. Nothing was recorded.',
  },
  'gone.title': {
    nl: 'Deze link werkt niet meer',
    fr: 'Ce lien ne fonctionne plus',
    de: 'Dieser Link gilt nicht mehr',
    en: 'This link no longer works',
  },
  'gone.what': {
    nl: 'Misschien is hij te oud, of kwam er een nieuwere mail: alleen de laatste werkt. Vul anders het formulier nog eens in.',
    fr: 'Il est peut-être trop ancien, ou un e-mail plus récent est arrivé : seul le dernier fonctionne. Sinon, remplissez encore une fois le formulaire.',
    de: 'Vielleicht ist er zu alt, oder es kam eine neuere E-Mail: Nur die letzte gilt. Sonst füllen Sie das Formular noch einmal aus.',
    en: 'Perhaps it is too old, or a newer mail came: only the last one works. Else fill in the form once more.',
  },
});

export const confirmSay = speaker(confirmTexts);
