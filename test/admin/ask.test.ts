import { afterEach, expect, test, vi } from 'vitest';
import { ask, askFor } from '../../admin/api/ask.ts';
import { Refused, refusedFrom } from '../../admin/api/refused.ts';
import { OrganisationDocument, ViewerDocument } from '../../admin/generated/graphql.ts';

const answers = (body: unknown, status = 200) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status })),
  );
const refusal = (code: string, more = {}) => ({ message: 'No.', path: ['organisation'], extensions: { code, ...more } });

afterEach(() => vi.unstubAllGlobals());

test('an error of the API becomes a refusal with its code, its problems and its incident', () => {
  const refused = refusedFrom(
    refusal('BAD_USER_INPUT', { problems: [{ path: 'input.email', rule: 'email' }, 'junk'], incidentId: 'i-1' }) as never,
  );
  expect(refused).toBeInstanceOf(Refused);
  expect(refused).toMatchObject({
    code: 'BAD_USER_INPUT',
    problems: [{ path: 'input.email', rule: 'email' }],
    incidentId: 'i-1',
    path: 'organisation',
  });
  expect(refusedFrom({ message: 'x' }).code).toBe('INTERNAL_SERVER_ERROR');
});

test('what came back is kept when only a neighbour was refused', async () => {
  answers({ data: { organisation: { version: 3 }, viewer: null }, errors: [refusal('FORBIDDEN')] });
  const { data, refusals } = await ask(OrganisationDocument, {});
  expect(data.organisation).toEqual({ version: 3 });
  expect(refusals.map(({ code }) => code)).toEqual(['FORBIDDEN']);
});

test('what was needed and refused is thrown; nothing without a refusal is an answer', async () => {
  answers({ data: { organisation: null }, errors: [refusal('STEP_UP_REQUIRED')] });
  await expect(askFor(OrganisationDocument, {}, 'organisation')).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
  answers({ data: { viewer: null } });
  await expect(askFor(ViewerDocument, {}, 'viewer')).resolves.toBeNull();
});

test('an unreachable server and an answer that is none are refusals too', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
  await expect(ask(ViewerDocument, {})).rejects.toMatchObject({ code: 'OFFLINE' });
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
  await expect(ask(ViewerDocument, {})).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
});

test('every question goes to our own server, with the cookie of this site and the header against forgery', async () => {
  answers({ data: { viewer: null } });
  await ask(ViewerDocument, { language: 'nl' });
  const [url, init] = vi.mocked(fetch).mock.calls[0]!;
  expect(url).toBe('/graphql');
  expect(init).toMatchObject({ method: 'POST', credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' } });
});
