-- Readers by city, last first, from the second page on: readable cities in order, then all others by id.
--
-- query ($after: String) {
--   contacts(
--     purpose: "newsletter"
--     orderBy: {field: "city", direction: DESC}
--     first: 2
--     after: $after
--   ) {
--     edges {
--       cursor
--       node {
--         city
--       }
--     }
--     pageInfo {
--       hasNextPage
--       endCursor
--     }
--   }
-- }
--
-- $1 = "Ixelles"
-- $2 = "0190a0e0-0000-7000-8000-000000000018"
-- $3 = "Mira Dubois"
-- $4 = null
-- $5 = null
-- $6 = "00000000-0000-4000-8000-000000000000"

WITH permitted AS NOT MATERIALIZED (
  SELECT c.id, b.contact_id, c.city AS "city", c.city_key AS "city.key", k.not_covered_by_consent_1
  FROM contact c
  JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = 100 AND (b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at))
  CROSS JOIN LATERAL (SELECT (b.notice_version IN (2) IS TRUE) AS not_covered_by_consent_1 OFFSET 0) k
  WHERE (c.restricted_at IS NULL OR (b.given_by = 'PERSON' AND b.starts_at > c.restricted_at))
), first_segment AS MATERIALIZED (
  SELECT permitted.id, CASE WHEN not_covered_by_consent_1 THEN permitted."city" END AS "city", CASE WHEN NOT not_covered_by_consent_1 THEN 'NOT_COVERED_BY_CONSENT' END AS withheld_1
  FROM permitted
  WHERE not_covered_by_consent_1 AND permitted."city" IS NOT NULL AND (permitted."city", permitted.id) < ($1::text, $2::uuid)
  ORDER BY permitted."city" DESC, permitted.id DESC LIMIT 3
), rest AS MATERIALIZED (
  SELECT permitted.id, CASE WHEN not_covered_by_consent_1 THEN permitted."city" END AS "city", CASE WHEN NOT not_covered_by_consent_1 THEN 'NOT_COVERED_BY_CONSENT' END AS withheld_1
  FROM permitted
  WHERE (NOT not_covered_by_consent_1 OR permitted."city" IS NULL)
  ORDER BY permitted.id ASC LIMIT 3 - (SELECT count(*) FROM first_segment)
), asked AS MATERIALIZED (
  SELECT * FROM first_segment UNION ALL SELECT * FROM rest
), seen AS (
  SELECT * FROM asked LIMIT 2
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, contact_ids)
  VALUES ('staff', $3::uuid, ARRAY['marketing']::text[], $4::uuid, $5::text, $6::uuid, 'contacts', 'read', 'newsletter', ARRAY['city']::text[], ARRAY(SELECT id FROM seen)) RETURNING 1
)
SELECT seen.*, EXISTS (SELECT FROM asked OFFSET 2) AS more
FROM logged LEFT JOIN seen ON true
