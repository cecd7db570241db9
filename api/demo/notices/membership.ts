import type { NoticeOfDemo } from './notice-of-demo.ts';

export const membership: NoticeOfDemo = {
  facts: { obligation: 'CONTRACT', automatedDecisions: false, sources: ['PERSON', 'GUARDIAN', 'OTHERS'] },
  words: {
    nl: {
      ADULT: {
        title: 'Lid zijn van De Linde',
        summary: 'Wie lid is, krijgt een kaart, betaalt lidgeld en wordt uitgenodigd voor de algemene vergadering.',
        explanation: 'Je aanspreking noteren we alleen als jij ze ons zei. Het lidgeld hangt af van je leeftijd.',
        basis: 'De overeenkomst is ons huisreglement, dat je aanvaardt als je lid wordt.',
        obligation: 'Zonder naam en adres kunnen we geen kaart maken, en kun je geen lid zijn.',
        retention: 'We tellen vanaf het einde van het lidmaatschap.',
        source: 'Betaalt je werkgever het lidgeld, dan geeft die ons je naam.',
      },
      CHILD: {
        title: 'Lid zijn, voor jou uitgelegd',
        summary: 'Ben je lid van De Linde? Dan krijg je een kaart en mag je overal aan meedoen. Je mama of papa schrijft je in.',
        explanation: 'We vragen hoe oud je bent omdat lid zijn voor kinderen minder kost.',
      },
    },
    fr: {
      ADULT: {
        title: 'Être membre de De Linde',
        summary: 'Qui est membre reçoit une carte, paie une cotisation et est invité à l’assemblée générale.',
        explanation: 'Nous ne notons votre civilité que si vous nous l’avez dite. La cotisation dépend de votre âge.',
        basis: 'Le contrat est notre règlement intérieur, que vous acceptez en devenant membre.',
        obligation: 'Sans nom ni adresse, nous ne pouvons pas faire de carte, et vous ne pouvez pas être membre.',
        retention: 'Nous comptons à partir de la fin de l’adhésion.',
        source: 'Si votre employeur paie la cotisation, il nous donne votre nom.',
      },
      CHILD: {
        title: 'Être membre, expliqué pour toi',
        summary: 'Tu es membre de De Linde ? Alors tu reçois une carte et tu peux participer à tout. Ta maman ou ton papa t’inscrit.',
        explanation: 'Nous demandons ton âge parce que c’est moins cher pour les enfants.',
      },
    },
    de: {
      ADULT: {
        title: 'Mitglied von De Linde sein',
        summary: 'Wer Mitglied ist, erhält eine Karte, zahlt einen Beitrag und wird zur Hauptversammlung eingeladen.',
        explanation: 'Ihre Anrede halten wir nur fest, wenn Sie sie uns genannt haben. Der Beitrag hängt von Ihrem Alter ab.',
        basis: 'Der Vertrag ist unsere Hausordnung, die Sie annehmen, wenn Sie Mitglied werden.',
        obligation: 'Ohne Namen und Anschrift können wir keine Karte ausstellen, und Sie können nicht Mitglied sein.',
        retention: 'Wir zählen ab dem Ende der Mitgliedschaft.',
        source: 'Zahlt Ihr Arbeitgeber den Beitrag, nennt er uns Ihren Namen.',
      },
      CHILD: {
        title: 'Mitglied sein, für dich erklärt',
        summary:
          'Bist du Mitglied bei De Linde? Dann bekommst du eine Karte und darfst überall mitmachen. Deine Mama oder dein Papa meldet dich an.',
        explanation: 'Wir fragen, wie alt du bist, weil es für Kinder weniger kostet.',
      },
    },
    en: {
      ADULT: {
        title: 'Being a member of De Linde',
        summary: 'Members have a card, pay a fee and are invited to the general meeting.',
        explanation: 'We note a salutation only if you told us one. The fee goes by age.',
        basis: 'The contract is our house rules, which you accept when you join.',
        obligation: 'Without a name and an address we cannot make a card, and you cannot be a member.',
        retention: 'We count from the end of the membership.',
        source: 'Where your employer pays the fee, they give us your name.',
      },
      CHILD: {
        title: 'Being a member, explained for you',
        summary: 'Are you a member of De Linde? Then you get a card and may join in everything. Your mum or dad signs you up.',
        explanation: 'We ask how old you are because being a member costs less for children.',
      },
    },
  },
};
