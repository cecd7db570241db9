/** The form of De Linde: what a visitor of its website is asked. */
export const forms = [
  {
    code: 'stay-in-touch',
    titles: { nl: 'Hou contact', fr: 'Restons en contact', de: 'In Verbindung bleiben', en: 'Stay in touch' },
    intros: {
      nl: 'Buurthuis De Linde vertelt je graag wat er in de buurt gebeurt. Jij kiest waarover.',
      fr: 'La maison de quartier De Linde vous raconte volontiers ce qui se passe dans le quartier. À vous de choisir quoi.',
      de: 'Das Nachbarschaftshaus De Linde erzählt Ihnen gern, was in der Nachbarschaft geschieht. Sie wählen, wovon.',
      en: 'Neighbourhood centre De Linde gladly tells you what happens in the neighbourhood. You choose about what.',
    },
    purposes: ['newsletter', 'events'],
    fields: ['givenName', 'familyName', 'city', 'mobile'],
    languages: ['nl', 'fr', 'de', 'en'],
  },
] as const;
