import fc from 'fast-check';
import { Secret, TOTP, URI } from 'otpauth';
import speakeasy from 'speakeasy';
import { expect, test } from 'vitest';
import {
  base32,
  codeAt,
  matchingStep,
  newSecret,
  openSecret,
  otpauthUri,
  sealSecret,
  secondsLeft,
  stepOf,
} from '../../api/sign-in/second-factor.ts';
import { deriveKeys } from '../../api/keys.ts';
import { createSecretKey, randomBytes } from 'node:crypto';

const secret = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);
const keys = deriveKeys(createSecretKey(randomBytes(32)));

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('the vector of RFC 6238 appendix B at %d seconds is %s', (seconds, code) => {
  expect(codeAt(secret, at(seconds))).toBe(code);
  expect(matchingStep(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

test('an independent authenticator and we agree on every code, and on its step', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), fc.integer({ min: 0, max: 4_000_000_000 }), (bytes, seconds) => {
      const independent = new TOTP({ secret: new Secret({ buffer: bytes.slice().buffer as ArrayBuffer }) });
      const code = independent.generate({ timestamp: seconds * 1000 });
      expect(codeAt(Buffer.from(bytes), at(seconds))).toBe(code);
      // A neighbouring step may have the same code once in a million; then the earlier one is meant.
      expect(Math.abs(matchingStep(Buffer.from(bytes), code, at(seconds))! - stepOf(at(seconds)))).toBeLessThanOrEqual(1);
    }),
  );
});

test('an authenticator that reads our otpauth address shows our codes', () => {
  const fresh = newSecret();
  const app = URI.parse(otpauthUri(fresh, 'ada+lab@example.org')) as TOTP;
  expect([app.issuer, app.label]).toEqual(['Inzage', 'ada+lab@example.org']);
  expect(app.generate({ timestamp: 1_800_000_000_000 })).toBe(codeAt(fresh, at(1_800_000_000)));
  expect(app.secret.base32).toBe(base32(fresh));
});

test('a code works one step early and one step late, and no further', () => {
  const now = 1_800_000_015;
  for (const [shift, works] of [
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ] as const) {
    const code = codeAt(secret, at(now + shift * 30));
    expect(matchingStep(secret, code, at(now)), `${shift} steps`).toBe(works ? stepOf(at(now)) + shift : null);
  }
});

test('what speakeasy takes for a code is none: letters, other digits, lists, objects, numbers, spaces', () => {
  const seconds = Array.from({ length: 200 }, (_, i) => 1_800_000_000 + i * 30).find(s => codeAt(secret, at(s)).startsWith('0'))!;
  const code = codeAt(secret, at(seconds));
  const loose = `${code.slice(1)}x`;
  const options = { secret: secret.toString('hex'), encoding: 'hex', time: seconds } as const;
  // Negative control: the library itself accepts it.
  expect(speakeasy.totp.verify({ ...options, token: loose })).toBe(true);
  const fullWidth = [...code].map(digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
  for (const other of [
    loose,
    fullWidth,
    [code],
    { 0: code },
    { toString: () => code },
    Number(code),
    ` ${code}`,
    `${code}\n`,
    `${code} `,
    `+${code.slice(1)}`,
    '',
    null,
    undefined,
    true,
  ])
    expect(matchingStep(secret, other, at(seconds)), JSON.stringify(other)).toBeNull();
  expect(matchingStep(secret, code, at(seconds))).not.toBeNull();
});

test('an empty or short secret opens nothing, though speakeasy verifies with one', () => {
  const code = speakeasy.totp({ secret: '', time: 1_800_000_000 });
  expect(speakeasy.totp.verify({ secret: '', token: code, time: 1_800_000_000 })).toBe(true);
  for (const wrong of [Buffer.alloc(0), Buffer.alloc(19), Buffer.alloc(21), '' as never, null as never])
    expect(matchingStep(wrong, code, at(1_800_000_000))).toBeNull();
  expect(() => openSecret(keys, 'ada', sealSecret(keys, 'ada', Buffer.alloc(0)))).toThrow('20 bytes');
});

test('a sealed secret opens for the person it was sealed for, and for nobody else', () => {
  const sealed = sealSecret(keys, 'ada', secret);
  expect(openSecret(keys, 'ada', sealed).equals(secret)).toBe(true);
  expect(() => openSecret(keys, 'ben', sealed)).toThrow();
  expect(sealed.includes(secret)).toBe(false);
});

test('a code that is shown says how long it remains the current one', () => {
  expect([0, 1, 29, 30].map(second => secondsLeft(at(1_800_000_000 + second)))).toEqual([30, 29, 1, 30]);
});
