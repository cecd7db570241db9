import type { ContactKeys } from '../contacts/contact-keys.ts';
import { loadContacts } from '../contacts/load-contacts.ts';
import type { PurposeFacts } from '../access/policy.ts';
import type { Origin } from '../fields/origin.ts';
import { evidenceDigest, sealEvidence } from '../legal-bases/evidence.ts';
import { appendToLedger, type LedgerEntry, type LedgerEvent } from '../legal-bases/ledger.ts';
import { languageFor, offeredLanguages } from '../languages.ts';
import type { NoticeAudience } from '../notices/notice-audience.ts';
import type { Loading } from './loading.ts';
import { birthDate } from './birth-date.ts';
import { writeGuardians } from './write-guardians.ts';
import type { BasisState, DemoBasis, DemoCondition, DemoPerson } from './person.ts';

/** What the loaded people's bases and conditions become; the ledger is told in the order in which things happened. */
interface Told {
  readonly bases: Record<string, unknown>[];
  readonly conditions: Record<string, unknown>[];
  readonly events: { readonly at: Date; readonly entry: LedgerEntry }[];
}

/** A step, the last before commit: people with their values, bases and conditions, and the ledger of it all. */
export async function writePeople(tx: Loading, people: readonly DemoPerson[]): Promise<void> {
  const keys = await loadContacts(
    tx,
    people.map(person => ({
      id: person.id,
      createdAt: tx.daysAgo(person.knownForDays),
      values: { ...person.values, ...(person.age && { birthDate: birthDate(tx.at, person.age) }) },
      from: field =>
        person.others?.fields.includes(field)
          ? { origin: person.others.origin, detail: person.others.detail }
          : { origin: person.origin, detail: person.originDetail ?? null },
      ...(person.restriction && { restriction: { at: tx.daysAgo(person.restriction.days), ground: person.restriction.ground } }),
    })),
  );
  const told: Told = { bases: [], conditions: [], events: [] };
  for (const person of people) {
    for (const basis of person.bases) tellBasis(tx, told, person, basis, keys.get(person.id)!);
    for (const condition of person.conditions ?? []) tellCondition(tx, told, person, condition, keys.get(person.id)!);
    await writeGuardians(tx, person, keys.get(person.id)!);
  }
  await insert(tx, 'legal_basis', told.bases);
  await insert(tx, 'sensitive_condition', told.conditions);
  const inOrder = told.events.sort((a, b) => a.at.getTime() - b.at.getTime());
  await appendToLedger(
    tx,
    inOrder.map(({ entry }) => entry),
  );
}

async function insert(tx: Loading, table: 'legal_basis' | 'sensitive_condition', rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).join(', ');
  // When it was recorded is the database's word; the past that the demo tells of is claimed.
  await tx.query(
    `INSERT INTO ${table} (${columns}, recorded_at) SELECT ${columns}, now() FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** How each state came about, in the ledger's words. */
const course: Readonly<Record<BasisState, { readonly ending?: LedgerEvent; readonly also?: LedgerEvent }>> = {
  standing: {},
  notYet: {},
  expired: { ending: 'expired' },
  withdrawn: { ending: 'withdrawn' },
  objected: { ending: 'objected' },
  ended: { ending: 'ended' },
  suspended: { ending: 'objected', also: 'suspended' },
  refused: { ending: 'refused' },
  asked: {},
};

function tellBasis(tx: Loading, told: Told, person: DemoPerson, basis: DemoBasis, keys: ContactKeys): void {
  const { id: purposeId, kind, notice } = purposeOf(tx, basis);
  const { state } = basis;
  const began = tx.daysAgo(state === 'notYet' ? -basis.days : basis.days);
  const toldAt = tx.daysAgo(state === 'notYet' ? 1 : basis.days);
  const over = basis.endDays === undefined ? undefined : tx.daysAgo(basis.endDays);
  const about = { contactId: person.id, purposeId, kind, noticeVersion: notice };
  const by: Origin = basis.by ?? (kind === 'CONSENT' ? 'PERSON' : 'STAFF');
  const informed = kind === 'CONSENT' ? informedBy(person, by) : null;
  const guardian = by === 'GUARDIAN' ? person.guardians?.find(({ gave }) => gave.includes(basis.purpose)) : undefined;
  const tell = (at: Date, event: LedgerEvent, more: Partial<LedgerEntry> = {}) =>
    told.events.push({ at, entry: { event, ...about, claimedAt: at, ...more } });
  if (kind === 'CONSENT') tell(toldAt, 'asked');
  if (state === 'refused') return void tell(over ?? toldAt, 'refused');
  if (state === 'asked') return;
  const id = tx.ctx.newId();
  const evidence = evidenceOf(by, kind);
  const ends = isOver(basis);
  told.bases.push({
    contact_id: person.id,
    id,
    purpose_id: purposeId,
    kind,
    starts_at: began,
    expires_at: expiry(tx, basis, kind, over),
    given_by: by,
    notice_version: notice,
    notice_language: informed?.noticeLanguage ?? null,
    notice_audience: informed?.noticeAudience ?? null,
    guardian_language: informed?.guardianLanguage ?? null,
    recorded_by: guardian?.id ?? null,
    evidence: hex(sealEvidence(keys.proof, 'legal_basis', id, evidence)),
    claimed_at: toldAt,
    suspended_at: state === 'suspended' ? over : null,
    suspension_reason: state === 'suspended' ? 'OBJECTION' : null,
    ended_at: ends ? over : null,
    end_event: ends ? course[state].ending : null,
  });
  tell(toldAt, kind === 'CONSENT' && (by === 'PERSON' || by === 'GUARDIAN') ? 'confirmed' : 'recorded', {
    legalBasisId: id,
    givenBy: by,
    evidenceDigest: evidenceDigest(keys.proof, evidence),
    ...(informed && { detail: { ...informed, ...(guardian && { guardian: guardian.id }) } }),
  });
  const { ending, also } = course[state];
  if (ending && (ends || state === 'suspended')) tell(over!, ending, { legalBasisId: id });
  if (also) tell(over!, also, { legalBasisId: id });
}

function tellCondition(tx: Loading, told: Told, person: DemoPerson, condition: DemoCondition, keys: ContactKeys): void {
  const purposeId = tx.ctx.policy.purposes.get(condition.purpose)!.id;
  const id = tx.ctx.newId();
  const began = tx.daysAgo(condition.days);
  const ended = condition.endDays === undefined ? null : tx.daysAgo(condition.endDays);
  const evidence = 'Spoken with the family before the outing; note of the call in the file.';
  const detail = { provision: condition.provision, fields: condition.fields };
  told.conditions.push({
    contact_id: person.id,
    id,
    purpose_id: purposeId,
    provision: condition.provision,
    fields: condition.fields,
    starts_at: began,
    evidence: hex(sealEvidence(keys.proof, 'sensitive_condition', id, evidence)),
    ended_at: ended,
  });
  const about = { contactId: person.id, purposeId, sensitiveConditionId: id, detail };
  told.events.push({
    at: began,
    entry: {
      event: 'condition-recorded',
      ...about,
      claimedAt: began,
      givenBy: 'STAFF',
      evidenceDigest: evidenceDigest(keys.proof, evidence),
    },
  });
  if (ended) told.events.push({ at: ended, entry: { event: 'condition-ended', ...about, claimedAt: ended } });
}

/** Whether an end is on record. What expired within the last month nobody has noted yet: time alone ended it. */
const isOver = ({ state, endDays }: DemoBasis) =>
  state === 'withdrawn' || state === 'objected' || state === 'ended' || (state === 'expired' && endDays! > 30);

/** Consents of the demo last three years; one that expired did so on its day. */
function expiry(tx: Loading, { state, days }: DemoBasis, kind: string, over: Date | undefined): Date | null {
  if (state === 'expired') return over!;
  return kind === 'CONSENT' ? tx.daysAgo(days - Math.max(1095, days + 30)) : null;
}

function purposeOf(tx: Loading, basis: DemoBasis): { id: number; kind: NonNullable<PurposeFacts['basisKind']>; notice: number } {
  const purpose = tx.ctx.policy.purposes.get(basis.purpose);
  if (!purpose?.basisKind) throw new Error(`The demo has no purpose ${basis.purpose}`);
  return { id: purpose.id, kind: purpose.basisKind, notice: basis.notice ?? purpose.notices.at(-1)!.version };
}

/** The text that they read: in their own language, a child's text for a child, and beside it the guardian's. */
function informedBy(
  { values }: DemoPerson,
  by: Origin,
): { noticeLanguage: string; noticeAudience: NoticeAudience; guardianLanguage?: string } {
  const language = languageFor([String(values['language'] ?? 'nl')], offeredLanguages);
  return by === 'GUARDIAN'
    ? { noticeLanguage: language, noticeAudience: 'CHILD', guardianLanguage: language }
    : { noticeLanguage: language, noticeAudience: 'ADULT' };
}

const evidenceOf = (by: Origin, kind: string): string =>
  kind !== 'CONSENT'
    ? 'Membership file, folder of the year.'
    : by === 'PERSON'
      ? 'Form on the website, confirmed by mail.'
      : by === 'GUARDIAN'
        ? 'Form signed by a parent, scan in the file.'
        : 'Signed card at the street party, scan in the file.';

const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;
