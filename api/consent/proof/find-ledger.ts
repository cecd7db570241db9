import type { Transaction } from '../../context.ts';
import type { LedgerEvent } from './ledger-event.ts';

/** Which entries: of these purposes, below a number, at most so many. */
export interface LedgerQuery {
  readonly contactId: string;
  readonly purposeIds: readonly number[];
  readonly below: string;
  readonly first: number;
}

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** A step: what the ledger says of a contact, newest first. */
export const findLedger = (tx: Transaction, { contactId, purposeIds, below, first }: LedgerQuery): Promise<LedgerEvent[]> =>
  tx.query<LedgerEvent>(
    /* sql */ `
    SELECT l.seq::text AS id, ${instant('l.at')} AS at, upper(replace(l.event, '-', '_')) AS event, p.code AS purpose, l.kind, l.legal_basis_id AS "legalBasisId",
      l.notice_version AS "noticeVersion", l.given_by AS "givenBy", ${instant('l.claimed_at')} AS "claimedAt", l.actor_kind AS "actorKind",
      coalesce(staff.name, service.name) AS "actorName", l.detail->>'channel' AS channel, l.detail->>'form' AS form, l.detail->>'language' AS language,
      l.detail->>'provision' AS provision, CASE WHEN jsonb_typeof(l.detail->'fields') = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(l.detail->'fields')) ELSE '{}' END AS fields,
      l.detail->>'evidenceFile' AS "evidenceFile", l.event IN ('confirmed', 'recorded') AS provable
    FROM ledger l JOIN purpose p ON p.id = l.purpose_id
      LEFT JOIN staff_member staff ON l.actor_kind = 'staff' AND staff.id = l.actor_id
      LEFT JOIN service_account service ON l.actor_kind = 'service' AND service.id = l.actor_id
    WHERE l.contact_id = $1 AND l.purpose_id = ANY ($2::smallint[]) AND l.seq < $3 ORDER BY l.seq DESC LIMIT $4`,
    [contactId, purposeIds, below, first],
  );
