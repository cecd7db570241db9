import { holds } from '../access/condition-holds.ts';
import { type Decision, openOn } from '../access/decide.ts';
import { no, type Verdict, yes } from '../access/verdict.ts';
import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { addressKeysOf } from '../fields/kinds.ts';
import type { Origin } from '../fields/origin.ts';
import { once } from '../idempotency.ts';
import { appendToLedger } from '../legal-bases/ledger.ts';
import type { NewLegalBasisInput, NewSensitiveConditionInput } from '../legal-bases/legal-basis-inputs.ts';
import { type NewLegalBasis, parseNewLegalBasis } from '../legal-bases/new-legal-basis.ts';
import { insistOnAge, insistOnNotice } from '../legal-bases/insist-on-giving.ts';
import { recordFirstBases } from '../legal-bases/record-legal-basis.ts';
import { recordSensitiveCondition } from '../legal-bases/sensitive-conditions.ts';
import type { Youth } from '../legal-bases/youth.ts';
import { findPurposeOfBases } from '../purposes/purpose-row.ts';
import { Problems, Refusal } from '../refusal.ts';
import { type ContactValues, parseContactValues, type Written } from './contact-values.ts';
import { decideFor } from './decide-for.ts';
import { type Excused, leavesOf, type NoticeExceptionInput, noticeKindOf, parseException } from './informing/notice-exception.ts';
import { oweNotices } from './informing/owe-notices.ts';
import { insertContacts } from './insert-contacts.ts';
import { findAges, youthOfWritten } from './minors.ts';
import { findKnown, propose } from './propose.ts';
import { parseOriginDetail, parseReason } from './reason.ts';
import { acknowledge } from './receipts/acknowledge.ts';
import type { WrittenFrom } from './write-values.ts';

export interface NewContact {
  readonly purpose: string;
  readonly values: ContactValues;
  readonly origin: Origin;
  readonly originDetail?: string | null;
  readonly legalBasis?: NewLegalBasisInput | null;
  readonly sensitiveCondition?: NewSensitiveConditionInput | null;
  readonly noticeException?: NoticeExceptionInput | null;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** What waits as a proposal: the same, and what a file says beside it. */
export interface ProposedContact extends NewContact {
  /** Purposes that the person said no to; one for which they did gets no basis. */
  readonly refusals?: readonly string[];
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
  const creating = coveredNow(decision, input.sensitiveCondition?.fields);
  const problems = new Problems();
  const written = parseContactValues(ctx, creating, input.values, problems);
  if (written.size === 0 && !problems.any) problems.add('input.values', 'required');
  const reason = parseReason(input.reason, 'input.reason', problems);
  const basis = parseNewLegalBasis(input.legalBasis ?? {}, 'input.legalBasis', ctx.now(), problems);
  if (needsEvidence(decision) && basis.evidence === null) problems.add('input.legalBasis.evidence', 'evidenceRequired');
  const from = { origin: input.origin, detail: parseOriginDetail(input.originDetail, 'input.originDetail', problems) };
  const excused = parseException(input.noticeException, noticeKindOf(input.origin), 'input.noticeException', problems);
  problems.insist();
  insistOnOpen(creating, written);
  return ctx.transaction(tx =>
    once<CreatedContact>(tx, 'createContact', input.idempotencyKey, input, async () => {
      // What waits as a proposal must be fit to be joined, so this is asked before anything is found.
      const purpose = await findPurposeOfBases(tx, input.purpose, 'input.purpose');
      await insistOnNotice(tx, purpose, [basis], { path: 'input.legalBasis' });
      const youth = youthOfWritten(written, await findAges(tx.query));
      insistOnAge(purpose, { by: 'STAFF', purposePath: 'input.purpose', youth });
      const known = await findKnown(tx, addressesIn(written));
      if (known) {
        const fields = [...written.keys()].map(field => field.key);
        await propose(tx, known, decision.purpose, { ...input, reason }, fields);
        return { outcome: 'PROPOSED', contactId: null };
      }
      const contactId = ctx.newId();
      await insert(tx, contactId, decision, input, { written, youth, from, basis, excused, reason });
      return { outcome: 'CREATED', contactId };
    }),
  );
}

interface Parsed {
  readonly written: Written;
  readonly youth: Youth;
  readonly from: WrittenFrom;
  readonly basis: NewLegalBasis;
  readonly excused: Excused | null;
  readonly reason: string;
}

async function insert(
  tx: Transaction,
  contactId: string,
  decision: Decision,
  input: NewContact,
  { written, youth, from, basis, excused, reason }: Parsed,
): Promise<void> {
  const giving = { by: 'STAFF' as const, purposePath: 'input.purpose' };
  const purpose = await findPurposeOfBases(tx, decision.purpose.code, giving.purposePath);
  const keys = (await insertContacts(tx, [{ id: contactId, written, from: () => from }])).get(contactId)!;
  const bases = [{ contactId, given: basis, proofKey: keys.proof, youth }];
  const entries = await recordFirstBases(tx, purpose, bases, { ...giving, path: 'input.legalBasis' });
  if (input.sensitiveCondition) {
    const beside = { ...giving, youth, proofKey: keys.proof, path: 'input.sensitiveCondition' };
    entries.push(...(await recordSensitiveCondition(tx, contactId, purpose.code, input.sensitiveCondition, beside)).entries);
  }
  await oweNotices(tx, [contactId], purpose.id, noticeKindOf(input.origin), excused);
  await appendToChangeLog(tx, {
    action: 'createContact',
    subject: 'contact',
    subjectId: contactId,
    contactId,
    purpose: input.purpose,
    fields: [...written.keys()].map(field => field.key),
    reason,
  });
  await appendToLedger(tx, await acknowledge(tx, contactId, basis.noticeLanguage, entries, leavesOf(noticeKindOf(input.origin), excused)));
}

/** For a contact that is not there yet, the facts are those of this call: the latest notice, and the condition recorded with it. */
export function coveredNow(decision: Decision, withCondition: readonly string[] = []): Decision {
  const latest = Math.max(0, ...decision.purpose.notices.map(notice => notice.version));
  const settled = (verdict: Verdict): Verdict => {
    if (verdict.is !== 'when') return verdict;
    const left = verdict.requirements.filter(
      ({ condition }) =>
        !(
          condition.is === 'fact' &&
          (condition.fact === 'noticeVersionIn' ? condition.versions.includes(latest) : withCondition.includes(condition.field))
        ),
    );
    const missing = left.find(({ condition }) => condition.is === 'fact');
    return missing ? no(missing.reason) : left.length === 0 ? yes : { is: 'when', requirements: left };
  };
  return { ...decision, verdicts: new Map([...decision.verdicts].map(([key, verdict]) => [key, settled(verdict)])) };
}

/** L13; told with all other problems, and also where the address is known: what waits must be fit to be joined. */
const needsEvidence = ({ purpose }: Decision) => purpose.basisKind === 'CONSENT' || purpose.basisKind === 'CONTRACT';

/** Conditions of the role, asked of the values that would be stored: the fields on which they do not hold. */
export function closedFields(creating: Decision, written: Written): string[] {
  const row = Object.fromEntries([...written].map(([field, parsed]) => [field.key, Object.values(parsed.columns)[0]]));
  return [...written.keys()].map(field => field.key).filter(key => !holds(openOn(creating.verdicts.get(key)!), row, () => false));
}

function insistOnOpen(creating: Decision, written: Written): void {
  const closed = closedFields(creating, written);
  if (closed.length > 0)
    throw new Refusal(
      'FORBIDDEN',
      closed.map(key => ({ path: `input.values.${key}`, rule: 'ROLE_CONDITION' })),
    );
}

/** Every address among the values, as it is found again. */
export const addressesIn = (written: Written): string[] =>
  addressKeysOf(Object.assign({}, ...[...written.values()].map(parsed => parsed.columns)) as Parameters<typeof addressKeysOf>[0]);
