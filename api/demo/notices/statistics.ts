import { type NoticeOfDemo, voluntary } from './notice-of-demo.ts';

export const statistics: NoticeOfDemo = {
  facts: voluntary('PERSON', 'GUARDIAN'),
  words: {
    nl: {
      ADULT: {
        title: 'Tellen wie we bereiken',
        summary: 'We tellen hoeveel mensen we bereiken per taal, wijk en leeftijdsgroep. Namen komen daar niet aan te pas.',
        interests:
          'Ons belang: weten of ons aanbod iedereen bereikt, zoals wie ons steunt ook vraagt. We gebruiken alleen groepen, nooit kleiner dan tien mensen. Zo wordt niemand apart bekeken, en wie bezwaar maakt, telt niet mee.',
        retention: 'De aantallen zelf blijven: daarin is niemand te herkennen.',
      },
      CHILD: {
        title: 'Tellen, voor jou uitgelegd',
        summary:
          'We tellen hoeveel kinderen er komen. Bijvoorbeeld: twintig kinderen spreken Frans. Jouw naam gebruiken we daar niet voor.',
      },
    },
    fr: {
      ADULT: {
        title: 'Compter qui nous touchons',
        summary: 'Nous comptons combien de personnes nous touchons par langue, quartier et tranche d’âge. Les noms n’y servent pas.',
        interests:
          'Notre intérêt : savoir si notre offre touche tout le monde, comme le demandent aussi ceux qui nous soutiennent. Nous n’utilisons que des groupes, jamais de moins de dix personnes. Personne n’est donc considéré à part, et qui s’y oppose n’est pas compté.',
        retention: 'Les nombres eux-mêmes restent : personne n’y est reconnaissable.',
      },
      CHILD: {
        title: 'Compter, expliqué pour toi',
        summary:
          'Nous comptons combien d’enfants viennent. Par exemple : vingt enfants parlent français. Nous n’utilisons pas ton nom pour cela.',
      },
    },
    de: {
      ADULT: {
        title: 'Zählen, wen wir erreichen',
        summary: 'Wir zählen, wie viele Menschen wir je Sprache, Viertel und Altersgruppe erreichen. Namen braucht das nicht.',
        interests:
          'Unser Interesse: wissen, ob unser Angebot alle erreicht, wie es auch unsere Förderer verlangen. Wir verwenden nur Gruppen, nie kleiner als zehn Menschen. So wird niemand einzeln betrachtet, und wer widerspricht, zählt nicht mit.',
        retention: 'Die Zahlen selbst bleiben: Darin ist niemand zu erkennen.',
      },
      CHILD: {
        title: 'Zählen, für dich erklärt',
        summary:
          'Wir zählen, wie viele Kinder kommen. Zum Beispiel: Zwanzig Kinder sprechen Französisch. Deinen Namen brauchen wir dafür nicht.',
      },
    },
    en: {
      ADULT: {
        title: 'Counting whom we reach',
        summary: 'We count how many people we reach per language, area and age group. Names have no part in it.',
        interests:
          'Our interest: to know whether our offer reaches everybody, as those who support us ask, too. We use groups only, never smaller than ten people. So nobody is looked at alone, and whoever objects is not counted.',
        retention: 'The numbers themselves stay: nobody can be recognised in them.',
      },
      CHILD: {
        title: 'Counting, explained for you',
        summary: 'We count how many children come. For example: twenty children speak French. We do not use your name for that.',
      },
    },
  },
};
