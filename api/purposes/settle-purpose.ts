import type { Transaction } from '../context.ts';
import { type FieldRow, mergeCatalogue } from '../fields/catalogue.ts';
import { findOrganisation } from '../organisation/find-organisation.ts';
import { Refusal } from '../refusal.ts';
import { checklist, type Surroundings } from './checklist.ts';
import { findPurpose } from './find-purposes.ts';
import { isPurposeCode } from './purpose-code.ts';
import type { Purpose } from './purpose.ts';

/** A step: organisation and catalogue as they are now, in this very transaction. */
export async function findSurroundings(tx: Transaction): Promise<Surroundings> {
  const rows = await tx.query<FieldRow>('SELECT * FROM field ORDER BY created_at, key');
  return { organisation: await findOrganisation(tx), fields: mergeCatalogue(rows) };
}

/** A step: the purpose for changing, locked. Refuses `NOT_FOUND`, `BAD_USER_INPUT` for a built-in one, `CONFLICT` when it changed meanwhile or is in another state. */
export async function lockPurpose(
  tx: Transaction,
  code: string,
  expectedRevision: number | null,
  states: readonly Purpose['state'][],
  codePath = 'input.code',
): Promise<Purpose> {
  if (isPurposeCode(code)) await tx.query('SELECT id FROM purpose WHERE code = $1 FOR UPDATE', [code]);
  const purpose = await findPurpose(tx.query, code);
  if (!purpose) throw new Refusal('NOT_FOUND', [{ path: codePath, rule: 'unknown' }]);
  if (purpose.builtIn) throw new Refusal('BAD_USER_INPUT', [{ path: codePath, rule: 'builtIn' }]);
  if (expectedRevision !== null && purpose.revision !== expectedRevision)
    throw new Refusal('CONFLICT', [{ path: 'input.expectedRevision', rule: 'stale' }]);
  if (!states.includes(purpose.state))
    throw new Refusal('CONFLICT', [{ path: codePath, rule: `is${purpose.state[0]}${purpose.state.slice(1).toLowerCase()}` }]);
  return purpose;
}

/**
 * A step, after every change to a purpose that is, or becomes, active: refuses an incomplete one, naming all that is missing,
 * and publishes the next notice when its fields changed (Art. 13). Drafts may be incomplete.
 */
export async function settlePurpose(tx: Transaction, code: string): Promise<Purpose> {
  const purpose = (await findPurpose(tx.query, code))!;
  if (purpose.state !== 'ACTIVE') return purpose;
  const missing = checklist(purpose, await findSurroundings(tx)).filter(({ done }) => !done);
  if (missing.length > 0)
    throw new Refusal(
      'BAD_USER_INPUT',
      missing.map(({ item }) => ({ path: `checklist.${item}`, rule: 'missing' })),
    );
  await publishNotice(tx, purpose);
  return (await findPurpose(tx.query, code))!;
}

/** Writes the next notice, unless the last one names the same fields. */
async function publishNotice(tx: Transaction, purpose: Purpose): Promise<void> {
  await tx.query(
    /* sql */ `
    INSERT INTO notice (purpose_id, version, fields, created_by)
    SELECT $1, coalesce(max(version), 0) + 1, $2::text[], $3 FROM notice WHERE purpose_id = $1
    HAVING (SELECT fields FROM notice WHERE purpose_id = $1 ORDER BY version DESC LIMIT 1) IS DISTINCT FROM $2::text[]`,
    [purpose.id, purpose.fields.map(({ field }) => field).sort(), tx.ctx.viewer?.id ?? null],
  );
}
