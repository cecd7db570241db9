-- One member with the legal bases of the purposes for which Jan may read them.
--
-- {
--   contact(purpose: "membership", id: "0190a0e0-0000-7000-8000-000000000001") {
--     givenName
--     legalBases {
--       purpose
--       standing
--       detail
--     }
--   }
-- }
--
-- $1 = "0190a0e0-0000-7000-8000-000000000001"
-- $2 = "Jan Mertens"
-- $3 = null
-- $4 = null
-- $5 = "00000000-0000-4000-8000-000000000000"

WITH permitted AS NOT MATERIALIZED (
  SELECT c.id, b.contact_id, c.given_name AS "givenName", c.given_name_key AS "givenName.key"
  FROM contact c
  JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = 102 AND (b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at))
  WHERE (c.restricted_at IS NULL)
), asked AS MATERIALIZED (
  SELECT permitted.id, permitted."givenName" AS "givenName"
  FROM permitted
  WHERE permitted.id = $1::uuid
  ORDER BY permitted.id ASC LIMIT 2
), seen AS (
  SELECT * FROM asked LIMIT 1
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, contact_ids)
  VALUES ('staff', $2::uuid, ARRAY['contact-manager']::text[], $3::uuid, $4::text, $5::uuid, 'contact', 'read', 'membership', ARRAY['givenName']::text[], ARRAY(SELECT id FROM seen)) RETURNING 1
)
SELECT seen.*, (SELECT coalesce(json_agg(json_build_object('id', b.id, 'purpose', p.code, 'standing', CASE WHEN b.id IS NULL THEN 'NONE' WHEN (b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at)) THEN 'STANDS' WHEN b.end_event = 'expired' THEN 'EXPIRED' WHEN b.ended_at IS NOT NULL THEN 'ENDED'
      WHEN b.expires_at <= now() THEN 'EXPIRED' WHEN b.suspended_at IS NOT NULL THEN 'SUSPENDED' ELSE 'NOT_YET' END, 'detail', CASE CASE WHEN b.id IS NULL THEN 'NONE' WHEN (b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at)) THEN 'STANDS' WHEN b.end_event = 'expired' THEN 'EXPIRED' WHEN b.ended_at IS NOT NULL THEN 'ENDED'
      WHEN b.expires_at <= now() THEN 'EXPIRED' WHEN b.suspended_at IS NOT NULL THEN 'SUSPENDED' ELSE 'NOT_YET' END WHEN 'STANDS' THEN NULL WHEN 'NOT_YET' THEN NULL WHEN 'NONE' THEN coalesce((SELECT CASE l.event WHEN 'refused' THEN 'REFUSED' WHEN 'objected' THEN 'OBJECTED' WHEN 'withdrawn' THEN 'WITHDRAWN' WHEN 'asked' THEN 'PENDING' ELSE 'NEVER_ASKED' END
        FROM ledger l WHERE l.contact_id = seen.id AND l.purpose_id = p.id AND l.event IN ('refused', 'objected', 'withdrawn', 'asked') ORDER BY l.seq DESC LIMIT 1), 'NEVER_ASKED')
        WHEN 'ENDED' THEN upper(b.end_event) WHEN 'EXPIRED' THEN 'EXPIRED' ELSE 'SUSPENDED' END) ORDER BY p.id), '[]')
    FROM (VALUES (101, 'events', 'CONSENT'), (102, 'membership', 'CONTRACT'), (103, 'bookkeeping', 'LEGAL_OBLIGATION')) p (id, code, basis_kind)
    LEFT JOIN LATERAL (SELECT * FROM legal_basis h WHERE h.contact_id = seen.id AND h.purpose_id = p.id
      ORDER BY (h.ended_at IS NULL) DESC, h.ended_at DESC, h.recorded_at DESC, h.id DESC LIMIT 1) b ON true) AS "legalBases", EXISTS (SELECT FROM asked OFFSET 1) AS more
FROM logged LEFT JOIN seen ON true
