import type { Transaction } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { parseText } from '../fields/plain-text.ts';
import { findPurposeOfBases } from '../purposes/purpose-row.ts';
import { perContact } from '../purposes/sensitive-provision.ts';
import { Problems, Refusal } from '../refusal.ts';
import { evidenceDigest, sealEvidence } from './evidence.ts';
import type { LedgerEntry } from './ledger.ts';
import type { NewSensitiveConditionInput } from './legal-basis-inputs.ts';
import { lockBasesOf } from './lock-contact.ts';
import { EVIDENCE_MAX } from './new-legal-basis.ts';
import type { Giving } from './insist-on-giving.ts';
import { needsGuardian } from './youth.ts';

export interface RecordedSensitiveCondition {
  readonly id: string;
  readonly entries: readonly LedgerEntry[];
}

/**
 * A step: records a condition of Art. 9(2)(a), (c), (e) or (f) for one contact, beside a basis that has not ended (L20).
 * Refuses `BAD_USER_INPUT` (all problems at once), `NO_LEGAL_BASIS` where there is no basis to stand beside, `CONFLICT` where the same one stands,
 * or a known child consents expressly without a guardian (L32).
 */
export async function recordSensitiveCondition(
  tx: Transaction,
  contactId: string,
  forPurpose: string,
  input: NewSensitiveConditionInput,
  giving: Giving,
): Promise<RecordedSensitiveCondition> {
  const purpose = await findPurposeOfBases(tx, forPurpose, giving.purposePath);
  const { fields, evidence } = parse(tx, purpose.code, input, giving.path);
  await lockBasesOf(tx, contactId);
  if (input.provision === 'ART_9_2_A' && needsGuardian(purpose, giving.by, giving.youth))
    throw new Refusal('CONFLICT', [{ path: giving.purposePath, rule: 'guardianMissing' }]);
  const beside = await tx.one(
    'SELECT id FROM legal_basis WHERE contact_id = $1 AND purpose_id = $2 AND ended_at IS NULL AND (expires_at IS NULL OR now() < expires_at)',
    [contactId, purpose.id],
  );
  if (!beside) throw new Refusal('NO_LEGAL_BASIS', [{ path: giving.purposePath, rule: 'noLegalBasis' }]);
  const same = await tx.query(
    'SELECT id FROM sensitive_condition WHERE contact_id = $1 AND purpose_id = $2 AND provision = $3 AND fields @> $4::text[] AND ended_at IS NULL',
    [contactId, purpose.id, input.provision, fields],
  );
  if (same.length > 0) throw new Refusal('CONFLICT', [{ path: `${giving.path}.provision`, rule: 'alreadyStands' }]);
  const id = tx.ctx.newId();
  await tx.query(
    'INSERT INTO sensitive_condition (contact_id, id, purpose_id, provision, fields, evidence, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [
      contactId,
      id,
      purpose.id,
      input.provision,
      fields,
      sealEvidence(giving.proofKey, 'sensitive_condition', id, evidence),
      tx.ctx.viewer?.id ?? null,
    ],
  );
  const entry: LedgerEntry = {
    event: 'condition-recorded',
    contactId,
    purposeId: purpose.id,
    sensitiveConditionId: id,
    givenBy: giving.by,
    evidenceDigest: evidenceDigest(giving.proofKey, evidence),
    detail: { provision: input.provision, fields },
  };
  return { id, entries: [entry] };
}

function parse(tx: Transaction, purpose: string, input: NewSensitiveConditionInput, path: string): { fields: string[]; evidence: string } {
  const problems = new Problems();
  if (!perContact.has(input.provision)) problems.add(`${path}.provision`, 'recordedOnPurpose');
  const evidence = parseText(input.evidence, EVIDENCE_MAX, true);
  if (!evidence.ok) problems.add(`${path}.evidence`, evidence.rule);
  if (input.fields.length === 0) problems.add(`${path}.fields`, 'required');
  if (input.fields.length > 50) problems.add(`${path}.fields`, 'tooMany');
  const covers = tx.ctx.policy.purposes.get(purpose)?.covers;
  input.fields.slice(0, 50).forEach((key, i) => {
    const field = tx.ctx.policy.fields.get(key) as Field | undefined;
    if (!field) problems.add(`${path}.fields.${i}`, 'unknownField');
    // Art. 10 and national numbers have grounds of their own, on the purpose.
    else if (field.sensitivity !== 'SPECIAL') problems.add(`${path}.fields.${i}`, 'notSpecial');
    else if (!covers?.has(key)) problems.add(`${path}.fields.${i}`, 'notCovered');
  });
  problems.insist();
  return { fields: [...new Set(input.fields)].sort(), evidence: evidence.ok ? evidence.value : '' };
}

/** A step: ends one condition; its fields close, the basis stays. Refuses `NOT_FOUND` where it is not there or has ended. Answers the purpose, too. */
export async function endSensitiveCondition(
  tx: Transaction,
  contactId: string,
  id: string,
): Promise<{ purposeId: number; fields: string[]; entries: LedgerEntry[] }> {
  if (!uuid.test(id)) throw new Refusal('NOT_FOUND');
  await lockBasesOf(tx, contactId);
  const ended = await tx.one<EndedCondition>(`${endConditions} AND id = $2 RETURNING id, purpose_id, provision, fields`, [contactId, id]);
  if (!ended) throw new Refusal('NOT_FOUND');
  return { purposeId: ended.purpose_id, fields: ended.fields, entries: [entryOf(contactId, ended)] };
}

/**
 * A step: the person takes back an explicit consent alone (Art. 7(3)): it ends, and every other one of the purpose that opens one of its fields, so that they close.
 * Answers nothing where it is not there or has ended.
 */
export async function takeBackExplicit(tx: Transaction, contactId: string, id: string): Promise<LedgerEntry[]> {
  if (!uuid.test(id)) return [];
  await lockBasesOf(tx, contactId);
  const ended = await tx.query<EndedCondition>(
    /* sql */ `${endConditions} AND provision = 'ART_9_2_A' AND EXISTS (SELECT FROM sensitive_condition named WHERE named.contact_id = $1 AND named.id = $2
      AND named.provision = 'ART_9_2_A' AND named.ended_at IS NULL AND named.purpose_id = s.purpose_id AND named.fields && s.fields)
    RETURNING id, purpose_id, provision, fields`,
    [contactId, id],
  );
  return ended.map(condition => entryOf(contactId, condition));
}

/** A step: the person says no to an express statement: every explicit consent of the purpose that opens one of its fields ends. Answers nothing where none stands. */
export async function endExplicitOf(
  tx: Transaction,
  contactId: string,
  purposeId: number,
  fields: readonly string[],
): Promise<LedgerEntry[]> {
  const ended = await tx.query<EndedCondition>(
    `${endConditions} AND purpose_id = $2 AND provision = 'ART_9_2_A' AND fields && $3::text[] RETURNING id, purpose_id, provision, fields`,
    [contactId, purposeId, fields],
  );
  return ended.map(condition => entryOf(contactId, condition));
}

/** A step: explicit consent ends with the basis it stood beside, so that a later basis does not bring it back unasked. */
export async function endExplicitConsents(tx: Transaction, contactId: string, purposeId: number): Promise<LedgerEntry[]> {
  const ended = await tx.query<EndedCondition>(
    `${endConditions} AND purpose_id = $2 AND provision = 'ART_9_2_A' RETURNING id, purpose_id, provision, fields`,
    [contactId, purposeId],
  );
  return ended.map(condition => entryOf(contactId, condition));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface EndedCondition {
  readonly id: string;
  readonly purpose_id: number;
  readonly provision: string;
  readonly fields: string[];
}

const endConditions = 'UPDATE sensitive_condition s SET ended_at = now() WHERE contact_id = $1 AND ended_at IS NULL';

const entryOf = (contactId: string, { id, purpose_id, provision, fields }: EndedCondition): LedgerEntry => ({
  event: 'condition-ended',
  contactId,
  purposeId: purpose_id,
  sensitiveConditionId: id,
  detail: { provision, fields },
});
