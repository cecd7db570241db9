import '@fontsource/atkinson-hyperlegible/latin-400.css';
import '@fontsource/atkinson-hyperlegible/latin-700.css';
import 'graphiql/style.css';
import './explorer.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { askFor } from '../api/ask.ts';
import { WhoAmIDocument } from '../generated/graphql.ts';
import { tourFor } from './tour.ts';

// The dialogs of GraphiQL write a style element; this is where they look for its nonce.
Object.assign(window, { __webpack_nonce__: document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content });

const fetcher = async (request: object) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    body: JSON.stringify(request),
  });
  return response.json();
};

const viewer = await askFor(WhoAmIDocument, {}, 'viewer').catch(() => null);
const tour = tourFor(viewer?.purposes[0]?.code ?? 'newsletter');

/** Nothing that is asked here stays in the browser; the first tab's variables are the only thing that was ever "stored". */
const forgetful = {
  length: 0,
  getItem: (name: string) => (name === 'graphiql:variables' ? (tour[0]?.variables ?? null) : null),
  setItem: () => undefined,
  removeItem: () => undefined,
  clear: () => undefined,
};

const asking = viewer ? `${viewer.name} · ${viewer.roles.map(role => role.label).join(', ')}` : 'Sign in first';

createRoot(document.getElementById('explorer')!).render(
  <GraphiQL
    fetcher={fetcher}
    storage={forgetful}
    defaultTabs={tour}
    defaultEditorToolsVisibility="variables"
    isHeadersEditorEnabled={false}
    shouldPersistHeaders={false}
  >
    <GraphiQL.Logo>
      <a href="/">{asking} · Inzage</a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
