import type { LegalBasis } from './legal-basis.entity.ts';

/** A basis stands when it has begun, has not ended or expired, and is not suspended. One fact, twice: here for a given time … */
export const stands = (basis: Pick<LegalBasis, 'startsAt' | 'expiresAt' | 'suspendedAt' | 'endedAt'>, at: Date): boolean =>
  basis.endedAt === null && basis.suspendedAt === null && basis.startsAt <= at && (basis.expiresAt === null || at < basis.expiresAt);

/** … and as SQL over the alias `b`, by the database's clock. Plain comparisons, so that the index on bases that have not ended serves. */
export const standsSql =
  '(b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at))';
