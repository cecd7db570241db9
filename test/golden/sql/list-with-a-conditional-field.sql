-- Readers of the newsletter; their city only where the notice they agreed to named it.
--
-- {
--   contacts(purpose: "newsletter") {
--     nodes {
--       givenName
--       familyName
--       email
--       city
--       withheld {
--         field
--         reason
--       }
--     }
--   }
-- }
--
-- $1 = "Mira Dubois"
-- $2 = null
-- $3 = null
-- $4 = "00000000-0000-4000-8000-000000000000"

WITH permitted AS NOT MATERIALIZED (
  SELECT c.id, b.contact_id, c.given_name AS "givenName", c.given_name_key AS "givenName.key", c.family_name AS "familyName", c.family_name_key AS "familyName.key", c.email AS "email", c.email_key AS "email.key", c.city AS "city", c.city_key AS "city.key", k.not_covered_by_consent_1
  FROM contact c
  JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = 100 AND (b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at))
  CROSS JOIN LATERAL (SELECT (b.notice_version IN (2) IS TRUE) AS not_covered_by_consent_1 OFFSET 0) k
  WHERE (c.restricted_at IS NULL OR (b.given_by = 'PERSON' AND b.starts_at > c.restricted_at))
), asked AS MATERIALIZED (
  SELECT permitted.id, permitted."givenName" AS "givenName", permitted."familyName" AS "familyName", permitted."email" AS "email", CASE WHEN not_covered_by_consent_1 THEN permitted."city" END AS "city", CASE WHEN NOT not_covered_by_consent_1 THEN 'NOT_COVERED_BY_CONSENT' END AS withheld_1
  FROM permitted
  ORDER BY permitted."familyName" ASC, permitted.id ASC LIMIT 26
), seen AS (
  SELECT * FROM asked LIMIT 25
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, contact_ids)
  VALUES ('staff', $1::uuid, ARRAY['marketing']::text[], $2::uuid, $3::text, $4::uuid, 'contacts', 'read', 'newsletter', ARRAY['givenName', 'familyName', 'email', 'city']::text[], ARRAY(SELECT id FROM seen)) RETURNING 1
)
SELECT seen.*, EXISTS (SELECT FROM asked OFFSET 25) AS more
FROM logged LEFT JOIN seen ON true
