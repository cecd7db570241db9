import { type NoticeOfDemo, voluntary } from './notice-of-demo.ts';

export const neighbourhoodSupport: NoticeOfDemo = {
  facts: voluntary('PERSON', 'OTHERS'),
  words: {
    nl: {
      ADULT: {
        title: 'Bezoek aan huis',
        summary: 'Ben je 65 of ouder en wil je nu en dan bezoek, dan komt iemand van ons langs voor een praatje of een boodschap.',
        basis:
          'De taak staat in onze overeenkomst met de Stad Brussel van 12 januari 2025, onder de ordonnantie op het lokaal sociaal beleid.',
        retention: 'We tellen vanaf het laatste bezoek.',
        source: 'Soms geeft de sociale dienst van de Stad Brussel ons je naam, als je daar om bezoek vroeg.',
      },
    },
    fr: {
      ADULT: {
        title: 'Des visites à domicile',
        summary:
          'Si vous avez 65 ans ou plus et souhaitez de temps en temps de la visite, l’un de nous passe pour bavarder ou faire une course.',
        basis:
          'La mission figure dans notre convention avec la Ville de Bruxelles du 12 janvier 2025, sous l’ordonnance relative à la politique sociale locale.',
        retention: 'Nous comptons à partir de la dernière visite.',
        source: 'Parfois le service social de la Ville de Bruxelles nous donne votre nom, si vous y avez demandé de la visite.',
      },
    },
    de: {
      ADULT: {
        title: 'Besuche zu Hause',
        summary: 'Sind Sie 65 oder älter und möchten ab und zu Besuch, kommt jemand von uns für ein Gespräch oder einen Einkauf vorbei.',
        basis:
          'Die Aufgabe steht in unserer Vereinbarung mit der Stadt Brüssel vom 12. Januar 2025, nach der Ordonnanz über die lokale Sozialpolitik.',
        retention: 'Wir zählen ab dem letzten Besuch.',
        source: 'Manchmal nennt uns der Sozialdienst der Stadt Brüssel Ihren Namen, wenn Sie dort um Besuch gebeten haben.',
      },
    },
    en: {
      ADULT: {
        title: 'Visits at home',
        summary: 'If you are 65 or older and would like a visit now and then, one of us comes by for a chat or an errand.',
        basis: 'The task stands in our agreement with the City of Brussels of 12 January 2025, under the ordinance on local social policy.',
        retention: 'We count from the last visit.',
        source: 'Sometimes the social service of the City of Brussels gives us your name, if you asked for visits there.',
      },
    },
  },
};
