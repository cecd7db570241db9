import { appendToChangeLog } from '../audit/change-log.ts';
import { CannotStart } from '../cannot-start.ts';
import type { Transaction } from '../context.ts';
import { parseEmail } from '../fields/email.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { digestOf } from '../staff/token.ts';
import { lockPerson } from './authenticators.ts';
import { CODE_MINUTES, takeFactors } from './device-recovery.ts';
import { writeSecurityEvent } from './security-event.ts';
import { tellPerson } from './tell-person.ts';

const holders = (duty: string, act: string) => /* sql */ `
  SELECT DISTINCT m.id FROM staff_member m JOIN staff_role sr ON sr.staff_id = m.id JOIN role r ON r.id = sr.role_id
  WHERE m.state = 'ACTIVE' AND r.duties @> '[{"duty": "${duty}", "acts": ["${act}"]}]'`;

/**
 * A step of `npm run recover-admin`: an admin who lost everything that shows their codes, where no two others could help, gets a code from whoever may
 * write to the database as its owner. Leaves a security event and a change-log entry; the admin and all who oversee who looks (the data protection officer)
 * are told by mail. Throws `CannotStart` for nobody, for somebody who is no admin, and where two others can do it in the console.
 * @returns the code, told once
 */
export async function recoverAdmin(tx: Transaction, typed: string): Promise<string> {
  const email = parseEmail(typed);
  const person = email.ok && (await tx.one<{ id: string }>('SELECT id FROM staff_member WHERE email_key = $1', [email.value.key]));
  if (!person || !(await lockPerson(tx, person.id))) throw new CannotStart('Nobody who works here signs in with this address.');
  const admins = (await tx.query<{ id: string }>(holders('Staff', 'manage'))).map(({ id }) => id);
  if (!admins.includes(person.id)) throw new CannotStart('This is no admin: two admins recover everybody else, on the page of the staff.');
  if (admins.length > 2)
    throw new CannotStart('Two other admins can do this on the page of the staff, and then somebody has looked twice.');
  const code = await takeFactors(tx, person.id);
  await tx.query(
    `INSERT INTO device_recovery (id, staff_id, identity_check, note, outcome, decided_at, code_digest, code_expires_at)
     VALUES ($1, $2, 'ON_THE_SERVER', 'npm run recover-admin', 'APPROVED', now(), $3, now() + make_interval(mins => $4))`,
    [tx.ctx.newId(), person.id, digestOf(code), CODE_MINUTES],
  );
  await writeSecurityEvent(tx, 'admin-recovered', person.id);
  await appendToChangeLog(tx, { action: 'recoverAdmin', subject: 'staff', subjectId: person.id, fields: ['secondFactor'] });
  await tellPerson(tx, person.id, 'admin-recovered');
  for (const { id } of await tx.query<{ id: string }>(holders('AccessLog', 'read')))
    await queueMail(tx, {
      to: { kind: 'STAFF', id },
      purpose: 'sign-in',
      template: 'sign-in-oversight',
      language: null,
      parameters: { who: person.id },
    });
  return code;
}
