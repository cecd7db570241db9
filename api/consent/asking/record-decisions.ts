import { findContactKeys } from '../../contacts/contact-keys.ts';
import { findYouth } from '../../contacts/minors.ts';
import type { Transaction } from '../../context.ts';
import type { Origin } from '../../fields/origin.ts';
import { endLegalBasis } from '../../legal-bases/end-legal-basis.ts';
import type { LedgerEntry } from '../../legal-bases/ledger.ts';
import { lockBasesOf } from '../../legal-bases/lock-contact.ts';
import { recordLegalBasis } from '../../legal-bases/record-legal-basis.ts';
import type { Decision } from './answers.ts';
import type { SubmissionRow, SubmittedContent } from './submission.ts';

const paths = { path: 'input', purposePath: 'input' } as const;

/**
 * A step: two events for every decision, as the person's own (or, for a child, the guardian's): that they were asked, and what they said.
 * A yes becomes a basis under the very notice that was shown; a no ends a consent that stood, and is on record in any case.
 */
export async function recordDecisions(
  acting: Transaction,
  contactId: string,
  row: SubmissionRow,
  content: Pick<SubmittedContent, 'decisions' | 'channel' | 'origin' | 'served' | 'audience'> & { readonly evidence?: string | null },
  by: Extract<Origin, 'PERSON' | 'GUARDIAN'> = 'PERSON',
  more: Readonly<Record<string, unknown>> = {},
): Promise<LedgerEntry[]> {
  const purposeIds = new Map([...acting.ctx.policy.purposes.values()].map(({ code, id }) => [code, id]));
  const { channel, origin, served, audience } = content;
  const detail = {
    ...(row.form_code !== null && { form: row.form_code, formVersion: row.form_version }),
    language: row.language,
    audience,
    channel,
    ...(origin && { origin }),
    ...(served && { served }),
    submission: row.id,
    ...more,
  };
  const entries: LedgerEntry[] = [];
  // Noes first: an objection or withdrawal must not end what the same act agrees to.
  for (const decision of content.decisions.toSorted((a, b) => Number(a.yes) - Number(b.yes))) {
    const purposeId = purposeIds.get(decision.purpose);
    if (purposeId === undefined) continue; // retired since it was asked
    const told = { contactId, purposeId, kind: 'CONSENT', noticeVersion: decision.noticeVersion, givenBy: by, detail };
    entries.push({ event: 'asked', ...told, claimedAt: row.created_at });
    const said = decision.yes
      ? await agree(acting, contactId, row, decision, by, content)
      : await refuse(acting, contactId, decision, told);
    entries.push(...said.map(entry => ({ ...entry, detail: { ...detail, ...entry.detail } })));
  }
  return entries;
}

async function agree(
  acting: Transaction,
  contactId: string,
  row: SubmissionRow,
  decision: Decision,
  by: Origin,
  { served, audience, evidence: before }: Pick<SubmittedContent, 'served' | 'audience'> & { readonly evidence?: string | null },
): Promise<readonly LedgerEntry[]> {
  const { proof: proofKey } = await findContactKeys(acting, contactId);
  const youth = await findYouth(acting.query, contactId);
  const how =
    by === 'GUARDIAN'
      ? 'authorised by the holder of parental responsibility, by the link that was mailed to them'
      : 'confirmed by the link that was mailed';
  const asked = `${
    before
      ? `${before}
`
      : ''
  }Asked by us, ${row.language}, ${row.created_at.toISOString()}; ${how}.`;
  const form = `Form ${row.form_code}, version ${row.form_version}, ${row.language}, sent in ${row.created_at.toISOString()}; text as shown: SHA-256 ${served}; ${how}.`;
  const evidence = row.form_code === null ? asked : form;
  const informedBy = { noticeVersion: decision.noticeVersion, noticeLanguage: row.language, noticeAudience: audience };
  // Child and guardian read the same version in the same language, each in their own words.
  const beside = by === 'GUARDIAN' && audience === 'CHILD' ? { guardianLanguage: row.language } : {};
  const given = { startsAt: null, expiresAt: null, evidence, ...informedBy, ...beside };
  return (await recordLegalBasis(acting, contactId, decision.purpose, given, { by, youth, proofKey, ...paths })).entries;
}

async function refuse(
  acting: Transaction,
  contactId: string,
  decision: Decision,
  told: Omit<LedgerEntry, 'event'>,
): Promise<readonly LedgerEntry[]> {
  await lockBasesOf(acting, contactId);
  const open = await acting.query(
    `SELECT FROM legal_basis WHERE contact_id = $1 AND purpose_id = $2 AND kind = 'CONSENT' AND ended_at IS NULL`,
    [contactId, told.purposeId],
  );
  if (open.length === 0) return [{ event: 'refused', ...told }];
  return endLegalBasis(acting, contactId, decision.purpose, 'WITHDRAWN', { event: 'input', purpose: 'input' });
}
