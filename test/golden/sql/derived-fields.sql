-- Language, area and age band, and no birth date: it does not occur but inside what is derived from it.
--
-- {
--   contacts(purpose: "statistics", filter: {postalArea: {equals: "10"}}) {
--     nodes {
--       language
--       postalArea
--       ageBand
--     }
--   }
-- }
--
-- $1 = "10"
-- $2 = "Amir Haddad"
-- $3 = null
-- $4 = null
-- $5 = "00000000-0000-4000-8000-000000000000"

WITH permitted AS NOT MATERIALIZED (
  SELECT c.id, b.contact_id, c.language AS "language", upper(left(replace(c.postal_code, ' ', ''), 2)) AS "postalArea", CASE WHEN c.birth_date IS NULL THEN NULL WHEN extract(year FROM age(current_date, c.birth_date))::integer < 13 THEN '0-12' WHEN extract(year FROM age(current_date, c.birth_date))::integer < 18 THEN '13-17' WHEN extract(year FROM age(current_date, c.birth_date))::integer < 25 THEN '18-24' WHEN extract(year FROM age(current_date, c.birth_date))::integer < 35 THEN '25-34'
    WHEN extract(year FROM age(current_date, c.birth_date))::integer < 45 THEN '35-44' WHEN extract(year FROM age(current_date, c.birth_date))::integer < 55 THEN '45-54' WHEN extract(year FROM age(current_date, c.birth_date))::integer < 65 THEN '55-64' WHEN extract(year FROM age(current_date, c.birth_date))::integer < 75 THEN '65-74' ELSE '75+' END AS "ageBand"
  FROM contact c
  JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = 106 AND (b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at))
  WHERE (c.restricted_at IS NULL)
), asked AS MATERIALIZED (
  SELECT permitted.id, permitted."language" AS "language", permitted."postalArea" AS "postalArea", permitted."ageBand" AS "ageBand"
  FROM permitted
  WHERE permitted."postalArea" = $1::text
  ORDER BY permitted.id ASC LIMIT 26
), seen AS (
  SELECT * FROM asked LIMIT 25
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, contact_ids)
  VALUES ('staff', $2::uuid, ARRAY['analyst']::text[], $3::uuid, $4::text, $5::uuid, 'contacts', 'read', 'statistics', ARRAY['language', 'postalArea', 'ageBand']::text[], ARRAY(SELECT id FROM seen)) RETURNING 1
)
SELECT seen.*, EXISTS (SELECT FROM asked OFFSET 25) AS more
FROM logged LEFT JOIN seen ON true
