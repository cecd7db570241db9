import { type NoticeOfDemo, voluntary } from './notice-of-demo.ts';

export const emergency: NoticeOfDemo = {
  facts: voluntary('PERSON', 'OTHERS'),
  words: {
    nl: {
      ADULT: {
        title: 'Als er onderweg iets gebeurt',
        summary:
          'Gaat iemand mee op uitstap die zelf misschien niet meer kan spreken, dan weten wij wie we bellen en wat een ziekenwagen moet weten.',
        explanation:
          'We noteren alleen medicatie en allergieën, en alleen na een gesprek vóór de uitstap. Begeleiders van die dag zien het, niemand anders.',
        retention: 'We tellen vanaf het einde van het seizoen van de uitstappen.',
        source: 'Soms vertelt iemand uit je omgeving ons dit, bijvoorbeeld je dochter of je thuisverpleegkundige.',
      },
    },
    fr: {
      ADULT: {
        title: 'S’il arrive quelque chose en route',
        summary:
          'Quand une personne qui pourrait ne plus pouvoir parler nous accompagne en sortie, nous savons qui appeler et ce qu’une ambulance doit savoir.',
        explanation:
          'Nous notons seulement les médicaments et les allergies, et seulement après un entretien avant la sortie. Les accompagnateurs du jour le voient, personne d’autre.',
        retention: 'Nous comptons à partir de la fin de la saison des sorties.',
        source: 'Parfois un proche nous le dit, par exemple votre fille ou votre infirmière à domicile.',
      },
    },
    de: {
      ADULT: {
        title: 'Wenn unterwegs etwas geschieht',
        summary:
          'Kommt jemand mit auf einen Ausflug, der vielleicht nicht mehr für sich sprechen kann, wissen wir, wen wir anrufen und was ein Rettungswagen wissen muss.',
        explanation:
          'Wir halten nur Medikamente und Allergien fest, und nur nach einem Gespräch vor dem Ausflug. Die Begleiter dieses Tages sehen es, sonst niemand.',
        retention: 'Wir zählen ab dem Ende der Ausflugszeit.',
        source: 'Manchmal erzählt es uns jemand aus Ihrem Umfeld, zum Beispiel Ihre Tochter oder Ihre häusliche Pflege.',
      },
    },
    en: {
      ADULT: {
        title: 'If something happens on the way',
        summary: 'When somebody who may become unable to speak joins an outing, we know whom to call and what an ambulance must know.',
        explanation:
          'We note only medication and allergies, and only after a talk before the outing. Those who accompany that day see it, nobody else.',
        retention: 'We count from the end of the season of outings.',
        source: 'Sometimes somebody close to you tells us, for example your daughter or your home nurse.',
      },
    },
  },
};
