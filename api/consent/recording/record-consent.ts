import { appendToChangeLog } from '../../audit/change-log.ts';
import { type ContactKeys, findContactKeys } from '../../contacts/contact-keys.ts';
import { decideFor } from '../../contacts/decide-for.ts';
import { scheduleErasure } from '../../contacts/schedule-erasure.ts';
import { findYouth } from '../../contacts/minors.ts';
import { insistOnPresence } from '../../contacts/presence.ts';
import { isId } from '../../contacts/filter.ts';
import { parseReason } from '../../contacts/reason.ts';
import type { Context, Transaction } from '../../context.ts';
import { once } from '../../idempotency.ts';
import { insistOnDuty } from '../../insist.ts';
import { isOffered, type OfferedLanguage } from '../../languages.ts';
import { endLegalBasis } from '../../legal-bases/end-legal-basis.ts';
import { appendToLedger, type LedgerEntry } from '../../legal-bases/ledger.ts';
import { type NewLegalBasis, parseNewLegalBasis } from '../../legal-bases/new-legal-basis.ts';
import { insistOnAge } from '../../legal-bases/insist-on-giving.ts';
import { recordRefusal } from '../../legal-bases/record-refusal.ts';
import type { Youth } from '../../legal-bases/youth.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import type { NoticeAudience } from '../../notices/notice-audience.ts';
import { findCurrentTexts, textFor } from '../../notices/notice-text.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';
import { findPurposeOfBases, type PurposeRow } from '../../purposes/purpose-row.ts';
import { Problems, Refusal } from '../../refusal.ts';
import { type ActingGuardian, findActingGuardian } from '../children/acting-guardian.ts';
import { keepServedText } from '../asking/served-text.ts';
import { type KeptEvidence, keepEvidenceFile } from './evidence-file.ts';
import type { RecordConsentInput } from './record-consent-input.ts';
import { askToConfirm, recordYes, spendMail } from './record-yes.ts';

/** What staff write down, parsed and held against its purpose. */
export interface Recording {
  readonly input: RecordConsentInput;
  readonly contactId: string;
  readonly keys: ContactKeys;
  readonly youth: Youth;
  /** Who acted, where it was not the person. */
  readonly guardian: ActingGuardian | null;
  readonly purpose: PurposeRow;
  readonly given: NewLegalBasis;
  /** When it happened, as staff say. */
  readonly happenedAt: Date;
  readonly noticeVersion: number;
  readonly language: OfferedLanguage;
  readonly evidence: string | null;
  readonly evidenceFile: KeptEvidence | null;
  /** What the ledger says beside each event. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * Action: what a contact said outside of this system, written down by staff (L13): labelled as such, with its evidence, and the claimed time apart from the database's.
 * A yes that was only said waits, sealed, until the person confirms it. Refuses `BAD_USER_INPUT` naming everything that is wrong, `NOT_FOUND` for an absent contact,
 * `CONFLICT` where a consent stands, the person said no in a way that staff may not go round, or they are too young for it (L32, L36).
 */
export async function recordConsent(ctx: Context, input: RecordConsentInput): Promise<'RECORDED' | 'AWAITS_CONFIRMATION'> {
  const reading = decideFor(ctx, input.purpose, 'read');
  const problems = new Problems();
  const reason = parseReason(input.reason, 'input.reason', problems);
  if (reading.purpose.presence === 'named') problems.add('input.purpose', 'namedById');
  const given = parse(ctx, input, problems);
  problems.insist();
  if (input.what === 'WITHDREW') insistOnDuty(ctx, 'LegalBasis', 'end', input.forPurpose);
  const waits = input.what === 'SAID_YES' && input.confirm;
  if (waits) await spendMail(ctx, input.contactId);
  await ctx.transaction(tx =>
    once(tx, 'recordConsent', input.idempotencyKey, input, async () => {
      await insistOnPresence(tx, reading, input.contactId);
      const recording = await recordingOf(tx, input, given);
      const entries = await write(tx, recording);
      await appendToChangeLog(tx, {
        action: 'recordConsent',
        subject: 'contact',
        subjectId: input.contactId,
        contactId: input.contactId,
        purpose: input.purpose,
        reason,
      });
      await scheduleErasure(tx, input.contactId, entries);
      await appendToLedger(tx, entries);
      return {};
    }),
  );
  return waits ? 'AWAITS_CONFIRMATION' : 'RECORDED';
}

/** The caller wrote when it happened, not when a basis begins. */
export const asWritten = (path: string): string => path.replace('input.startsAt', 'input.happenedAt');

const spoken = (how: RecordConsentInput['how']) => how === 'TELEPHONE' || how === 'IN_PERSON';

function parse(ctx: Context, input: RecordConsentInput, problems: Problems): NewLegalBasis {
  const { happenedAt, noticeLanguage, evidence, evidenceFile, what, guardianId } = input;
  const found = new Problems();
  const given = parseNewLegalBasis(
    {
      startsAt: happenedAt ?? null,
      noticeLanguage: noticeLanguage ?? null,
      // Child and guardian are informed each in their own words.
      noticeAudience: guardianId && noticeLanguage ? 'CHILD' : null,
      evidence: evidence || null,
    },
    'input',
    ctx.now(),
    found,
  );
  try {
    found.insist();
  } catch (error) {
    for (const { path, rule } of (error as Refusal).problems) problems.add(asWritten(path), rule);
  }
  if (given.startsAt && given.startsAt > ctx.now()) problems.add('input.happenedAt', 'future');
  if (what === 'SAID_YES') {
    if (!evidence?.trim() && !evidenceFile) problems.add('input.evidence', 'evidenceRequired');
    // What a guardian only said would have to be confirmed by them, and we ask the person alone.
    if (guardianId && (spoken(input.how) || input.confirm)) problems.add('input.how', 'guardianInWriting');
    else if (spoken(input.how) && !input.confirm) problems.add('input.confirm', 'confirmationRequired');
  } else if (input.confirm) problems.add('input.confirm', 'onlyYesIsConfirmed');
  if (guardianId && !isId(guardianId)) problems.add('input.guardianId', 'id');
  if (noticeLanguage && !isOffered(noticeLanguage)) problems.add('input.noticeLanguage', 'noNoticeInLanguage');
  return guardianId ? { ...given, guardianLanguage: given.noticeLanguage } : given;
}

async function recordingOf(tx: Transaction, input: RecordConsentInput, given: NewLegalBasis): Promise<Recording> {
  const { contactId, what } = input;
  const states = what === 'SAID_YES' || what === 'WAS_ASKED' ? (['ACTIVE'] as const) : (['ACTIVE', 'RETIRED'] as const);
  const purpose = await findPurposeOfBases(tx, input.forPurpose, 'input.forPurpose', states);
  if (purpose.basis_kind !== 'CONSENT') throw new Refusal('BAD_USER_INPUT', [{ path: 'input.forPurpose', rule: 'onlyConsent' }]);
  const youth = await findYouth(tx.query, contactId);
  const guardian = input.guardianId ? await findActingGuardian(tx, contactId, input.guardianId, purpose.id) : null;
  if (what === 'SAID_YES' || what === 'WAS_ASKED') {
    insistOnAge(purpose, { by: guardian ? 'GUARDIAN' : 'STAFF', purposePath: 'input.forPurpose', youth });
    if (guardian && !purpose.open_to_minors) throw new Refusal('CONFLICT', [{ path: 'input.forPurpose', rule: 'notOpenToMinors' }]);
  }
  const keys = await findContactKeys(tx, contactId);
  const evidenceFile = input.evidenceFile ? await keepEvidenceFile(tx, contactId, purpose.id, keys.proof, input.evidenceFile) : null;
  const language = given.noticeLanguage ?? (await findOrganisation(tx)).languages[0]!;
  const texts = (await findCurrentTexts(tx.query, purpose.id)).get(purpose.id) ?? [];
  const keepText = async (audience: NoticeAudience): Promise<string | null> => {
    const shown = given.noticeLanguage && textFor(texts, given.noticeLanguage, audience);
    return shown ? keepServedText(tx, 'notice', language, shown.content) : null;
  };
  const audience = guardian ? 'CHILD' : 'ADULT';
  const served = await keepText(audience);
  const guardianServed = guardian && (await keepText('ADULT'));
  const [{ version } = { version: 0 }] = await tx.query<{ version: number }>(
    'SELECT max(version) AS version FROM notice WHERE purpose_id = $1',
    [purpose.id],
  );
  return {
    input,
    contactId,
    keys,
    youth,
    guardian,
    purpose,
    given,
    happenedAt: given.startsAt ?? tx.ctx.now(),
    noticeVersion: version,
    language: isOffered(language) ? language : 'en',
    evidence: [given.evidence, evidenceFile?.line].filter(Boolean).join('\n') || null,
    evidenceFile,
    detail: {
      channel: input.how,
      ...(given.noticeLanguage && { language, audience }),
      ...(served && { served }),
      ...(evidenceFile && { evidenceFile: evidenceFile.id, evidenceSha256: evidenceFile.sha256 }),
      ...(guardian && { guardian: guardian.id, verification: guardian.verification }),
      ...(guardianServed && { guardianServed }),
    },
  };
}

/** Writes what happened; answers what the ledger is told, last. Every event is written down by staff, says whose word it is and when it is claimed to have happened. */
async function write(tx: Transaction, recording: Recording): Promise<readonly LedgerEntry[]> {
  const { input, contactId, guardian, purpose, happenedAt, noticeVersion, detail } = recording;
  const label = (entry: LedgerEntry): LedgerEntry => ({
    ...entry,
    givenBy: guardian ? 'GUARDIAN' : 'STAFF',
    claimedAt: entry.claimedAt ?? happenedAt,
    detail: { ...detail, ...entry.detail },
  });
  const asked: LedgerEntry = { event: 'asked', contactId, purposeId: purpose.id, kind: 'CONSENT', noticeVersion };
  switch (input.what) {
    case 'SAID_YES':
      return input.confirm ? askToConfirm(tx, recording, label(asked)) : recordYes(tx, recording, label(asked), label);
    case 'SAID_NO':
      return told(tx, recording, (await recordRefusal(tx, contactId, purpose.code, 'input.forPurpose')).map(label));
    case 'WITHDREW': {
      const paths = { event: 'input.what', purpose: 'input.forPurpose' };
      return told(tx, recording, (await endLegalBasis(tx, contactId, purpose.code, 'WITHDRAWN', paths)).map(label));
    }
    case 'WAS_ASKED':
      return [label(asked)];
  }
}

/** Whoever it was hears, once, that the consent was ended on their word. */
async function told(
  tx: Transaction,
  { contactId, guardian, purpose }: Recording,
  entries: readonly LedgerEntry[],
): Promise<readonly LedgerEntry[]> {
  if (entries.some(({ event }) => event === 'withdrawn'))
    await queueMail(tx, {
      to: guardian ? { kind: 'GUARDIAN', id: guardian.id } : { kind: 'CONTACT', id: contactId },
      purpose: 'consent-administration',
      template: 'withdrawn',
      language: null,
      parameters: { purpose: purpose.code, at: tx.ctx.now().toISOString() },
    });
  return entries;
}
