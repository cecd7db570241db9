-- Members who are volunteers, by a field that the organisation defined itself.
--
-- {
--   contacts(
--     purpose: "membership"
--     filter: {custom: [{key: "custom.membershipNumber", text: {startsWith: "L-"}}]}
--   ) {
--     nodes {
--       customFields(keys: ["custom.membershipNumber"]) {
--         key
--         text
--       }
--     }
--   }
-- }
--
-- $1 = "L-"
-- $2 = "Jan Mertens"
-- $3 = null
-- $4 = null
-- $5 = "00000000-0000-4000-8000-000000000000"

WITH permitted AS NOT MATERIALIZED (
  SELECT c.id, b.contact_id, (c.custom->>'membershipNumber') AS "custom.membershipNumber", c.family_name AS "familyName", c.family_name_key AS "familyName.key"
  FROM contact c
  JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = 102 AND (b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at))
  WHERE (c.restricted_at IS NULL)
), asked AS MATERIALIZED (
  SELECT permitted.id, permitted."custom.membershipNumber" AS "custom.membershipNumber", permitted."familyName" AS "order.value"
  FROM permitted
  WHERE search_key(permitted."custom.membershipNumber") LIKE search_pattern($1) || '%'
  ORDER BY permitted."familyName" ASC, permitted.id ASC LIMIT 26
), seen AS (
  SELECT * FROM asked LIMIT 25
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, contact_ids)
  VALUES ('staff', $2::uuid, ARRAY['contact-manager']::text[], $3::uuid, $4::text, $5::uuid, 'contacts', 'read', 'membership', ARRAY['custom.membershipNumber', 'familyName']::text[], ARRAY(SELECT id FROM seen)) RETURNING 1
)
SELECT seen.*, EXISTS (SELECT FROM asked OFFSET 25) AS more
FROM logged LEFT JOIN seen ON true
