import { isSensitive } from '../../access/policy.ts';
import { appendToChangeLog } from '../../audit/change-log.ts';
import { findContactKeys } from '../../contacts/contact-keys.ts';
import type { Written } from '../../contacts/contact-values.ts';
import { endTooYoung } from '../../contacts/end-too-young.ts';
import { fillBlanks } from '../../contacts/fill-blanks.ts';
import { insertContacts } from '../../contacts/insert-contacts.ts';
import { propose } from '../../contacts/propose.ts';
import { findSamePerson } from '../../contacts/same-person.ts';
import { scheduleErasure } from '../../contacts/schedule-erasure.ts';
import type { Transaction } from '../../context.ts';
import { parseEmail } from '../../fields/email.ts';
import type { Field } from '../../fields/field.ts';
import { parseValue } from '../../fields/kinds.ts';
import type { LedgerEntry } from '../../legal-bases/ledger.ts';
import { objectToInterests } from '../../legal-bases/object-to-interests.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { actingAs, actingPerson } from '../acting-as.ts';
import type { Decision } from './answers.ts';
import { giveReceipts } from '../../contacts/receipts/give-receipts.ts';
import { recordDecisions } from './record-decisions.ts';
import { declaredFields, recordStatements } from './record-statements.ts';
import type { SubmissionRow, SubmittedContent } from './submission.ts';

export interface Settled {
  readonly contactId: string;
  /** In which ledger and logs name the person. */
  readonly acting: Transaction;
  /** For the last step before commit. */
  readonly entries: readonly LedgerEntry[];
}

/**
 * A step: what the person confirmed becomes a contact, or joins the one of the same address and name, and each decision is recorded as their own act.
 * Only what a purpose they said yes to covers is stored. Nothing that stands already is overwritten: what differs waits as a proposal.
 * Null where none of the purposes that they said yes to can be consented to any more: then nothing happens.
 */
export async function settleSubmission(
  tx: Transaction,
  row: SubmissionRow,
  content: SubmittedContent,
  { objects, declares }: Confirmation,
): Promise<Settled | null> {
  const agreed = content.decisions.filter(({ yes, purpose }) => yes && tx.ctx.policy.purposes.has(purpose));
  if (agreed.length === 0) return null;
  const written = writtenFor(tx, row, content, agreed, declaredFields(content, declares));
  const email = parseEmail(content.email);
  if (!email.ok) throw new Error('a submission has an address');
  const name = (key: string) => (content.values[key] as string | undefined) ?? null;
  const known = await findSamePerson(tx, email.value.key, { givenName: name('givenName'), familyName: name('familyName') });
  const contactId = known ?? tx.ctx.newId();
  const acting = actingAs(tx, actingPerson('person', contactId));
  if (known) await join(acting, known, row, written, agreed);
  else await insertContacts(acting, [{ id: contactId, written, from: () => fromForm(row) }]);
  const keys = [...written.keys()].map(({ key }) => key);
  const objections = [
    ...(known ? await endTooYoung(acting, contactId, keys) : []),
    ...(objects ? await objectToInterests(acting, contactId) : []),
  ];
  const decided = [
    ...(await recordDecisions(acting, contactId, row, content)),
    ...(await recordStatements(acting, contactId, row, content, declares)),
  ];
  const { entries, act } = await giveReceipts(acting, contactId, row.language, decided);
  await scheduleErasure(acting, contactId, [...objections, ...entries]);
  await appendToChangeLog(acting, {
    action: 'confirmSubmission',
    subject: 'contact',
    subjectId: contactId,
    contactId,
    fields: keys,
  });
  await queueMail(acting, {
    to: { kind: 'CONTACT', id: contactId },
    purpose: 'consent-administration',
    template: 'consent-receipt',
    language: row.language,
    parameters: { act: act!.id },
    tokens: { receipts: act!.token },
  });
  return { contactId, acting, entries: [...objections, ...entries] };
}

const fromForm = (row: SubmissionRow) => ({ origin: 'PERSON' as const, detail: row.form_code });

/** What the person decided on the page behind the link. */
export interface Confirmation {
  /** What their browser said is an objection to advertising that rests on our interest (L96); only where they said so themselves. */
  readonly objects: boolean;
  /** Digest of the statements that the page showed again and they declared in this second step (L21); null: none. */
  readonly declares: string | null;
}

/**
 * The values that the purposes agreed to cover, as their notices said (data minimisation, Art. 5(1)(c)).
 * @param declared special fields that they expressly consented to; of the others only those that a purpose may use by law are kept
 */
export function writtenFor(
  tx: Transaction,
  row: SubmissionRow,
  content: Pick<SubmittedContent, 'values' | 'email'>,
  agreed: readonly Decision[],
  declared: ReadonlySet<string> = new Set(),
): Written {
  const covered = new Set(
    agreed.flatMap(({ purpose, noticeVersion }) => {
      const { covers, notices, provisionFor } = tx.ctx.policy.purposes.get(purpose)!;
      const named = notices.find(({ version }) => version === noticeVersion)?.fields;
      const may = (key: string) => {
        const field = tx.ctx.policy.fields.get(key);
        return !field || !isSensitive(field) || declared.has(key) || provisionFor.has(key);
      };
      return [...covers].filter(key => named?.has(key) && may(key));
    }),
  );
  const given: Record<string, unknown> = { language: row.language, ...content.values, email: content.email };
  const written = Object.entries(given).flatMap(([key, value]) => {
    const field = tx.ctx.policy.fields.get(key) as Field | undefined;
    if (!field?.inUse || !covered.has(key)) return [];
    // Parsed when it came; the catalogue may have changed since.
    const parsed = parseValue(field, value);
    return parsed.ok ? [[field, parsed] as const] : [];
  });
  return new Map(written);
}

async function join(
  acting: Transaction,
  contactId: string,
  row: SubmissionRow,
  written: Written,
  agreed: readonly Decision[],
): Promise<void> {
  const keys = await findContactKeys(acting, contactId);
  // The address is how they were found, and the name how it is written there already.
  const rest = new Map([...written].filter(([{ key }]) => !['email', 'givenName', 'familyName'].includes(key)));
  const { differing } = await fillBlanks(acting, contactId, rest, fromForm(row), keys);
  if (differing.size === 0) return;
  const purpose = acting.ctx.policy.purposes.get(agreed[0]!.purpose)!;
  const values = Object.fromEntries([...differing].map(([{ key }, { columns }]) => [key, Object.values(columns)[0]]));
  const content = {
    purpose: purpose.code,
    values: valuesIn(values),
    origin: 'PERSON' as const,
    originDetail: row.form_code,
    reason: `Sent in with the form ${row.form_code}, and confirmed.`,
    idempotencyKey: row.id,
  };
  await propose(acting, contactId, purpose, content, Object.keys(values));
}

/** As an input of the API names them: own fields of the organisation stand apart. */
function valuesIn(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const own = Object.entries(values).filter(([key]) => key.startsWith('custom.'));
  const member = (value: unknown) => (typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? 'number' : 'text');
  return {
    ...Object.fromEntries(Object.entries(values).filter(([key]) => !key.startsWith('custom.'))),
    ...(own.length > 0 && { customFields: own.map(([key, value]) => ({ key, [member(value)]: value })) }),
  };
}
