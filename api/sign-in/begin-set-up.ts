import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { addAuthenticator, findBegun } from './authenticators.ts';
import { hashPassword } from './password.ts';
import { newRecoveryCodes, replaceRecoveryCodes } from './recovery-codes.ts';
import { newSecret } from './second-factor.ts';
import { writeSecurityEvent } from './security-event.ts';
import { findSetUpLink } from './set-up.ts';

/** The first admin, as parsed. */
export interface FirstAdmin {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly emailKey: string;
  readonly password: string;
}

/** What the first admin puts into an authenticator and into a drawer. */
export interface Enrolment {
  readonly secret: Buffer;
  readonly recoveryCodes: readonly string[];
}

/**
 * Writes the first admin down, who may do nothing before the set-up is finished. Begun again, after a wrong code or a reload, it gives the same
 * second-factor secret, so that what was scanned stays right; and fresh recovery codes, because the old ones are kept as digests only.
 */
export async function beginSetUp(ctx: Context, admin: FirstAdmin): Promise<Enrolment> {
  // A stranger's guess costs no hashing; and the lock on the link does not wait for it.
  await ctx.transaction(tx => findSetUpLink(tx, admin.token));
  const hash = await hashPassword(admin.password);
  return ctx.transaction(async tx => {
    const link = await findSetUpLink(tx, admin.token);
    // Somebody began with another link. Whoever holds this one may know.
    const taken = await tx.one('SELECT 1 FROM staff_member WHERE email_key = $1 AND id IS DISTINCT FROM $2', [
      admin.emailKey,
      link.staffId,
    ]);
    if (taken) throw new Refusal('CONFLICT', [{ path: 'input.email', rule: 'known' }]);
    const { id, secret } = link.staffId ? await again(tx, link.staffId, admin, hash) : await first(tx, link.digest, admin, hash);
    const recoveryCodes = newRecoveryCodes();
    await replaceRecoveryCodes(tx, id, recoveryCodes);
    await writeSecurityEvent(tx, 'set-up-begun', id);
    await appendToChangeLog(tx, {
      action: 'beginSetUp',
      subject: 'staff',
      subjectId: id,
      fields: ['name', 'email', 'password', 'secondFactor', 'admin'],
    });
    return { secret, recoveryCodes };
  });
}

async function first(tx: Transaction, link: Buffer, admin: FirstAdmin, hash: string): Promise<{ id: string; secret: Buffer }> {
  const [id, secret] = [tx.ctx.newId(), newSecret()];
  // Suspended until the code proved the key and the recovery codes are stored: nothing is active before.
  await tx.query(`INSERT INTO staff_member (id, name, email, email_key, state, password_hash) VALUES ($1, $2, $3, $4, 'SUSPENDED', $5)`, [
    id,
    admin.name,
    admin.email,
    admin.emailKey,
    hash,
  ]);
  await addAuthenticator(tx, id, { name: 'Authenticator', secret });
  const granted = await tx.one(
    `INSERT INTO staff_role (staff_id, role_id) SELECT $1, id FROM role WHERE code = 'admin' RETURNING role_id`,
    [id],
  );
  if (!granted) throw new Error('There is no role "admin": the starter set was not loaded');
  await tx.query('UPDATE set_up_link SET staff_id = $2 WHERE token_digest = $1', [link, id]);
  return { id, secret };
}

async function again(tx: Transaction, id: string, admin: FirstAdmin, hash: string): Promise<{ id: string; secret: Buffer }> {
  await tx.query('UPDATE staff_member SET name = $2, email = $3, email_key = $4, password_hash = $5 WHERE id = $1', [
    id,
    admin.name,
    admin.email,
    admin.emailKey,
    hash,
  ]);
  const begun = await findBegun(tx.query, tx.ctx.keys, id);
  return { id, secret: begun!.secret };
}
