import { createHmac, timingSafeEqual } from 'node:crypto';
import { Field, ObjectType } from 'type-graphql';
import type { PurposeFacts } from '../access/policy.ts';
import type { Keys } from '../context.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'How a person ends what a message rests on (Art. 7(3), 21(3)). It belongs into every message that is sent for the purpose, whatever tool sends it. It can only withdraw or object, for this contact and purpose, shows no data, and works as long as the contact is there.',
})
export class WithdrawalLink {
  @Field(() => String, { description: 'For people: a page with one button. Opening it changes nothing.' }) url!: string;
  @Field(() => String, { description: 'Value of the header List-Unsubscribe (RFC 2369, 8058): an address of its own, for mail programs.' })
  listUnsubscribe!: string;
  @Field(() => String, {
    description: 'Value of the header List-Unsubscribe-Post (RFC 8058). The DKIM signature of the message has to cover both headers.',
  })
  listUnsubscribePost!: string;
}

/** What a link stands for. */
export interface Withdrawable {
  readonly contactId: string;
  readonly purposeId: number;
}

/** Links are handed out with what is read for a purpose that a person can end by one press: consent, and direct marketing on whatever ground (L8). */
export const isWithdrawable = ({ basisKind, directMarketing }: Pick<PurposeFacts, 'basisKind' | 'directMarketing'>): boolean =>
  basisKind === 'CONSENT' || directMarketing === true;

export function withdrawalLink(keys: Pick<Keys, 'withdrawal'>, publicUrl: string, to: Withdrawable): WithdrawalLink {
  const token = withdrawalToken(keys, to);
  return {
    url: `${publicUrl}/w/${token}`,
    listUnsubscribe: `<${publicUrl}/u/${token}>`,
    listUnsubscribePost: 'List-Unsubscribe=One-Click',
  };
}

const ID = 16;
/** Version, purpose and contact … */
const HEAD = 1 + 2 + ID;
/** … and 128 bits of their HMAC-SHA-256: nobody guesses one, and links stay short. */
const MAC = 16;

/** Made from contact, purpose and key version whenever it is asked for, and stored nowhere. */
export function withdrawalToken({ withdrawal }: Pick<Keys, 'withdrawal'>, { contactId, purposeId }: Withdrawable): string {
  const head = Buffer.alloc(HEAD);
  head.writeUInt8(withdrawal.length, 0);
  head.writeUInt16BE(purposeId, 1);
  head.write(contactId.replaceAll('-', ''), 3, 'hex');
  return Buffer.concat([head, macOf(withdrawal, head)]).toString('base64url');
}

/** What a token stands for; null: we never made it. Whether contact and purpose are there is asked of the database. */
export function readWithdrawalToken({ withdrawal }: Pick<Keys, 'withdrawal'>, token: string): Withdrawable | null {
  if (!/^[A-Za-z0-9_-]{47}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const head = bytes.subarray(0, HEAD);
  // Two spellings of one token would be two tokens to whoever counts them.
  if (bytes.toString('base64url') !== token || head[0]! < 1 || head[0]! > withdrawal.length) return null;
  if (!timingSafeEqual(bytes.subarray(HEAD), macOf(withdrawal, head))) return null;
  const hex = head.subarray(3).toString('hex');
  return { purposeId: head.readUInt16BE(1), contactId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
}

const macOf = (keys: Keys['withdrawal'], head: Buffer): Buffer =>
  createHmac('sha256', keys[head[0]! - 1]!)
    .update(head)
    .digest()
    .subarray(0, MAC);
