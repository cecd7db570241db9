import type { Transaction } from '../context.ts';

/**
 * Has the person said no to this, in a way that staff may not go round (L10)? Asked of the ledger:
 * - a refusal, withdrawal or objection for a purpose that this one succeeds;
 * - one for any direct marketing on the same channel, this purpose included;
 * - an objection to this very purpose;
 * unless the person later consented to this purpose, or the objection was rejected with reasons; or, but for an objection to direct marketing, it was set aside
 * by a decision of which the person was told (L10).
 */
export async function saidNo(tx: Transaction, contactId: string, purposeId: number): Promise<boolean> {
  const row = await tx.one<{ said: boolean }>(
    /* sql */ `
    WITH RECURSIVE predecessor AS (
      SELECT succeeds AS id FROM purpose WHERE id = $2 AND succeeds IS NOT NULL
      UNION SELECT p.succeeds FROM predecessor JOIN purpose p ON p.id = predecessor.id WHERE p.succeeds IS NOT NULL
    ), concerned AS (
      SELECT id FROM predecessor
      UNION SELECT other.id FROM purpose this JOIN purpose other ON other.direct_marketing AND other.channel = this.channel WHERE this.id = $2 AND this.direct_marketing
    )
    SELECT EXISTS (SELECT FROM ledger l WHERE l.contact_id = $1
      AND ((l.event IN ('refused', 'withdrawn', 'objected') AND l.purpose_id IN (SELECT id FROM concerned)) OR (l.event = 'objected' AND l.purpose_id = $2))
      AND NOT EXISTS (SELECT FROM ledger later WHERE later.contact_id = $1 AND later.seq > l.seq
        AND ((later.event = 'confirmed' AND later.purpose_id = $2) OR (later.event = 'resumed' AND later.purpose_id = l.purpose_id)))
      AND NOT EXISTS (SELECT FROM refusal_set_aside s JOIN mail m ON m.id = s.mail_id AND m.state = 'SENT' WHERE s.contact_id = $1 AND s.purpose_id = $2 AND s.decided_at > l.at
        AND NOT (l.event = 'objected' AND (SELECT direct_marketing FROM purpose WHERE id = l.purpose_id)))) AS said`,
    [contactId, purposeId],
  );
  return row!.said;
}
