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
-- $1 = "no"
-- $2 = "no"
-- $3 = "no"
-- $4 = "no"
-- $5 = "peet"
-- $6 = "peet"
-- $7 = "peet"
-- $8 = "peet"
-- $9 = "Jan Mertens"
-- $10 = null
-- $11 = null
-- $12 = "00000000-0000-4000-8000-000000000000"

WITH matched AS MATERIALIZED (
  SELECT * FROM (SELECT c.id, c.family_name AS "order.place" FROM contact c WHERE c.given_name_key LIKE '%' || search_pattern($5) || '%'
    UNION SELECT c.id, c.family_name AS "order.place" FROM contact c WHERE c.family_name_key LIKE '%' || search_pattern($6) || '%'
    UNION SELECT c.id, c.family_name AS "order.place" FROM contact c WHERE c.email_key LIKE '%' || search_pattern($7) || '%'
    UNION SELECT c.id, c.family_name AS "order.place" FROM contact c WHERE c.organisation_key LIKE '%' || search_pattern($8) || '%') found ORDER BY "order.place" ASC, id ASC
), permitted AS NOT MATERIALIZED (
  SELECT c.id, b.contact_id, c.given_name AS "givenName", c.given_name_key AS "givenName.key", c.family_name AS "familyName", c.family_name_key AS "familyName.key", c.email AS "email", c.email_key AS "email.key", c.phone AS "phone", c.phone AS "phone.key", c.mobile AS "mobile", c.mobile AS "mobile.key", c.organisation AS "organisation", c.organisation_key AS "organisation.key", m."order.place" AS "order.place"
  FROM matched m JOIN contact c ON c.id = m.id
  JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = 102 AND (b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at))
  WHERE (c.restricted_at IS NULL)
), asked AS MATERIALIZED (
  SELECT permitted.id, permitted."givenName" AS "givenName", permitted."familyName" AS "familyName"
  FROM permitted
  WHERE ((permitted."givenName.key" >= search_key($1) AND permitted."givenName.key" < search_key($1) || U&'\+10FFFF') OR (permitted."familyName.key" >= search_key($2) AND permitted."familyName.key" < search_key($2) || U&'\+10FFFF') OR (permitted."email.key" >= search_key($3) AND permitted."email.key" < search_key($3) || U&'\+10FFFF') OR (permitted."organisation.key" >= search_key($4) AND permitted."organisation.key" < search_key($4) || U&'\+10FFFF'))
  ORDER BY permitted."order.place" ASC, permitted.id ASC LIMIT 26
), seen AS (
  SELECT * FROM asked LIMIT 25
), logged AS (
  INSERT INTO access_log (viewer_kind, viewer_id, roles, recipient_id, acting_for, request_id, operation, action, purpose, fields, contact_ids)
  VALUES ('staff', $9::uuid, ARRAY['contact-manager']::text[], $10::uuid, $11::text, $12::uuid, 'contacts', 'read', 'membership', ARRAY['givenName', 'familyName', 'email', 'phone', 'mobile', 'organisation']::text[], ARRAY(SELECT id FROM seen)) RETURNING 1
)
SELECT seen.*, EXISTS (SELECT FROM asked OFFSET 25) AS more
FROM logged LEFT JOIN seen ON true
