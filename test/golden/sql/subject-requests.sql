-- Who has an open request. None exists yet, so nobody is present, and that is logged, too.
--
-- {
--   contacts(purpose: "subject-requests") {
--     nodes {
--       givenName
--     }
--   }
-- }
--
-- $1 = "Eva Vermeulen"
-- $2 = null
-- $3 = null
-- $4 = "00000000-0000-4000-8000-000000000000"

WITH permitted AS NOT MATERIALIZED (
  SELECT c.id, c.given_name AS "givenName", c.given_name_key AS "givenName.key", c.family_name AS "familyName", c.family_name_key AS "familyName.key"
  FROM contact c
  WHERE false
), asked AS MATERIALIZED (
  SELECT permitted.id, permitted."givenName" AS "givenName", permitted."familyName" AS "order.value"
  FROM permitted
  ORDER BY permitted."familyName" ASC, permitted.id ASC LIMIT 26
), seen AS (
  SELECT * FROM asked LIMIT 25
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, contact_ids)
  VALUES ('staff', $1::uuid, ARRAY['dpo']::text[], $2::uuid, $3::text, $4::uuid, 'contacts', 'read', 'subject-requests', ARRAY['givenName', 'familyName']::text[], ARRAY(SELECT id FROM seen)) RETURNING 1
)
SELECT seen.*, EXISTS (SELECT FROM asked OFFSET 25) AS more
FROM logged LEFT JOIN seen ON true
