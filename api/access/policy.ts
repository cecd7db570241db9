/** What the decision knows of a field. */
export interface FieldFacts {
  readonly key: string;
  readonly sensitivity: 'ORDINARY' | 'SPECIAL' | 'CRIMINAL' | 'NATIONAL_NUMBER';
  /** Switched on in this organisation's catalogue; a field that is off is covered by nothing (L42). */
  readonly inUse: boolean;
}

export const isSensitive = (field: FieldFacts): boolean => field.sensitivity !== 'ORDINARY';

export type BasisKind = 'CONSENT' | 'CONTRACT' | 'LEGAL_OBLIGATION' | 'VITAL_INTERESTS' | 'PUBLIC_TASK' | 'LEGITIMATE_INTERESTS';

/** Who is present for a purpose: holders of a standing basis; or, for the built-in ones, who was found, has a request, or is named by id. */
export type PresenceKind = 'basis' | 'found' | 'request' | 'named';

/** What the decision knows of an active purpose. */
export interface PurposeFacts {
  /** Our own small number, written into the SQL as a literal so that plans follow its selectivity. */
  readonly id: number;
  readonly code: string;
  readonly presence: PresenceKind;
  /** Null for built-in purposes: their ground is the law. */
  readonly basisKind: BasisKind | null;
  readonly covers: ReadonlySet<string>;
  /** Published notice versions and the fields each one named. */
  readonly notices: readonly { readonly version: number; readonly fields: ReadonlySet<string> }[];
  /** Sensitive fields for which a condition is recorded on the purpose itself (Art. 9(2)(b), (d), (g)-(j), Art. 10, an authorisation). */
  readonly provisionFor: ReadonlySet<string>;
  /** Direct marketing (Art. 21(2)), whatever its ground. */
  readonly directMarketing?: boolean;
  /** Advertises by telephone: numbers leave only with the day of their check against the "Do not call me" list (L94). */
  readonly advertisesByPhone?: boolean;
}
