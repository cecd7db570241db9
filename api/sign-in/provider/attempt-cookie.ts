import type { CookieOptions, Request, Response } from 'express';
import type { Config } from '../../config.ts';
import type { Keys } from '../../context.ts';
import { open, seal } from '../../keys.ts';
import type { Attempt } from './provider.ts';

const AAD = 'cookie:attempt';

const isHttps = (config: Pick<Config, 'publicUrl'>) => config.publicUrl.startsWith('https:');
const nameOf = (config: Pick<Config, 'publicUrl'>) => (isHttps(config) ? '__Host-inzage-attempt' : 'inzage-attempt');
/** `Lax`: the way back is a navigation from the provider's page, which brings no stricter cookie along. */
const options = (config: Pick<Config, 'publicUrl'>): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: isHttps(config),
});

/** Keeps what belongs to one way to the provider and back in the browser that went: whoever brings somebody else's answer does not have it (login CSRF). */
export const keepAttempt = (response: Response, config: Config, keys: Keys, attempt: Attempt): void =>
  void response.cookie(nameOf(config), seal(keys.attempt, JSON.stringify(attempt), AAD).toString('base64url'), {
    ...options(config),
    expires: new Date(attempt.until),
  });

/** Takes it back; null: none, expired, or not ours. */
export function takeAttempt(request: Request, response: Response, config: Config, keys: Keys, now: Date): Attempt | null {
  const kept = cookieOf(request, nameOf(config));
  if (kept === undefined) return null;
  response.clearCookie(nameOf(config), options(config));
  try {
    const attempt = JSON.parse(open(keys.attempt, Buffer.from(kept, 'base64url'), AAD).toString('utf8')) as Attempt;
    return now.getTime() < attempt.until ? attempt : null;
  } catch {
    return null;
  }
}

const cookieOf = (request: Request, name: string): string | undefined =>
  (request.headers.cookie ?? '')
    .split(';')
    .map(part => part.trim().split('='))
    .find(([key]) => key === name)?.[1];
