import { decide, refused } from '../access/decide.ts';
import type { Reason } from '../access/verdict.ts';
import { holdsDuty, type Viewer } from '../access/viewer.ts';
import type { Decision } from '../access/decide.ts';
import type { Policy } from '../context.ts';

/** What would change that a field is withheld; it leads somewhere, or says that nothing would. */
export interface RemedyOf {
  readonly kind: 'ASK_ROLE' | 'CHANGE_PURPOSE' | 'STEP_UP' | 'ASK_CONSENT' | 'NONE';
  readonly purposes: readonly string[];
  readonly roles: readonly string[];
}

const none: RemedyOf = { kind: 'NONE', purposes: [], roles: [] };

/** The remedy for one withheld field. Purposes are only such that this viewer may act for; roles are named, never persons. */
export function remedyFor(policy: Policy, decision: Decision, field: string, reason: Reason): RemedyOf {
  const { viewer } = decision;
  switch (reason) {
    case 'STEP_UP_REQUIRED':
      return { ...none, kind: 'STEP_UP' };
    case 'PURPOSE': {
      const purposes = purposesShowing(policy, viewer, field);
      return purposes.length > 0 ? { ...none, kind: 'CHANGE_PURPOSE', purposes } : none;
    }
    case 'ROLE':
    case 'ROLE_CONDITION':
      return viewer.kind === 'staff' && policy.grantingRoles.length > 0 ? { ...none, kind: 'ASK_ROLE', roles: policy.grantingRoles } : none;
    case 'NOT_COVERED_BY_CONSENT':
    case 'SENSITIVE_CONDITION_MISSING':
      return holdsDuty(viewer, 'LegalBasis', 'record', decision.purpose.code) ? { ...none, kind: 'ASK_CONSENT' } : none;
  }
}

/** Purposes under which the field would be shown to this viewer, of some contact at least. */
function purposesShowing(policy: Policy, viewer: Viewer, field: string): string[] {
  const facts = policy.fields.get(field);
  if (!facts) return [];
  return [...policy.purposes.values()]
    .filter(purpose => {
      const decision = decide(viewer, purpose, 'read', [facts]);
      return decision !== refused && decision.verdicts.get(field)!.is !== 'no';
    })
    .map(purpose => purpose.code);
}
