/** An open debt: nobody was informed, nobody said why not, and the purpose still uses their data. Of table `notice_due d`. */
export const isOpen = /* sql */ `d.sent_at IS NULL AND d.exception IS NULL
  AND EXISTS (SELECT FROM legal_basis b WHERE b.contact_id = d.contact_id AND b.purpose_id = d.purpose_id AND b.ended_at IS NULL)`;

/** Days before the end of the month at which a notice under Art. 14 leaves by itself: time for people to look, and for a mail that does not arrive. */
export const DAYS_BEFORE = 7;

export const leavesAt = /* sql */ `CASE WHEN d.kind = 'ART_13' THEN d.created_at ELSE greatest(d.created_at, d.due_at - interval '${DAYS_BEFORE} days') END`;

export const hasText = /* sql */ `EXISTS (SELECT FROM notice_text t WHERE t.purpose_id = d.purpose_id)`;
