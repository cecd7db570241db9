import { afterAll, beforeAll, expect, test } from 'vitest';
import { amir, jan, mira, noor } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { Desk, refused, type Who } from './desk.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'demo' });
  desk = new Desk(world);
});
afterAll(() => world.close());

const fields = (order: string) =>
  `edges { cursor node { id ${order} withheld { field } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
interface Row {
  readonly id: string;
  readonly value: unknown;
}

/** Follows the cursors from the first page to the last. */
async function walk(who: Who, purpose: string, order: string, args: Record<string, unknown>, first: number): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  for (let page = 0; page < 400; page++) {
    const answer = await desk.contacts(who, purpose, { ...args, first, after }, fields(order));
    expect(refused(answer)).toEqual([]);
    const { edges, pageInfo } = answer.data['contacts'];
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null]);
    rows.push(...edges.map(({ node }: { node: Record<string, unknown> }) => ({ id: node['id'], value: node[order] })));
    if (!pageInfo.hasNextPage) return rows;
    expect(edges).toHaveLength(first);
    after = pageInfo.endCursor;
  }
  throw new Error('the walk does not end');
}

/** The same backwards: from the last page to the first, each page as it reads. */
async function walkBack(who: Who, purpose: string, order: string, args: Record<string, unknown>, last: number): Promise<Row[]> {
  const rows: Row[] = [];
  let before: string | null = null;
  for (let page = 0; page < 400; page++) {
    const answer = await desk.contacts(who, purpose, { ...args, last, before }, fields(order));
    expect(refused(answer)).toEqual([]);
    const { edges, pageInfo } = answer.data['contacts'];
    expect(pageInfo.hasNextPage).toBe(before !== null);
    rows.unshift(...edges.map(({ node }: { node: Record<string, unknown> }) => ({ id: node['id'], value: node[order] })));
    if (!pageInfo.hasPreviousPage) return rows;
    expect(edges).toHaveLength(last);
    before = pageInfo.startCursor;
  }
  throw new Error('the walk does not end');
}

const everybody = async (purpose: string): Promise<string[]> =>
  (
    await desk.sql<{ id: string }>(
      `SELECT c.id FROM contact c JOIN legal_basis b ON b.contact_id = c.id JOIN purpose p ON p.id = b.purpose_id WHERE p.code = $1
     AND b.ended_at IS NULL AND b.suspended_at IS NULL AND b.starts_at <= now() AND (b.expires_at IS NULL OR now() < b.expires_at)
     AND (c.restricted_at IS NULL OR (p.basis_kind = 'CONSENT' AND b.given_by IN ('PERSON', 'GUARDIAN') AND b.starts_at > c.restricted_at))`,
      [purpose],
    )
  )
    .map(({ id }) => id)
    .sort();

test.each<[string, Who, string, string, 'ASC' | 'DESC', number]>([
  ['Jan, by family name', jan, 'membership', 'familyName', 'ASC', 7],
  ['Jan, by family name, from the end', jan, 'membership', 'familyName', 'DESC', 7],
  ['Jan, by organisation, which few have', jan, 'membership', 'organisation', 'ASC', 10],
  ['Jan, by organisation, from the end', jan, 'membership', 'organisation', 'DESC', 10],
  ['Jan, by birth date, which some lack', jan, 'membership', 'birthDate', 'DESC', 13],
  ['Mira, by city, which some did not agree to', mira, 'newsletter', 'city', 'ASC', 9],
  ['Mira, by city, from the end', mira, 'newsletter', 'city', 'DESC', 9],
  ['Noor, by birth date, which is hers only of people in Belgium', noor, 'emergency', 'birthDate', 'ASC', 1],
])('%s: every page by its cursor, and everybody present comes exactly once', async (_, who, purpose, field, direction, first) => {
  const rows = await walk(who, purpose, field, { orderBy: { field, direction } }, first);
  expect(rows.map(({ id }) => id).sort()).toEqual(await everybody(purpose));
  // First those with a readable value, in order; then the others, by time of creation.
  const border = rows.findIndex(({ value }) => value === null);
  const [known, rest] = border === -1 ? [rows, []] : [rows.slice(0, border), rows.slice(border)];
  expect(rest.every(({ value }) => value === null)).toBe(true);
  expect(rest.map(({ id }) => id)).toEqual(rest.map(({ id }) => id).sort());
  const sorted = await desk.sql<{ value: string }>(
    `SELECT value FROM unnest($1::text[]) value ORDER BY value COLLATE "und-x-icu" ${direction}`,
    [known.map(({ value }) => value)],
  );
  expect(known.map(({ value }) => value)).toEqual(sorted.map(({ value }) => value));
  expect(await walkBack(who, purpose, field, { orderBy: { field, direction } }, first)).toEqual(rows);
});

test('without a wish by family name; where names may not be read, by time of creation', async () => {
  const byName = await walk(jan, 'bookkeeping', 'familyName', {}, 50);
  expect(byName).toEqual(await walk(jan, 'bookkeeping', 'familyName', { orderBy: { field: 'familyName' } }, 50));
  const byTime = await walk(amir, 'statistics', 'language', {}, 40);
  expect(byTime.map(({ id }) => id)).toEqual(await everybody('statistics'));
});

test('a walk keeps its filter, and a page has 25 contacts unless said otherwise', async () => {
  const filter = { language: { equals: 'fr' } };
  const rows = await walk(jan, 'membership', 'language', { filter }, 6);
  expect(new Set(rows.map(({ value }) => value))).toEqual(new Set(['fr']));
  const { data } = await desk.contacts(jan, 'membership', { filter }, 'totalCount { value more } nodes { id }');
  expect(data['contacts'].totalCount).toEqual({ value: rows.length, more: false });
  expect((await desk.contacts(jan, 'membership')).data['contacts'].nodes).toHaveLength(25);
});

test('a page may be left either way: what came before its first row is what was read before', async () => {
  const page = async (args: Record<string, unknown>) =>
    (await desk.contacts(jan, 'membership', args, fields('familyName'))).data['contacts'];
  const one = await page({ first: 6 });
  const next = await page({ first: 6, after: one.pageInfo.endCursor });
  const back = await page({ last: 6, before: next.pageInfo.startCursor });
  expect(back.edges).toEqual(one.edges);
});

test.each([
  ['both directions', { first: 2, last: 2 }, ['BAD_USER_INPUT first:oneDirection']],
  ['after while reading backwards', { last: 2, after: 'AAAA' }, ['BAD_USER_INPUT after:oneDirection']],
  ['nobody backwards', { last: 0 }, ['BAD_USER_INPUT last:pageSize']],
  ['too many backwards', { last: 101 }, ['BAD_USER_INPUT last:pageSize']],
  ['a cursor of ours that was touched', { before: 'AAAA' }, ['BAD_USER_INPUT before:cursor']],
])('%s is refused', async (_, args, problems) => {
  expect(refused(await desk.contacts(jan, 'membership', args))).toEqual(problems);
});

test('equal places have equal cursors, and none holds a name in the clear', async () => {
  const page = () =>
    desk.contacts(jan, 'membership', { first: 5, orderBy: { field: 'familyName' } }, 'edges { cursor node { familyName } }');
  const [once, again] = [await page(), await page()];
  expect(once.data).toEqual(again.data);
  for (const { cursor, node } of once.data['contacts'].edges)
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain(node.familyName);
});

test('a cursor serves its own question only: not another viewer, purpose, filter, order or direction', async () => {
  const { data } = await desk.contacts(jan, 'membership', { first: 2, orderBy: { field: 'familyName' } }, 'pageInfo { endCursor }');
  const after = data['contacts'].pageInfo.endCursor;
  const told = async (who: Who, purpose: string, args: object) =>
    refused(await desk.contacts(who, purpose, { orderBy: { field: 'familyName' }, ...args, after }));
  expect(await told(jan, 'membership', {})).toEqual([]);
  for (const [who, purpose, args] of [
    [mira, 'newsletter', {}],
    [jan, 'events', {}],
    [jan, 'membership', { filter: { language: { equals: 'nl' } } }],
    [jan, 'membership', { search: 'maes' }],
    [jan, 'membership', { orderBy: { field: 'givenName' } }],
    [jan, 'membership', { orderBy: { field: 'familyName', direction: 'DESC' } }],
  ] as const)
    expect(await told(who, purpose, args)).toEqual(['BAD_USER_INPUT after:cursor']);
});
