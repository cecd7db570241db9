/** Every right that is not about a field, with the acts it knows. A closed list: a door names one of these or it does not build. */
export const duties = {
  LegalBasis: ['read', 'record', 'end'],
  AccessLog: ['read'],
  SubjectRequest: ['handle'],
  Purpose: ['draft', 'activate', 'retire'],
  Notice: ['draft', 'publish'],
  Field: ['define'],
  Role: ['grant'],
  Staff: ['manage'],
  ServiceAccount: ['manage'],
  Recipient: ['manage'],
  Import: ['manage'],
  Erasure: ['manage'],
  Organisation: ['manage'],
  BreakGlass: ['take'],
} as const;

export type Duty = keyof typeof duties;
export type DutyAct = (typeof duties)[Duty][number];

/** The duties that concern one purpose; a role holds them for its own purposes only. */
export const dutiesOfAPurpose: ReadonlySet<Duty> = new Set<Duty>(['LegalBasis']);

/** What a role's data says of one duty. */
export interface DutyRule {
  readonly duty: Duty;
  readonly acts: readonly DutyAct[];
}
