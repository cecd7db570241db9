import type { Duty, DutyAct } from './access/duty.ts';
import { holdsDuty, type Viewer } from './access/viewer.ts';
import type { Context } from './context.ts';
import { Refusal } from './refusal.ts';

/** The viewer, or a refusal that says what is missing: a sign-in, or its second half. */
export function insistOnViewer(ctx: Context): Viewer {
  if (ctx.viewer) return ctx.viewer;
  throw new Refusal(ctx.session?.half ? 'MFA_REQUIRED' : 'UNAUTHENTICATED');
}

/** Refuses `FORBIDDEN` unless a role of the viewer carries the duty (for the purpose, where it concerns one). */
export function insistOnDuty(ctx: Context, duty: Duty, act: DutyAct, purpose?: string): Viewer {
  const viewer = insistOnViewer(ctx);
  if (!holdsDuty(viewer, duty, act, purpose)) throw new Refusal('FORBIDDEN');
  return viewer;
}

/** Refuses `STEP_UP_REQUIRED` unless the staff member's second factor is fresh. */
export function insistOnStepUp(ctx: Context): void {
  if (!insistOnViewer(ctx).freshSecondFactor) throw new Refusal('STEP_UP_REQUIRED');
}
