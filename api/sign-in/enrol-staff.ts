import type { Transaction } from '../context.ts';
import { addAuthenticator } from './authenticators.ts';
import { hashPassword } from './password.ts';

/** Somebody who works here, ready to sign in. */
export interface NewStaffMember {
  readonly name: string;
  /** As typed, and its key (`fields/email.ts`). */
  readonly email: string;
  readonly emailKey: string;
  readonly language?: string;
  readonly password: string;
  /** 20 bytes: `newSecret()`. Null: none yet; signing in then asks to enrol one. */
  readonly secret: Buffer | null;
  /** Codes of roles that exist. */
  readonly roles: readonly string[];
}

/** A step: writes a staff member with password, authenticator and roles. Answers the id. For the demo and tests: everybody else is invited. They count as told of the logging. */
export async function enrolStaff(tx: Transaction, member: NewStaffMember): Promise<string> {
  const id = tx.ctx.newId();
  await tx.query(
    'INSERT INTO staff_member (id, name, email, email_key, language, password_hash, logging_told_at) VALUES ($1, $2, $3, $4, $5, $6, now())',
    [id, member.name, member.email, member.emailKey, member.language ?? 'nl', await hashPassword(member.password)],
  );
  if (member.secret) await addAuthenticator(tx, id, { name: 'Authenticator', secret: member.secret, confirmed: true });
  const granted = await tx.query(
    'INSERT INTO staff_role (staff_id, role_id) SELECT $1, id FROM role WHERE code = ANY($2) RETURNING role_id',
    [id, member.roles],
  );
  if (granted.length !== member.roles.length) throw new Error('A role to grant does not exist');
  return id;
}
