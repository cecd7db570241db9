import { createServer } from 'node:http';
import pg from 'pg';
import { rolesAt } from '../api/database/set-up-database.ts';
import { vcardOf } from '../api/exchange/export/vcard.ts';

/**
 * The floor: what the same answers cost without any of this product. Bare node:http and pg, one hand-written statement per route,
 * prepared as far as that helps; no viewer, no purpose, no decision, no access log.
 * Started as: node floor.js <socket folder> <port>
 */
const [socketFolder, port] = process.argv.slice(2);
const pool = new pg.Pool({ ...rolesAt(socketFolder!).runtime, max: 10, options: '-c timezone=UTC' });

const contact = `c.id, c.given_name AS "givenName", c.family_name AS "familyName", c.email, c.mobile, c.city, c.language`;
const ordered = 'ORDER BY c.family_name, c.id LIMIT 26';

/** A page of those who hold the purpose; `membership` everybody does, so nobody would join for it. */
const list = (after: boolean) =>
  `SELECT ${contact} FROM contact c ${after ? 'WHERE (c.family_name, c.id) > ($1, $2::uuid) ' : ''}${ordered}`;
const listOf = (purposeId: number) =>
  `SELECT c.id, c.given_name AS "givenName", c.family_name AS "familyName" FROM contact c JOIN legal_basis b ON b.contact_id = c.id AND b.purpose_id = ${purposeId} AND b.ended_at IS NULL ${ordered}`;
// In two steps: in one, PostgreSQL reads along the order until it has met 26 of them, which may take the whole table.
const prefix = `WITH found AS MATERIALIZED (SELECT * FROM contact WHERE family_name_key LIKE $1 || '%') SELECT ${contact} FROM found c ${ordered}`;
/** All words at once, as it is usually written: one OR over every column. */
const search = `SELECT ${contact} FROM contact c WHERE ${['given_name_key', 'family_name_key', 'email_key', 'organisation_key'].map(key => `${key} LIKE '%' || $1 || '%'`).join(' OR ')} ${ordered}`;
const card = `SELECT c.id, c.given_name AS "givenName", c.family_name AS "familyName", c.email, c.other_emails AS "otherEmails", c.phone, c.mobile, c.other_phones AS "otherPhones",
    c.street, c.postal_code AS "postalCode", c.city, c.country, c.language, c.organisation, c.birth_date::text AS "birthDate" FROM contact c WHERE c.id = $1::uuid`;
const one = `SELECT ${contact}, (SELECT json_agg(json_build_object('purpose', p.code, 'kind', p.basis_kind, 'startsAt', b.starts_at, 'expiresAt', b.expires_at,
    'standing', CASE WHEN b.id IS NULL THEN 'NONE' WHEN b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at) THEN 'STANDS' ELSE 'ENDED' END) ORDER BY p.id)
    FROM purpose p LEFT JOIN legal_basis b ON b.purpose_id = p.id AND b.contact_id = c.id AND b.ended_at IS NULL WHERE p.code IN ('membership', 'events', 'bookkeeping')) AS "legalBases"
  FROM contact c WHERE c.id = $1::uuid`;

const page = (rows: { id: string; familyName: string }[]) => {
  const nodes = rows.slice(0, 25);
  const last = nodes.at(-1);
  return {
    contacts: {
      nodes,
      pageInfo: {
        hasNextPage: rows.length > 25,
        endCursor: last && Buffer.from(JSON.stringify([last.familyName, last.id])).toString('base64url'),
      },
    },
  };
};
const rowsOf = async (text: string, values: unknown[], name?: string) => (await pool.query({ text, values, ...(name && { name }) })).rows;

async function answer(url: URL): Promise<unknown> {
  const said = url.searchParams;
  switch (url.pathname) {
    case '/list': {
      const after = said.get('after');
      return page(
        after
          ? await rowsOf(list(true), JSON.parse(Buffer.from(after, 'base64url').toString('utf8')) as unknown[], 'after')
          : await rowsOf(list(false), [], 'first'),
      );
    }
    case '/list-of':
      return page(await rowsOf(listOf(purposeIds.get(said.get('purpose')!)!), [], `of-${said.get('purpose')}`));
    case '/prefix':
      return page(await rowsOf(prefix, [said.get('words')]));
    case '/search':
      return page(await rowsOf(search, [said.get('words')], 'search'));
    case '/card':
      return { contactCard: vcardOf((await rowsOf(card, [said.get('id')], 'card'))[0] as never) };
    case '/one':
      return { contact: (await rowsOf(one, [said.get('id')], 'one'))[0] };
    default:
      return null;
  }
}

const purposeIds = new Map(
  (await pool.query<{ code: string; id: number }>('SELECT code, id FROM purpose')).rows.map(({ code, id }) => [code, id]),
);

createServer((request, response) => {
  answer(new URL(request.url!, 'http://floor')).then(
    data => {
      const body = JSON.stringify({ data });
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }).end(body);
    },
    error => response.writeHead(500).end(String(error)),
  );
}).listen(Number(port), '127.0.0.1');
