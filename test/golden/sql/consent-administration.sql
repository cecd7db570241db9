-- Whose consent is this? Found by the exact e-mail address, restricted or not, at most ten.
--
-- {
--   contacts(purpose: "consent-administration", search: "nora.peeters@example.org") {
--     nodes {
--       givenName
--       familyName
--     }
--   }
-- }
--
-- $1 = "nora.peeters@example.org"
-- $2 = "staff"
-- $3 = "Eva Vermeulen"
-- $4 = ["dpo"]
-- $5 = null
-- $6 = null
-- $7 = "00000000-0000-4000-8000-000000000000"
-- $8 = "contacts"
-- $9 = "read"
-- $10 = "consent-administration"
-- $11 = ["givenName","familyName","email","phone","mobile"]
-- $12 = null
-- $13 = null

WITH permitted AS NOT MATERIALIZED (
  SELECT c.id, c.given_name AS "givenName", c.given_name_key AS "givenName.key", c.family_name AS "familyName", c.family_name_key AS "familyName.key", c.email AS "email", c.email_key AS "email.key", c.phone AS "phone", c.phone AS "phone.key", c.mobile AS "mobile", c.mobile AS "mobile.key"
  FROM contact c
  WHERE true
), asked AS MATERIALIZED (
  SELECT permitted.id, permitted."givenName" AS "givenName", permitted."familyName" AS "familyName", (permitted."familyName" IS NULL)::integer AS segment
  FROM permitted
  WHERE (permitted."email.key" = $1)
  ORDER BY permitted."familyName" ASC, permitted.id ASC LIMIT 11
), seen AS (
  SELECT * FROM asked LIMIT 10
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, case_reference, case_reason, contact_ids)
  SELECT $2::text, $3::uuid, $4::text[], $5::uuid, $6::text, $7::uuid, $8::text, $9::text, $10::text, $11::text[], $12::text, $13::text, ARRAY(SELECT id FROM seen) RETURNING 1
)
SELECT seen.*, (SELECT count(*) > 10 FROM asked) AS more
FROM logged LEFT JOIN seen ON true
