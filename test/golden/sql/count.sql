-- How many readers there are, up to 500; counted from the same permitted rows.
--
-- {
--   contacts(
--     purpose: "newsletter"
--     filter: {language: {in: ["nl", "fr"]}}
--     first: 1
--   ) {
--     totalCount(upTo: 500) {
--       value
--       more
--     }
--   }
-- }
--
-- $1 = ["nl","fr"]
-- $2 = "Mira Dubois"
-- $3 = null
-- $4 = null
-- $5 = "00000000-0000-4000-8000-000000000000"

WITH permitted AS NOT MATERIALIZED (
  SELECT c.id, b.contact_id, c.language AS "language"
  FROM contact c
  JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = 100 AND (b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at))
  WHERE (c.restricted_at IS NULL OR (b.given_by = 'PERSON' AND b.starts_at > c.restricted_at))
), asked AS MATERIALIZED (
  SELECT permitted.id
  FROM permitted
  WHERE permitted."language" = ANY($1::text[])
  ORDER BY permitted.id ASC LIMIT 1
), seen AS (
  SELECT * FROM asked LIMIT 0
), counted AS (
  SELECT count(*)::integer AS total FROM (SELECT 1 FROM permitted
  WHERE permitted."language" = ANY($1::text[]) LIMIT 501) one
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, contact_ids)
  VALUES ('staff', $2::uuid, ARRAY['marketing']::text[], $3::uuid, $4::text, $5::uuid, 'contacts', 'read', 'newsletter', ARRAY['language']::text[], ARRAY(SELECT id FROM seen)) RETURNING 1
)
SELECT seen.*, EXISTS (SELECT FROM asked OFFSET 0) AS more, counted.total
FROM logged CROSS JOIN counted LEFT JOIN seen ON true
