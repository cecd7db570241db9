import type { Context } from '../context.ts';
import type { OfferedLanguage } from '../languages.ts';
import type { Letter } from './letter.ts';

/** Whom a mail is for: by id, never by address. A guardian is one kept with a child's contact. */
export type RecipientKind = 'CONTACT' | 'STAFF' | 'GUARDIAN' | 'SUBMISSION';

/** A mail as it is asked for. */
export interface MailOrder {
  readonly to: { readonly kind: RecipientKind; readonly id: string };
  /** Code of the purpose under which the address is looked up when the mail leaves. */
  readonly purpose: string;
  readonly template: string;
  /** Null: the language of whoever it is for. */
  readonly language: OfferedLanguage | null;
  /** Ids, codes, numbers and instants: never a value of anybody, never an address. */
  readonly parameters?: Readonly<Record<string, string | number | readonly string[]>>;
  /** One-time tokens by name, sealed until the mail has left. */
  readonly tokens?: Readonly<Record<string, string>>;
}

/** A mail that waits in the outbox. */
export interface QueuedMail extends Required<MailOrder> {
  readonly id: string;
}

/** Where a mail goes, found when it leaves. */
export interface Found {
  readonly address: string;
  /** BCP 47; null: not known. */
  readonly language: string | null;
}

/** Finds the address of one kind of recipient at the moment of sending; null: nobody is there any more, or they have none. */
export type AddressFinder = (ctx: Context, mail: QueuedMail) => Promise<Found | null>;

/** Writes the letter of one template when the mail leaves; null: there is nothing left to say. */
export type Template = (ctx: Context, mail: QueuedMail, language: OfferedLanguage) => Promise<Letter | null>;

/** Who signs every mail. */
export interface Sender {
  readonly name: string;
  /** Name, street, place; telephone. */
  readonly lines: readonly string[];
  readonly replyTo: string | null;
}

/** Where a text may stand in an outbox row: ids, codes, instants, none of which can be an address. */
const harmless = /^[A-Za-z0-9][A-Za-z0-9.:_-]{0,63}$/;

/** Invariant: what is stored of a mail tells nobody who it is for. Throws, because whoever asked has a bug. */
export function insistOnHarmless({ parameters = {}, template, purpose, to }: MailOrder): void {
  const texts = Object.values(parameters)
    .flatMap(value => value)
    .filter(value => typeof value === 'string');
  for (const text of [...texts, template, purpose, to.id])
    if (!harmless.test(text)) throw new Error('A mail is queued with ids and codes only');
}
