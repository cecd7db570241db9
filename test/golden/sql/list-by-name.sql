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
-- $1 = "staff"
-- $2 = "Jan Mertens"
-- $3 = ["contact-manager"]
-- $4 = null
-- $5 = null
-- $6 = "00000000-0000-4000-8000-000000000000"
-- $7 = "contacts"
-- $8 = "read"
-- $9 = "membership"
-- $10 = ["givenName","familyName"]
-- $11 = null
-- $12 = null

WITH permitted AS NOT MATERIALIZED (
  SELECT c.id, c.given_name AS "givenName", c.given_name_key AS "givenName.key", c.family_name AS "familyName", c.family_name_key AS "familyName.key"
  FROM contact c
  JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = 102 AND (b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at))
  WHERE (c.restricted_at IS NULL)
), asked AS MATERIALIZED (
  SELECT permitted.id, permitted."givenName" AS "givenName", permitted."familyName" AS "familyName", (permitted."familyName" IS NULL)::integer AS segment
  FROM permitted
  ORDER BY permitted."familyName" ASC, permitted.id ASC LIMIT 26
), seen AS (
  SELECT * FROM asked LIMIT 25
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, case_reference, case_reason, contact_ids)
  SELECT $1::text, $2::uuid, $3::text[], $4::uuid, $5::text, $6::uuid, $7::text, $8::text, $9::text, $10::text[], $11::text, $12::text, ARRAY(SELECT id FROM seen) RETURNING 1
)
SELECT seen.*, (SELECT count(*) > 25 FROM asked) AS more
FROM logged LEFT JOIN seen ON true
