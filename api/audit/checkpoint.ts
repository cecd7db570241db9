import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

/** Where a chain ended: its last number, 0 for an empty one, and the hash there, as hex. */
export interface Head {
  readonly seq: string;
  readonly hash: string;
}

/** How far ledger and seals had come at an instant. */
export interface Checkpoint {
  readonly at: string;
  readonly ledger: Head;
  readonly access_log: Head;
  readonly change_log: Head;
}

/** A checkpoint as a line of its file, authenticated together with the one before: a line that is changed, taken out or put in shows. */
export const lineOf = (checkpoint: Checkpoint, key: KeyObject, previousMac: string): string =>
  `${JSON.stringify({ ...checkpoint, mac: macOf(checkpoint, key, previousMac) })}\n`;

const macOf = ({ at, ledger, access_log, change_log }: Checkpoint, key: KeyObject, previousMac: string): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([previousMac, at, ...[ledger, access_log, change_log].flatMap(({ seq, hash }) => [seq, hash])]))
    .digest('base64url');

export interface Line {
  readonly checkpoint: Checkpoint;
  readonly mac: string;
}

/** A line as it stands in the file; null where it is none, such as the half of one that a crash left. */
export function parseLine(text: string): Line | null {
  try {
    const { mac, ...checkpoint } = JSON.parse(text) as Checkpoint & { mac: string };
    const heads = [checkpoint.ledger, checkpoint.access_log, checkpoint.change_log];
    const isWhole = heads.every(head => /^\d{1,18}$/.test(head.seq) && /^[0-9a-f]{64}$/.test(head.hash)) && typeof mac === 'string';
    return isWhole && !Number.isNaN(Date.parse(checkpoint.at)) ? { checkpoint, mac } : null;
  } catch {
    return null;
  }
}

/** Whether we wrote this line, behind the one with `previousMac`. */
export function isOurs({ checkpoint, mac }: Line, key: KeyObject, previousMac: string): boolean {
  const [given, right] = [Buffer.from(mac), Buffer.from(macOf(checkpoint, key, previousMac))];
  return given.length === right.length && timingSafeEqual(given, right);
}

/** Whether nothing was added since. */
export const sameHeads = (a: Checkpoint, b: Checkpoint): boolean =>
  (['ledger', 'access_log', 'change_log'] as const).every(each => a[each].seq === b[each].seq && a[each].hash === b[each].hash);
