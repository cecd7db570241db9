import type { Decision } from '../../access/decide.ts';
import { holdsDuty } from '../../access/viewer.ts';
import { coveredNow } from '../../contacts/create-contact.ts';
import { decideFor } from '../../contacts/decide-for.ts';
import { type Ages, findAges } from '../../contacts/minors.ts';
import type { Context } from '../../context.ts';
import type { Field } from '../../fields/field.ts';
import { insistOnDuty } from '../../insist.ts';
import { findCurrentTexts, type NoticeText } from '../../notices/notice-text.ts';
import type { PurposeRow } from '../../purposes/purpose-row.ts';
import { Refusal } from '../../refusal.ts';
import type { PurposeLabels } from './heading.ts';
import type { Ground } from './mapping.ts';

/** Everything that decides what an import may take in, as of this moment. */
export interface ImportGround extends Ground {
  readonly decision: Decision;
  readonly purpose: PurposeRow;
  /** Purposes that a person may have said no to, with their labels. */
  readonly refusable: PurposeLabels;
  /** The published texts of its notice as it is now. */
  readonly texts: readonly NoticeText[];
  readonly ages: Ages;
}

/**
 * Asks everything that may forbid an import: the decision to create, as for one contact; the duty to import; the duty to record the basis that each row brings.
 * Direct marketing on legitimate interests is never imported (L91): a list is no sale of ours.
 * @param path of the purpose in the input
 */
export async function importGround(ctx: Context, code: string, path: string): Promise<ImportGround> {
  const decision = decideFor(ctx, code, 'create');
  insistOnDuty(ctx, 'Import', 'manage');
  insistOnDuty(ctx, 'LegalBasis', 'record', code);
  if (decision.purpose.presence !== 'basis') throw new Refusal('BAD_USER_INPUT', [{ path, rule: 'builtIn' }]);
  const rows = await ctx.query<PurposeRow>(`SELECT * FROM purpose WHERE state = 'ACTIVE' AND NOT built_in ORDER BY id`);
  const purpose = rows.find(row => row.code === code)!;
  if (purpose.direct_marketing && purpose.basis_kind === 'LEGITIMATE_INTERESTS')
    throw new Refusal('BAD_USER_INPUT', [{ path, rule: 'softOptInOwnCustomers' }]);
  const refusable = rows.filter(row => mayRefuse(ctx, row, code));
  return {
    decision,
    creating: coveredNow(decision),
    purpose,
    fields: ctx.policy.fields as ReadonlyMap<string, Field>,
    texts: (await findCurrentTexts(ctx.query, purpose.id)).get(purpose.id) ?? [],
    ages: await findAges(ctx.query),
    refusable: new Map(refusable.map(row => [row.code, row.labels])),
    mayRefuse: each => refusable.some(row => row.code === each),
  };
}

/** Only consent is given or refused; of a purpose that is not the import's own a refusal needs the duty to record for it. */
const mayRefuse = (ctx: Context, row: PurposeRow, own: string): boolean =>
  row.basis_kind === 'CONSENT' && (row.code === own || holdsDuty(ctx.viewer!, 'LegalBasis', 'record', row.code));
