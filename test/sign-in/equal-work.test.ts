import * as argon2 from '@node-rs/argon2';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { House } from './caller.ts';

vi.mock('@node-rs/argon2', async original => {
  const library = await original<typeof argon2>();
  return { ...library, verify: vi.fn(library.verify) };
});

let house: House;
beforeAll(async () => {
  house = await House.open();
  await house.employ('ada', 'admin');
  await house.stranger().signIn('nobody'); // the hash that nobody has is made at the first need
});
afterAll(() => house.close());

/** Everything the database was asked, and how often a password was verified. */
async function workOf(act: () => Promise<unknown>): Promise<{ statements: string[]; verifications: number; answer: unknown }> {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  vi.mocked(argon2.verify).mockClear();
  const answer = await act();
  const statements = asked.mock.calls.map(([query]) => (typeof query === 'string' ? query : (query as unknown as { text: string }).text));
  asked.mockRestore();
  return { statements, verifications: vi.mocked(argon2.verify).mock.calls.length, answer };
}

test('a known and an unknown address cost the same statements and one verification, and get the same answer', async () => {
  const wrong = 'a wrong password';
  const known = await workOf(() => house.stranger().signIn('ada', wrong));
  const unknown = await workOf(() => house.stranger().signIn('somebody', wrong));
  expect(known).toEqual(unknown);
  expect(known.verifications).toBe(1);
  expect(known.statements.length).toBeGreaterThan(3);
  // Negative control: a right password is another path, so the comparison does compare.
  const right = await workOf(() => house.stranger().signIn('ada'));
  expect(right.statements).not.toEqual(known.statements);
});

test('a password of more than 256 characters is refused before any hashing; the whole of a long one counts', async () => {
  expect(await workOf(() => house.stranger().signIn('ada', 'x'.repeat(257)))).toMatchObject({
    verifications: 0,
    answer: { refused: ['BAD_USER_INPUT input.password:tooLong'] },
  });
  const { hashPassword, passwordMatches } = await import('../../api/sign-in/password.ts');
  const long = 'long '.repeat(50);
  const hash = await hashPassword(long);
  expect(hash).toMatch(/^\$argon2id\$/);
  expect(await passwordMatches(hash, long)).toBe(true);
  expect(await passwordMatches(hash, `${long.slice(0, -1)}x`)).toBe(false);
  expect(await passwordMatches(null, 'nobody has this password')).toBe(false);
});

test('a try that is throttled is not hashed either', async () => {
  const browser = Object.assign(house.stranger(), { ip: '203.0.113.5' });
  for (let i = 0; i < 5; i++) await browser.signIn('ada', 'a wrong password');
  expect(await workOf(() => browser.signIn('ada'))).toMatchObject({ verifications: 0, answer: { refused: ['RATE_LIMITED'] } });
});
