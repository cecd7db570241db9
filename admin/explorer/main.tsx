import 'graphiql/style.css';
import './explorer.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import {
  FirstContactsDocument,
  OneContactDocument,
  WhatMayIReadDocument,
  WhoAmIDocument,
  WhoLookedDocument,
} from '../generated/graphql.ts';

// The dialogs of GraphiQL write a style element; this is where they look for its nonce.
Object.assign(window, { __webpack_nonce__: document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content });

/** The operations of the tour, one tab each, with the demo's newsletter as the purpose. */
const newsletter = JSON.stringify({ purpose: 'newsletter' }, null, 2);
const tour = [
  { query: FirstContactsDocument.toString(), variables: newsletter },
  { query: WhatMayIReadDocument.toString(), variables: newsletter },
  { query: OneContactDocument.toString(), variables: JSON.stringify({ purpose: 'newsletter', id: '' }, null, 2) },
  { query: WhoLookedDocument.toString(), variables: JSON.stringify({ contactId: '' }, null, 2) },
  { query: WhoAmIDocument.toString(), variables: '' },
].map(tab => ({ ...tab, query: `${tab.query.trim()}\n` }));

/** Nothing that is asked here stays in the browser. */
const forgetful = { length: 0, getItem: () => null, setItem: () => undefined, removeItem: () => undefined, clear: () => undefined };

const fetcher = async (request: object) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    body: JSON.stringify(request),
  });
  return response.json();
};

createRoot(document.getElementById('explorer')!).render(
  <GraphiQL fetcher={fetcher} storage={forgetful} defaultTabs={tour} isHeadersEditorEnabled={false} shouldPersistHeaders={false}>
    <GraphiQL.Logo>
      <a href="/">Inzage</a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
