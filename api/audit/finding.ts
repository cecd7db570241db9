/**
 * Which record a finding is about. `checkpoints`: the file outside the database; `access_log_by_contact`: the index of who looked;
 * `served_text`, `consent_receipt`, `evidence_file`: what an entry of the ledger names, told by the number of that entry.
 */
export const records = [
  'ledger',
  'served_text',
  'consent_receipt',
  'evidence_file',
  'access_log',
  'change_log',
  'access_log_by_contact',
  'checkpoints',
] as const;
export type RecordName = (typeof records)[number];

/**
 * What is wrong with it.
 * - `CHANGED`: an entry is not what was written. `MISSING`, `ADDED`: entries were taken out, or put in. `REORDERED`: an entry does not follow the one before.
 * - `SEAL_CHANGED`, `SEAL_MISSING`: the same of seals.
 * - `CUT_OFF`: it ends before where it once ended. `REPLACED`: it is not what it was at a checkpoint, as after restoring an older copy.
 * - `INDEX_DIFFERS`: the index leaves out or invents who looked.
 * - `NOT_OURS`: a line of the checkpoints was not written by us, or not there. `NOTHING_TO_COMPARE`: there are no checkpoints.
 */
export const findingKinds = [
  'CHANGED',
  'MISSING',
  'ADDED',
  'REORDERED',
  'SEAL_CHANGED',
  'SEAL_MISSING',
  'CUT_OFF',
  'REPLACED',
  'INDEX_DIFFERS',
  'NOT_OURS',
  'NOTHING_TO_COMPARE',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One thing that is not as it was written, and where. */
export interface Finding {
  readonly record: RecordName;
  readonly kind: FindingKind;
  /** Number of the first and last entry it lies among, of the seal, or of the line; null where there is no place. */
  readonly from: string | null;
  readonly to: string | null;
  /** When the entries it lies among were written, or when the checkpoint was; RFC 3339. */
  readonly since: string | null;
  readonly until: string | null;
}

export const finding = (
  record: RecordName,
  kind: FindingKind,
  { from = null, to = from, since = null, until = since }: Partial<Pick<Finding, 'from' | 'to' | 'since' | 'until'>> = {},
): Finding => ({ record, kind, from, to, since, until });

const names: Readonly<Record<RecordName, string>> = {
  ledger: 'The ledger',
  served_text: 'The texts that people were shown',
  consent_receipt: 'The receipts',
  evidence_file: 'The files of evidence',
  access_log: 'The access log',
  change_log: 'The change log',
  access_log_by_contact: 'The index of who looked',
  checkpoints: 'The file of checkpoints',
};

/** Kept beside the ledger, whose entries name them. */
const ofLedger: ReadonlySet<RecordName> = new Set<RecordName>(['served_text', 'consent_receipt', 'evidence_file']);

/** One sentence: what, and where. */
export function sayFinding({ record, kind, from, to, since, until }: Finding): string {
  const one = ofLedger.has(record)
    ? `what entry ${from} of the ledger names`
    : from === to
      ? `entry ${from}`
      : `an entry from ${from} to ${to}`;
  const when = since === null ? '' : since === until ? `, written at ${since}` : `, written from ${since} to ${until}`;
  const what: Readonly<Record<FindingKind, string>> = {
    CHANGED: `${one} is not what was written${when}`,
    MISSING: `${one} is missing${when}`,
    ADDED: `${one} was put in afterwards${when}`,
    REORDERED: `entry ${from} does not follow the one before it${when}`,
    SEAL_CHANGED: `seal ${from} is not what was written${when}`,
    SEAL_MISSING: `seal ${from} is missing, or does not follow the one before it`,
    CUT_OFF: `it ends at ${from}, but on ${since} it went on to ${to}`,
    REPLACED: `at ${from} it is not what it was on ${since}: it was replaced, or an older copy was restored and went on`,
    INDEX_DIFFERS: `among the entries from ${from} to ${to} it does not say what the access log says`,
    NOT_OURS: `line ${from} is not what was written, or a line before it is missing`,
    NOTHING_TO_COMPARE: 'there is none, so what was cut off or restored cannot be seen; CHECKPOINT_FOLDER says where it lies',
  };
  return `${names[record]}: ${what[kind]}.`;
}
