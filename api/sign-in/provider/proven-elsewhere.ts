import type { Claims } from './provider.ts';

/** Values of `amr` that say a second factor (RFC 8176): several factors, a one-time code, a key in hardware, a smart card. Not `sms`, which is carried away with a number. */
const SECOND_FACTORS = ['mfa', 'otp', 'hwk', 'sc'];

/**
 * When the provider had a second factor proven; null: it does not say so, or not of late, and it is asked here.
 * Only the signed claims count. Without `auth_time` nobody knows when: it counts as proven, but long ago, and what takes a fresh one asks for it.
 * @param hours for how long a sign-in at the provider is good
 */
export function provenElsewhere(signed: Claims, acr: readonly string[], hours: number, now: Date): Date | null {
  const { amr, acr: level, auth_time: at } = signed;
  const says =
    (Array.isArray(amr) && amr.some(method => SECOND_FACTORS.includes(method as string))) ||
    (typeof level === 'string' && acr.includes(level));
  if (!says) return null;
  const term = hours * 3_600_000;
  if (typeof at !== 'number' || !Number.isFinite(at)) return new Date(now.getTime() - term);
  return now.getTime() - at * 1000 <= term ? new Date(at * 1000) : null;
}
