import { appendToChangeLog } from '../../audit/change-log.ts';
import { findContactKeys } from '../../contacts/contact-keys.ts';
import { decideFor } from '../../contacts/decide-for.ts';
import { findYouth } from '../../contacts/minors.ts';
import { insistOnPresence } from '../../contacts/presence.ts';
import { parseReason } from '../../contacts/reason.ts';
import type { Context, Transaction } from '../../context.ts';
import type { Field } from '../../fields/field.ts';
import { textIn } from '../../fields/local-text.ts';
import { once } from '../../idempotency.ts';
import { isOffered, type OfferedLanguage } from '../../languages.ts';
import { appendToLedger } from '../../legal-bases/ledger.ts';
import { lockBasesOf } from '../../legal-bases/lock-contact.ts';
import { standsSql } from '../../legal-bases/stands.ts';
import { needsGuardian } from '../../legal-bases/youth.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';
import { findPurposeOfBases, type PurposeRow } from '../../purposes/purpose-row.ts';
import { Problems, Refusal } from '../../refusal.ts';
import { keepServedText } from '../asking/served-text.ts';
import { statementIn } from '../asking/statement.ts';
import type { AskExplicitConsentInput } from './ask-explicit-input.ts';
import { askContact } from './asked-of-contact.ts';
import { spendMail } from './record-yes.ts';

/** Months after a no, or after it was taken back, in which nobody is asked the same again. */
const REST_MONTHS = 6;

/**
 * Action: asks a contact by mail for explicit consent to special fields (Art. 9(2)(a), L21), beside a basis that stands: a statement in words that names the data,
 * answered on a page of ours and confirmed in a second step. Nothing opens before that. Refuses `BAD_USER_INPUT` naming everything that is wrong,
 * `NO_LEGAL_BASIS` where none stands, `CONFLICT` where it stands already, was refused lately, or a guardian has to decide (L32).
 */
export async function askExplicitConsent(ctx: Context, input: AskExplicitConsentInput): Promise<void> {
  const reading = decideFor(ctx, input.purpose, 'read');
  const problems = new Problems();
  const reason = parseReason(input.reason, 'input.reason', problems);
  if (reading.purpose.presence === 'named') problems.add('input.purpose', 'namedById');
  if (!isOffered(input.language)) problems.add('input.language', 'notOffered');
  const fields = parseFields(ctx, input, problems);
  problems.insist();
  await spendMail(ctx, input.contactId);
  await ctx.transaction(tx =>
    once(tx, 'askExplicitConsent', input.idempotencyKey, input, async () => {
      await insistOnPresence(tx, reading, input.contactId);
      const purpose = await findPurposeOfBases(tx, input.forPurpose, 'input.forPurpose');
      await lockBasesOf(tx, input.contactId);
      if (needsGuardian(purpose, 'PERSON', await findYouth(tx.query, input.contactId)))
        throw new Refusal('CONFLICT', [{ path: 'input.forPurpose', rule: 'guardianMissing' }]);
      const noticeVersion = await insistOnRoom(tx, input.contactId, purpose, fields);
      const language = input.language as OfferedLanguage;
      const { legalName } = await findOrganisation(tx);
      const statement = statementIn(language, legalName ?? '', textIn(purpose.labels, language, purpose.code), fields);
      const served = await keepServedText(tx, 'statement', language, statement);
      const { data } = await findContactKeys(tx, input.contactId);
      const submission = await askContact(
        tx,
        input.contactId,
        data,
        {
          email: '',
          values: {},
          decisions: [{ purpose: purpose.code, yes: true, noticeVersion: noticeVersion ?? 0 }],
          country: null,
          channel: 'EXPLICIT',
          origin: null,
          privacyControl: false,
          audience: 'ADULT',
          served,
          evidence: null,
          evidenceFile: null,
          happenedAt: null,
          explicit: { fields: fields.map(({ key }) => key), statement },
        },
        { template: 'ask-explicit', language, parameters: { at: tx.ctx.now().toISOString() } },
      );
      await appendToChangeLog(tx, {
        action: 'askExplicitConsent',
        subject: 'contact',
        subjectId: input.contactId,
        contactId: input.contactId,
        purpose: input.purpose,
        fields: fields.map(({ key }) => key),
        reason,
      });
      const detail = { channel: 'EXPLICIT', language, served, submission, provision: 'ART_9_2_A', fields: fields.map(({ key }) => key) };
      await appendToLedger(tx, [
        { event: 'asked', contactId: input.contactId, purposeId: purpose.id, noticeVersion, givenBy: 'STAFF', detail },
      ]);
      return {};
    }),
  );
}

function parseFields(ctx: Context, { fields, forPurpose }: AskExplicitConsentInput, problems: Problems): Field[] {
  const covers = ctx.policy.purposes.get(forPurpose)?.covers;
  if (fields.length === 0) problems.add('input.fields', 'required');
  if (fields.length > 20) problems.add('input.fields', 'tooMany');
  return [...new Set(fields)].slice(0, 20).flatMap((key, i) => {
    const field = ctx.policy.fields.get(key) as Field | undefined;
    if (!field) problems.add(`input.fields.${i}`, 'unknownField');
    else if (field.sensitivity !== 'SPECIAL') problems.add(`input.fields.${i}`, 'notSpecial');
    else if (!covers?.has(key)) problems.add(`input.fields.${i}`, 'notCovered');
    return field ? [field] : [];
  });
}

/** A basis stands, the same is not consented to yet, and was not refused or taken back lately. Answers the notice that the basis rests on. */
async function insistOnRoom(tx: Transaction, contactId: string, purpose: PurposeRow, fields: readonly Field[]): Promise<number | null> {
  const keys = fields.map(({ key }) => key);
  const basis = await tx.one<{ version: number | null }>(
    `SELECT b.notice_version AS version FROM legal_basis b WHERE b.contact_id = $1 AND b.purpose_id = $2 AND ${standsSql}`,
    [contactId, purpose.id],
  );
  if (!basis) throw new Refusal('NO_LEGAL_BASIS', [{ path: 'input.forPurpose', rule: 'noLegalBasis' }]);
  const same = await tx.query(
    `SELECT FROM sensitive_condition WHERE contact_id = $1 AND purpose_id = $2 AND provision = 'ART_9_2_A' AND fields @> $3::text[] AND ended_at IS NULL`,
    [contactId, purpose.id, keys],
  );
  if (same.length > 0) throw new Refusal('CONFLICT', [{ path: 'input.fields', rule: 'alreadyStands' }]);
  const no = await tx.query(
    `SELECT FROM ledger WHERE contact_id = $1 AND purpose_id = $2 AND event = 'condition-ended' AND given_by = 'PERSON' AND at > now() - make_interval(months => ${REST_MONTHS})`,
    [contactId, purpose.id],
  );
  if (no.length > 0) throw new Refusal('CONFLICT', [{ path: 'input.fields', rule: 'personSaidNo' }]);
  return basis.version;
}
