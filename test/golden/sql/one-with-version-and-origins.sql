-- One reader with where each value came from, and the version an edit must present: of readable fields only.
--
-- {
--   contact(purpose: "newsletter", id: "0190a0e0-0000-7000-8000-000000000002") {
--     email
--     version
--     origins {
--       field
--       origin
--       at
--     }
--   }
-- }
--
-- $1 = "0190a0e0-0000-7000-8000-000000000002"
-- $2 = "Mira Dubois"
-- $3 = null
-- $4 = null
-- $5 = "00000000-0000-4000-8000-000000000000"

WITH permitted AS NOT MATERIALIZED (
  SELECT c.id, b.contact_id, c.origins AS "origins", c.email AS "email", c.email_key AS "email.key", k.not_covered_by_consent_1
  FROM contact c
  JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = 100 AND (b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at))
  CROSS JOIN LATERAL (SELECT (b.notice_version IN (2) IS TRUE) AS not_covered_by_consent_1 OFFSET 0) k
  WHERE (c.restricted_at IS NULL OR (b.given_by = 'PERSON' AND b.starts_at > c.restricted_at))
), asked AS MATERIALIZED (
  SELECT permitted.id, permitted."email" AS "email", jsonb_strip_nulls(jsonb_build_object('givenName', permitted.origins->'givenName', 'familyName', permitted.origins->'familyName', 'email', permitted.origins->'email', 'city', CASE WHEN not_covered_by_consent_1 THEN permitted.origins->'city' END, 'language', permitted.origins->'language')) AS origins
  FROM permitted
  WHERE permitted.id = $1::uuid
  ORDER BY permitted.id ASC LIMIT 2
), seen AS (
  SELECT * FROM asked LIMIT 1
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, contact_ids)
  VALUES ('staff', $2::uuid, ARRAY['marketing']::text[], $3::uuid, $4::text, $5::uuid, 'contact', 'read', 'newsletter', ARRAY['email']::text[], ARRAY(SELECT id FROM seen)) RETURNING 1
)
SELECT seen.*, EXISTS (SELECT FROM asked OFFSET 1) AS more
FROM logged LEFT JOIN seen ON true
