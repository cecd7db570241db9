import { appendToChangeLog } from '../../audit/change-log.ts';
import type { Context, Session, Transaction } from '../../context.ts';
import { parseEmail } from '../../fields/email.ts';
import { type Checked, factorSql } from '../check-password.ts';
import { writeSecurityEvent } from '../security-event.ts';
import { endSession, type NewSession, startHalfSession, startSession } from '../session.ts';
import { type Next, nextFor } from '../sign-in.ts';
import { tellPerson } from '../tell-person.ts';
import { claimedRoles } from './claimed-roles.ts';
import { mapRoles } from './map-roles.ts';
import type { Claims, Told } from './provider.ts';
import { provenElsewhere } from './proven-elsewhere.ts';

/** Who the provider knows and we do not let in; `why` is for the security event, never for who asks. */
export class NotAdmitted extends Error {
  readonly why: 'unverified' | 'unknown' | 'state' | 'subject';
  readonly staffId: string | null;
  constructor(why: NotAdmitted['why'], staffId: string | null = null) {
    super(`not admitted: ${why}`);
    this.why = why;
    this.staffId = staffId;
  }
}

/** The session that began, and what finishes signing in; null: nothing is left to do. */
export interface Begun {
  readonly session: NewSession;
  readonly next: Next | null;
}

interface Person {
  readonly id: string;
  readonly hash: string | null;
  readonly state: string;
  readonly factor: Checked['factor'];
}

/**
 * Lets in who the provider vouches for, all or nothing: somebody who works here or is invited, by an address that the provider verified, and from the first time on
 * by the subject that it was then: an address that passes to somebody else does not pass on an account. Nobody is created. The second factor is asked here,
 * unless the provider had one proven; of who lost theirs it always is. Throws `NotAdmitted`.
 * @param ctx of the system: what a setting does, nobody did
 * @param before the session that this browser had; it ends
 */
export async function signInByProvider(ctx: Context, told: Told, before: Session | null): Promise<Begun> {
  // Address and verification of one and the same source: the signed one, where it names an address.
  const key = verifiedAddress('email' in told.signed ? told.signed : told.more);
  if (key === undefined) throw new NotAdmitted('unverified');
  return ctx.transaction(async tx => {
    const [found] = await find(tx, key);
    if (!found) throw new NotAdmitted('unknown');
    insistOnState(found);
    await insistOnSubject(tx, found.id, told);
    // The policy version before the person, as everywhere: two that lock in different orders would wait for each other.
    await mapRoles(tx, found.id, claimedRoles(ctx.config.provider?.roles ?? [], told));
    const [person] = await find(tx, key, 'FOR UPDATE');
    if (!person) throw new NotAdmitted('unknown');
    insistOnState(person);
    await bind(tx, person.id, told);
    if (person.state === 'INVITED') await activate(tx, person.id);
    if (before) await endSession(tx, before.id);
    return begin(tx, person, told.signed);
  });
}

/** The key of the address, where it is said to be verified: by `true`, and nothing that looks like it. */
function verifiedAddress({ email, email_verified: verified }: Claims): string | undefined {
  if (typeof email !== 'string' || verified !== true) return undefined;
  const parsed = parseEmail(email);
  return parsed.ok ? parsed.value.key : undefined;
}

const find = (tx: Transaction, key: string, lock: '' | 'FOR UPDATE' = ''): Promise<Person[]> =>
  tx.query<Person>(
    `SELECT m.id, m.password_hash AS hash, m.state, (${factorSql}) AS factor FROM staff_member m WHERE m.email_key = $1 ${lock}`,
    [key],
  );

function insistOnState({ id, state }: Person): void {
  if (state !== 'ACTIVE' && state !== 'INVITED') throw new NotAdmitted('state', id);
}

/** Refuses before anything is locked or changed; `bind` decides. */
async function insistOnSubject(tx: Transaction, staffId: string, { issuer, subject }: Told): Promise<void> {
  const other = await tx.query(
    'SELECT 1 FROM staff_identity WHERE issuer = $2 AND (staff_id = $1) <> (subject = $3) AND (staff_id = $1 OR subject = $3)',
    [staffId, issuer, subject],
  );
  if (other.length > 0) throw new NotAdmitted('subject', staffId);
}

async function bind(tx: Transaction, staffId: string, { issuer, subject }: Told): Promise<void> {
  const bound = await tx.one(
    'INSERT INTO staff_identity (staff_id, issuer, subject) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING staff_id',
    [staffId, issuer, subject],
  );
  if (!bound) {
    const same = await tx.one('SELECT 1 FROM staff_identity WHERE staff_id = $1 AND issuer = $2 AND subject = $3', [
      staffId,
      issuer,
      subject,
    ]);
    if (!same) throw new NotAdmitted('subject', staffId);
    return;
  }
  await writeSecurityEvent(tx, 'provider-bound', staffId);
  await appendToChangeLog(tx, { action: 'bindIdentity', subject: 'staff', subjectId: staffId, fields: ['identity'] });
  await tellPerson(tx, staffId, 'provider-bound');
}

async function activate(tx: Transaction, staffId: string): Promise<void> {
  await tx.query(`UPDATE staff_member SET state = 'ACTIVE' WHERE id = $1`, [staffId]);
  await writeSecurityEvent(tx, 'invitation-accepted', staffId);
  await appendToChangeLog(tx, { action: 'acceptInvitation', subject: 'staff', subjectId: staffId, fields: ['state'] });
}

async function begin(tx: Transaction, { id, hash, factor }: Person, signed: Claims): Promise<Begun> {
  const { config } = tx.ctx;
  const proven = factor === 'LOST' ? null : provenElsewhere(signed, config.provider?.acr ?? [], config.sessionHours, tx.ctx.now());
  await writeSecurityEvent(tx, 'provider-right', id, { secondFactor: proven ? 'provider' : factor });
  if (proven) return { session: await startSession(tx, id, proven), next: null };
  const session = await startHalfSession(tx, id, hash, factor === 'NONE');
  if (!session) throw new NotAdmitted('state', id);
  return { session, next: nextFor[factor] };
}
