import type { Context, Transaction } from '../context.ts';

/** What is worth knowing about signing in (ASVS 16.3). Names and ids only: never a password, code, token or address. */
export type SecurityEvent =
  | 'password-right'
  | 'password-wrong'
  | 'password-throttled'
  | 'code-right'
  | 'code-wrong'
  | 'code-reused'
  | 'code-throttled'
  | 'step-up'
  | 'signed-out'
  | 'second-factor-missing'
  | 'recovery-code-right'
  | 'recovery-code-wrong'
  | 'recovery-codes-renewed'
  | 'enrolment-begun'
  | 'authenticator-proven'
  | 'authenticator-added'
  | 'authenticator-removed'
  | 'passkey-begun'
  | 'passkey-right'
  | 'passkey-wrong'
  | 'passkey-reused'
  | 'passkey-counter-back'
  | 'passkey-throttled'
  | 'password-changed'
  | 'password-reset'
  | 'reset-link-sent'
  | 'reset-link-refused'
  | 'invitation-accepted'
  | 'invitation-refused'
  | 'session-ended'
  | 'token-from-elsewhere'
  | 'device-recovery-begun'
  | 'device-recovery-approved'
  | 'device-recovery-cancelled'
  | 'device-code-right'
  | 'device-code-wrong'
  | 'admin-recovered'
  | 'provider-right'
  | 'provider-refused'
  | 'provider-unavailable'
  | 'provider-bound'
  | 'provider-role-kept'
  | 'set-up-link-made'
  | 'set-up-begun'
  | 'set-up-code-wrong'
  | 'set-up-finished'
  | 'set-up-link-refused';

/** A step: the event stands or falls with what it tells of. */
export const writeSecurityEvent = async (
  tx: Transaction,
  event: SecurityEvent,
  staffId: string | null,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  await tx.query('INSERT INTO security_event (event, staff_id, detail, request_id) VALUES ($1, $2, $3, $4)', [
    event,
    staffId,
    JSON.stringify(detail),
    tx.ctx.requestId,
  ]);
};

/** The event of a refusal, in a transaction of its own: the refusal undoes everything else. */
export const tellSecurityEvent = (
  ctx: Context,
  event: SecurityEvent,
  staffId: string | null,
  detail?: Readonly<Record<string, unknown>>,
): Promise<void> => ctx.transaction(tx => writeSecurityEvent(tx, event, staffId, detail));
