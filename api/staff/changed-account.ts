import type { Transaction } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { type ServiceAccount, serviceAccountSql } from './service-account.entity.ts';

/**
 * A step: the application as it is after a change that touches only those that were not stopped.
 * Refuses `NOT_FOUND`, and `CONFLICT` (`alreadyRevoked`) where nothing `changed`.
 */
export async function changedAccount(tx: Transaction, id: string, changed: boolean): Promise<ServiceAccount> {
  const account = await tx.one<ServiceAccount>(`SELECT ${serviceAccountSql} FROM service_account a WHERE a.id = $1`, [id]);
  if (!account) throw new Refusal('NOT_FOUND');
  if (!changed) throw new Refusal('CONFLICT', [{ path: 'input.id', rule: 'alreadyRevoked' }]);
  return account;
}
