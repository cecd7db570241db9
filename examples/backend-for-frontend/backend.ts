import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What the backend needs: where Inzage is, its token, and which of its own users a request is from (null: nobody is signed in). */
export interface Parts {
  readonly url: string;
  readonly token: string;
  readonly userOf: (request: IncomingMessage) => string | null;
}

const question = `query Members($after: String) {
  contacts(purpose: "newsletter", first: 25, after: $after, orderBy: { field: "familyName" }) {
    nodes { id givenName familyName city withheld { field reason } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/**
 * A backend for one frontend: the only place that holds the token. The page talks to it with its own session and gets the answer to one fixed question,
 * never the token, never a question of its own. Who asked is told to Inzage as an opaque id, for the access log.
 */
export function backend(parts: Parts): Server {
  return createServer((request, response) => {
    answer(parts, request).then(
      ({ status, body, type, headers }) => send(response, status, body, type, headers),
      () => send(response, 502, '{}'),
    );
  });
}

interface Told {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
  readonly headers?: Record<string, string>;
}

async function answer(parts: Parts, request: IncomingMessage): Promise<Told> {
  const { pathname, searchParams } = new URL(request.url!, 'http://backend');
  if (request.method !== 'GET') return { status: 405, body: '{}' };
  if (pathname === '/') return { status: 200, body: page, type: 'text/html; charset=utf-8' };
  const user = parts.userOf(request);
  if (pathname !== '/api/members') return { status: 404, body: '{}' };
  return user === null ? { status: 401, body: '{}' } : members(parts, user, searchParams.get('after'));
}

async function members({ url, token }: Parts, user: string, after: string | null): Promise<Told> {
  const asked = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-acting-for': user },
    body: JSON.stringify({ query: question, variables: { after } }),
  });
  const { data, errors } = (await asked.json()) as { data?: { contacts: unknown }; errors?: { extensions: { code: string } }[] };
  if (data?.contacts) return { status: 200, body: JSON.stringify(data.contacts) };
  // A wrong cursor is the page's fault; being asked to wait is passed on; anything else is ours, and no business of a page.
  const code = errors?.[0]?.extensions.code;
  if (code === 'BAD_USER_INPUT') return { status: 400, body: '{}' };
  const wait = asked.headers.get('retry-after');
  return wait === null ? { status: 502, body: '{}' } : { status: 503, body: '{}', headers: { 'Retry-After': wait } };
}

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Members</title><h1>Members</h1><ul id="members"></ul><script>
  fetch('/api/members').then(answer => answer.json()).then(({ nodes = [] }) => {
    for (const { givenName, familyName } of nodes) {
      const item = document.createElement('li');
      item.textContent = [givenName, familyName].filter(Boolean).join(' ') || '–';
      document.getElementById('members').append(item);
    }
  });
</script></html>`;

const send = (response: ServerResponse, status: number, body: string, type = 'application/json', headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers }).end(body);
