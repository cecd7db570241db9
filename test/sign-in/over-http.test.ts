import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DemoPerson } from '../../api/sign-in/demo-people.ts';
import { sessionCookieName } from '../../api/sign-in/session.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ask = async (query: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as { data?: Record<string, any>; errors?: { extensions: { code: string } }[] };
  return {
    status: response.status,
    cookie: response.headers.get('set-cookie'),
    data: body.data,
    codes: body.errors?.map(error => error.extensions.code) ?? [],
  };
};
const people = async () => (await (await fetch(`${world.url}/demo/people`)).json()) as DemoPerson[];

test('what the demo’s sign-in page shows signs in, in two steps, with a cookie that no script reads', async () => {
  const [person] = await people();
  expect(person).toMatchObject({
    name: 'Mira Dubois',
    roles: [{ nl: 'Communicatie', en: 'Marketing' }],
    purposes: [{ en: 'Newsletter' }, { en: 'Fundraising' }],
    code: expect.stringMatching(/^\d{6}$/),
  });
  const half = await ask(`mutation { signIn(input: { email: "${person!.email}", password: "${person!.password}" }) { next } }`);
  expect(half.data).toEqual({ signIn: { next: 'VERIFY_SECOND_FACTOR' } });
  expect(half.cookie).toMatch(/^inzage=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  const cookie = half.cookie!.split(';')[0]!;
  expect((await ask('{ roles { code } }', { cookie })).codes).toEqual(['MFA_REQUIRED']);
  const { code } = (await people()).find(one => one.email === person!.email)!;
  const full = await ask(`mutation { verifySecondFactor(input: { code: "${code}" }) { viewer { name mode } } }`, { cookie });
  expect(full.data).toEqual({ verifySecondFactor: { viewer: { name: person!.name, mode: 'DEMO' } } });
  const mine = full.cookie!.split(';')[0]!;
  expect(mine).not.toBe(cookie);
  expect((await ask('{ roles { code } }', { cookie: mine })).codes).toEqual([]);
  const out = await ask('mutation { signOut { done } }', { cookie: mine });
  expect(out.cookie).toMatch(/^inzage=; Path=\/; Expires=Thu, 01 Jan 1970/);
  expect(await ask('{ roles { code } }', { cookie: mine })).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
});

test('a wrong password is told in the body; a stranger’s call has status 401', async () => {
  const wrong = await ask('mutation { signIn(input: { email: "nobody@example.org", password: "nothing that works" }) { next } }');
  expect(wrong).toMatchObject({ codes: ['BAD_USER_INPUT'], cookie: null });
  expect(await ask('{ roles { code } }')).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
});

test('a code is a text: a list, an object or a number is refused before anything is asked', async () => {
  for (const code of ['["123456"]', '{ a: "1" }', '123456', 'null']) {
    const { codes, data } = await ask(`mutation { verifySecondFactor(input: { code: ${code} }) { viewer { name } } }`);
    expect(data ?? null).toBeNull();
    expect(codes[0]).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
  }
});

test('the cookie of an https address is tied to its host; only on http, which is loopback, it goes without', () => {
  expect(sessionCookieName({ publicUrl: 'https://contacts.example.org' })).toBe('__Host-inzage');
  expect(sessionCookieName({ publicUrl: 'http://localhost:4000' })).toBe('inzage');
});
