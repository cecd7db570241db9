import { createHmac } from 'node:crypto';
import type { Decision } from '../access/decide.ts';
import type { Context } from '../context.ts';

/** Per field: origin, detail, instant and change number, as stored on the contact. */
export type Origins = Readonly<Record<string, { readonly o: string; readonly d?: string; readonly t: string; readonly n: number }>>;

/**
 * HMAC over (field, change number) of every field that this viewer may read here, selected or not: it changes with what may be seen, and with nothing else.
 * The first letter says whether a fresh second factor was there (sensitive fields included) or not.
 */
export function versionOf(ctx: Context, decision: Decision, contactId: string, origins: Origins): string {
  const numbers = Object.keys(origins)
    .sort()
    .map(field => [field, origins[field]!.n]);
  const mac = createHmac('sha256', ctx.keys.version)
    .update(JSON.stringify([contactId, decision.purpose.code, numbers]))
    .digest('base64url')
    .slice(0, 32);
  return `${decision.viewer.freshSecondFactor ? 's' : 'o'}.${mac}`;
}
