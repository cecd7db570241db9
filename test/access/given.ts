import { abilityOf, type RuleData } from '../../api/access/ability.ts';
import { type Decision, decide, refused } from '../../api/access/decide.ts';
import type { DutyRule } from '../../api/access/duty.ts';
import type { BasisKind, FieldFacts, PurposeFacts } from '../../api/access/policy.ts';
import type { Verdict } from '../../api/access/verdict.ts';
import type { Action, Role, Viewer } from '../../api/access/viewer.ts';

/** Small words to set a scene with; nothing here decides anything. */

export const ordinary = (key: string): FieldFacts => ({ key, sensitivity: 'ORDINARY', inUse: true });
export const special = (key: string): FieldFacts => ({ key, sensitivity: 'SPECIAL', inUse: true });

/** A catalogue of four: three ordinary fields and one special. */
export const [givenName, city, email, religion] = [
  ordinary('givenName'),
  ordinary('city'),
  ordinary('email'),
  special('religion'),
] as const;
export const catalogue = [givenName, city, email, religion];

export const can = (action: Action | readonly Action[], fields?: string[], conditions?: RuleData['conditions']): RuleData => ({
  action: Array.isArray(action) ? action : [action as Action],
  subject: 'Contact',
  ...(fields && { fields }),
  ...(conditions && { conditions }),
});
export const cannot = (action: Action, fields?: string[], conditions?: RuleData['conditions']): RuleData => ({
  ...can(action, fields, conditions),
  inverted: true,
});

export const role = (code: string, purposes: string[], rules: RuleData[] = [], duties: DutyRule[] = []): Role => ({
  code,
  purposes: new Set(purposes),
  ability: abilityOf(rules),
  duties,
});

export const staff = (roles: Role[], more: Partial<Viewer> = {}): Viewer => ({
  kind: 'staff',
  id: '01890000-0000-7000-8000-000000000001',
  name: 'Mira',
  roles,
  freshSecondFactor: true,
  recipientId: null,
  ...more,
});
export const service = (roles: Role[], heldTo: string[]): Viewer =>
  staff(roles, { kind: 'service', name: 'Website', heldTo: new Set(heldTo) });

interface PurposeWishes {
  readonly code?: string;
  readonly basisKind?: BasisKind;
  readonly notices?: string[][];
  readonly provisionFor?: string[];
}

/** A purpose under contract unless said otherwise; `notices` are the fields that version 1, 2, … named. */
export const purposeOver = (
  covers: string[],
  { code = 'delivery', basisKind = 'CONTRACT', notices = [], provisionFor = [] }: PurposeWishes = {},
): PurposeFacts => ({
  id: 107,
  code,
  presence: 'basis',
  basisKind,
  covers: new Set(covers),
  notices: notices.map((fields, i) => ({ version: i + 1, fields: new Set(fields) })),
  provisionFor: new Set(provisionFor),
});
export const builtIn = (code: string, presence: 'found' | 'request' | 'named', covers: string[]): PurposeFacts => ({
  ...purposeOver(covers, { code }),
  id: 1,
  presence,
  basisKind: null,
});

/** The decision, where the call itself is not refused. */
export function decided(
  viewer: Viewer,
  purpose: PurposeFacts,
  action: Action = 'read',
  fields: readonly FieldFacts[] = catalogue,
): Decision {
  const decision = decide(viewer, purpose, action, fields);
  if (decision === refused) throw new Error('the call is refused');
  return decision;
}

/** A verdict in one word: "yes", "no ROLE", "when ROLE_CONDITION, NOT_COVERED_BY_CONSENT". */
export const said = (verdict: Verdict | undefined): string =>
  verdict === undefined
    ? 'nothing'
    : verdict.is === 'yes'
      ? 'yes'
      : verdict.is === 'no'
        ? `no ${verdict.reason}`
        : `when ${verdict.requirements.map(requirement => requirement.reason).join(', ')}`;

/** What the decision says of one field. */
export const verdictOf = (decision: Decision, field: string): string => said(decision.verdicts.get(field));
