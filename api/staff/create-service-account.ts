import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { insistOnStepUp } from '../insist.ts';
import { Problems } from '../refusal.ts';
import { type ServiceAccount, serviceAccountSql } from './service-account.entity.ts';
import { digestOf, newToken, servicePrefix } from './token.ts';

/** An application, as parsed. */
export interface NewServiceAccount {
  readonly name: string;
  /** Codes. */
  readonly roles: readonly string[];
  readonly purposes: readonly string[];
  readonly recipientId: string;
  readonly expiresAt: Date;
  /** CIDR; empty or absent: from anywhere. */
  readonly networks?: readonly string[];
  readonly reason: string;
}

/** Makes a service account and its token, which is told here and never again. Refuses roles, purposes and recipients that there are not. */
export const createServiceAccount = (ctx: Context, account: NewServiceAccount): Promise<{ account: ServiceAccount; token: string }> => {
  insistOnStepUp(ctx);
  const token = newToken(servicePrefix);
  return ctx.transaction(async tx => {
    await insistOnWhatItNames(tx, account);
    const created = await createServiceAccountWithToken(tx, account, token);
    await appendToChangeLog(tx, {
      action: 'createServiceAccount',
      subject: 'service-account',
      subjectId: created.id,
      fields: [...account.roles, ...account.purposes],
      reason: account.reason,
    });
    return { account: created, token };
  });
};

/** A step: writes an account with a given token. The demo's is fixed; no other may be. */
export async function createServiceAccountWithToken(tx: Transaction, account: NewServiceAccount, token: string): Promise<ServiceAccount> {
  const id = tx.ctx.newId();
  await tx.query(
    'INSERT INTO service_account (id, name, token_digest, purposes, recipient_id, expires_at, created_by, networks) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      id,
      account.name,
      digestOf(token),
      account.purposes,
      account.recipientId,
      account.expiresAt,
      tx.ctx.viewer?.id ?? null,
      account.networks ?? [],
    ],
  );
  await tx.query('INSERT INTO service_account_role SELECT $1, id FROM role WHERE code = ANY($2)', [id, account.roles]);
  return (await tx.one<ServiceAccount>(`SELECT ${serviceAccountSql} FROM service_account a WHERE a.id = $1`, [id]))!;
}

/** An account is held to purposes that one of its roles may act for; any other would be a promise that nothing keeps. */
async function insistOnWhatItNames(tx: Transaction, account: NewServiceAccount): Promise<void> {
  const roles = await tx.query<{ code: string; purposes: string[] }>('SELECT code, purposes FROM role WHERE code = ANY($1)', [
    account.roles,
  ]);
  const reachable = new Set(roles.flatMap(role => role.purposes));
  const problems = new Problems();
  for (const [index, code] of account.roles.entries())
    if (!roles.some(role => role.code === code)) problems.add(`input.roles.${index}`, 'unknown');
  for (const [index, code] of account.purposes.entries())
    if (!reachable.has(code)) problems.add(`input.purposes.${index}`, 'notOfTheRoles');
  if (!(await tx.one('SELECT 1 FROM recipient WHERE id = $1', [account.recipientId]))) problems.add('input.recipient', 'unknown');
  problems.insist();
}
