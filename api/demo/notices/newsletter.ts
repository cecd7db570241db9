import { type NoticeOfDemo, voluntary } from './notice-of-demo.ts';

export const newsletter: NoticeOfDemo = {
  facts: voluntary('PERSON', 'GUARDIAN'),
  words: {
    nl: {
      ADULT: {
        title: 'Onze nieuwsbrief',
        summary: 'Eén keer per maand mailen we wat er in het buurthuis gebeurt: cursussen, feesten, en wie er een hand zoekt.',
        explanation:
          'Je gemeente vragen we om je de juiste editie te sturen: wie buiten Brussel woont, krijgt het straatnieuws niet.\n\nWe houden niet bij of je een mail opent of waarop je klikt.',
        retention: 'Wie de nieuwsbrief stopt, staat dezelfde dag niet meer op de lijst.',
      },
      CHILD: {
        title: 'De nieuwsbrief, voor jou uitgelegd',
        summary:
          'Wil je weten wat er in het buurthuis te doen is? Dan sturen we je elke maand een mail. Bijvoorbeeld over het straatfeest of de kookclub.',
        explanation: 'We kijken niet of je de mail leest. We proberen je ook niets te verkopen.',
      },
    },
    fr: {
      ADULT: {
        title: 'Notre lettre d’information',
        summary: 'Une fois par mois, nous écrivons ce qui se passe à la maison de quartier : cours, fêtes, et qui cherche un coup de main.',
        explanation:
          'Nous demandons votre commune pour vous envoyer la bonne édition : qui habite hors de Bruxelles ne reçoit pas les nouvelles de la rue.\n\nNous n’enregistrons ni l’ouverture des messages ni les clics.',
        retention: 'Qui arrête la lettre d’information quitte la liste le jour même.',
      },
      CHILD: {
        title: 'La lettre d’information, expliquée pour toi',
        summary:
          'Tu veux savoir ce qu’il y a à faire à la maison de quartier ? Alors nous t’envoyons un message chaque mois. Par exemple sur la fête de rue ou le club de cuisine.',
        explanation: 'Nous ne regardons pas si tu lis le message. Nous n’essayons pas non plus de te vendre quelque chose.',
      },
    },
    de: {
      ADULT: {
        title: 'Unser Rundbrief',
        summary: 'Einmal im Monat schreiben wir, was im Nachbarschaftshaus geschieht: Kurse, Feste, und wer eine helfende Hand sucht.',
        explanation:
          'Nach Ihrem Wohnort fragen wir, um Ihnen die richtige Ausgabe zu schicken: Wer außerhalb von Brüssel wohnt, erhält die Straßennachrichten nicht.\n\nWir halten nicht fest, ob Sie eine Nachricht öffnen oder worauf Sie klicken.',
        retention: 'Wer den Rundbrief abbestellt, steht noch am selben Tag nicht mehr auf der Liste.',
      },
      CHILD: {
        title: 'Der Rundbrief, für dich erklärt',
        summary:
          'Möchtest du wissen, was im Nachbarschaftshaus los ist? Dann schicken wir dir jeden Monat eine Mail. Zum Beispiel über das Straßenfest oder den Kochclub.',
        explanation: 'Wir schauen nicht, ob du die Mail liest. Wir wollen dir auch nichts verkaufen.',
      },
    },
    en: {
      ADULT: {
        title: 'Our newsletter',
        summary: 'Once a month we write what happens at the neighbourhood centre: courses, parties, and who could use a hand.',
        explanation:
          'We ask for your city to send you the right edition: whoever lives outside Brussels does not get the street news.\n\nWe do not record whether you open a mail or what you press in it.',
        retention: 'Whoever stops the newsletter is off the list the same day.',
      },
      CHILD: {
        title: 'The newsletter, explained for you',
        summary:
          'Would you like to know what there is to do at the neighbourhood centre? Then we send you a mail every month. For example about the street party or the cooking club.',
        explanation: 'We do not look whether you read the mail. We do not try to sell you anything either.',
      },
    },
  },
  atFirst: {
    nl: { ADULT: { explanation: 'We houden niet bij of je een mail opent of waarop je klikt.' } },
    fr: { ADULT: { explanation: 'Nous n’enregistrons ni l’ouverture des messages ni les clics.' } },
    de: { ADULT: { explanation: 'Wir halten nicht fest, ob Sie eine Nachricht öffnen oder worauf Sie klicken.' } },
    en: { ADULT: { explanation: 'We do not record whether you open a mail or what you press in it.' } },
  },
};
