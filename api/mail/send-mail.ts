import type { Context } from '../context.ts';
import { open } from '../keys.ts';
import type { Job } from '../jobs/run-job.ts';
import { languageFor, offeredLanguages, type OfferedLanguage } from '../languages.ts';
import { writeLetter } from './letter.ts';
import type { AddressFinder, QueuedMail, RecipientKind, Sender, Template } from './mail.ts';
import { sealedPlace } from './queue-mail.ts';
import { isOneAddress, sendErrorOf, transportOf } from './transport.ts';

/** What sending needs from the folders above: each hands in the finder of its own addresses, and its letters. */
export interface Post {
  readonly finders: Readonly<Record<RecipientKind, AddressFinder>>;
  readonly templates: Readonly<Record<string, Template>>;
  readonly sender: (ctx: Context) => Promise<Sender>;
}

/** Tries over about nine hours, each after a longer wait; then it is given up. */
const TRIES = 10;

/** The job that sends one mail of the outbox. Address, language and letter are found when it leaves, under the rights of that moment. */
export const sendMail = (post: Post): Job => ({
  acts: 'system',
  tries: TRIES,
  run: async (ctx, { id }: { id: string }) => {
    const mail = await take(ctx, id);
    if (!mail) return;
    const found = await post.finders[mail.to.kind](ctx, mail);
    if (!found || !isOneAddress(found.address)) return end(ctx, id, 'GIVEN_UP', 'NO_ADDRESS');
    const language = mail.language ?? languageFor(found.language ? [found.language] : [], await languagesOf(ctx));
    const letter = await post.templates[mail.template]!(ctx, mail, language);
    if (!letter) return end(ctx, id, 'GIVEN_UP', 'NOTHING_TO_SAY');
    const sender = await post.sender(ctx);
    try {
      await transportOf(ctx)({ id, to: found.address, sender, letter: writeLetter(letter, sender, language) });
    } catch (error) {
      const kind = sendErrorOf(error);
      if (kind === 'REFUSED') return end(ctx, id, 'GIVEN_UP', kind);
      await note(ctx, id, kind);
      // Neither address nor the server's words go into the log.
      throw new MailNotSent(kind);
    }
    await end(ctx, id, 'SENT', null);
  },
  ended: (ctx, { id }: { id: string }) => end(ctx, id, 'GIVEN_UP', null),
});

/** Why a mail waits for its next try. */
export class MailNotSent extends Error {
  constructor(kind: string) {
    super(`a mail was not sent: ${kind}`);
    this.name = 'MailNotSent';
  }
}

interface Row {
  readonly to_kind: RecipientKind;
  readonly to_id: string;
  readonly purpose: string;
  readonly template: string;
  readonly language: OfferedLanguage | null;
  readonly parameters: QueuedMail['parameters'];
  readonly sealed: Buffer | null;
}

/** The mail while it waits; undefined once it ended, so that a job that runs again sends nothing twice. */
async function take(ctx: Context, id: string): Promise<QueuedMail | undefined> {
  const row = await ctx.transaction(tx =>
    tx.one<Row>(
      `UPDATE mail SET tries = tries + 1 WHERE id = $1 AND state = 'QUEUED' RETURNING to_kind, to_id, purpose, template, language, parameters, sealed`,
      [id],
    ),
  );
  if (!row) return undefined;
  const tokens = row.sealed
    ? (JSON.parse(open(ctx.keys.mail, row.sealed, sealedPlace(id)).toString('utf8')) as Record<string, string>)
    : {};
  const { purpose, template, language, parameters } = row;
  return { id, to: { kind: row.to_kind, id: row.to_id }, purpose, template, language, parameters, tokens };
}

/** Ends a mail; its tokens go in the same moment. */
const end = (ctx: Context, id: string, state: 'SENT' | 'GIVEN_UP', error: string | null): Promise<void> =>
  ctx.transaction(async tx => {
    await tx.query(
      `UPDATE mail SET state = $2, last_error = CASE WHEN $2 = 'SENT' THEN NULL ELSE coalesce($3, last_error) END, sealed = NULL, ended_at = now() WHERE id = $1 AND state = 'QUEUED'`,
      [id, state, error],
    );
  });

const note = (ctx: Context, id: string, error: string): Promise<unknown> =>
  ctx.transaction(tx => tx.query('UPDATE mail SET last_error = $2 WHERE id = $1', [id, error]));

/** The organisation's languages, as far as the product has texts in them; its first one stands for whoever told none. */
async function languagesOf(ctx: Context): Promise<OfferedLanguage[]> {
  const [row] = await ctx.query<{ languages: string[] }>('SELECT languages FROM organisation ORDER BY version DESC LIMIT 1');
  const own = row!.languages.flatMap(tag => offeredLanguages.filter(language => tag.split('-')[0] === language));
  return own.length > 0 ? own : [...offeredLanguages];
}
