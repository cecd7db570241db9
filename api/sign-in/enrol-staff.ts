import type { Transaction } from '../context.ts';
import { hashPassword } from './password.ts';
import { sealSecret } from './second-factor.ts';

/** Somebody who works here, ready to sign in. */
export interface NewStaffMember {
  readonly name: string;
  /** As typed, and its key (`fields/email.ts`). */
  readonly email: string;
  readonly emailKey: string;
  readonly language?: string;
  readonly password: string;
  /** 20 bytes: `newSecret()`. */
  readonly secret: Buffer;
  /** Codes of roles that exist. */
  readonly roles: readonly string[];
}

/** A step: writes a staff member with password, sealed second factor and roles. Answers the id. For the set-up, the demo and tests; invitations come later. */
export async function enrolStaff(tx: Transaction, member: NewStaffMember): Promise<string> {
  const id = tx.ctx.newId();
  await tx.query(
    'INSERT INTO staff_member (id, name, email, email_key, language, password_hash, totp_secret) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [
      id,
      member.name,
      member.email,
      member.emailKey,
      member.language ?? 'nl',
      await hashPassword(member.password),
      sealSecret(tx.ctx.keys, id, member.secret),
    ],
  );
  const granted = await tx.query(
    'INSERT INTO staff_role (staff_id, role_id) SELECT $1, id FROM role WHERE code = ANY($2) RETURNING role_id',
    [id, member.roles],
  );
  if (granted.length !== member.roles.length) throw new Error('A role to grant does not exist');
  return id;
}
