import type { Role } from '../../access/viewer.ts';
import type { PortalSession } from '../../consent/portal/session.ts';
import type { Context, Policy } from '../../context.ts';
import { fixedRoles } from '../../roles/fixed-roles.ts';

/** One role object per policy: what was decided for one person in the portal is decided for all. */
const roles = new WeakMap<Policy, Role>();

function personRole(policy: Policy): Role {
  const role = roles.get(policy) ?? fixedRoles(policy.fields.values()).person;
  roles.set(policy, role);
  return role;
}

/** The context of a person who asks for themself (Art. 15), with the fixed role for it; sensitive values open for who passed the second check. */
export const asPerson = (ctx: Context, { contactIds, checked }: PortalSession): Context => ({
  ...ctx,
  viewer: {
    kind: 'person',
    id: contactIds[0]!,
    name: 'person',
    roles: [personRole(ctx.policy)],
    freshSecondFactor: checked,
    recipientId: null,
  },
});
