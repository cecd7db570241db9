-- Who comes along on a trip, with the health note where the person lives in Belgium and a condition of Art. 9(2) stands.
--
-- {
--   contacts(purpose: "emergency") {
--     nodes {
--       givenName
--       healthNote
--       withheld {
--         field
--         reason
--       }
--     }
--   }
-- }
--
-- $1 = "BE"
-- $2 = "Noor Claes"
-- $3 = null
-- $4 = null
-- $5 = "00000000-0000-4000-8000-000000000000"

WITH permitted AS NOT MATERIALIZED (
  SELECT c.id, b.contact_id, c.given_name AS "givenName", c.given_name_key AS "givenName.key", c.health_note AS "healthNote", c.family_name AS "familyName", c.family_name_key AS "familyName.key", k.role_condition_1, k.sensitive_condition_missing_2
  FROM contact c
  JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = 104 AND (b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at))
  CROSS JOIN LATERAL (SELECT (c.country IS NOT DISTINCT FROM $1::text) AS role_condition_1, EXISTS (SELECT FROM sensitive_condition s WHERE s.contact_id = c.id AND s.purpose_id = 104 AND s.ended_at IS NULL AND s.starts_at <= now() AND 'healthNote' = ANY(s.fields)) AS sensitive_condition_missing_2 OFFSET 0) k
  WHERE (c.restricted_at IS NULL)
), asked AS MATERIALIZED (
  SELECT permitted.id, permitted."givenName" AS "givenName", CASE WHEN (role_condition_1 AND sensitive_condition_missing_2) THEN permitted."healthNote" END AS "healthNote", CASE WHEN NOT role_condition_1 THEN 'ROLE_CONDITION' WHEN NOT sensitive_condition_missing_2 THEN 'SENSITIVE_CONDITION_MISSING' END AS withheld_1, permitted."familyName" AS "order.value"
  FROM permitted
  ORDER BY permitted."familyName" ASC, permitted.id ASC LIMIT 26
), seen AS (
  SELECT * FROM asked LIMIT 25
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, contact_ids)
  VALUES ('staff', $2::uuid, ARRAY['care-worker']::text[], $3::uuid, $4::text, $5::uuid, 'contacts', 'read', 'emergency', ARRAY['givenName', 'healthNote', 'familyName']::text[], ARRAY(SELECT id FROM seen)) RETURNING 1
)
SELECT seen.*, (SELECT data_key FROM contact_key WHERE contact_id = seen.id) AS "dataKey", EXISTS (SELECT FROM asked OFFSET 25) AS more
FROM logged LEFT JOIN seen ON true
