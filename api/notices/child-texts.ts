import { publicTexts, speaker } from '../languages.ts';

/** What a notice for children is composed of: short sentences, "you", nobody is hurried (Art. 12(1), Recital 58). */
export const childTexts = publicTexts({
  'child.who': { nl: 'Wie zijn wij?', fr: 'Qui sommes-nous ?', de: 'Wer sind wir?', en: 'Who are we?' },
  'child.whoWe': {
    nl: 'Wij zijn {name}. Heb je een vraag? Schrijf ons: {email}.',
    fr: 'Nous sommes {name}. Tu as une question ? Écris-nous : {email}.',
    de: 'Wir sind {name}. Hast du eine Frage? Schreib uns: {email}.',
    en: 'We are {name}. Do you have a question? Write to us: {email}.',
  },
  'child.fields': {
    nl: 'Wat willen we over jou weten?',
    fr: 'Que voulons-nous savoir sur toi ?',
    de: 'Was möchten wir über dich wissen?',
    en: 'What do we want to know about you?',
  },
  'child.must': { nl: 'Moet het?', fr: 'C’est obligé ?', de: 'Musst du das?', en: 'Do you have to?' },
  'child.must.CONSENT': {
    nl: 'Nee. Jij kiest. Ja en nee zijn allebei goed.',
    fr: 'Non. C’est toi qui choisis. Oui et non, les deux sont bien.',
    de: 'Nein. Du entscheidest. Ja und Nein sind beide in Ordnung.',
    en: 'No. You choose. Yes and no are both fine.',
  },
  'child.must.CONTRACT': {
    nl: 'Alleen als je mee wilt doen. Dan hebben we dit nodig.',
    fr: 'Seulement si tu veux participer. Alors nous en avons besoin.',
    de: 'Nur, wenn du mitmachen willst. Dann brauchen wir es.',
    en: 'Only if you want to take part. Then we need it.',
  },
  'child.must.OTHER': {
    nl: 'Wij mogen dit gebruiken omdat het nodig is voor ons werk. Vind je dat niet goed? Zeg het ons.',
    fr: 'Nous pouvons l’utiliser parce que notre travail en a besoin. Tu n’es pas d’accord ? Dis-le-nous.',
    de: 'Wir dürfen das verwenden, weil unsere Arbeit es braucht. Findest du das nicht gut? Sag es uns.',
    en: 'We may use it because our work needs it. Do you not like that? Tell us.',
  },
  'child.see': { nl: 'Wie mag het zien?', fr: 'Qui peut le voir ?', de: 'Wer darf es sehen?', en: 'Who may see it?' },
  'child.see.own': {
    nl: 'Alleen mensen die bij ons werken en het nodig hebben.',
    fr: 'Seulement les personnes qui travaillent chez nous et en ont besoin.',
    de: 'Nur Leute, die bei uns arbeiten und es brauchen.',
    en: 'Only people who work with us and need it.',
  },
  'child.see.beside': {
    nl: 'Mensen die bij ons werken, en ook: {names}.',
    fr: 'Les personnes qui travaillent chez nous, et aussi : {names}.',
    de: 'Leute, die bei uns arbeiten, und auch: {names}.',
    en: 'People who work with us, and also: {names}.',
  },
  'child.see.far': {
    nl: 'Dit gaat ver weg, naar een ander land: {names}. Daar gelden andere regels.',
    fr: 'Ceci part loin, dans un autre pays : {names}. Là-bas, les règles sont différentes.',
    de: 'Das geht weit weg, in ein anderes Land: {names}. Dort gelten andere Regeln.',
    en: 'This goes far away, to another country: {names}. Other rules hold there.',
  },
  'child.long': { nl: 'Hoe lang?', fr: 'Combien de temps ?', de: 'Wie lange?', en: 'For how long?' },
  'child.long.after': {
    nl: 'We houden het nog {term} bij nadat je stopt. Dan doen we het weg.',
    fr: 'Nous le gardons encore {term} après que tu arrêtes. Ensuite nous l’effaçons.',
    de: 'Wir behalten es noch {term}, nachdem du aufgehört hast. Dann löschen wir es.',
    en: 'We keep it for {term} after you stop. Then we throw it away.',
  },
  'child.computer': {
    nl: 'Geen computer beslist iets over jou.',
    fr: 'Aucun ordinateur ne décide rien sur toi.',
    de: 'Kein Computer entscheidet etwas über dich.',
    en: 'No computer decides anything about you.',
  },
  'child.stop': { nl: 'Kun je stoppen?', fr: 'Peux-tu arrêter ?', de: 'Kannst du aufhören?', en: 'Can you stop?' },
  'child.stop.how': {
    nl: 'Ja, altijd. Druk op de link in onze mail, of schrijf naar {email}. Een volwassene mag je helpen.',
    fr: 'Oui, toujours. Clique sur le lien dans notre message, ou écris à {email}. Un adulte peut t’aider.',
    de: 'Ja, immer. Drück auf den Link in unserer Mail oder schreib an {email}. Ein Erwachsener darf dir helfen.',
    en: 'Yes, always. Press the link in our mail, or write to {email}. A grown-up may help you.',
  },
  'child.stop.ask': {
    nl: 'Vraag het ons: schrijf naar {email}. Een volwassene mag je helpen. Wij leggen je uit wat kan.',
    fr: 'Demande-le-nous : écris à {email}. Un adulte peut t’aider. Nous t’expliquons ce qui est possible.',
    de: 'Frag uns: Schreib an {email}. Ein Erwachsener darf dir helfen. Wir erklären dir, was geht.',
    en: 'Ask us: write to {email}. A grown-up may help you. We explain what can be done.',
  },
  'child.may': { nl: 'Wat mag jij?', fr: 'Qu’est-ce que tu peux faire ?', de: 'Was darfst du?', en: 'What may you do?' },
  'child.may.see': {
    nl: 'Vragen wat wij over jou weten.',
    fr: 'Demander ce que nous savons sur toi.',
    de: 'Fragen, was wir über dich wissen.',
    en: 'Ask what we know about you.',
  },
  'child.may.correct': {
    nl: 'Zeggen dat iets niet klopt.',
    fr: 'Dire que quelque chose est faux.',
    de: 'Sagen, dass etwas nicht stimmt.',
    en: 'Say that something is wrong.',
  },
  'child.may.erase': {
    nl: 'Vragen om het weg te doen.',
    fr: 'Demander de l’effacer.',
    de: 'Bitten, dass wir es löschen.',
    en: 'Ask us to throw it away.',
  },
  'child.help': {
    nl: 'Snap je iets niet? Vraag het aan je mama, je papa of een andere volwassene. Er is ook een tekst voor volwassenen.',
    fr: 'Tu ne comprends pas quelque chose ? Demande à ta maman, à ton papa ou à un autre adulte. Il y a aussi un texte pour les adultes.',
    de: 'Verstehst du etwas nicht? Frag deine Mama, deinen Papa oder einen anderen Erwachsenen. Es gibt auch einen Text für Erwachsene.',
    en: 'Is something not clear? Ask your mum, your dad or another grown-up. There is a text for grown-ups, too.',
  },
  'child.complain': {
    nl: 'Vind je dat wij iets fout doen? Hier kun je dat ook zeggen:',
    fr: 'Tu trouves que nous faisons quelque chose de mal ? Tu peux le dire ici aussi :',
    de: 'Findest du, dass wir etwas falsch machen? Hier kannst du es auch sagen:',
    en: 'Do you think that we do something wrong? You can say so here, too:',
  },
});

export const childSay = speaker(childTexts);
