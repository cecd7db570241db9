import { type Decision, decide, refused } from '../access/decide.ts';
import type { Action } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { insistOnViewer } from '../insist.ts';
import { Refusal } from '../refusal.ts';

/**
 * The decision for this call. Decided once per root field; every alias carries its own purpose.
 * Refuses `PURPOSE_UNKNOWN` when there is no such active purpose, `FORBIDDEN` when none of the viewer's roles may act for it.
 */
export function decideFor(ctx: Context, purposeCode: string, action: Action): Decision {
  const viewer = insistOnViewer(ctx);
  const purpose = ctx.policy.purposes.get(purposeCode);
  if (!purpose) throw new Refusal('PURPOSE_UNKNOWN', [{ path: 'purpose', rule: 'unknown' }]);
  const decision = decide(viewer, purpose, action, ctx.policy.fields.values());
  if (decision === refused) throw new Refusal('FORBIDDEN', [{ path: 'purpose', rule: 'notYours' }]);
  return decision;
}
