import { expect, test } from 'vitest';
import type { Config } from '../../api/config.ts';
import { deriveKeys } from '../../api/keys.ts';
import { keepAttempt, takeAttempt } from '../../api/sign-in/provider/attempt-cookie.ts';
import { claimedRoles } from '../../api/sign-in/provider/claimed-roles.ts';
import { provenElsewhere } from '../../api/sign-in/provider/proven-elsewhere.ts';
import { createSecretKey, randomBytes } from 'node:crypto';

const now = new Date('2026-11-25T12:00:00Z');
const at = (iso: string) => Date.parse(iso) / 1000;

test('a second factor proven elsewhere counts from when it was; of yesterday it is none, and without a time it is an old one', () => {
  const proven = (claims: Record<string, unknown>) => provenElsewhere(claims, ['high'], 8, now)?.toISOString() ?? null;
  expect(proven({ amr: ['pwd', 'mfa'], auth_time: at('2026-11-25T11:59:00Z') })).toBe('2026-11-25T11:59:00.000Z');
  expect(proven({ acr: 'high', auth_time: at('2026-11-25T05:00:00Z') })).toBe('2026-11-25T05:00:00.000Z');
  expect(proven({ amr: ['mfa'], auth_time: at('2026-11-24T12:00:00Z') })).toBeNull();
  expect(proven({ amr: ['mfa'] })).toBe('2026-11-25T04:00:00.000Z');
  for (const none of [{}, { amr: 'mfa' }, { amr: ['sms', 'pwd'] }, { amr: [['mfa']] }, { acr: 'low' }, { acr: ['high'] }])
    expect(proven({ ...none, auth_time: at('2026-11-25T11:59:00Z') })).toBeNull();
});

test('a claim is a text or a list of texts, the signed one first; nothing else is taken for one', () => {
  const mapping = [
    { claim: 'groups', value: 'counting', roles: ['analyst'] },
    { claim: 'constructor', value: 'true', roles: ['admin'] },
  ];
  const held = (signed: Record<string, unknown>, more: Record<string, unknown> = {}) => [...claimedRoles(mapping, { signed, more }).held];
  expect(held({ groups: 'counting' })).toEqual(['analyst']);
  expect(held({}, { groups: ['x', 'counting'] })).toEqual(['analyst']);
  expect(held({ groups: [] }, { groups: ['counting'] })).toEqual([]);
  for (const odd of [{ groups: { counting: true } }, { groups: ['counting '] }, { groups: [['counting']] }, { groups: null }, {}])
    expect(held(odd)).toEqual([]);
  expect([...claimedRoles(mapping, { signed: {}, more: {} }).named]).toEqual(['analyst', 'admin']);
});

test('what a browser keeps on the way is tied to the host where that is https, opens here alone, and for ten minutes', () => {
  const keys = deriveKeys(createSecretKey(randomBytes(32)));
  const config = { publicUrl: 'https://contacts.example.org' } as Config;
  const attempt = { state: 'a', nonce: 'b', verifier: 'c', until: now.getTime() + 600_000 };
  const set: [string, string, Record<string, unknown>][] = [];
  const response = { cookie: (...cookie: [string, string, Record<string, unknown>]) => set.push(cookie), clearCookie: () => undefined };
  keepAttempt(response as never, config, keys, attempt);
  const [name, value, options] = set[0]!;
  expect([name, options]).toEqual([
    '__Host-inzage-attempt',
    { httpOnly: true, sameSite: 'lax', path: '/', secure: true, expires: new Date(attempt.until) },
  ]);
  const take = (kept: string, by = keys, when = now) =>
    takeAttempt({ headers: { cookie: `x=y; ${name}=${kept}` } } as never, response as never, config, by, when);
  expect(take(value)).toEqual(attempt);
  expect(take(value, keys, new Date(attempt.until))).toBeNull();
  expect(take(`${value.slice(0, -2)}AA`)).toBeNull();
  expect(take(value, deriveKeys(createSecretKey(randomBytes(32))))).toBeNull();
});
