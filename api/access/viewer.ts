import type { MongoAbility } from '@casl/ability';
import { dutiesOfAPurpose, type Duty, type DutyAct, type DutyRule } from './duty.ts';

/** The actions that a rule on fields may name. */
export const actions = ['read', 'create', 'update', 'count', 'export'] as const;
export type Action = (typeof actions)[number];

/** A named set of purposes, rules on fields and duties. Each role has an ability of its own: several add up and never mix. */
export interface Role {
  readonly code: string;
  readonly purposes: ReadonlySet<string>;
  readonly ability: MongoAbility;
  readonly duties: readonly DutyRule[];
}

/** Who asks, in one call. */
export interface Viewer {
  readonly kind: 'staff' | 'service' | 'person' | 'guardian' | 'system';
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** A service account is held to these purposes, whatever its roles say. */
  readonly heldTo?: ReadonlySet<string>;
  /** The staff member's second factor is fresher than the configured time. */
  readonly freshSecondFactor: boolean;
  /** The register's entry to whom a service account discloses; null for staff (internal). */
  readonly recipientId: string | null;
  /** Opaque word of a service account about its own user; logged, never trusted. */
  readonly actingFor?: string;
}

/** The roles of the viewer that may act for a purpose. Only these count in a decision. */
export const rolesFor = (viewer: Viewer, purpose: string): readonly Role[] =>
  viewer.heldTo && !viewer.heldTo.has(purpose) ? [] : viewer.roles.filter(role => role.purposes.has(purpose));

/** Whether a role that may act for this purpose carries the duty. */
export const holdsDutyFor = (viewer: Viewer, duty: Duty, act: DutyAct, purpose: string): boolean =>
  rolesFor(viewer, purpose).some(role => carries(role, duty, act));

/**
 * Whether one of the roles carries the duty; one that concerns a purpose is held for the purposes of its own role,
 * and for every purpose by a role that may act for `consent-administration`, where the bases of all are kept in order.
 */
export function holdsDuty(viewer: Viewer, duty: Duty, act: DutyAct, purpose?: string): boolean {
  if (!dutiesOfAPurpose.has(duty) || purpose === undefined) return viewer.roles.some(role => carries(role, duty, act));
  return holdsDutyFor(viewer, duty, act, purpose) || holdsDutyFor(viewer, duty, act, 'consent-administration');
}

const carries = (role: Role, duty: Duty, act: DutyAct) => role.duties.some(rule => rule.duty === duty && rule.acts.includes(act));
