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
-- $2 = "Eva Vermeulen"
-- $3 = null
-- $4 = null
-- $5 = "00000000-0000-4000-8000-000000000000"

WITH permitted AS NOT MATERIALIZED (
  SELECT c.id, c.given_name AS "givenName", c.given_name_key AS "givenName.key", c.family_name AS "familyName", c.family_name_key AS "familyName.key", c.email AS "email", c.email_key AS "email.key", c.phone AS "phone", c.phone AS "phone.key", c.mobile AS "mobile", c.mobile AS "mobile.key"
  FROM contact c
  WHERE true
), asked AS MATERIALIZED (
  SELECT permitted.id, permitted."givenName" AS "givenName", permitted."familyName" AS "familyName"
  FROM permitted
  WHERE (permitted."email.key" = $1)
  ORDER BY permitted."familyName" ASC, permitted.id ASC LIMIT 11
), seen AS (
  SELECT * FROM asked LIMIT 10
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, contact_ids)
  VALUES ('staff', $2::uuid, ARRAY['dpo']::text[], $3::uuid, $4::text, $5::uuid, 'contacts', 'read', 'consent-administration', ARRAY['givenName', 'familyName', 'email', 'phone', 'mobile']::text[], ARRAY(SELECT id FROM seen)) RETURNING 1
)
SELECT seen.*, EXISTS (SELECT FROM asked OFFSET 10) AS more
FROM logged LEFT JOIN seen ON true
