import { type Decision, decide, refused } from '../access/decide.ts';
import { type Action, type Role, rolesFor, type Viewer } from '../access/viewer.ts';
import type { Context, Policy } from '../context.ts';
import { insistOnViewer } from '../insist.ts';
import { Refusal } from '../refusal.ts';

/**
 * The decision for this call. Decided once per root field; every alias carries its own purpose.
 * Refuses `PURPOSE_UNKNOWN` when there is no such active purpose, `FORBIDDEN` when none of the viewer's roles may act for it.
 */
export function decideFor(ctx: Pick<Context, 'viewer' | 'policy' | 'session'>, purposeCode: string, action: Action): Decision {
  const viewer = insistOnViewer(ctx as Context);
  const purpose = ctx.policy.purposes.get(purposeCode);
  if (!purpose) throw new Refusal('PURPOSE_UNKNOWN', [{ path: 'purpose', rule: 'unknown' }]);
  const decided = remembered(ctx.policy, viewer, purposeCode, action, () => decide(viewer, purpose, action, ctx.policy.fields.values()));
  if (decided === refused) throw new Refusal('FORBIDDEN', [{ path: 'purpose', rule: 'notYours' }]);
  return decided.viewer === viewer ? decided : { ...decided, viewer, alike: decided };
}

type Decided = Decision | typeof refused;

/**
 * What was decided under this very policy for the very same roles is decided. The policy is the one whose version the database confirmed in this request,
 * and the roles are objects of that version, so a change of either begins anew; time decides nothing.
 */
const decisions = new WeakMap<Policy, Map<string, Decided>>();

function remembered(policy: Policy, viewer: Viewer, purpose: string, action: Action, make: () => Decided): Decided {
  const known = decisions.get(policy) ?? new Map<string, Decided>();
  decisions.set(policy, known);
  const key = [viewer.kind, viewer.freshSecondFactor, purpose, action, ...rolesFor(viewer, purpose).map(numberOf)].join(' ');
  const before = known.get(key);
  if (before !== undefined) return before;
  const decided = make();
  if (known.size < 5_000) known.set(key, decided);
  return decided;
}

const numbers = new WeakMap<Role, number>();
let count = 0;

/** One number per role object, for as long as it lives. */
function numberOf(role: Role): number {
  const known = numbers.get(role);
  if (known !== undefined) return known;
  numbers.set(role, ++count);
  return count;
}
