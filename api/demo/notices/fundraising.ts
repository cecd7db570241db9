import { type NoticeOfDemo, voluntary } from './notice-of-demo.ts';

export const fundraising: NoticeOfDemo = {
  facts: voluntary('PERSON'),
  words: {
    nl: {
      ADULT: {
        title: 'Een brief om steun te vragen',
        summary: 'Twee keer per jaar sturen we een brief per post aan mensen die ons al steunden of lid waren.',
        interests:
          'Ons belang: het huis openhouden met giften. Twee brieven per jaar, alleen aan wie ons kent, leken ons iets wat je mag verwachten. In elke brief staat hoe je nee zegt, en dat geldt dan meteen.',
        retention: 'We tellen vanaf je laatste gift.',
      },
    },
    fr: {
      ADULT: {
        title: 'Une lettre pour demander du soutien',
        summary: 'Deux fois par an, nous envoyons une lettre par la poste aux personnes qui nous ont déjà soutenus ou ont été membres.',
        interests:
          'Notre intérêt : garder la maison ouverte grâce aux dons. Deux lettres par an, uniquement à qui nous connaît, cela nous a paru être à quoi vous pouvez vous attendre. Chaque lettre dit comment dire non, et cela vaut aussitôt.',
        retention: 'Nous comptons à partir de votre dernier don.',
      },
    },
    de: {
      ADULT: {
        title: 'Ein Brief mit der Bitte um Unterstützung',
        summary: 'Zweimal im Jahr schicken wir einen Brief mit der Post an Menschen, die uns schon unterstützt haben oder Mitglied waren.',
        interests:
          'Unser Interesse: das Haus mit Spenden offen halten. Zwei Briefe im Jahr, nur an jene, die uns kennen, schienen uns etwas, womit Sie rechnen dürfen. In jedem Brief steht, wie Sie nein sagen, und das gilt dann sofort.',
        retention: 'Wir zählen ab Ihrer letzten Spende.',
      },
    },
    en: {
      ADULT: {
        title: 'A letter that asks for support',
        summary: 'Twice a year we send a letter by post to people who gave before or were members.',
        interests:
          'Our interest: to keep the house open with gifts. Two letters a year, only to those who know us, seemed to us what you may expect. Every letter says how to say no, and that holds at once.',
        retention: 'We count from your last gift.',
      },
    },
  },
};
