-- The members, by family name: every verdict is yes, so nothing is asked of the row but its basis.
--
-- {
--   contacts(purpose: "membership") {
--     nodes {
--       givenName
--       familyName
--     }
--   }
-- }
--
-- $1 = "Jan Mertens"
-- $2 = null
-- $3 = null
-- $4 = "00000000-0000-4000-8000-000000000000"

WITH permitted AS NOT MATERIALIZED (
  SELECT c.id, b.contact_id, c.given_name AS "givenName", c.given_name_key AS "givenName.key", c.family_name AS "familyName", c.family_name_key AS "familyName.key"
  FROM contact c
  JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = 102 AND (b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at))
  WHERE (c.restricted_at IS NULL)
), asked AS MATERIALIZED (
  SELECT permitted.id, permitted."givenName" AS "givenName", permitted."familyName" AS "familyName"
  FROM permitted
  ORDER BY permitted."familyName" ASC, permitted.id ASC LIMIT 26
), seen AS (
  SELECT * FROM asked LIMIT 25
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, contact_ids)
  VALUES ('staff', $1::uuid, ARRAY['contact-manager']::text[], $2::uuid, $3::text, $4::uuid, 'contacts', 'read', 'membership', ARRAY['givenName', 'familyName']::text[], ARRAY(SELECT id FROM seen)) RETURNING 1
)
SELECT seen.*, EXISTS (SELECT FROM asked OFFSET 25) AS more
FROM logged LEFT JOIN seen ON true
