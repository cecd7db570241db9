import { demoSecretOf } from '../api/demo/staff.ts';
import { type Answer, signInAt, visit } from '../api/demo/visit.ts';
import { codeAt, stepOf } from '../api/sign-in/second-factor.ts';
import type { Application, StaffPerson } from './cast.ts';
import type { World } from './world.ts';

export type { Answer };

/** The cookie of each staff member in each world: a code is good for one sign-in, so sessions are kept and used again. */
const sessions = new WeakMap<World, Map<string, Promise<string>>>();

/** Asks through the real HTTP server: as a staff member with session, as an application with token, or as a stranger (`null`). Signs in where nobody did yet. */
export async function ask<Data = Record<string, any>>(
  world: World,
  who: StaffPerson | Application | null,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer<Data>> {
  const headers: Record<string, string> = !who
    ? {}
    : who.is === 'staff'
      ? { cookie: await signIn(world, who) }
      : { authorization: `Bearer ${who.token}` };
  return visit<Data>(world.url, query, variables, headers);
}

/** Password, then code; answers the session's cookie. */
export function signIn(world: World, who: StaffPerson): Promise<string> {
  const known = sessions.get(world) ?? new Map<string, Promise<string>>();
  sessions.set(world, known);
  const session = known.get(who.email) ?? signInAnew(world, who);
  known.set(who.email, session);
  return session;
}

/** A session of its own, beside the one that `ask` uses. */
export const signInAnew = async (world: World, who: StaffPerson): Promise<string> =>
  signInAt(world.url, who.email, await freshCode(world, who));

/** A code of theirs that was not used before: of this time step, or of the next one, which the server takes early; else waits for one. */
export async function freshCode(world: World, who: StaffPerson): Promise<string> {
  const { rows } = await world.db.pool.query<{ last: string }>(
    'SELECT max(a.last_step) AS last FROM authenticator a JOIN staff_member m ON m.id = a.staff_id WHERE m.email_key = $1 AND a.removed_at IS NULL',
    [who.email],
  );
  const now = new Date();
  const step = Math.max(stepOf(now), Number(rows[0]!.last) + 1);
  const wait = (step - 1) * 30_000 - now.getTime();
  if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait));
  return codeAt(demoSecretOf(who.email), new Date(step * 30_000));
}

/** Makes every session's second factor stale, as if its holders had signed in this morning. */
export const letSecondFactorsGoStale = (world: World): Promise<unknown> =>
  world.db.pool.query(`UPDATE session SET second_factor_at = now() - interval '2 hours' WHERE second_factor_at IS NOT NULL`);

/** Makes the second factor of the session that `ask` uses fresh again, through the front door. */
export const stepUp = async (world: World, who: StaffPerson): Promise<Answer> =>
  ask(world, who, 'mutation ($input: StepUpInput!) { stepUp(input: $input) { viewer { name } } }', {
    input: { code: await freshCode(world, who) },
  });
