import { appendToChangeLog } from '../../audit/change-log.ts';
import { findContactKeys } from '../../contacts/contact-keys.ts';
import { isRestricted } from '../../contacts/is-restricted.ts';
import { findYouth } from '../../contacts/minors.ts';
import type { Context, Transaction } from '../../context.ts';
import { isOffered } from '../../languages.ts';
import { appendToLedger } from '../../legal-bases/ledger.ts';
import { lockBasesOf } from '../../legal-bases/lock-contact.ts';
import { saidNo } from '../../legal-bases/said-no.ts';
import { standsSql } from '../../legal-bases/stands.ts';
import { tooYoung } from '../../legal-bases/youth.ts';
import { findCurrentTexts, mayBeAsked, textFor } from '../../notices/notice-text.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';
import { findPurposeOfBases } from '../../purposes/purpose-row.ts';
import { HandOn, type Progress } from '../../progress.ts';
import { askContact } from '../recording/asked-of-contact.ts';
import { keepServedText } from '../asking/served-text.ts';

/** Days before the end from which a person is asked, and hours that are left to answer at least. */
const IN_TIME_DAYS = 30;
const AT_LEAST_HOURS = 24;
const BATCH = 200;

interface Ending {
  readonly contact_id: string;
  readonly id: string;
  readonly purpose_id: number;
  readonly code: string;
  readonly notice_language: string | null;
  readonly expires_at: Date;
  readonly hours: number;
}

/** Own consents, of adults, that stand and end soon, of a purpose in use, and of which nobody was asked yet. */
const endingSql = /* sql */ `
  SELECT b.contact_id, b.id, b.purpose_id, p.code, b.notice_language, b.expires_at, floor(extract(epoch FROM b.expires_at - now()) / 3600)::integer AS hours
  FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id AND p.state = 'ACTIVE'
  WHERE ${standsSql} AND b.kind = 'CONSENT' AND b.given_by = 'PERSON' AND b.renewal_asked_at IS NULL
    AND b.expires_at < now() + interval '${IN_TIME_DAYS} days' AND b.expires_at > now() + interval '${AT_LEAST_HOURS} hours'`;

/**
 * A job: who consented is asked in time whether they want to go on: once, by mail, while the consent stands; never after a refusal, withdrawal or objection
 * (of that advertising channel, L10), and not while their data are restricted. What they do not answer ends on its day.
 */
export async function askToRenew(ctx: Context, _: object, { stopping }: Pick<Progress, 'stopping'>): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const ending = await ctx.query<Ending>(`${endingSql} AND b.id > $1 ORDER BY b.id LIMIT $2`, [after, BATCH]);
    for (const { contact_id, id } of ending) {
      if (stopping.aborted) throw new HandOn();
      await ctx.transaction(tx => ask(tx, contact_id, id));
    }
    if (ending.length < BATCH) return;
    after = ending.at(-1)!.id;
  }
}

async function ask(tx: Transaction, contactId: string, basisId: string): Promise<void> {
  await lockBasesOf(tx, contactId);
  const ending = await tx.one<Ending>(`${endingSql} AND b.contact_id = $1 AND b.id = $2 FOR UPDATE OF b`, [contactId, basisId]);
  if (!ending || (await isRestricted(tx, contactId)) || (await saidNo(tx, contactId, ending.purpose_id))) return;
  const purpose = await findPurposeOfBases(tx, ending.code, 'purpose');
  if (tooYoung(purpose, 'PERSON', await findYouth(tx.query, contactId))) return;
  const wished = ending.notice_language ?? (await findOrganisation(tx)).languages[0]!;
  const language = isOffered(wished) ? wished : 'en';
  const texts = (await findCurrentTexts(tx.query, ending.purpose_id)).get(ending.purpose_id) ?? [];
  // Nobody is asked by a text that they cannot read (L6).
  if (!mayBeAsked(texts, language)) return;
  const { content, version } = textFor(texts, language, 'ADULT')!;
  await tx.query('UPDATE legal_basis SET renewal_asked_at = now() WHERE contact_id = $1 AND id = $2', [contactId, basisId]);
  const served = await keepServedText(tx, 'notice', language, content);
  const { data } = await findContactKeys(tx, contactId);
  const submission = await askContact(
    tx,
    contactId,
    data,
    {
      email: '',
      values: {},
      decisions: [{ purpose: ending.code, yes: true, noticeVersion: version }],
      country: null,
      channel: 'RENEWAL',
      origin: null,
      privacyControl: false,
      audience: 'ADULT',
      served,
      evidence: null,
      evidenceFile: null,
      happenedAt: null,
    },
    { template: 'renew-consent', language, parameters: { at: ending.expires_at.toISOString() }, hours: ending.hours },
  );
  await appendToChangeLog(tx, { action: 'askToRenew', subject: 'contact', subjectId: contactId, contactId, purpose: ending.code });
  const detail = { channel: 'RENEWAL', language, served, submission };
  const about = { contactId, purposeId: ending.purpose_id, legalBasisId: basisId, kind: 'CONSENT', noticeVersion: version };
  await appendToLedger(tx, [{ event: 'asked', ...about, detail }]);
}
