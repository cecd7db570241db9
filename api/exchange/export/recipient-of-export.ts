import type { PurposeFacts } from '../../access/policy.ts';
import type { Viewer } from '../../access/viewer.ts';
import { isId } from '../../contacts/filter.ts';
import type { Context } from '../../context.ts';
import { eea } from '../../recipients/eea.ts';
import type { Problems } from '../../refusal.ts';

/** Who gets a file, as the register knows them. */
export interface RecipientOfExport {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly transferTool: string | null;
  /** Part of the organisation. */
  readonly internal: boolean;
}

/**
 * The entry of the register that an export names (L62). Whoever is not part of the organisation must be among the recipients of the purpose, since people were told of those (Art. 13(1)(e));
 * outside the EEA a transfer tool must be recorded (L86); an application discloses to its own recipient. What is wrong is added to `problems`.
 */
export async function recipientOfExport(
  ctx: Pick<Context, 'query'>,
  viewer: Viewer,
  purpose: PurposeFacts,
  id: string,
  problems: Problems,
): Promise<RecipientOfExport | null> {
  const path = 'input.recipient';
  const [recipient] = isId(id)
    ? await ctx.query<RecipientOfExport & { internal: boolean; named: boolean }>(
        `SELECT id, code, name, country, transfer_tool AS "transferTool", internal,
           EXISTS (SELECT FROM purpose_recipient p WHERE p.recipient_id = recipient.id AND p.purpose_id = $2) AS named
         FROM recipient WHERE id = $1`,
        [id, purpose.id],
      )
    : [];
  if (!recipient) problems.add(path, 'unknown');
  else if (viewer.kind === 'service' && viewer.recipientId !== recipient.id) problems.add(path, 'ownRecipient');
  else if (!recipient.internal && !recipient.named) problems.add(path, 'notOfPurpose');
  else if (!eea.has(recipient.country) && !recipient.transferTool) problems.add(path, 'transferToolRequired');
  else {
    const { named: _, ...found } = recipient;
    return found;
  }
  return null;
}
