-- A batch of an export: what leaves follows what may be exported; what is asked about ("asked.…") follows what may be read, with columns and conditions of its own.
--
-- mutation {
--   startExport(
--     input: {purpose: "newsletter", fields: ["givenName", "city"], filter: {city: {startsWith: "Br"}}, orderBy: {field: "familyName"}, format: CSV}
--   ) {
--     job {
--       id
--     }
--   }
-- }
--
-- $1 = "Br"
-- $2 = "Mira Dubois"
-- $3 = null
-- $4 = null
-- $5 = "00000000-0000-4000-8000-000000000000"

WITH matched AS MATERIALIZED (
  SELECT * FROM (SELECT c.id, c.family_name AS "order.place" FROM contact c WHERE (c.city_key >= search_key($1) AND c.city_key < search_key($1) || U&'\+10FFFF')) found ORDER BY "order.place" ASC, id ASC
), permitted AS NOT MATERIALIZED (
  SELECT c.id, b.contact_id, c.given_name AS "givenName", c.given_name_key AS "givenName.key", c.city AS "city", c.city_key AS "city.key", c.city AS "asked.city", c.city_key AS "asked.city.key", c.family_name AS "asked.familyName", c.family_name_key AS "asked.familyName.key", m."order.place" AS "order.place", k.not_covered_by_consent_1
  FROM matched m JOIN contact c ON c.id = m.id
  JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = 100 AND (b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at))
  CROSS JOIN LATERAL (SELECT (b.notice_version IN (2) IS TRUE) AS not_covered_by_consent_1 OFFSET 0) k
  WHERE (c.restricted_at IS NULL OR (b.given_by = 'PERSON' AND b.starts_at > c.restricted_at))
), asked AS MATERIALIZED (
  SELECT permitted.id, permitted."givenName" AS "givenName", CASE WHEN not_covered_by_consent_1 THEN permitted."city" END AS "city", CASE WHEN NOT not_covered_by_consent_1 THEN 'NOT_COVERED_BY_CONSENT' END AS withheld_1, permitted."asked.familyName" AS "order.value"
  FROM permitted
  WHERE not_covered_by_consent_1
  ORDER BY permitted."order.place" ASC, permitted.id ASC LIMIT 501
), seen AS (
  SELECT * FROM asked LIMIT 500
), counted AS (
  SELECT count(*)::integer AS total FROM (SELECT 1 FROM permitted
  WHERE not_covered_by_consent_1 LIMIT 1000001) one
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, contact_ids)
  VALUES ('staff', $2::uuid, ARRAY['marketing']::text[], $3::uuid, $4::text, $5::uuid, 'export', 'export', 'newsletter', ARRAY['givenName', 'city', 'familyName']::text[], ARRAY(SELECT id FROM seen)) RETURNING 1
)
SELECT seen.*, EXISTS (SELECT FROM asked OFFSET 500) AS more, counted.total
FROM logged CROSS JOIN counted LEFT JOIN seen ON true
