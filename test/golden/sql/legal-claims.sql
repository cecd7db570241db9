-- One person, named by id, for a case that stands in the log.
--
-- {
--   contact(
--     purpose: "legal-claims"
--     id: "0190a0e0-0000-7000-8000-000000000005"
--     because: {caseReference: "2026/17", reason: "Claim for damages"}
--   ) {
--     givenName
--     familyName
--     street
--   }
-- }
--
-- $1 = "0190a0e0-0000-7000-8000-000000000005"
-- $2 = "Eva Vermeulen"
-- $3 = null
-- $4 = null
-- $5 = "00000000-0000-4000-8000-000000000000"
-- $6 = "2026/17"
-- $7 = "Claim for damages"

WITH permitted AS NOT MATERIALIZED (
  SELECT c.id, c.given_name AS "givenName", c.given_name_key AS "givenName.key", c.family_name AS "familyName", c.family_name_key AS "familyName.key", c.street AS "street"
  FROM contact c
  WHERE true
), asked AS MATERIALIZED (
  SELECT permitted.id, permitted."givenName" AS "givenName", permitted."familyName" AS "familyName", permitted."street" AS "street"
  FROM permitted
  WHERE permitted.id = $1::uuid
  ORDER BY permitted.id ASC LIMIT 2
), seen AS (
  SELECT * FROM asked LIMIT 1
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, case_reference, case_reason, contact_ids)
  VALUES ('staff', $2::uuid, ARRAY['dpo']::text[], $3::uuid, $4::text, $5::uuid, 'contact', 'read', 'legal-claims', ARRAY['givenName', 'familyName', 'street']::text[], $6::text, $7::text, ARRAY(SELECT id FROM seen)) RETURNING 1
)
SELECT seen.*, EXISTS (SELECT FROM asked OFFSET 1) AS more
FROM logged LEFT JOIN seen ON true
