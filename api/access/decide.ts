import { byNotice } from './by-notice.ts';
import { byPurpose } from './by-purpose.ts';
import { byRole } from './by-role.ts';
import { bySensitiveCondition, byStepUp } from './by-sensitivity.ts';
import { always, and, type Condition, conditionKey, or } from './condition.ts';
import type { FieldFacts, PurposeFacts } from './policy.ts';
import { all, type Verdict } from './verdict.ts';
import { type Action, rolesFor, type Viewer } from './viewer.ts';

/** The answer for one viewer, purpose and action. */
export interface Decision {
  readonly viewer: Viewer;
  readonly purpose: PurposeFacts;
  readonly action: Action;
  /**
   * What a row must answer, beside what the purpose asks of every contact (a standing basis, no restriction), for the contact to be present:
   * at least one covered field is open on that row. It never depends on which fields the caller selected.
   */
  readonly presence: Condition;
  /** A verdict for every field of the catalogue. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** The decision that this one repeats for another viewer with the very same roles: what was written for that one may be used again. */
  readonly alike?: Decision;
}

/** The whole call is refused; `PURPOSE_UNKNOWN` is told by whoever looks the purpose up. */
export const refused = 'FORBIDDEN';

/**
 * decide(viewer, purpose, action) → who is present (a condition), and for every field: yes · no(reason) · when(conditions).
 * Pure. Settles everything known before the database is asked (design.md section 3).
 * @returns `FORBIDDEN` when none of the viewer's roles may act for the purpose.
 */
export function decide(viewer: Viewer, purpose: PurposeFacts, action: Action, fields: Iterable<FieldFacts>): Decision | typeof refused {
  const roles = rolesFor(viewer, purpose.code);
  if (roles.length === 0) return refused;
  const verdicts = new Map<string, Verdict>();
  for (const field of fields) {
    verdicts.set(
      field.key,
      all(
        byRole(viewer, roles, action, field),
        byPurpose(purpose, field, action),
        byNotice(purpose, field),
        bySensitiveCondition(purpose, field),
        byStepUp(viewer, field),
      ),
    );
  }
  // `create` asks for no presence: the contact is not there yet.
  if (action === 'create') return { viewer, purpose, action, presence: always, verdicts };
  const presence = or([...verdicts.values()].map(openOn));
  return { viewer, purpose, action, presence, verdicts: withoutWhatPresenceImplies(verdicts, presence) };
}

/** The rows on which a field with this verdict is open. */
export const openOn = (verdict: Verdict): Condition =>
  verdict.is === 'yes'
    ? always
    : verdict.is === 'no'
      ? { is: 'never' }
      : and(verdict.requirements.map(requirement => requirement.condition));

/** A condition that presence already implies needs not be asked of each field again. */
function withoutWhatPresenceImplies(verdicts: ReadonlyMap<string, Verdict>, presence: Condition): ReadonlyMap<string, Verdict> {
  const implied = new Set((presence.is === 'and' ? presence.of : [presence]).map(conditionKey));
  return new Map(
    [...verdicts].map(([key, verdict]) => {
      if (verdict.is !== 'when') return [key, verdict];
      const requirements = verdict.requirements.filter(({ condition }) => !implied.has(conditionKey(condition)));
      return [key, requirements.length === 0 ? { is: 'yes' } : { is: 'when', requirements }] as [string, Verdict];
    }),
  );
}
