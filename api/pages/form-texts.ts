import { publicTexts, speaker } from '../languages.ts';

/** Texts of the pages on which people are asked. Yes and no are said in the same words everywhere. */
export const formTexts = publicTexts({
  yes: { nl: 'Ja', fr: 'Oui', de: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', fr: 'Non', de: 'Nein', en: 'No' },
  email: { nl: 'E-mailadres', fr: 'Adresse e-mail', de: 'E-Mail-Adresse', en: 'E-mail address' },
  optional: { nl: '{label} (hoeft niet)', fr: '{label} (facultatif)', de: '{label} (freiwillig)', en: '{label} (optional)' },
  country: { nl: 'Land waar je woont', fr: 'Pays où vous habitez', de: 'Land, in dem Sie wohnen', en: 'Country you live in' },
  age: {
    nl: 'Ben je {age} jaar of ouder?',
    fr: 'Avez-vous {age} ans ou plus ?',
    de: 'Sind Sie {age} Jahre alt oder älter?',
    en: 'Are you {age} or older?',
  },
  choose: { nl: 'Kies …', fr: 'Choisissez …', de: 'Wählen Sie …', en: 'Choose …' },
  what: {
    nl: 'Waarvoor mogen we dit gebruiken?',
    fr: 'Pour quoi pouvons-nous l’utiliser ?',
    de: 'Wofür dürfen wir das verwenden?',
    en: 'What may we use it for?',
  },
  free: {
    nl: 'Niets is verplicht. Kies bij elke vraag zelf.',
    fr: 'Rien n’est obligatoire. Choisissez vous-même à chaque question.',
    de: 'Nichts ist Pflicht. Entscheiden Sie bei jeder Frage selbst.',
    en: 'Nothing is required. Choose for yourself at each question.',
  },
  chooseEach: {
    nl: 'Kies bij elke vraag.',
    fr: 'Choisissez à chaque question.',
    de: 'Wählen Sie bei jeder Frage.',
    en: 'Choose at each question.',
  },
  'explicit.legend': { nl: 'Gevoelige gegevens', fr: 'Données sensibles', de: 'Besondere Daten', en: 'Sensitive data' },
  'explicit.intro': {
    nl: 'Zeg je hierboven ja? Dan vragen we apart of je ook dit verklaart. Nee kan ook: het andere blijft gelden.',
    fr: 'Vous dites oui ci-dessus ? Nous demandons alors séparément si vous déclarez aussi ceci. Non est possible : le reste vaut quand même.',
    de: 'Sagen Sie oben ja? Dann fragen wir gesondert, ob Sie auch dies erklären. Nein geht auch: Das andere gilt trotzdem.',
    en: 'Do you say yes above? Then we ask apart whether you declare this, too. No is possible: the rest holds all the same.',
  },
  'explicit.hint': {
    nl: 'Alleen als je dit verklaart, en na de mail bevestigt, bewaren we wat je hier invult.',
    fr: 'Nous ne gardons ce que vous écrivez ici que si vous le déclarez et le confirmez après l’e-mail.',
    de: 'Was Sie hier eintragen, bewahren wir nur auf, wenn Sie es erklären und nach der E-Mail bestätigen.',
    en: 'We keep what you fill in here only if you declare this, and confirm it after the mail.',
  },
  more: { nl: 'Meer over {label}', fr: 'En savoir plus : {label}', de: 'Mehr über {label}', en: 'More about {label}' },
  who: {
    nl: 'Wie we zijn, en wat je rechten zijn',
    fr: 'Qui nous sommes, et quels sont vos droits',
    de: 'Wer wir sind und welche Rechte Sie haben',
    en: 'Who we are, and what your rights are',
  },
  send: { nl: 'Verstuur', fr: 'Envoyer', de: 'Absenden', en: 'Send' },
  mailFollows: {
    nl: 'Je krijgt een mail om te bevestigen. Pas daarna geldt je keuze. Stoppen kan altijd.',
    fr: 'Vous recevrez un e-mail de confirmation. Votre choix ne vaut qu’ensuite. Vous pouvez arrêter à tout moment.',
    de: 'Sie erhalten eine E-Mail zum Bestätigen. Erst danach gilt Ihre Wahl. Sie können jederzeit aufhören.',
    en: 'You will get a mail to confirm. Your choice holds only then. You can stop at any time.',
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
  'rule.email': {
    nl: '{label}: schrijf het helemaal, zoals naam@voorbeeld.be.',
    fr: '{label} : écrivez-la en entier, comme nom@exemple.be.',
    de: '{label}: schreiben Sie sie ganz, wie name@beispiel.de.',
    en: '{label}: write all of it, like name@example.com.',
  },
  'rule.phone': {
    nl: '{label}: schrijf een volledig nummer, zoals 0470 12 34 56.',
    fr: '{label} : écrivez un numéro complet, comme 0470 12 34 56.',
    de: '{label}: schreiben Sie eine ganze Nummer, wie 0470 12 34 56.',
    en: '{label}: write a whole number, like 0470 12 34 56.',
  },
  'rule.tooLong': {
    nl: '{label}: dit is te lang.',
    fr: '{label} : c’est trop long.',
    de: '{label}: das ist zu lang.',
    en: '{label}: this is too long.',
  },
  'rule.age': {
    nl: 'Zeg of je {age} jaar of ouder bent.',
    fr: 'Dites si vous avez {age} ans ou plus.',
    de: 'Sagen Sie, ob Sie {age} Jahre alt oder älter sind.',
    en: 'Say whether you are {age} or older.',
  },
  'rule.otherAge': {
    nl: 'In dit land is de leeftijd {age} jaar. Antwoord nog eens.',
    fr: 'Dans ce pays, l’âge est de {age} ans. Répondez encore une fois.',
    de: 'In diesem Land ist das Alter {age} Jahre. Antworten Sie noch einmal.',
    en: 'In this country the age is {age}. Answer once more.',
  },
  'rule.otherNotice': {
    nl: '{label}: onze tekst is intussen veranderd. Lees hem, en kies nog eens.',
    fr: '{label} : notre texte a changé entre-temps. Lisez-le et choisissez à nouveau.',
    de: '{label}: Unser Text hat sich inzwischen geändert. Lesen Sie ihn und wählen Sie noch einmal.',
    en: '{label}: our text has changed meanwhile. Read it, and choose once more.',
  },
  'rule.necessary': {
    nl: '{label}: zonder ja kunnen we dit niet doen. Je kunt deze pagina ook gewoon sluiten.',
    fr: '{label} : sans oui, nous ne pouvons pas le faire. Vous pouvez aussi simplement fermer cette page.',
    de: '{label}: Ohne Ja können wir das nicht tun. Sie können diese Seite auch einfach schließen.',
    en: '{label}: without a yes we cannot do this. You can also just close this page.',
  },
  'rule.other': {
    nl: '{label}: dit klopt nog niet.',
    fr: '{label} : ce n’est pas encore correct.',
    de: '{label}: das stimmt noch nicht.',
    en: '{label}: this is not right yet.',
  },
  'sent.title': { nl: 'Nog één stap', fr: 'Encore une étape', de: 'Noch ein Schritt', en: 'One step left' },
  'sent.what': {
    nl: 'Er is een mail onderweg naar het adres dat je invulde. Open de link erin, en bevestig op de pagina die dan verschijnt.',
    fr: 'Un e-mail est en route vers l’adresse indiquée. Ouvrez le lien qu’il contient, et confirmez sur la page qui s’affiche.',
    de: 'Eine E-Mail ist unterwegs an die angegebene Adresse. Öffnen Sie den Link darin und bestätigen Sie auf der Seite, die dann erscheint.',
    en: 'A mail is on its way to the address you gave. Open the link in it, and confirm on the page that appears.',
  },
  'sent.until': {
    nl: 'De link werkt {hours} uur. Tot dan bewaren we wat je invulde verzegeld, en gebruikt niemand het. Bevestig je niet, dan wissen we het.',
    fr: 'Le lien fonctionne {hours} heures. Jusque-là, ce que vous avez rempli reste scellé, et personne ne l’utilise. Sans confirmation, nous l’effaçons.',
    de: 'Der Link gilt {hours} Stunden. Bis dahin liegt, was Sie eingetragen haben, versiegelt da, und niemand verwendet es. Ohne Bestätigung löschen wir es.',
    en: 'The link works for {hours} hours. Until then what you filled in lies sealed, and nobody uses it. Without your confirmation we erase it.',
  },
  'sent.nothing': {
    nl: 'Komt er niets? Kijk bij de ongewenste mail. Voor één adres sturen we er hoogstens drie per dag.',
    fr: 'Rien n’arrive ? Regardez dans les indésirables. Nous en envoyons au plus trois par jour à une même adresse.',
    de: 'Es kommt nichts? Sehen Sie im Spam-Ordner nach. An eine Adresse schicken wir höchstens drei am Tag.',
    en: 'Nothing arrives? Look among the unwanted mail. To one address we send at most three a day.',
  },
  'refused.title': { nl: 'Genoteerd: nee', fr: 'C’est noté : non', de: 'Notiert: nein', en: 'Understood: no' },
  'refused.what': {
    nl: 'Je zei overal nee. We bewaren niets van wat je invulde, en sturen je niets.',
    fr: 'Vous avez dit non à tout. Nous ne gardons rien de ce que vous avez rempli, et ne vous envoyons rien.',
    de: 'Sie haben überall nein gesagt. Wir bewahren nichts davon auf und schicken Ihnen nichts.',
    en: 'You said no to everything. We keep nothing of what you filled in, and send you nothing.',
  },
  closed: {
    nl: 'Dit formulier is gesloten',
    fr: 'Ce formulaire est fermé',
    de: 'Dieses Formular ist geschlossen',
    en: 'This form is closed',
  },
});

export const formSay = speaker(formTexts);
export type SayForm = ReturnType<typeof formSay>;
