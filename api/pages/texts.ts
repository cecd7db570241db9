import { publicTexts, speaker } from '../languages.ts';

/** Texts of the pages that the public sees, and that are not part of a notice. */
export const pageTexts = publicTexts({
  'page.skip': { nl: 'Naar de inhoud', fr: 'Vers le contenu', de: 'Zum Inhalt', en: 'To the content' },
  'page.languages': { nl: 'Taal', fr: 'Langue', de: 'Sprache', en: 'Language' },
  'page.unnamed': { nl: 'Deze organisatie', fr: 'Cette organisation', de: 'Diese Organisation', en: 'This organisation' },
  'page.privacy': { nl: 'Privacyverklaring', fr: 'Déclaration de confidentialité', de: 'Datenschutzerklärung', en: 'Privacy statement' },
  'page.complain': {
    nl: 'Klachten: {name}, {address}',
    fr: 'Réclamations : {name}, {address}',
    de: 'Beschwerden: {name}, {address}',
    en: 'Complaints: {name}, {address}',
  },
  'page.complainTo': { nl: 'Klachten: {name}', fr: 'Réclamations : {name}', de: 'Beschwerden: {name}', en: 'Complaints: {name}' },
  'page.about': {
    nl: 'Over deze organisatie',
    fr: 'À propos de cette organisation',
    de: 'Über diese Organisation',
    en: 'About this organisation',
  },
  'wrong.NOT_FOUND': {
    nl: 'Deze pagina bestaat niet',
    fr: 'Cette page n’existe pas',
    de: 'Diese Seite gibt es nicht',
    en: 'There is no such page',
  },
  'wrong.NOT_FOUND.why': {
    nl: 'Misschien is de link te oud, of is er een stuk van afgevallen. Kopieer hem nog eens, helemaal.',
    fr: 'Le lien est peut-être trop ancien, ou il en manque un morceau. Copiez-le encore une fois, en entier.',
    de: 'Vielleicht ist der Link zu alt, oder ein Stück davon fehlt. Kopieren Sie ihn noch einmal, ganz.',
    en: 'Perhaps the link is too old, or a piece of it was lost. Copy it once more, all of it.',
  },
  'wrong.BAD_USER_INPUT': {
    nl: 'Hier klopt iets niet',
    fr: 'Quelque chose ne va pas',
    de: 'Hier stimmt etwas nicht',
    en: 'Something is not right here',
  },
  'wrong.BAD_USER_INPUT.why': {
    nl: 'Ga terug, kijk na wat je invulde, en verstuur opnieuw.',
    fr: 'Revenez en arrière, vérifiez ce que vous avez rempli, et renvoyez.',
    de: 'Gehen Sie zurück, prüfen Sie, was Sie eingetragen haben, und senden Sie noch einmal.',
    en: 'Go back, look at what you filled in, and send it again.',
  },
  'wrong.RATE_LIMITED': { nl: 'Even wachten', fr: 'Un instant', de: 'Einen Moment', en: 'Wait a moment' },
  'wrong.RATE_LIMITED.why': {
    nl: 'Dit werd te vaak na elkaar gevraagd. Probeer het over een paar minuten opnieuw.',
    fr: 'Cela a été demandé trop souvent de suite. Réessayez dans quelques minutes.',
    de: 'Das wurde zu oft hintereinander verlangt. Versuchen Sie es in ein paar Minuten noch einmal.',
    en: 'This was asked too often in a row. Try again in a few minutes.',
  },
  'wrong.SERVICE_UNAVAILABLE': {
    nl: 'Dit lukt nu niet',
    fr: 'Impossible pour le moment',
    de: 'Das geht gerade nicht',
    en: 'This does not work right now',
  },
  'wrong.SERVICE_UNAVAILABLE.why': {
    nl: 'Er is niets bewaard. Probeer het zo meteen opnieuw.',
    fr: 'Rien n’a été enregistré. Réessayez dans un instant.',
    de: 'Es wurde nichts gespeichert. Versuchen Sie es gleich noch einmal.',
    en: 'Nothing was kept. Try again in a moment.',
  },
  'wrong.bug': {
    nl: 'Er ging iets mis bij ons',
    fr: 'Une erreur s’est produite chez nous',
    de: 'Bei uns ging etwas schief',
    en: 'Something broke on our side',
  },
  'wrong.bug.why': {
    nl: 'Er is niets bewaard. Schrijf je ons hierover, noem dan dit nummer: {incident}.',
    fr: 'Rien n’a été enregistré. Si vous nous écrivez à ce sujet, citez ce numéro : {incident}.',
    de: 'Es wurde nichts gespeichert. Wenn Sie uns darüber schreiben, nennen Sie diese Nummer: {incident}.',
    en: 'Nothing was kept. If you write to us about it, quote this number: {incident}.',
  },
  'privacy.intro': {
    nl: 'Hier staat waarvoor wij gegevens van mensen gebruiken, waarom we dat mogen, hoe lang we ze bewaren en wat jij kunt vragen.',
    fr: 'Vous lisez ici à quoi nous servent les données des personnes, pourquoi nous pouvons les utiliser, combien de temps nous les gardons et ce que vous pouvez demander.',
    de: 'Hier steht, wozu wir Daten von Menschen verwenden, warum wir das dürfen, wie lange wir sie aufbewahren und was Sie verlangen können.',
    en: 'Here is what we use people’s data for, why we may, how long we keep them, and what you can ask.',
  },
  'privacy.purposes': { nl: 'Waarvoor', fr: 'À quelles fins', de: 'Wozu', en: 'What for' },
  'privacy.none': {
    nl: 'Wij gebruiken op dit ogenblik nergens gegevens voor.',
    fr: 'Nous n’utilisons actuellement aucune donnée.',
    de: 'Wir verwenden zurzeit keine Daten.',
    en: 'We use no data for anything at present.',
  },
  'privacy.byLaw': {
    nl: 'Wat de wet zelf vraagt',
    fr: 'Ce que la loi elle-même demande',
    de: 'Was das Gesetz selbst verlangt',
    en: 'What the law itself asks',
  },
  'privacy.consent-administration': {
    nl: 'Toestemmingen bijhouden: we vinden je terug aan je naam en adres om je ja of nee te noteren en je erover te schrijven ({article} AVG).',
    fr: 'Tenir à jour les consentements : nous vous retrouvons par votre nom et votre adresse pour noter votre oui ou votre non et vous écrire à ce sujet ({article} RGPD).',
    de: 'Einwilligungen führen: Wir finden Sie an Namen und Adresse, um Ihr Ja oder Nein festzuhalten und Ihnen darüber zu schreiben ({article} DSGVO).',
    en: 'Keeping consents: we find you by name and address to note your yes or no and to write to you about it ({article} GDPR).',
  },
  'privacy.subject-requests': {
    nl: 'Je vragen beantwoorden: wie je vraag behandelt, ziet wat we van je hebben ({article} AVG).',
    fr: 'Répondre à vos demandes : la personne qui traite votre demande voit ce que nous avons sur vous ({article} RGPD).',
    de: 'Ihre Anträge beantworten: Wer Ihren Antrag bearbeitet, sieht, was wir über Sie haben ({article} DSGVO).',
    en: 'Answering your requests: whoever handles yours sees what we have about you ({article} GDPR).',
  },
  'privacy.legal-claims': {
    nl: 'Rechten verdedigen: als er een geschil is, en alleen voor dat dossier ({article} AVG).',
    fr: 'Défendre des droits : en cas de litige, et uniquement pour ce dossier ({article} RGPD).',
    de: 'Rechte verteidigen: wenn es einen Streit gibt, und nur für diesen Fall ({article} DSGVO).',
    en: 'Defending rights: when there is a dispute, and for that case alone ({article} GDPR).',
  },
  'notice.version': {
    nl: 'Versie {version}, van {date}',
    fr: 'Version {version}, du {date}',
    de: 'Fassung {version}, vom {date}',
    en: 'Version {version}, of {date}',
  },
  'notice.older': {
    nl: 'Dit is een oude versie. Nu geldt versie {version}.',
    fr: 'Ceci est une ancienne version. La version {version} est en vigueur.',
    de: 'Dies ist eine alte Fassung. Jetzt gilt Fassung {version}.',
    en: 'This is an old version. Version {version} holds now.',
  },
  'notice.all': { nl: 'Alles over {purpose}', fr: 'Tout sur {purpose}', de: 'Alles über {purpose}', en: 'Everything about {purpose}' },
  'notice.page': {
    nl: '{purpose}: versie {version}, en wat er veranderde',
    fr: '{purpose} : version {version}, et ce qui a changé',
    de: '{purpose}: Fassung {version}, und was sich geändert hat',
    en: '{purpose}: version {version}, and what changed',
  },
  'notice.forChildren': { nl: 'Voor kinderen', fr: 'Pour les enfants', de: 'Für Kinder', en: 'For children' },
  'notice.forAdults': { nl: 'Voor volwassenen', fr: 'Pour les adultes', de: 'Für Erwachsene', en: 'For grown-ups' },
  'notice.versions': { nl: 'Alle versies', fr: 'Toutes les versions', de: 'Alle Fassungen', en: 'All versions' },
  'notice.compare': {
    nl: 'Wat veranderde tegenover versie {version}',
    fr: 'Ce qui a changé par rapport à la version {version}',
    de: 'Was sich gegenüber Fassung {version} geändert hat',
    en: 'What changed against version {version}',
  },
  'notice.legend': {
    nl: 'Wat erbij kwam is onderstreept, wat wegviel doorgestreept.',
    fr: 'Ce qui est ajouté est souligné, ce qui est supprimé est barré.',
    de: 'Was hinzukam, ist unterstrichen, was wegfiel, durchgestrichen.',
    en: 'What was added is underlined, what went is struck through.',
  },
  'notice.back': { nl: 'Naar de hele tekst', fr: 'Vers le texte complet', de: 'Zum ganzen Text', en: 'To the whole text' },
  'notice.digest': {
    nl: 'Controlegetal van deze tekst (SHA-256): {digest}',
    fr: 'Empreinte de ce texte (SHA-256) : {digest}',
    de: 'Prüfsumme dieses Textes (SHA-256): {digest}',
    en: 'Digest of this text (SHA-256): {digest}',
  },
});

export const pageSay = speaker(pageTexts);
export type SayPage = ReturnType<typeof pageSay>;
