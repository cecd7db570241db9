import {
  FirstContactsDocument,
  OneContactDocument,
  WhatMayIReadDocument,
  WhoAmIDocument,
  WhoLookedDocument,
} from '../generated/graphql.ts';

/** The operations of the tour, one tab each, asked for one purpose. */
export const tourFor = (purpose: string) =>
  [
    { document: FirstContactsDocument, variables: { purpose } },
    { document: WhatMayIReadDocument, variables: { purpose } },
    { document: OneContactDocument, variables: { purpose, id: '' } },
    { document: WhoLookedDocument, variables: { contactId: '' } },
    { document: WhoAmIDocument, variables: {} },
  ].map(({ document, variables }) => ({ query: `${document.toString().trim()}\n`, variables: JSON.stringify(variables, null, 2) }));
