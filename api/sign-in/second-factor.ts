import { randomBytes } from 'node:crypto';
import speakeasy from 'speakeasy';
import type { Keys } from '../context.ts';
import { open, seal } from '../keys.ts';

/** RFC 6238: steps of 30 seconds, six digits, SHA-1, which is what authenticators understand. */
const STEP_SECONDS = 30;
const SECRET_BYTES = 20;
/** One step either way, for clocks that differ (RFC 6238 section 5.2). */
const WINDOW = 1;

/** 160 random bits, as RFC 4226 section 4 recommends. */
export const newSecret = (): Buffer => randomBytes(SECRET_BYTES);

/** The time step of an instant. */
export const stepOf = (at: Date): number => Math.floor(at.getTime() / 1000 / STEP_SECONDS);

/**
 * The time step that a code belongs to, or null. The caller consumes the step; a code proves nothing before that.
 * The only place that calls speakeasy, which itself would take `26920x` for `026920`, arrays, objects and an empty secret:
 * hence six ASCII digits and 20 bytes, or nothing.
 */
export function matchingStep(secret: Buffer, code: unknown, at: Date): number | null {
  if (typeof code !== 'string' || !/^[0-9]{6}$/.test(code)) return null;
  if (!Buffer.isBuffer(secret) || secret.length !== SECRET_BYTES) return null;
  const now = stepOf(at);
  const found = speakeasy.totp.verifyDelta({
    secret: secret.toString('hex'),
    encoding: 'hex',
    token: code,
    time: now * STEP_SECONDS,
    step: STEP_SECONDS,
    window: WINDOW,
    digits: 6,
  });
  return found ? now + found.delta : null;
}

/** The code of an instant: for the demo's sign-in page, and for nobody else. */
export const codeAt = (secret: Buffer, at: Date): string =>
  speakeasy.totp({ secret: secret.toString('hex'), encoding: 'hex', time: stepOf(at) * STEP_SECONDS, step: STEP_SECONDS, digits: 6 });

/** How long the code of an instant remains the current one. */
export const secondsLeft = (at: Date): number => STEP_SECONDS - (Math.floor(at.getTime() / 1000) % STEP_SECONDS);

/** What an authenticator app reads from a QR code. */
export const otpauthUri = (secret: Buffer, email: string): string =>
  `otpauth://totp/Inzage:${encodeURIComponent(email)}?secret=${base32(secret)}&issuer=Inzage&algorithm=SHA1&digits=6&period=${STEP_SECONDS}`;

/** RFC 4648 without padding, as people type it. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map(five => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

const place = (staffId: string) => `staff_member:totp_secret:${staffId}`;

export const sealSecret = (keys: Keys, staffId: string, secret: Buffer): Buffer => seal(keys.secondFactor, secret, place(staffId));

/** Throws when the row holds another person's secret, or something that is no secret: a bug or an attack, never an answer. */
export function openSecret(keys: Keys, staffId: string, sealed: Buffer): Buffer {
  const secret = open(keys.secondFactor, sealed, place(staffId));
  if (secret.length !== SECRET_BYTES) throw new Error('A second-factor secret does not have 20 bytes');
  return secret;
}
