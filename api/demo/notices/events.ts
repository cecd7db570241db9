import { type NoticeOfDemo, voluntary } from './notice-of-demo.ts';

export const events: NoticeOfDemo = {
  facts: voluntary('PERSON', 'GUARDIAN'),
  words: {
    nl: {
      ADULT: {
        title: 'Meedoen aan activiteiten',
        summary: 'Je schrijft je in voor een uitstap, een cursus of een feest, en wij houden een gastenlijst bij.',
        explanation:
          'Je geboortedatum vragen we alleen voor activiteiten die per leeftijd gaan.\n\nHelp je mee, dan vragen we ook of we je opnieuw mogen vragen, en welke maat T-shirt je past. Dat hoeft niet.',
        transfers:
          'De gastenlijst staat bij Gatherly, in de Verenigde Staten. Daar gelden andere regels dan hier, en een overheid kan er soms bij gegevens. Wij hebben met Gatherly de standaardbepalingen van de Europese Commissie afgesproken (modelcontractbepalingen, besluit 2021/914). Een kopie vraag je aan info@delinde.example.org.',
        retention: 'We tellen vanaf de laatste activiteit waaraan je meedeed.',
      },
      CHILD: {
        title: 'Meedoen aan een activiteit, voor jou uitgelegd',
        summary: 'Ga je mee op uitstap of kom je naar een feest? Dan schrijven we je naam op, zodat we weten wie er komt.',
        explanation: 'We vragen hoe oud je bent omdat sommige dingen voor kleine en andere voor grote kinderen zijn.',
      },
    },
    fr: {
      ADULT: {
        title: 'Participer aux activités',
        summary: 'Vous vous inscrivez à une sortie, un cours ou une fête, et nous tenons une liste des participants.',
        explanation:
          'Nous ne demandons votre date de naissance que pour les activités par âge.\n\nSi vous donnez un coup de main, nous demandons aussi si nous pouvons vous solliciter à nouveau, et votre taille de t-shirt. Ce n’est pas obligatoire.',
        transfers:
          'La liste des participants se trouve chez Gatherly, aux États-Unis. Les règles y sont différentes, et une autorité peut parfois accéder aux données. Nous avons convenu avec Gatherly des clauses contractuelles types de la Commission européenne (décision 2021/914). Vous en obtenez une copie à info@delinde.example.org.',
        retention: 'Nous comptons à partir de la dernière activité à laquelle vous avez participé.',
      },
      CHILD: {
        title: 'Participer à une activité, expliqué pour toi',
        summary: 'Tu viens en sortie ou à une fête ? Alors nous notons ton nom, pour savoir qui vient.',
        explanation: 'Nous demandons ton âge parce que certaines choses sont pour les petits et d’autres pour les grands.',
      },
    },
    de: {
      ADULT: {
        title: 'Bei Veranstaltungen mitmachen',
        summary: 'Sie melden sich zu einem Ausflug, einem Kurs oder einem Fest an, und wir führen eine Gästeliste.',
        explanation:
          'Nach Ihrem Geburtsdatum fragen wir nur für Veranstaltungen, die nach Alter gehen.\n\nHelfen Sie mit, fragen wir auch, ob wir Sie wieder fragen dürfen und welche T-Shirt-Größe Ihnen passt. Das müssen Sie nicht angeben.',
        transfers:
          'Die Gästeliste liegt bei Gatherly in den Vereinigten Staaten. Dort gelten andere Regeln als hier, und eine Behörde kann manchmal auf Daten zugreifen. Wir haben mit Gatherly die Standardvertragsklauseln der Europäischen Kommission vereinbart (Beschluss 2021/914). Eine Kopie erhalten Sie bei info@delinde.example.org.',
        retention: 'Wir zählen ab der letzten Veranstaltung, bei der Sie dabei waren.',
      },
      CHILD: {
        title: 'Bei einer Veranstaltung mitmachen, für dich erklärt',
        summary: 'Kommst du mit auf einen Ausflug oder zu einem Fest? Dann schreiben wir deinen Namen auf, damit wir wissen, wer kommt.',
        explanation: 'Wir fragen, wie alt du bist, weil manches für kleine und anderes für große Kinder ist.',
      },
    },
    en: {
      ADULT: {
        title: 'Taking part in events',
        summary: 'You sign up for an outing, a course or a party, and we keep a guest list.',
        explanation:
          'We ask for your birth date only for events that go by age.\n\nIf you lend a hand, we also ask whether we may ask you again, and which size of T-shirt fits. You need not say.',
        transfers:
          'The guest list is kept by Gatherly, in the United States. Other rules hold there, and an authority can sometimes get at data. We agreed with Gatherly on the standard contractual clauses of the European Commission (Decision 2021/914). Ask for a copy at info@delinde.example.org.',
        retention: 'We count from the last event that you took part in.',
      },
      CHILD: {
        title: 'Taking part in an event, explained for you',
        summary: 'Are you coming on an outing or to a party? Then we write down your name, so that we know who is coming.',
        explanation: 'We ask how old you are because some things are for small children and others for big ones.',
      },
    },
  },
};
