import type { Context } from '../context.ts';
import { open, seal } from '../keys.ts';
import type { Outgoing } from './transport.ts';

/** A mail of the demo, as it would have left. */
export interface CaughtMail {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly caughtAt: Date;
}

const place = (id: string) => `caught_mail:${id}`;

/** The demo's way out. Invariant: one mail per id, also when its job runs twice. */
export async function catchMail(ctx: Context, { id, to, sender, letter }: Outgoing): Promise<void> {
  const content = JSON.stringify({ to, from: sender.name, subject: letter.subject, text: letter.text, html: letter.html });
  await ctx.transaction(tx =>
    tx.query('INSERT INTO caught_mail (id, content) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [
      id,
      seal(ctx.keys.mail, content, place(id)),
    ]),
  );
}

/** The mails of the last day, newest first, at most 100; or the one of an id. */
export async function readCaughtMail(ctx: Pick<Context, 'query' | 'keys'>, id: string | null = null): Promise<CaughtMail[]> {
  const rows = await ctx.query<{ id: string; content: Buffer; caught_at: Date }>(
    'SELECT id, content, caught_at FROM caught_mail WHERE $1::uuid IS NULL OR id = $1 ORDER BY caught_at DESC, id DESC LIMIT 100',
    [id],
  );
  return rows.map(row => ({
    ...(JSON.parse(open(ctx.keys.mail, row.content, place(row.id)).toString('utf8')) as Omit<CaughtMail, 'id' | 'caughtAt'>),
    id: row.id,
    caughtAt: row.caught_at,
  }));
}
