import { decide, refused } from '../access/decide.ts';
import { isSensitive } from '../access/policy.ts';
import { type Role, rolesFor, type Viewer } from '../access/viewer.ts';
import type { Context, Policy } from '../context.ts';
import { loadRoles } from '../roles/load-roles.ts';
import type { Opening, Reader } from './reader.ts';
import { somebodies, type Somebody } from './somebodies.ts';

/** Which part of the whole list is asked for; null: all of it. */
export interface AskedReaders {
  readonly fields: ReadonlySet<string> | null;
  readonly readerId: string | null;
  readonly sensitiveOnly: boolean;
}

/**
 * Who may read which field, under which purpose and by which role (L22, L23). Not a second opinion: it asks the decision itself, as if every second
 * factor were fresh. Whoever may read nothing of what was asked is not listed.
 */
export async function whoMayRead(ctx: Context, asked: AskedReaders): Promise<Reader[]> {
  const people = await ctx.query<Somebody>(somebodies);
  const roles = loadRoles(
    ctx.policy.version,
    await ctx.query('SELECT id, code, version, labels, purposes, rules, duties FROM role ORDER BY code'),
  ).byId;
  const openings = new OpeningsOfRoles(ctx.policy, asked);
  return people
    .filter(({ id }) => asked.readerId === null || id === asked.readerId)
    .map(({ roleIds, heldTo, ...reader }) => {
      const held = roleIds.flatMap(id => roles.get(id) ?? []).toSorted((one, other) => (one.code < other.code ? -1 : 1));
      const viewer: Viewer = {
        kind: reader.kind === 'STAFF' ? 'staff' : 'service',
        id: reader.id,
        name: reader.name,
        roles: held,
        ...(heldTo && { heldTo: new Set(heldTo) }),
        freshSecondFactor: true,
        recipientId: null,
      };
      return { ...reader, openings: openings.of(viewer) };
    })
    .filter(({ openings }) => openings.length > 0);
}

/** What a role opens depends on nobody: it is worked out once, however many people hold it. */
class OpeningsOfRoles {
  readonly #policy: Policy;
  readonly #asked: readonly string[];
  readonly #known = new Map<string, Map<string, 'YES' | 'DEPENDS'>>();

  constructor(policy: Policy, { fields, sensitiveOnly }: AskedReaders) {
    this.#policy = policy;
    this.#asked = [...policy.fields.values()]
      .filter(field => (fields === null || fields.has(field.key)) && (!sensitiveOnly || isSensitive(field)))
      .map(({ key }) => key);
  }

  /** By field of the catalogue, then by purpose; a verdict is the OR over the roles (design.md section 3), so the best of them. */
  of(viewer: Viewer): Opening[] {
    const openings = this.#asked.flatMap(field =>
      [...this.#policy.purposes.keys()].flatMap((purpose): Opening[] => {
        const open = rolesFor(viewer, purpose).flatMap(role => {
          const verdict = this.#verdictsOf(viewer, role, purpose).get(field);
          return verdict ? [{ role: role.code, verdict }] : [];
        });
        if (open.length === 0) return [];
        const verdict = open.some(each => each.verdict === 'YES') ? 'YES' : 'DEPENDS';
        return [{ field, purpose, verdict, roles: open.map(({ role }) => role) }];
      }),
    );
    return openings;
  }

  #verdictsOf(viewer: Viewer, role: Role, purpose: string): ReadonlyMap<string, 'YES' | 'DEPENDS'> {
    const key = `${viewer.kind} ${role.code} ${purpose}`;
    let known = this.#known.get(key);
    if (!known) {
      known = new Map();
      const decision = decide({ ...viewer, roles: [role] }, this.#policy.purposes.get(purpose)!, 'read', this.#policy.fields.values());
      if (decision !== refused)
        for (const [field, { is }] of decision.verdicts) if (is !== 'no') known.set(field, is === 'yes' ? 'YES' : 'DEPENDS');
      this.#known.set(key, known);
    }
    return known;
  }
}
