-- Members with two words in their names, addresses or organisation: the first finds candidates by index, the second is asked of those.
--
-- {
--   contacts(purpose: "membership", search: "peet no") {
--     nodes {
--       givenName
--       familyName
--     }
--   }
-- }
--
-- $1 = "peet"
-- $2 = "peet"
-- $3 = "peet"
-- $4 = "peet"
-- $5 = "peet"
-- $6 = "peet"
-- $7 = "no"
-- $8 = "no"
-- $9 = "no"
-- $10 = "no"
-- $11 = "no"
-- $12 = "no"
-- $13 = "staff"
-- $14 = "Jan Mertens"
-- $15 = ["contact-manager"]
-- $16 = null
-- $17 = null
-- $18 = "00000000-0000-4000-8000-000000000000"
-- $19 = "contacts"
-- $20 = "read"
-- $21 = "membership"
-- $22 = ["givenName","familyName","email","phone","mobile","organisation"]
-- $23 = null
-- $24 = null

WITH permitted AS NOT MATERIALIZED (
  SELECT c.id, c.given_name AS "givenName", c.given_name_key AS "givenName.key", c.family_name AS "familyName", c.family_name_key AS "familyName.key", c.email AS "email", c.email_key AS "email.key", c.phone AS "phone", c.phone AS "phone.key", c.mobile AS "mobile", c.mobile AS "mobile.key", c.organisation AS "organisation", c.organisation_key AS "organisation.key"
  FROM contact c
  JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = 102 AND (b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at))
  WHERE (c.restricted_at IS NULL)
), matched AS MATERIALIZED (
  SELECT permitted.id FROM permitted WHERE permitted."givenName.key" LIKE '%' || search_pattern($1) || '%'
  UNION SELECT permitted.id FROM permitted WHERE permitted."familyName.key" LIKE '%' || search_pattern($2) || '%'
  UNION SELECT permitted.id FROM permitted WHERE permitted."email.key" LIKE '%' || search_pattern($3) || '%'
  UNION SELECT permitted.id FROM permitted WHERE permitted."phone.key" LIKE '%' || search_pattern($4) || '%'
  UNION SELECT permitted.id FROM permitted WHERE permitted."mobile.key" LIKE '%' || search_pattern($5) || '%'
  UNION SELECT permitted.id FROM permitted WHERE permitted."organisation.key" LIKE '%' || search_pattern($6) || '%'
), first_segment AS MATERIALIZED (
  SELECT permitted.id, permitted."givenName" AS "givenName", permitted."familyName" AS "familyName", permitted."familyName" AS "order.value", 0 AS segment
  FROM permitted
  WHERE permitted."familyName" IS NOT NULL AND permitted.id IN (SELECT id FROM matched) AND (permitted."givenName.key" LIKE search_pattern($7) || '%' OR permitted."familyName.key" LIKE search_pattern($8) || '%' OR permitted."email.key" LIKE search_pattern($9) || '%' OR permitted."phone.key" LIKE search_pattern($10) || '%' OR permitted."mobile.key" LIKE search_pattern($11) || '%' OR permitted."organisation.key" LIKE search_pattern($12) || '%')
  ORDER BY permitted."familyName" ASC, permitted.id ASC LIMIT 26
), rest AS MATERIALIZED (
  SELECT permitted.id, permitted."givenName" AS "givenName", permitted."familyName" AS "familyName", permitted."familyName" AS "order.value", 1 AS segment
  FROM permitted
  WHERE permitted."familyName" IS NULL AND permitted.id IN (SELECT id FROM matched) AND (permitted."givenName.key" LIKE search_pattern($7) || '%' OR permitted."familyName.key" LIKE search_pattern($8) || '%' OR permitted."email.key" LIKE search_pattern($9) || '%' OR permitted."phone.key" LIKE search_pattern($10) || '%' OR permitted."mobile.key" LIKE search_pattern($11) || '%' OR permitted."organisation.key" LIKE search_pattern($12) || '%')
  ORDER BY permitted.id LIMIT 26 - (SELECT count(*) FROM first_segment)
), asked AS MATERIALIZED (
  SELECT * FROM first_segment UNION ALL SELECT * FROM rest
), seen AS (
  SELECT * FROM asked ORDER BY segment, "order.value", id LIMIT 25
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, case_reference, case_reason, contact_ids)
  SELECT $13::text, $14::uuid, $15::text[], $16::uuid, $17::text, $18::uuid, $19, $20, $21, $22::text[], $23::text, $24::text, coalesce(array_agg(id), '{}') FROM seen RETURNING 1
)
SELECT seen.*, (SELECT count(*) > 25 FROM asked) AS more
FROM logged LEFT JOIN seen ON true
ORDER BY seen.segment, seen."order.value", seen.id
