import { publicTexts, speaker } from '../languages.ts';

/** Texts of the pages on which a guardian decides for a child. */
export const guardianTexts = publicTexts({
  title: {
    nl: 'Een kind vraagt of dit mag',
    fr: 'Un enfant demande votre accord',
    de: 'Ein Kind fragt, ob es das darf',
    en: 'A child asks whether this is fine',
  },
  intro: {
    nl: 'Een kind gaf jouw adres bij "{form}" van {sender}. Voor wie jonger is dan {age}, beslist een ouder of voogd mee (art. 8 AVG).',
    fr: 'Un enfant a donné votre adresse dans « {form} » de {sender}. Pour qui a moins de {age} ans, un parent ou tuteur décide (art. 8 RGPD).',
    de: 'Ein Kind gab bei „{form}“ von {sender} Ihre Adresse an. Für Kinder unter {age} Jahren entscheidet ein Elternteil oder Vormund mit (Art. 8 DSGVO).',
    en: 'A child gave your address in "{form}" of {sender}. For whoever is younger than {age}, a parent or guardian decides with them (Art. 8 GDPR).',
  },
  wants: {
    nl: 'Het kind zei ja tegen wat hieronder staat. Het las een tekst in kindertaal; hier staat de volledige.',
    fr: 'L’enfant a dit oui à ce qui suit. Il a lu un texte dans ses mots ; voici le texte complet.',
    de: 'Das Kind sagte ja zu dem, was unten steht. Es las einen Text in Kindersprache; hier steht der vollständige.',
    en: 'The child said yes to what stands below. They read a text in children’s words; here is the whole one.',
  },
  decide: { nl: 'Wat mag?', fr: 'Qu’autorisez-vous ?', de: 'Was erlauben Sie?', en: 'What do you allow?' },
  free: {
    nl: 'Niets is verplicht. Kies bij elke vraag zelf.',
    fr: 'Rien n’est obligatoire. Choisissez à chaque question.',
    de: 'Nichts ist Pflicht. Entscheiden Sie bei jeder Frage.',
    en: 'Nothing is required. Choose at each question.',
  },
  more: { nl: 'Alles over {label}', fr: 'Tout sur {label}', de: 'Alles über {label}', en: 'All about {label}' },
  you: { nl: 'Over jou', fr: 'À propos de vous', de: 'Über Sie', en: 'About you' },
  name: { nl: 'Je naam', fr: 'Votre nom', de: 'Ihr Name', en: 'Your name' },
  responsible: {
    nl: 'Heb je het ouderlijk gezag over dit kind?',
    fr: 'Exercez-vous l’autorité parentale sur cet enfant ?',
    de: 'Haben Sie die elterliche Verantwortung für dieses Kind?',
    en: 'Do you hold parental responsibility for this child?',
  },
  child: { nl: 'Over het kind', fr: 'À propos de l’enfant', de: 'Über das Kind', en: 'About the child' },
  birthMonth: { nl: 'Geboortemaand', fr: 'Mois de naissance', de: 'Geburtsmonat', en: 'Month of birth' },
  birthYear: { nl: 'Geboortejaar', fr: 'Année de naissance', de: 'Geburtsjahr', en: 'Year of birth' },
  birthWhy: {
    nl: 'We bewaren alleen de dag waarop je kind {age} wordt. Dan beslist je kind zelf.',
    fr: 'Nous ne gardons que le jour des {age} ans de votre enfant. Alors il décidera lui-même.',
    de: 'Wir bewahren nur den Tag auf, an dem Ihr Kind {age} wird. Dann entscheidet es selbst.',
    en: 'We keep only the day on which your child turns {age}. Then your child decides.',
  },
  childEmail: {
    nl: 'E-mailadres van het kind (hoeft niet)',
    fr: 'Adresse e-mail de l’enfant (facultatif)',
    de: 'E-Mail-Adresse des Kindes (freiwillig)',
    en: 'E-mail address of the child (optional)',
  },
  childEmailWhy: {
    nl: 'Laat leeg, en onze mails komen bij jou. Vul je het in, dan vragen we het kind eerst om te bevestigen.',
    fr: 'Laissez vide, et nos messages arrivent chez vous. Si vous la donnez, l’enfant confirme d’abord.',
    de: 'Lassen Sie es leer, und unsere Mails kommen zu Ihnen. Geben Sie sie an, bestätigt das Kind zuerst.',
    en: 'Leave it empty, and our mails come to you. If you give it, we first ask the child to confirm.',
  },
  choose: { nl: 'Kies …', fr: 'Choisissez …', de: 'Wählen Sie …', en: 'Choose …' },
  optional: { nl: '{label} (hoeft niet)', fr: '{label} (facultatif)', de: '{label} (freiwillig)', en: '{label} (optional)' },
  send: { nl: 'Leg mijn keuze vast', fr: 'Enregistrer mon choix', de: 'Meine Wahl festhalten', en: 'Record my choice' },
  none: { nl: 'Nee, niets hiervan', fr: 'Non, rien de tout cela', de: 'Nein, nichts davon', en: 'No, nothing of this' },
  notMe: {
    nl: 'Ken je dit kind niet? Kies dan nee: alles wordt meteen gewist.',
    fr: 'Vous ne connaissez pas cet enfant ? Choisissez non : tout est effacé aussitôt.',
    de: 'Kennen Sie dieses Kind nicht? Dann wählen Sie nein: Alles wird sofort gelöscht.',
    en: 'You do not know this child? Then choose no: everything is erased at once.',
  },
  limits: {
    nl: 'Met deze mail kun je alleen beslissen over wat hier gevraagd wordt. Wil je gegevens van je kind zien, verbeteren of wissen, neem dan contact met ons op: dan kijken we eerst na wie je bent.',
    fr: 'Avec ce message, vous ne décidez que de ce qui est demandé ici. Pour voir, corriger ou effacer des données de votre enfant, contactez-nous : nous vérifierons d’abord qui vous êtes.',
    de: 'Mit dieser Mail entscheiden Sie nur über das, was hier gefragt wird. Möchten Sie Daten Ihres Kindes sehen, berichtigen oder löschen, wenden Sie sich an uns: Dann prüfen wir zuerst, wer Sie sind.',
    en: 'With this mail you decide only about what is asked here. To see, correct or erase data of your child, get in touch: then we first check who you are.',
  },
  'wrong.title': {
    nl: 'Er ontbreekt nog iets. Wat je invulde, staat er nog.',
    fr: 'Il manque encore quelque chose. Ce que vous avez rempli est toujours là.',
    de: 'Es fehlt noch etwas. Was Sie eingetragen haben, steht noch da.',
    en: 'Something is still missing. What you filled in is still there.',
  },
  'rule.required': {
    nl: '{label}: vul dit in.',
    fr: '{label} : à remplir.',
    de: '{label}: bitte ausfüllen.',
    en: '{label}: fill this in.',
  },
  'rule.choose': {
    nl: '{label}: kies ja of nee.',
    fr: '{label} : choisissez oui ou non.',
    de: '{label}: wählen Sie Ja oder Nein.',
    en: '{label}: choose yes or no.',
  },
  'rule.notResponsible': {
    nl: 'Alleen wie het ouderlijk gezag heeft, kan dit toestaan. Kies anders onderaan nee.',
    fr: 'Seule la personne qui exerce l’autorité parentale peut l’autoriser. Sinon, choisissez non en bas.',
    de: 'Nur wer die elterliche Verantwortung hat, kann das erlauben. Sonst wählen Sie unten nein.',
    en: 'Only who holds parental responsibility can allow this. Else choose no at the bottom.',
  },
  'rule.oldEnough': {
    nl: 'Wie toen geboren is, beslist zelf: vul samen het formulier nog eens in, met ja bij de vraag naar de leeftijd.',
    fr: 'Qui est né alors décide seul : remplissez encore une fois le formulaire ensemble, avec oui à la question de l’âge.',
    de: 'Wer dann geboren ist, entscheidet selbst: Füllen Sie das Formular noch einmal gemeinsam aus, mit Ja bei der Frage nach dem Alter.',
    en: 'Whoever was born then decides alone: fill in the form together once more, with a yes to the question about the age.',
  },
  'rule.other': {
    nl: '{label}: dit klopt nog niet.',
    fr: '{label} : ce n’est pas encore correct.',
    de: '{label}: das stimmt noch nicht.',
    en: '{label}: this is not right yet.',
  },
  'done.title': { nl: 'Vastgelegd', fr: 'Enregistré', de: 'Festgehalten', en: 'On record' },
  'done.now': {
    nl: 'Je keuze is genoteerd. Je krijgt een mail met wat je toestond, en een eigen pagina om het in te trekken.',
    fr: 'Votre choix est enregistré. Vous recevrez un e-mail qui le reprend, avec votre page pour le retirer.',
    de: 'Ihre Wahl ist festgehalten. Sie erhalten eine Mail darüber und eine eigene Seite zum Widerrufen.',
    en: 'Your choice is on record. You will get a mail that says what you allowed, with a page of your own to withdraw it.',
  },
  'done.before': {
    nl: 'Dit is al beslist op {date}. Er is niets meer te doen.',
    fr: 'C’est déjà décidé depuis le {date}. Il n’y a plus rien à faire.',
    de: 'Das ist schon am {date} entschieden worden. Es ist nichts mehr zu tun.',
    en: 'This was already decided on {date}. There is nothing left to do.',
  },
  'waiting.title': { nl: 'Nog één stap', fr: 'Encore une étape', de: 'Noch ein Schritt', en: 'One step left' },
  'waiting.what': {
    nl: 'Je stond het toe. Er is een mail onderweg naar het kind, dat zelf nog op een knop drukt. Tot dan gebeurt er niets.',
    fr: 'Vous l’avez autorisé. Un e-mail est en route vers l’enfant, qui doit encore appuyer sur un bouton. Jusque-là, rien ne se passe.',
    de: 'Sie haben es erlaubt. Eine Mail ist unterwegs zum Kind, das noch selbst auf einen Knopf drückt. Bis dahin geschieht nichts.',
    en: 'You allowed it. A mail is on its way to the child, who still has to press a button. Until then nothing happens.',
  },
  'declined.title': { nl: 'Gewist', fr: 'Effacé', de: 'Gelöscht', en: 'Erased' },
  'declined.what': {
    nl: 'Er is niets genoteerd, en wat het kind invulde, is weg.',
    fr: 'Rien n’est enregistré, et ce que l’enfant avait rempli a disparu.',
    de: 'Nichts ist festgehalten, und was das Kind eingetragen hatte, ist weg.',
    en: 'Nothing is on record, and what the child filled in is gone.',
  },
  'gone.title': {
    nl: 'Deze link werkt niet meer',
    fr: 'Ce lien ne fonctionne plus',
    de: 'Dieser Link gilt nicht mehr',
    en: 'This link no longer works',
  },
  'gone.what': {
    nl: 'Hij is te oud, of werd al gebruikt. Laat het kind het anders nog eens vragen.',
    fr: 'Il est trop ancien, ou déjà utilisé. Sinon, que l’enfant demande encore une fois.',
    de: 'Er ist zu alt oder wurde schon benutzt. Sonst soll das Kind noch einmal fragen.',
    en: 'It is too old, or was used already. Else let the child ask once more.',
  },
});

export const guardianSay = speaker(guardianTexts);

/** Texts of the guardian's own page, and of the one on which a young person takes over. */
export const laterTexts = publicTexts({
  'own.title': {
    nl: 'Wat je voor je kind toestond',
    fr: 'Ce que vous avez autorisé pour votre enfant',
    de: 'Was Sie für Ihr Kind erlaubt haben',
    en: 'What you allowed for your child',
  },
  'own.intro': {
    nl: 'Je kunt elk hiervan met één druk op de knop intrekken, zonder reden.',
    fr: 'Vous pouvez retirer chacun d’un seul geste, sans donner de raison.',
    de: 'Sie können jedes davon mit einem Knopfdruck widerrufen, ohne Grund.',
    en: 'You can withdraw each of these by one press, without a reason.',
  },
  'own.since': { nl: 'sinds {date}', fr: 'depuis le {date}', de: 'seit dem {date}', en: 'since {date}' },
  'own.ended': { nl: '{label}: ingetrokken', fr: '{label} : retiré', de: '{label}: widerrufen', en: '{label}: withdrawn' },
  'own.stop': { nl: 'Intrekken: {label}', fr: 'Retirer : {label}', de: 'Widerrufen: {label}', en: 'Withdraw: {label}' },
  'own.over': {
    nl: 'Je kind is nu oud genoeg. Alleen je kind zelf kan dit nog veranderen.',
    fr: 'Votre enfant a maintenant l’âge. Lui seul peut encore le changer.',
    de: 'Ihr Kind ist jetzt alt genug. Nur Ihr Kind selbst kann das noch ändern.',
    en: 'Your child is old enough now. Only your child can still change this.',
  },
  'own.gone': {
    nl: 'Deze link kennen we niet. Misschien kwam er een nieuwere mail.',
    fr: 'Nous ne connaissons pas ce lien. Un message plus récent est peut-être arrivé.',
    de: 'Diesen Link kennen wir nicht. Vielleicht kam eine neuere Mail.',
    en: 'We do not know this link. Perhaps a newer mail came.',
  },
  'takeOver.title': {
    nl: 'Nu beslis jij zelf',
    fr: 'Maintenant, c’est à toi de décider',
    de: 'Jetzt entscheidest du selbst',
    en: 'Now you decide for yourself',
  },
  'takeOver.intro': {
    nl: 'Toen je jonger was, zei een ouder of voogd ja. Wil je dit houden? Kies bij elke vraag zelf.',
    fr: 'Quand tu étais plus jeune, un parent ou tuteur a dit oui. Veux-tu le garder ? Choisis toi-même à chaque question.',
    de: 'Als du jünger warst, haben deine Eltern oder dein Vormund ja gesagt. Möchtest du das behalten? Wähle bei jeder Frage selbst.',
    en: 'When you were younger, a parent or guardian said yes. Do you want to keep this? Choose for yourself at each question.',
  },
  'takeOver.free': {
    nl: 'Ja en nee zijn allebei goed. Kies je nu niets, dan blijft het voorlopig zoals het is.',
    fr: 'Oui et non, les deux sont bien. Si tu ne choisis rien maintenant, tout reste provisoirement comme avant.',
    de: 'Ja und Nein sind beide in Ordnung. Wählst du jetzt nichts, bleibt es vorerst, wie es ist.',
    en: 'Yes and no are both fine. If you choose nothing now, it stays as it is for now.',
  },
  'takeOver.more': { nl: 'Alles over {label}', fr: 'Tout sur {label}', de: 'Alles über {label}', en: 'All about {label}' },
  'takeOver.send': { nl: 'Leg mijn keuze vast', fr: 'Enregistrer mon choix', de: 'Meine Wahl festhalten', en: 'Record my choice' },
  'takeOver.choose': {
    nl: '{label}: kies ja of nee.',
    fr: '{label} : choisis oui ou non.',
    de: '{label}: wähle Ja oder Nein.',
    en: '{label}: choose yes or no.',
  },
  'takeOver.done': {
    nl: 'Je keuze is genoteerd. Vanaf nu beslis alleen jij hierover.',
    fr: 'Ton choix est enregistré. À partir de maintenant, toi seul en décides.',
    de: 'Deine Wahl ist festgehalten. Ab jetzt entscheidest nur du darüber.',
    en: 'Your choice is on record. From now on only you decide about this.',
  },
  'takeOver.gone': {
    nl: 'Er is hier niets meer te kiezen, of de link is te oud. Schrijf ons, dan helpen we je.',
    fr: 'Il n’y a plus rien à choisir ici, ou le lien est trop ancien. Écris-nous, nous t’aiderons.',
    de: 'Hier ist nichts mehr zu wählen, oder der Link ist zu alt. Schreib uns, wir helfen dir.',
    en: 'There is nothing left to choose here, or the link is too old. Write to us, and we help you.',
  },
});

export const laterSay = speaker(laterTexts);
