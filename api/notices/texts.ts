import { publicTexts, speaker } from '../languages.ts';

/** Every sentence that a notice is composed of (Art. 12-14 GDPR): plain, in the person's language, from their side. */
export const noticeTexts = publicTexts({
  'basis.title': {
    nl: 'Waarom we dit mogen',
    fr: 'Pourquoi nous pouvons le faire',
    de: 'Warum wir das dürfen',
    en: 'Why we may do this',
  },
  'basis.CONSENT': {
    nl: 'Omdat je ja zei: je toestemming (art. 6, lid 1, a, AVG). Niemand is verplicht om ja te zeggen.',
    fr: 'Parce que vous avez dit oui : votre consentement (art. 6, § 1, a, RGPD). Personne n’est obligé de dire oui.',
    de: 'Weil Sie ja gesagt haben: Ihre Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO). Niemand muss ja sagen.',
    en: 'Because you said yes: your consent (Art. 6(1)(a) GDPR). Nobody has to say yes.',
  },
  'basis.CONTRACT': {
    nl: 'Omdat het nodig is voor de overeenkomst met jou, of om ze op jouw vraag voor te bereiden (art. 6, lid 1, b, AVG).',
    fr: 'Parce que c’est nécessaire au contrat conclu avec vous, ou pour le préparer à votre demande (art. 6, § 1, b, RGPD).',
    de: 'Weil es für den Vertrag mit Ihnen nötig ist oder um ihn auf Ihren Wunsch vorzubereiten (Art. 6 Abs. 1 Buchst. b DSGVO).',
    en: 'Because the contract with you needs it, or because you asked us to prepare one (Art. 6(1)(b) GDPR).',
  },
  'basis.LEGAL_OBLIGATION': {
    nl: 'Omdat de wet het ons oplegt (art. 6, lid 1, c, AVG).',
    fr: 'Parce que la loi nous y oblige (art. 6, § 1, c, RGPD).',
    de: 'Weil ein Gesetz uns dazu verpflichtet (Art. 6 Abs. 1 Buchst. c DSGVO).',
    en: 'Because the law obliges us to (Art. 6(1)(c) GDPR).',
  },
  'basis.VITAL_INTERESTS': {
    nl: 'Omdat iemands leven of gezondheid ervan kan afhangen (art. 6, lid 1, d, AVG).',
    fr: 'Parce que la vie ou la santé d’une personne peut en dépendre (art. 6, § 1, d, RGPD).',
    de: 'Weil Leben oder Gesundheit eines Menschen davon abhängen kann (Art. 6 Abs. 1 Buchst. d DSGVO).',
    en: 'Because somebody’s life or health may depend on it (Art. 6(1)(d) GDPR).',
  },
  'basis.PUBLIC_TASK': {
    nl: 'Omdat het hoort bij een taak van algemeen belang die ons is opgedragen (art. 6, lid 1, e, AVG).',
    fr: 'Parce que cela fait partie d’une mission d’intérêt public qui nous est confiée (art. 6, § 1, e, RGPD).',
    de: 'Weil es zu einer Aufgabe im öffentlichen Interesse gehört, die uns übertragen ist (Art. 6 Abs. 1 Buchst. e DSGVO).',
    en: 'Because it belongs to a task in the public interest that was given to us (Art. 6(1)(e) GDPR).',
  },
  'basis.LEGITIMATE_INTERESTS': {
    nl: 'Omdat wij er een gerechtvaardigd belang bij hebben, dat we tegen het jouwe hebben afgewogen (art. 6, lid 1, f, AVG).',
    fr: 'Parce que nous y avons un intérêt légitime, que nous avons mis en balance avec le vôtre (art. 6, § 1, f, RGPD).',
    de: 'Weil wir ein berechtigtes Interesse daran haben, das wir gegen das Ihre abgewogen haben (Art. 6 Abs. 1 Buchst. f DSGVO).',
    en: 'Because we have a legitimate interest in it, which we weighed against yours (Art. 6(1)(f) GDPR).',
  },
  'fields.title': {
    nl: 'Welke gegevens we gebruiken',
    fr: 'Les données que nous utilisons',
    de: 'Welche Daten wir verwenden',
    en: 'Which data we use',
  },
  'recipients.title': {
    nl: 'Wie de gegevens krijgt',
    fr: 'Qui reçoit les données',
    de: 'Wer die Daten erhält',
    en: 'Who receives the data',
  },
  'recipients.one': { nl: '{name} ({country})', fr: '{name} ({country})', de: '{name} ({country})', en: '{name} ({country})' },
  'recipients.own': {
    nl: 'Alleen onze eigen medewerkers die ze hiervoor nodig hebben.',
    fr: 'Seuls nos propres collaborateurs qui en ont besoin à cette fin.',
    de: 'Nur unsere eigenen Leute, die sie hierfür brauchen.',
    en: 'Only our own people who need them for this.',
  },
  'recipients.beside': {
    nl: 'Onze eigen medewerkers die ze hiervoor nodig hebben, en:',
    fr: 'Nos propres collaborateurs qui en ont besoin à cette fin, et :',
    de: 'Unsere eigenen Leute, die sie hierfür brauchen, und:',
    en: 'Our own people who need them for this, and:',
  },
  'transfers.title': {
    nl: 'Of ze Europa verlaten',
    fr: 'Si elles quittent l’Europe',
    de: 'Ob sie Europa verlassen',
    en: 'Whether they leave Europe',
  },
  'transfers.none': {
    nl: 'Nee. Je gegevens blijven in de Europese Economische Ruimte.',
    fr: 'Non. Vos données restent dans l’Espace économique européen.',
    de: 'Nein. Ihre Daten bleiben im Europäischen Wirtschaftsraum.',
    en: 'No. Your data stay within the European Economic Area.',
  },
  'transfers.some': {
    nl: 'Ja. Dit gaat naar een land buiten de Europese Economische Ruimte:',
    fr: 'Oui. Ceci part vers un pays hors de l’Espace économique européen :',
    de: 'Ja. Dies geht in ein Land außerhalb des Europäischen Wirtschaftsraums:',
    en: 'Yes. This goes to a country outside the European Economic Area:',
  },
  'retention.title': {
    nl: 'Hoe lang we ze bewaren',
    fr: 'Combien de temps nous les gardons',
    de: 'Wie lange wir sie aufbewahren',
    en: 'How long we keep them',
  },
  'retention.after': {
    nl: '{term} nadat de reden hierboven wegvalt. Daarna wissen we ze.',
    fr: '{term} après que la raison ci-dessus a disparu. Ensuite, nous les effaçons.',
    de: '{term}, nachdem der oben genannte Grund entfällt. Danach löschen wir sie.',
    en: '{term} after the reason above has ended. Then we erase them.',
  },
  'controller.title': {
    nl: 'Wie verantwoordelijk is',
    fr: 'Qui est responsable',
    de: 'Wer verantwortlich ist',
    en: 'Who is responsible',
  },
  'controller.is': {
    nl: '{name} is de verwerkingsverantwoordelijke: wij beslissen waarom en hoe je gegevens gebruikt worden, en staan ervoor in.',
    fr: '{name} est le responsable du traitement : nous décidons pourquoi et comment vos données sont utilisées, et nous en répondons.',
    de: '{name} ist verantwortlich: Wir entscheiden, wozu und wie Ihre Daten verwendet werden, und stehen dafür ein.',
    en: '{name} is the controller: we decide why and how your data are used, and answer for it.',
  },
  'controller.number': {
    nl: 'Ondernemingsnummer: {number}',
    fr: 'Numéro d’entreprise : {number}',
    de: 'Unternehmensnummer: {number}',
    en: 'Enterprise number: {number}',
  },
  'controller.address': { nl: 'Adres: {address}', fr: 'Adresse : {address}', de: 'Adresse: {address}', en: 'Address: {address}' },
  'controller.email': { nl: 'E-mail: {email}', fr: 'E-mail : {email}', de: 'E-Mail: {email}', en: 'E-mail: {email}' },
  'controller.phone': { nl: 'Telefoon: {phone}', fr: 'Téléphone : {phone}', de: 'Telefon: {phone}', en: 'Telephone: {phone}' },
  'controller.dpo': {
    nl: 'Functionaris voor gegevensbescherming: {name}, {email}',
    fr: 'Délégué à la protection des données : {name}, {email}',
    de: 'Datenschutzbeauftragte oder Datenschutzbeauftragter: {name}, {email}',
    en: 'Data protection officer: {name}, {email}',
  },
  'rights.title': { nl: 'Je rechten', fr: 'Vos droits', de: 'Ihre Rechte', en: 'Your rights' },
  'rights.intro': {
    nl: 'Je kunt ons altijd en gratis vragen om:',
    fr: 'Vous pouvez à tout moment et gratuitement nous demander :',
    de: 'Sie können uns jederzeit und kostenlos bitten:',
    en: 'You can ask us at any time, free of charge:',
  },
  'rights.access': {
    nl: 'je gegevens te zien en er een kopie van te krijgen (art. 15)',
    fr: 'de voir vos données et d’en recevoir une copie (art. 15)',
    de: 'Ihre Daten zu sehen und eine Kopie zu erhalten (Art. 15)',
    en: 'to see your data and have a copy of them (Art. 15)',
  },
  'rights.rectify': {
    nl: 'te verbeteren wat niet klopt (art. 16)',
    fr: 'de corriger ce qui est inexact (art. 16)',
    de: 'zu berichtigen, was nicht stimmt (Art. 16)',
    en: 'to correct what is wrong (Art. 16)',
  },
  'rights.erase': {
    nl: 'je gegevens te wissen (art. 17)',
    fr: 'd’effacer vos données (art. 17)',
    de: 'Ihre Daten zu löschen (Art. 17)',
    en: 'to erase your data (Art. 17)',
  },
  'rights.restrict': {
    nl: 'je gegevens een tijd niet te gebruiken (art. 18)',
    fr: 'de ne pas utiliser vos données pendant un temps (art. 18)',
    de: 'Ihre Daten eine Zeit lang nicht zu verwenden (Art. 18)',
    en: 'not to use your data for a time (Art. 18)',
  },
  'rights.port': {
    nl: 'je gegevens mee te geven in een bestand, ook voor iemand anders (art. 20)',
    fr: 'de vous remettre vos données dans un fichier, aussi pour quelqu’un d’autre (art. 20)',
    de: 'Ihnen Ihre Daten in einer Datei mitzugeben, auch für jemand anderen (Art. 20)',
    en: 'to hand you your data in a file, also for somebody else (Art. 20)',
  },
  'rights.object': {
    nl: 'te stoppen met iets wat rust op ons belang of een publieke taak, en altijd met reclame (art. 21)',
    fr: 'd’arrêter ce qui repose sur notre intérêt ou une mission publique, et toujours la publicité (art. 21)',
    de: 'mit etwas aufzuhören, das auf unserem Interesse oder einer öffentlichen Aufgabe beruht, und immer mit Werbung (Art. 21)',
    en: 'to stop what rests on our interest or a public task, and always to stop advertising (Art. 21)',
  },
  'rights.how': {
    nl: 'Schrijf naar {email}. Je krijgt binnen een maand antwoord.',
    fr: 'Écrivez à {email}. Vous recevrez une réponse dans le mois.',
    de: 'Schreiben Sie an {email}. Sie erhalten innerhalb eines Monats Antwort.',
    en: 'Write to {email}. You will have an answer within one month.',
  },
  'complaint.title': { nl: 'Een klacht', fr: 'Une réclamation', de: 'Eine Beschwerde', en: 'A complaint' },
  'complaint.text': {
    nl: 'Ben je niet tevreden met wat wij doen of antwoorden, dan kun je klacht indienen bij de toezichthouder, of naar de rechter gaan:',
    fr: 'Si vous n’êtes pas satisfait de ce que nous faisons ou répondons, vous pouvez introduire une réclamation auprès de l’autorité de contrôle, ou aller en justice :',
    de: 'Sind Sie nicht zufrieden mit dem, was wir tun oder antworten, können Sie sich bei der Aufsichtsbehörde beschweren oder vor Gericht gehen:',
    en: 'If you are not content with what we do or answer, you can complain to the supervisory authority, or go to court:',
  },
});

/** `noticeSay('nl')('basis.CONSENT')`. */
export const noticeSay = speaker(noticeTexts);
export type SayNotice = ReturnType<typeof noticeSay>;
