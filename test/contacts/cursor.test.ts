import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCursor, writeCursor } from '../../api/contacts/cursor.ts';

const key = createSecretKey(Buffer.alloc(32, 7));
const position = { segment: 0, value: 'Peeters', id: '01a20bcd-2026-7568-ab3e-4fbc997a798b' } as const;

test('a cursor leads back to its position', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 1), fc.option(fc.string({ maxLength: 200 })), fc.uuid(), (segment, value, id) => {
      expect(readCursor(key, writeCursor(key, { segment: segment as 0 | 1, value, id }, 'bound'), 'bound')).toEqual({ segment, value, id });
    }),
  );
});

test('a cursor shows neither the value nor its length', () => {
  const cursor = Buffer.from(writeCursor(key, position, 'bound'), 'base64url');
  expect(cursor.includes(Buffer.from('Peeters'))).toBe(false);
  expect(writeCursor(key, { ...position, value: 'P' }, 'bound')).toHaveLength(writeCursor(key, position, 'bound').length);
});

test('equal positions give equal cursors, so that two equal databases give equal answers', () => {
  expect(writeCursor(key, position, 'bound')).toBe(writeCursor(key, { ...position }, 'bound'));
  expect(writeCursor(key, { ...position, value: 'Peters' }, 'bound')).not.toBe(writeCursor(key, position, 'bound'));
});

test('a cursor made for another viewer, purpose or question is none', () => {
  expect(readCursor(key, writeCursor(key, position, 'mira newsletter'), 'amir newsletter')).toBeNull();
});

test('a cursor with one bit changed is none', () => {
  const cursor = Buffer.from(writeCursor(key, position, 'bound'), 'base64url');
  for (let i = 0; i < cursor.length; i += 7) {
    const forged = Buffer.from(cursor);
    forged[i]! ^= 1;
    expect(readCursor(key, forged.toString('base64url'), 'bound')).toBeNull();
  }
  expect(readCursor(key, randomBytes(300).toString('base64url'), 'bound')).toBeNull();
  expect(readCursor(key, 'not a cursor', 'bound')).toBeNull();
});
