import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { insistOnDuty } from '../insist.ts';
import { Problems, Refusal } from '../refusal.ts';
import { parseRevision, type Revision } from './parse-revision.ts';
import type { RevisePurposeInput } from './purpose-inputs.ts';
import type { Purpose } from './purpose.ts';
import { findSurroundings, lockPurpose, settlePurpose } from './settle-purpose.ts';

/**
 * Changes a draft, or an active purpose as far as its activation left open; then the duty to activate is asked for, too.
 * Refuses all problems at once; an active purpose must stay complete. New fields of an active purpose publish the next notice.
 */
export function revisePurpose(ctx: Context, input: RevisePurposeInput): Promise<Purpose> {
  return ctx.transaction(async tx => {
    const purpose = await lockPurpose(tx, input.code, input.expectedRevision, ['DRAFT', 'ACTIVE']);
    if (purpose.state === 'ACTIVE') insistOnDuty(ctx, 'Purpose', 'activate');
    const { fields } = await findSurroundings(tx);
    const changes = parseRevision(input, purpose, fields);
    await write(tx, purpose, changes);
    await appendToChangeLog(tx, {
      action: 'revisePurpose',
      subject: 'purpose',
      subjectId: purpose.code,
      fields: changes.given,
      reason: changes.reason,
    });
    await raisePolicyVersion(tx);
    return settlePurpose(tx, purpose.code);
  });
}

async function write(tx: Transaction, purpose: Purpose, changes: Revision): Promise<void> {
  const columns = new Map(changes.columns);
  if (changes.labels) columns.set('labels', JSON.stringify(changes.labels));
  if (changes.succeeds !== undefined) columns.set('succeeds', await predecessor(tx, purpose, changes.succeeds));
  // A purpose that is no direct marketing has no channel.
  if (columns.get('direct_marketing') === false) columns.set('channel', null);
  const names = [...columns.keys()];
  await tx.query(`UPDATE purpose SET revision = revision + 1${names.map((name, i) => `, ${name} = $${i + 2}`).join('')} WHERE id = $1`, [
    purpose.id,
    ...columns.values(),
  ]);
  if (changes.fields) {
    await tx.query('DELETE FROM purpose_field WHERE purpose_id = $1', [purpose.id]);
    await tx.query('INSERT INTO purpose_field (purpose_id, field_key, justification) SELECT $1, * FROM unnest($2::text[], $3::text[])', [
      purpose.id,
      changes.fields.map(({ field }) => field),
      changes.fields.map(({ justification }) => justification),
    ]);
  }
  if (changes.recipients) await writeRecipients(tx, purpose.id, changes.recipients);
  if (changes.sensitiveProvisions) {
    await tx.query('DELETE FROM purpose_provision WHERE purpose_id = $1', [purpose.id]);
    for (const { provision, reference, fields } of changes.sensitiveProvisions)
      await tx.query('INSERT INTO purpose_provision (purpose_id, provision, reference, fields) VALUES ($1, $2, $3, $4)', [
        purpose.id,
        provision,
        reference,
        fields,
      ]);
  }
}

async function writeRecipients(tx: Transaction, purposeId: number, ids: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM purpose_recipient WHERE purpose_id = $1', [purposeId]);
  const written = await tx.query<{ id: string }>(
    'INSERT INTO purpose_recipient (purpose_id, recipient_id) SELECT $1, id FROM recipient WHERE id = ANY($2::uuid[]) RETURNING recipient_id AS id',
    [purposeId, ids],
  );
  const known = new Set(written.map(({ id }) => id));
  const problems = new Problems();
  ids.forEach((id, i) => known.has(id) || problems.add(`input.recipients.${i}`, 'unknown'));
  problems.insist();
}

/** The purpose that this one takes the place of: there, not built in, not itself and not one that came after it. */
async function predecessor(tx: Transaction, purpose: Purpose, code: string | null): Promise<number | null> {
  if (code === null) return null;
  const found = await tx.one<{ id: number; circle: boolean }>(
    /* sql */ `
    WITH RECURSIVE before AS (SELECT id, succeeds FROM purpose WHERE code = $1 AND NOT built_in UNION SELECT p.id, p.succeeds FROM before JOIN purpose p ON p.id = before.succeeds)
    SELECT (SELECT id FROM purpose WHERE code = $1) AS id, bool_or(id = $2) AS circle FROM before HAVING count(*) > 0`,
    [code, purpose.id],
  );
  if (!found) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.succeeds', rule: 'unknown' }]);
  if (found.circle) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.succeeds', rule: 'circle' }]);
  return found.id;
}
