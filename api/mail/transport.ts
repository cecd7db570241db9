import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { catchMail } from './caught-mail.ts';
import { oneLine, type WrittenLetter } from './letter.ts';
import type { Sender } from './mail.ts';

/** One mail to exactly one address. */
export interface Outgoing {
  readonly id: string;
  readonly to: string;
  readonly sender: Sender;
  readonly letter: WrittenLetter;
}

/** Exactly one mailbox: nothing in it that a mail program reads as a second one, as a name, or as a line of its own. */
export const isOneAddress = (text: string): boolean => /^[^\s\p{Cc}@,;:<>"()[\]\\]+@[^\s\p{Cc}@,;:<>"()[\]\\]+$/u.test(text);

export type Send = (mail: Outgoing) => Promise<void>;

/** Why a mail did not leave. `REFUSED` is the mail server's last word on it; the others may pass. */
export type SendError = 'REFUSED' | 'NOT_NOW' | 'UNREACHABLE' | 'SIGN_IN' | 'BROKEN';

/** The way out: the mail server of the settings; in a demo without one, the page at /mailbox. */
export const transportOf = (ctx: Context): Send => (ctx.config.mail ? smtp(ctx.config) : mail => catchMail(ctx, mail));

const PATIENCE = 20_000;
const servers = new WeakMap<Config, ReturnType<typeof createTransport>>();

function smtp(config: Config): Send {
  const { smtpUrl, from } = config.mail!;
  const server =
    servers.get(config) ??
    createTransport({
      url: smtpUrl,
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
      // What a text says is never taken for a file or an address to fetch from.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  servers.set(config, server);
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return async ({ id, to, sender, letter }) => {
    await server.sendMail({
      from: { name: oneLine(sender.name), address: from },
      to: { name: '', address: to },
      // Invariant: one recipient, whatever any header says.
      envelope: { from, to: [to] },
      ...(sender.replyTo && { replyTo: { name: oneLine(sender.name), address: sender.replyTo } }),
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      // The same after a crash between sending and writing it down: mail programs show it once.
      messageId: `<${id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...letter.headers },
    });
  };
}

/** The kind of an error; what the server said is not kept, because it repeats addresses. */
export function sendErrorOf(error: unknown): SendError {
  const { code, permanent, responseCode } = (error ?? {}) as { code?: string; permanent?: boolean; responseCode?: number };
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'SIGN_IN';
  if (permanent === true) return 'REFUSED';
  if (responseCode !== undefined) return 'NOT_NOW';
  return code === undefined ? 'BROKEN' : 'UNREACHABLE';
}
