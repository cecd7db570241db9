/** What the column with the link by which a person ends a purpose is called in a file. */
export const withdrawalLabels = {
  nl: 'Uitschrijflink',
  fr: 'Lien de désinscription',
  de: 'Abmeldelink',
  en: 'Unsubscribe link',
} as const;
