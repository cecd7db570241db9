import type { Transaction } from '../context.ts';
import { queueMail } from '../mail/queue-mail.ts';

/** What happened to the way in which somebody signs in. */
export const whatIsTold = [
  'authenticator-added',
  'authenticator-removed',
  'passkey-added',
  'recovery-code-used',
  'recovery-codes-renewed',
  'password-changed',
  'password-reset',
  'device-recovery-begun',
  'device-recovery-approved',
  'admin-recovered',
  'provider-bound',
] as const;
export type Told = (typeof whatIsTold)[number];

/** A step: the person hears of it by mail (ASVS 6.3.7), to the address they sign in with, once this has committed. */
export const tellPerson = (
  tx: Transaction,
  staffId: string,
  what: Told,
  parameters: Readonly<Record<string, string | number>> = {},
): Promise<string> =>
  queueMail(tx, {
    to: { kind: 'STAFF', id: staffId },
    // No contact's address is looked up for it.
    purpose: 'sign-in',
    template: `sign-in-${what}`,
    language: null,
    parameters,
  });
