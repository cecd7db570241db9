import type { Request, Response } from 'express';
import type { Config } from '../../config.ts';

/** As for staff, and apart from theirs: `__Host-` ties it to this origin; only an http address on loopback goes without. */
const nameFor = ({ publicUrl }: Pick<Config, 'publicUrl'>): string =>
  publicUrl.startsWith('https:') ? '__Host-inzage-portal' : 'inzage-portal';

export const portalSecretOf = (request: Request, config: Config): string | null =>
  request
    .get('cookie')
    ?.split(';')
    .map(part => part.trim().split('='))
    .find(([name]) => name === nameFor(config))?.[1] ?? null;

/** Never sent along from another site, not even by a link: a session begins on a page of ours. */
export function keepPortalSecret(response: Response, config: Config, portal: { secret: string; expires: Date } | null): void {
  const options = { httpOnly: true, sameSite: 'strict', path: '/', secure: config.publicUrl.startsWith('https:') } as const;
  if (portal) response.cookie(nameFor(config), portal.secret, { ...options, expires: portal.expires });
  else response.clearCookie(nameFor(config), options);
}
