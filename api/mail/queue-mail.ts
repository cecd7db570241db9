import type { Transaction } from '../context.ts';
import { seal } from '../keys.ts';
import { insistOnHarmless, type MailOrder } from './mail.ts';

/** Where the tokens of one mail are sealed to. */
export const sealedPlace = (id: string): string => `mail:sealed:${id}`;

/** A step: puts a mail into the outbox, in the caller's transaction; it leaves once that has committed. Answers its id. */
export async function queueMail(tx: Transaction, order: MailOrder): Promise<string> {
  insistOnHarmless(order);
  const id = tx.ctx.newId();
  const { to, purpose, template, language, parameters = {}, tokens = {} } = order;
  const sealed = Object.keys(tokens).length > 0 ? seal(tx.ctx.keys.mail, JSON.stringify(tokens), sealedPlace(id)) : null;
  await tx.query(
    'INSERT INTO mail (id, to_kind, to_id, purpose, template, language, parameters, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [id, to.kind, to.id, purpose, template, language, JSON.stringify(parameters), sealed],
  );
  await tx.queue('sendMail', { id }, { key: `mail ${id}` });
  return id;
}
