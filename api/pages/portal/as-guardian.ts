import type { Role } from '../../access/viewer.ts';
import type { SpokenFor } from '../../consent/portal/guardian-session.ts';
import type { Context, Policy } from '../../context.ts';
import { fixedRoles } from '../../roles/fixed-roles.ts';

/** One role object per policy: what was decided for one guardian is decided for all. */
const roles = new WeakMap<Policy, Role>();

function personRole(policy: Policy): Role {
  const role = roles.get(policy) ?? fixedRoles(policy.fields.values()).person;
  roles.set(policy, role);
  return role;
}

/** The context of a guardian who asks for the child they speak for (Art. 15): the fixed role of the portal, without sensitive values. */
export const asGuardianOf = (ctx: Context, { guardianId }: SpokenFor): Context => ({
  ...ctx,
  viewer: {
    kind: 'guardian',
    id: guardianId,
    name: 'guardian',
    roles: [personRole(ctx.policy)],
    freshSecondFactor: false,
    recipientId: null,
  },
});
