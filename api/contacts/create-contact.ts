import { holds } from '../access/condition-holds.ts';
import { type Decision, openOn } from '../access/decide.ts';
import { no, type Verdict, yes } from '../access/verdict.ts';
import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { addressKeysOf } from '../fields/kinds.ts';
import type { Origin } from '../fields/origin.ts';
import { once } from '../idempotency.ts';
import { appendToLedger, type LedgerEntry } from '../legal-bases/ledger.ts';
import type { NewLegalBasisInput, NewSensitiveConditionInput } from '../legal-bases/legal-basis-inputs.ts';
import { type NewLegalBasis, parseNewLegalBasis } from '../legal-bases/new-legal-basis.ts';
import { recordLegalBasis } from '../legal-bases/record-legal-basis.ts';
import { recordSensitiveCondition } from '../legal-bases/sensitive-conditions.ts';
import { Problems, Refusal } from '../refusal.ts';
import { makeContactKeys } from './contact-keys.ts';
import { type ContactValues, parseContactValues, type Written } from './contact-values.ts';
import { decideFor } from './decide-for.ts';
import { findKnown, propose } from './propose.ts';
import { parseOriginDetail, parseReason } from './reason.ts';
import { writeValues, type WrittenFrom } from './write-values.ts';

export interface NewContact {
  readonly purpose: string;
  readonly values: ContactValues;
  readonly origin: Origin;
  readonly originDetail?: string | null;
  readonly legalBasis?: NewLegalBasisInput | null;
  readonly sensitiveCondition?: NewSensitiveConditionInput | null;
  readonly reason: string;
  readonly idempotencyKey: string;
}
export interface CreatedContact extends Record<string, string | null> {
  readonly outcome: 'CREATED' | 'PROPOSED';
  readonly contactId: string | null;
}

/**
 * Action: a new contact with the legal basis of the purpose, in one transaction. A value is stored only under a purpose that covers it.
 * Where an address is already known, of whomever, nothing is created: the values wait as a sealed proposal, and the answer says no more than that.
 */
export async function createContact(ctx: Context, input: NewContact): Promise<CreatedContact> {
  const decision = decideFor(ctx, input.purpose, 'create');
  // Built-in purposes have no basis of their own that could be recorded with a person.
  if (decision.purpose.presence !== 'basis') throw new Refusal('BAD_USER_INPUT', [{ path: 'input.purpose', rule: 'builtIn' }]);
  const creating = coveredNow(decision, input);
  const problems = new Problems();
  const written = parseContactValues(ctx, creating, input.values, problems);
  if (written.size === 0 && !problems.any) problems.add('input.values', 'required');
  const reason = parseReason(input.reason, 'input.reason', problems);
  const basis = parseNewLegalBasis(input.legalBasis ?? {}, 'input.legalBasis', ctx.now(), problems);
  if (needsEvidence(decision) && basis.evidence === null) problems.add('input.legalBasis.evidence', 'evidenceRequired');
  const from = { origin: input.origin, detail: parseOriginDetail(input.originDetail, 'input.originDetail', problems) };
  problems.insist();
  insistOnOpen(creating, written);
  return ctx.transaction(tx =>
    once<CreatedContact>(tx, 'createContact', input.idempotencyKey, input, async () => {
      const keys = addressKeysOf(columnsOf(written));
      const known = await findKnown(tx, keys);
      if (known) {
        await propose(
          tx,
          known,
          decision.purpose,
          input,
          [...written.keys()].map(field => field.key),
          reason,
        );
        return { outcome: 'PROPOSED', contactId: null };
      }
      const contactId = ctx.newId();
      await insert(tx, contactId, decision, input, { written, from, basis, reason });
      return { outcome: 'CREATED', contactId };
    }),
  );
}

interface Parsed {
  readonly written: Written;
  readonly from: WrittenFrom;
  readonly basis: NewLegalBasis;
  readonly reason: string;
}

async function insert(
  tx: Transaction,
  contactId: string,
  decision: Decision,
  input: NewContact,
  { written, from, basis, reason }: Parsed,
): Promise<void> {
  await tx.query('INSERT INTO contact (id) VALUES ($1)', [contactId]);
  const keys = await makeContactKeys(tx, contactId);
  await writeValues(tx, contactId, written, from, keys);
  const giving = { by: 'STAFF' as const, proofKey: keys.proof, path: 'input.legalBasis', purposePath: 'input.purpose' };
  const entries: LedgerEntry[] = [...(await recordLegalBasis(tx, contactId, decision.purpose.code, basis, giving)).entries];
  if (input.sensitiveCondition)
    entries.push(
      ...(
        await recordSensitiveCondition(tx, contactId, decision.purpose.code, input.sensitiveCondition, {
          ...giving,
          path: 'input.sensitiveCondition',
        })
      ).entries,
    );
  await appendToChangeLog(tx, {
    action: 'createContact',
    subject: 'contact',
    subjectId: contactId,
    contactId,
    purpose: input.purpose,
    fields: [...written.keys()].map(field => field.key),
    reason,
  });
  await appendToLedger(tx, entries);
}

/** For a contact that is not there yet, the facts are those of this call: the latest notice, and the condition recorded with it. */
function coveredNow(decision: Decision, input: NewContact): Decision {
  const latest = Math.max(0, ...decision.purpose.notices.map(notice => notice.version));
  const settled = (verdict: Verdict): Verdict => {
    if (verdict.is !== 'when') return verdict;
    const left = verdict.requirements.filter(
      ({ condition }) =>
        !(
          condition.is === 'fact' &&
          (condition.fact === 'noticeVersionIn'
            ? condition.versions.includes(latest)
            : input.sensitiveCondition?.fields.includes(condition.field))
        ),
    );
    const missing = left.find(({ condition }) => condition.is === 'fact');
    return missing ? no(missing.reason) : left.length === 0 ? yes : { is: 'when', requirements: left };
  };
  return { ...decision, verdicts: new Map([...decision.verdicts].map(([key, verdict]) => [key, settled(verdict)])) };
}

/** L13; told with all other problems, and also where the address is known: what waits must be fit to be joined. */
const needsEvidence = ({ purpose }: Decision) => purpose.basisKind === 'CONSENT' || purpose.basisKind === 'CONTRACT';

/** Conditions of the role, asked of the values that would be stored. */
function insistOnOpen(creating: Decision, written: Written): void {
  const row = Object.fromEntries([...written].map(([field, parsed]) => [field.key, Object.values(parsed.columns)[0]]));
  const closed = [...written.keys()].filter(field => !holds(openOn(creating.verdicts.get(field.key)!), row, () => false));
  if (closed.length > 0)
    throw new Refusal(
      'FORBIDDEN',
      closed.map(field => ({ path: `input.values.${field.key}`, rule: 'ROLE_CONDITION' })),
    );
}

const columnsOf = (written: Written) =>
  Object.assign({}, ...[...written.values()].map(parsed => parsed.columns)) as Parameters<typeof addressKeysOf>[0];
