import { abilityOf } from '../access/ability.ts';
import { conditionKey } from '../access/condition.ts';
import { type Decision, decide, openOn, refused } from '../access/decide.ts';
import type { PurposeFacts } from '../access/policy.ts';
import { type Action, actions, type Role, type Viewer } from '../access/viewer.ts';
import { logCall } from '../audit/access-log.ts';
import { countOpenings } from '../contacts/count-openings.ts';
import type { Context } from '../context.ts';
import { findLegalSettings } from '../organisation/find-legal-settings.ts';
import { minimumGroup } from '../organisation/legal-settings.ts';
import type { RoleDefinition } from '../roles/define-role.ts';
import { loadRoles, type StoredRole } from '../roles/load-roles.ts';
import { somebodies, type Somebody } from './somebodies.ts';

/** What some people gain or lose under one purpose, where a role says something else. */
export interface ImpactChange {
  readonly purpose: string;
  readonly action: Action;
  readonly gained: boolean;
  readonly fields: string[];
  /** Their names; empty where nobody holds the role yet. */
  readonly people: readonly string[];
  readonly applications: readonly string[];
  /** Rounded down to the grid; null where contacts are not counted (creating, people who are found or named one by one), or it took too long. */
  readonly contacts: number | null;
}

export interface Impact {
  readonly changes: readonly ImpactChange[];
  /** Numbers are told in steps of this; what is smaller is 0. */
  readonly grid: number;
}

/** As many counts as one answer makes. */
const MOST_COUNTS = 60;

/**
 * What a draft would change for whoever holds the role, against what is in force: asked of the decision itself, as if every second factor were fresh,
 * and counted by the reading statement's own first step. Each purpose that is counted is logged. Tells numbers and names of staff, no person's data.
 */
export async function roleImpact(ctx: Context, draft: RoleDefinition): Promise<Impact> {
  const rows = await ctx.query<Parameters<typeof loadRoles>[1][number]>(
    'SELECT id, code, version, labels, purposes, rules, duties FROM role ORDER BY code',
  );
  const stored = loadRoles(ctx.policy.version, rows).byId;
  const before = [...stored.values()].find(({ code }) => code === draft.code);
  const after: Role = { code: draft.code, purposes: new Set(draft.purposes), ability: abilityOf(draft.rules), duties: draft.duties };
  const settings = await findLegalSettings(ctx.query);
  const grid = minimumGroup(settings);
  const groups = groupsOf(await ctx.query<Somebody>(somebodies), stored, before);
  const codes = new Set([...(before?.purposes ?? []), ...after.purposes]);
  const changes: ImpactChange[] = [];
  let counts = 0;
  for (const purpose of ctx.policy.purposes.values()) {
    if (!codes.has(purpose.code)) continue;
    const countedFields = new Set<string>();
    for (const group of groups)
      for (const action of actions) {
        const was = decided(ctx, group.viewer(before ? [...group.others, before] : group.others), purpose, action);
        const is = decided(ctx, group.viewer([...group.others, after]), purpose, action);
        const fields = [...ctx.policy.fields.keys()].filter(field => openKey(was, field) !== openKey(is, field));
        if (fields.length === 0) continue;
        const countable = action !== 'create' && purpose.presence === 'basis' && counts++ < MOST_COUNTS;
        if (countable) for (const field of fields) countedFields.add(field);
        const counted = countable ? await countOpenings(ctx, was, is, fields) : null;
        changes.push(...told(fields, was, is, counted, grid).map(change => ({ ...change, ...group.who, purpose: purpose.code, action })));
      }
    if (countedFields.size > 0) await logCounting(ctx, purpose.code, [...countedFields]);
  }
  return { changes, grid };
}

const logCounting = (ctx: Context, purpose: string, fields: readonly string[]): Promise<void> =>
  logCall(ctx, { operation: 'roleImpact', action: 'count', purpose, refused: null, fields });

function decided(ctx: Context, viewer: Viewer, purpose: PurposeFacts, action: Action): Decision | null {
  const decision = decide(viewer, purpose, action, ctx.policy.fields.values());
  return decision === refused ? null : decision;
}

/** On which of those who are present, and who that is: two of the same key open the same. */
const openKey = (decision: Decision | null, field: string): string => {
  if (!decision || decision.verdicts.get(field)!.is === 'no') return 'no';
  return `${conditionKey(openOn(decision.verdicts.get(field)!))} ${conditionKey(decision.presence)}`;
};

type Told = Pick<ImpactChange, 'gained' | 'fields' | 'contacts'>;

/** What is gained and lost, fields with the same number together. Where nothing was counted, wider or narrower is told from the verdicts. */
function told(
  fields: readonly string[],
  was: Decision | null,
  is: Decision | null,
  counted: Awaited<ReturnType<typeof countOpenings>>,
  grid: number,
): Told[] {
  const all = new Map<string, Told>();
  const add = (field: string, gained: boolean, number: number | null) => {
    const contacts = number === null ? null : Math.floor(number / grid) * grid;
    const key = `${gained} ${contacts}`;
    const known = all.get(key) ?? { gained, fields: [], contacts };
    known.fields.push(field);
    all.set(key, known);
  };
  for (const field of fields) {
    const count = counted?.get(field);
    // What was open on everybody can only be lost, what is open on nobody only that; one condition for another may be both.
    if (opens(is, field) && !opensAll(was, field)) add(field, true, count ? count.gained : null);
    if (opens(was, field) && !opensAll(is, field)) add(field, false, count ? count.lost : null);
  }
  return [...all.values()];
}

const opens = (decision: Decision | null, field: string): boolean => (decision?.verdicts.get(field)!.is ?? 'no') !== 'no';
const opensAll = (decision: Decision | null, field: string): boolean =>
  decision?.presence.is === 'always' && decision.verdicts.get(field)!.is === 'yes';

interface Group {
  readonly who: Pick<ImpactChange, 'people' | 'applications'>;
  readonly others: readonly Role[];
  readonly viewer: (roles: readonly Role[]) => Viewer;
}

/** Whoever holds the role, those with the same other roles together; where nobody does, somebody who would hold it alone. */
function groupsOf(all: readonly Somebody[], stored: ReadonlyMap<number, StoredRole>, role: StoredRole | undefined): Group[] {
  const holders = role ? all.filter(({ roleIds }) => roleIds.includes(role.id)) : [];
  const groups = new Map<string, { of: Somebody; people: string[]; applications: string[] }>();
  for (const holder of holders) {
    const key = JSON.stringify([holder.kind, holder.heldTo, holder.roleIds.toSorted()]);
    const group = groups.get(key) ?? { of: holder, people: [], applications: [] };
    (holder.kind === 'STAFF' ? group.people : group.applications).push(holder.name);
    groups.set(key, group);
  }
  const nobody = { kind: 'STAFF' as const, heldTo: null, roleIds: [] };
  const found = groups.size > 0 ? [...groups.values()] : [{ of: nobody, people: [], applications: [] }];
  return found.map(({ of, people, applications }) => ({
    who: { people, applications },
    others: of.roleIds.flatMap(id => (id === role?.id ? [] : (stored.get(id) ?? []))),
    viewer: roles => ({
      kind: of.kind === 'STAFF' ? 'staff' : 'service',
      id: '',
      name: '',
      roles,
      ...(of.heldTo && { heldTo: new Set(of.heldTo) }),
      freshSecondFactor: true,
      recipientId: null,
    }),
  }));
}
