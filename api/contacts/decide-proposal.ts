import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import type { Field } from '../fields/field.ts';
import { parseValue } from '../fields/kinds.ts';
import { open } from '../keys.ts';
import { appendToLedger, type LedgerEntry } from '../legal-bases/ledger.ts';
import { parseNewLegalBasis } from '../legal-bases/new-legal-basis.ts';
import { recordRefusal } from '../legal-bases/record-refusal.ts';
import { recordLegalBasis } from '../legal-bases/record-legal-basis.ts';
import { recordSensitiveCondition } from '../legal-bases/sensitive-conditions.ts';
import { Problems, Refusal } from '../refusal.ts';
import { type ContactKeys, findContactKeys } from './contact-keys.ts';
import type { Written } from './contact-values.ts';
import type { NewContact, ProposedContact } from './create-contact.ts';
import { memberFor } from './custom-field.ts';
import { decideFor } from './decide-for.ts';
import { isId } from './filter.ts';
import { leavesOf, noticeKindOf, parseException } from './informing/notice-exception.ts';
import { oweNotices } from './informing/owe-notices.ts';
import { endTooYoung } from './end-too-young.ts';
import { findYouth } from './minors.ts';
import { insistOnPresence } from './presence.ts';
import { proposalPlace } from './propose.ts';
import { parseReason } from './reason.ts';
import { acknowledge } from './receipts/acknowledge.ts';
import { scheduleErasure } from './schedule-erasure.ts';
import { writeValues } from './write-values.ts';

export interface ProposalDecision {
  readonly purpose: string;
  readonly id: string;
  readonly reason: string;
}
interface OpenProposal {
  readonly id: string;
  readonly contact_id: string;
  readonly content: Buffer;
  readonly purpose: string;
}

/**
 * Action: joins or rejects a proposal, under `consent-administration`. Joining writes the values and records the basis they came with;
 * objections, refusals and restrictions that exist already rule (`CONFLICT`). A basis that stands stays as it is.
 */
export async function decideProposal(ctx: Context, input: ProposalDecision, verdict: 'JOINED' | 'REJECTED'): Promise<string> {
  const decision = decideFor(ctx, input.purpose, 'read');
  const problems = new Problems();
  const reason = parseReason(input.reason, 'input.reason', problems);
  if (!isId(input.id)) problems.add('input.id', 'id');
  if (decision.purpose.presence !== 'found') problems.add('input.purpose', 'consentAdministrationOnly');
  problems.insist();
  return ctx.transaction(async tx => {
    const proposal = await tx.one<OpenProposal>(
      `UPDATE proposal SET state = $2, decided_at = now(), decided_by = $3 WHERE id = $1 AND state = 'OPEN'
       RETURNING id, contact_id, content, (SELECT code FROM purpose WHERE purpose.id = purpose_id) AS purpose`,
      [input.id, verdict, ctx.viewer!.id],
    );
    if (!proposal) throw new Refusal('NOT_FOUND');
    await insistOnPresence(tx, decision, proposal.contact_id);
    const entries = verdict === 'JOINED' ? await join(tx, proposal) : { ledger: [], fields: [] };
    await appendToChangeLog(tx, {
      action: verdict === 'JOINED' ? 'joinProposal' : 'rejectProposal',
      subject: 'proposal',
      subjectId: proposal.id,
      contactId: proposal.contact_id,
      purpose: input.purpose,
      fields: entries.fields,
      reason,
    });
    await scheduleErasure(tx, proposal.contact_id, entries.ledger);
    await appendToLedger(tx, entries.ledger);
    return proposal.contact_id;
  });
}

async function join(tx: Transaction, proposal: OpenProposal): Promise<{ ledger: readonly LedgerEntry[]; fields: readonly string[] }> {
  const keys = await findContactKeys(tx, proposal.contact_id);
  const content = openProposal(keys, proposal);
  const written = writtenIn(tx.ctx, content);
  await writeValues(tx, proposal.contact_id, written, { origin: content.origin, detail: content.originDetail ?? null }, keys);
  const ledger: LedgerEntry[] = await endTooYoung(
    tx,
    proposal.contact_id,
    [...written.keys()].map(({ key }) => key),
  );
  const youth = await findYouth(tx.query, proposal.contact_id);
  const giving = { by: 'STAFF' as const, youth, proofKey: keys.proof, path: 'input.legalBasis', purposePath: 'input.id' };
  for (const refused of content.refusals ?? []) ledger.push(...(await recordRefusal(tx, proposal.contact_id, refused, 'input.id')));
  if (!content.refusals?.includes(proposal.purpose) && !(await hasOpenBasis(tx, proposal))) {
    const basis = parseNewLegalBasis(content.legalBasis ?? {}, 'input.legalBasis', tx.ctx.now(), new Problems());
    const recorded = await recordLegalBasis(tx, proposal.contact_id, proposal.purpose, basis, giving);
    ledger.push(...recorded.entries);
    const kind = noticeKindOf(content.origin);
    const excused = parseException(content.noticeException, kind, 'input.noticeException', new Problems());
    await oweNotices(tx, [proposal.contact_id], recorded.purposeId, kind, excused);
  }
  if (content.sensitiveCondition)
    ledger.push(...(await recordSensitiveCondition(tx, proposal.contact_id, proposal.purpose, content.sensitiveCondition, giving)).entries);
  const kind = noticeKindOf(content.origin);
  const leaves = leavesOf(kind, parseException(content.noticeException, kind, 'input.noticeException', new Problems()));
  const told = await acknowledge(tx, proposal.contact_id, content.legalBasis?.noticeLanguage, ledger, leaves);
  return { ledger: told, fields: [...written.keys()].map(field => field.key) };
}

const hasOpenBasis = async (tx: Transaction, { contact_id, purpose }: OpenProposal) =>
  (
    await tx.query(
      'SELECT 1 FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE b.contact_id = $1 AND p.code = $2 AND b.ended_at IS NULL AND (b.expires_at IS NULL OR now() < b.expires_at)',
      [contact_id, purpose],
    )
  ).length > 0;

export const openProposal = (keys: Pick<ContactKeys, 'data'>, { id, content }: Pick<OpenProposal, 'id' | 'content'>): ProposedContact =>
  JSON.parse(open(keys.data, content, proposalPlace(id)).toString('utf8')) as ProposedContact;

/** The values of a proposal, parsed anew: they were parsed when they came, and the catalogue may have changed since. */
export function writtenIn(ctx: Context, { values }: Pick<NewContact, 'values'>): Written {
  const given = Object.entries(values).filter(([key, value]) => key !== 'customFields' && value !== undefined);
  const custom = (values.customFields ?? []).map(each => {
    const field = ctx.policy.fields.get(each.key) as Field | undefined;
    return [each.key, field && each.clear !== true ? (each[memberFor[field.kind as keyof typeof memberFor]] ?? null) : null] as [
      string,
      unknown,
    ];
  });
  const written = [...given, ...custom].flatMap(([key, value]) => {
    const field = ctx.policy.fields.get(key) as Field | undefined;
    const parsed = field && parseValue(field, value);
    return parsed?.ok ? [[field, parsed] as const] : [];
  });
  return new Map(written as [Field, (typeof written)[number][1]][]);
}
