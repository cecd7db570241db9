import type { Transaction } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { LegalBasisKind } from './legal-basis-kind.ts';
import { isPurposeCode } from './purpose-code.ts';

/** A row of table `purpose`. */
export interface PurposeRow {
  readonly id: number;
  readonly code: string;
  readonly state: 'DRAFT' | 'ACTIVE' | 'RETIRED';
  readonly revision: number;
  readonly built_in: boolean;
  readonly labels: Readonly<Record<string, string>>;
  readonly basis_kind: LegalBasisKind | null;
  readonly basis_reference: string | null;
  readonly direct_marketing: boolean | null;
  readonly channel: 'MAIL' | 'EMAIL' | 'PHONE' | 'SMS' | null;
  readonly retention_months: number | null;
  readonly consent_months: number | null;
  readonly retention_rule: string | null;
  readonly transfers: string | null;
  readonly automated_decisions: string | null;
  readonly balancing_test: string | null;
  readonly imbalance_statement: string | null;
  readonly outside_tasks_statement: string | null;
  readonly dpia: string | null;
  readonly open_to_minors: boolean;
  readonly profiling: boolean;
  readonly preventive_reason: string | null;
  readonly minors_override: string | null;
  readonly succeeds: number | null;
  readonly activated_at: Date | null;
  readonly retired_at: Date | null;
}

/**
 * A step: the purpose that a legal basis is about, held so that it cannot be retired meanwhile.
 * Refuses `PURPOSE_UNKNOWN`; a built-in purpose has the law as its ground and no bases: `BAD_USER_INPUT` at `path`.
 */
export async function findPurposeOfBases(
  tx: Transaction,
  code: string,
  path: string,
  states: readonly PurposeRow['state'][] = ['ACTIVE'],
): Promise<PurposeRow & { basis_kind: LegalBasisKind }> {
  const purpose = isPurposeCode(code) ? await tx.one<PurposeRow>('SELECT * FROM purpose WHERE code = $1 FOR SHARE', [code]) : undefined;
  if (!purpose || !states.includes(purpose.state)) throw new Refusal('PURPOSE_UNKNOWN', [{ path, rule: 'unknown' }]);
  if (purpose.built_in || purpose.basis_kind === null) throw new Refusal('BAD_USER_INPUT', [{ path, rule: 'builtIn' }]);
  return { ...purpose, basis_kind: purpose.basis_kind };
}
