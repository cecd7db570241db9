import type { Duty, DutyAct } from './access/duty.ts';
import { holdsDuty, type Viewer } from './access/viewer.ts';
import type { Context, Session } from './context.ts';
import { Refusal } from './refusal.ts';

/** The viewer, or a refusal that says what is missing: a sign-in, its second half, or a second factor at all. */
export function insistOnViewer(ctx: Context): Viewer {
  if (ctx.viewer) return ctx.viewer;
  if (ctx.session?.enrols) throw new Refusal('MFA_ENROLMENT_REQUIRED');
  throw new Refusal(ctx.session?.half ? 'MFA_REQUIRED' : 'UNAUTHENTICATED');
}

/** Refuses `FORBIDDEN` unless a role of the viewer carries the duty (for the purpose, where it concerns one). */
export function insistOnDuty(ctx: Context, duty: Duty, act: DutyAct, purpose?: string): Viewer {
  const viewer = insistOnViewer(ctx);
  if (!holdsDuty(viewer, duty, act, purpose)) throw new Refusal('FORBIDDEN');
  return viewer;
}

/** The full session of a staff member. A token of an application is no session: it has no second factor to give. */
export function insistOnFullSession(ctx: Context): Session {
  insistOnViewer(ctx);
  if (!ctx.session) throw new Refusal('FORBIDDEN');
  return ctx.session;
}

/** Refuses `STEP_UP_REQUIRED` unless the staff member's second factor is fresh. */
export function insistOnStepUp(ctx: Context): void {
  if (!insistOnViewer(ctx).freshSecondFactor) throw new Refusal('STEP_UP_REQUIRED');
}
