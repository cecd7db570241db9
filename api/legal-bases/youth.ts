import type { Origin } from '../fields/origin.ts';
import type { Purpose } from '../purposes/purpose.ts';
import type { PurposeRow } from '../purposes/purpose-row.ts';

/** What we know of how young a contact is, on the database's day where the organisation lives. Of whom nothing tells, nothing is presumed. */
export interface Youth {
  /** A child: below the consent age of their country (Art. 8(1), L30). */
  readonly belowConsentAge: boolean;
  /** Under 18. */
  readonly minor: boolean;
}

type Facts = Pick<PurposeRow, 'direct_marketing' | 'profiling' | 'minors_override' | 'preventive_reason'>;

export const ageFactsOf = ({ directMarketing, profiling, minorsOverride, preventiveReason }: Purpose): Facts => ({
  direct_marketing: directMarketing,
  profiling,
  minors_override: minorsOverride,
  preventive_reason: preventiveReason,
});

/** A consent of a child counts only as the act of who holds parental responsibility (L32), but for preventive and counselling services (L35). Pure. */
export const needsGuardian = ({ preventive_reason: preventive }: Pick<Facts, 'preventive_reason'>, by: Origin, youth: Youth): boolean =>
  youth.belowConsentAge && by !== 'GUARDIAN' && preventive === null;

/** Marketing and profiling are off for whom we know to be under 18, unless the privacy role wrote down why not (recital 71, L36). Pure. */
export const offForMinors = ({ direct_marketing: marketing, profiling, minors_override: override }: Facts, { minor }: Youth): boolean =>
  minor && (marketing === true || profiling) && override === null;

/** Why a basis of a purpose may not be given, for the age of whom it is for; null: it may. Pure. */
export function tooYoung(purpose: Facts & Pick<PurposeRow, 'basis_kind'>, by: Origin, youth: Youth): 'minor' | 'guardianMissing' | null {
  if (offForMinors(purpose, youth)) return 'minor';
  return purpose.basis_kind === 'CONSENT' && needsGuardian(purpose, by, youth) ? 'guardianMissing' : null;
}
