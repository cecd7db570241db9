import { abilityOf } from '../access/ability.ts';
import { byRole } from '../access/by-role.ts';
import { type Condition, conditionKey } from '../access/condition.ts';
import { openOn } from '../access/decide.ts';
import type { Duty, DutyAct } from '../access/duty.ts';
import type { FieldFacts } from '../access/policy.ts';
import { type Action, actions, type Role, type Viewer } from '../access/viewer.ts';
import type { RoleContent } from './role-content.ts';

/** What changes of one field and action: on which contacts the role allows it, before and after. */
export interface CellDifference {
  /** Null: any ordinary field that the catalogue gets later. */
  readonly field: string | null;
  readonly action: Action;
  readonly before: Condition;
  readonly after: Condition;
}

export interface HeldAct {
  readonly duty: Duty;
  readonly act: DutyAct;
}

/** What is different between two versions of a role: by what they allow, not by how they say it. */
export interface RoleDifferences {
  /** The languages in which it is called something else. */
  readonly renamedIn: readonly string[];
  readonly purposesGained: readonly string[];
  readonly purposesLost: readonly string[];
  readonly cells: readonly CellDifference[];
  readonly dutiesGained: readonly HeldAct[];
  readonly dutiesLost: readonly HeldAct[];
  /** The rules say the same in other words. */
  readonly reworded: boolean;
}

/** Pure. Asks the decision's own first question of both, field by field, so that two ways of saying the same are no difference. */
export function roleDifferences(before: RoleContent, after: RoleContent, fields: Iterable<FieldFacts>): RoleDifferences {
  const cells = cellDifferences(before, after, [...fields]);
  const languages = [...new Set([...Object.keys(before.labels), ...Object.keys(after.labels)])].toSorted();
  const [held, willHold] = [heldActs(before), heldActs(after)];
  return {
    renamedIn: languages.filter(language => before.labels[language] !== after.labels[language]),
    purposesGained: after.purposes.filter(code => !before.purposes.includes(code)),
    purposesLost: before.purposes.filter(code => !after.purposes.includes(code)),
    cells,
    dutiesGained: without(willHold, held),
    dutiesLost: without(held, willHold),
    reworded: cells.length === 0 && inOrder(before) !== inOrder(after),
  };
}

/** The rules in one order of their parts: what comes from the database has another than what was just parsed. */
const inOrder = ({ rules }: RoleContent): string =>
  JSON.stringify(rules.map(({ action, fields, conditions, inverted }) => [action, fields ?? null, conditions ?? null, inverted ?? false]));

/** A field that no catalogue has: what "all ordinary fields" will mean of those that are defined later. */
const later: FieldFacts = { key: '*later', sensitivity: 'ORDINARY', inUse: true };

function cellDifferences(before: RoleContent, after: RoleContent, fields: readonly FieldFacts[]): CellDifference[] {
  const [was, is] = [allowedBy(before), allowedBy(after)];
  return [...fields, later].flatMap(field =>
    actions.flatMap(action => {
      const [old, now] = [was(action, field), is(action, field)];
      return conditionKey(old) === conditionKey(now)
        ? []
        : [{ field: field === later ? null : field.key, action, before: old, after: now }];
    }),
  );
}

/** On which contacts a role by itself allows an action on a field, whatever the purpose. */
export function allowedBy(content: Pick<RoleContent, 'rules'>): (action: Action, field: FieldFacts) => Condition {
  const role: Role = { code: '', purposes: new Set(), ability: abilityOf(content.rules), duties: [] };
  return (action, field) => openOn(byRole(somebody, [role], action, field));
}

const somebody: Viewer = { kind: 'staff', id: '', name: '', roles: [], freshSecondFactor: true, recipientId: null };

const heldActs = ({ duties }: RoleContent): HeldAct[] => duties.flatMap(({ duty, acts }) => acts.map(act => ({ duty, act })));
const without = (some: readonly HeldAct[], others: readonly HeldAct[]) =>
  some.filter(({ duty, act }) => !others.some(other => other.duty === duty && other.act === act));
