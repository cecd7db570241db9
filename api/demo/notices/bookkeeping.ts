import type { NoticeOfDemo } from './notice-of-demo.ts';

export const bookkeeping: NoticeOfDemo = {
  facts: { obligation: 'LAW', automatedDecisions: false, sources: ['PERSON'] },
  words: {
    nl: {
      ADULT: {
        title: 'Onze boekhouding',
        summary: 'Wie ons betaalt, staat met naam en adres op een factuur, en die moeten we bewaren.',
        basis: 'De wet is het Wetboek van economisch recht, artikelen III.82 tot III.95, en het Btw-wetboek, artikel 60.',
        obligation: 'Zonder deze gegevens kunnen we geen factuur maken, en dus niets verkopen.',
        retention: 'De wet rekent vanaf het einde van het boekjaar.',
      },
    },
    fr: {
      ADULT: {
        title: 'Notre comptabilité',
        summary: 'Qui nous paie figure avec son nom et son adresse sur une facture, que nous devons conserver.',
        basis: 'La loi est le Code de droit économique, articles III.82 à III.95, et le Code de la TVA, article 60.',
        obligation: 'Sans ces données, nous ne pouvons pas établir de facture, et donc rien vendre.',
        retention: 'La loi compte à partir de la fin de l’exercice.',
      },
    },
    de: {
      ADULT: {
        title: 'Unsere Buchhaltung',
        summary: 'Wer uns etwas bezahlt, steht mit Namen und Anschrift auf einer Rechnung, und die müssen wir aufbewahren.',
        basis:
          'Das Gesetz ist das belgische Wirtschaftsgesetzbuch, Artikel III.82 bis III.95, und das Mehrwertsteuergesetzbuch, Artikel 60.',
        obligation: 'Ohne diese Angaben können wir keine Rechnung schreiben und also nichts verkaufen.',
        retention: 'Das Gesetz zählt ab dem Ende des Geschäftsjahres.',
      },
    },
    en: {
      ADULT: {
        title: 'Our bookkeeping',
        summary: 'Whoever pays us stands on an invoice with name and address, and we must keep those.',
        basis: 'The law is the Belgian Code of Economic Law, articles III.82 to III.95, and the VAT Code, article 60.',
        obligation: 'Without these data we cannot write an invoice, and so cannot sell anything.',
        retention: 'The law counts from the end of the financial year.',
      },
    },
  },
};
