import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, eva } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { Desk, refused } from './desk.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'demo' });
  desk = new Desk(world);
});
afterAll(() => world.close());

describe('under consent-administration people are found one by one', () => {
  const found = async (args: object) => (await desk.who(eva, 'consent-administration', { first: 10, ...args })).sort();

  test.each<[string, object, string[]]>([
    ['by e-mail address', { search: 'nora.peeters@example.org' }, ['nora']],
    ['by e-mail address, in whatever case', { search: 'NORA.PEETERS@Example.ORG' }, ['nora']],
    ['two who share an address', { search: 'lambert@example.org' }, ['luc', 'marie']],
    ['by telephone number, in national notation', { search: '0470 55 01 08' }, ['pieter']],
    ['by full name', { search: 'Tom O’Brien' }, ['tom']],
    ['by full name, without accents', { search: 'zoe lefevre' }, ['zoe']],
    ['by a name of several words', { search: 'fatima el amrani' }, ['fatima']],
    ['by a filter for the address', { filter: { email: { equals: 'j.gross@example.com' } } }, ['jurgen']],
    ['by a filter for the full name', { filter: { givenName: { equals: 'Sofie' }, familyName: { equals: 'Maes' } } }, ['sofie']],
    ['by id', { filter: { id: [cast.tom.id] } }, ['tom']],
    ['not by half an address', { search: 'nora.peeters@example' }, []],
    ['not by a family name alone', { search: 'Peeters' }, []],
    ['not by the beginning of a name', { search: 'Nora Peet' }, []],
    ['not by a wildcard', { search: '% %' }, []],
  ])('%s', async (_, args, expected) => {
    const ids = await found(args);
    expect(expected.length === 0 ? ids : ids.filter(id => id in cast)).toEqual(expected);
  });

  test.each<[string, Record<string, unknown>]>([
    ['nothing', {}],
    ['an empty search', { search: '  ' }],
    ['a language', { filter: { language: { equals: 'nl' } } }],
    ['a prefix', { filter: { email: { startsWith: 'nora' } } }],
    ['one of many addresses', { filter: { email: { in: ['nora.peeters@example.org'] } } }],
    [
      'an address or anything else',
      { filter: { or: [{ email: { equals: 'nora.peeters@example.org' } }, { language: { isEmpty: false } }] } },
    ],
    ['everybody but one', { filter: { not: { email: { equals: 'nora.peeters@example.org' } } } }],
    ['everybody but these', { filter: { not: { id: [] } } }],
    ['a given name alone', { filter: { givenName: { equals: 'Nora' } } }],
    ['a city', { filter: { city: { equals: 'Brussel' } } }],
  ])('%s is no exact question: there is no list', async (_, args) => {
    expect(refused(await desk.contacts(eva, 'consent-administration', args))).toEqual(['BAD_USER_INPUT search:exactSearchNeeded']);
  });

  test('ten at most, and no second page', async () => {
    expect(refused(await desk.contacts(eva, 'consent-administration', { search: 'Nora Peeters', first: 11 }))).toEqual([
      'BAD_USER_INPUT first:pageSize',
    ]);
    const ids = (await desk.sql<{ id: string }>('SELECT id FROM contact ORDER BY id LIMIT 30')).map(({ id }) => id);
    const { data } = await desk.contacts(
      eva,
      'consent-administration',
      { filter: { id: ids } },
      'nodes { id } pageInfo { hasNextPage endCursor }',
    );
    expect(data['contacts'].nodes).toHaveLength(10);
    expect(
      refused(await desk.contacts(eva, 'consent-administration', { filter: { id: ids }, after: data['contacts'].pageInfo.endCursor })),
    ).toEqual(['BAD_USER_INPUT after:noPages']);
  });

  test('restriction hides nobody there, and names and addresses are all there is', async () => {
    expect(await desk.contact(eva, 'consent-administration', 'jurgen', 'givenName email birthDate withheld { field reason }')).toEqual({
      givenName: 'Jürgen',
      email: 'j.gross@example.com',
      birthDate: null,
      withheld: [{ field: 'birthDate', reason: 'PURPOSE' }],
    });
  });
});

describe('under legal-claims people are named one by one, with a reason', () => {
  const query =
    'query ($id: ID!, $because: Because) { contact(purpose: "legal-claims", id: $id, because: $because) { givenName familyName } }';
  const because = { caseReference: 'B-2026-17', reason: 'claim for unpaid fees' };
  const id = cast.jurgen.id;

  test('restriction does not hide Jürgen, and the case stands in the log', async () => {
    const answer = await desk.ask(eva, query, { id, because });
    expect(answer.data).toEqual({ contact: { givenName: 'Jürgen', familyName: 'Groß' } });
    expect(await desk.logOf(answer)).toMatchObject([
      { case_reference: because.caseReference, case_reason: because.reason, contact_ids: [id] },
    ]);
  });

  test.each<[string, object | null, string]>([
    ['no reason', null, 'BAD_USER_INPUT because:required'],
    ['an empty case', { ...because, caseReference: ' ' }, 'BAD_USER_INPUT because.caseReference:required'],
    ['both wrong', { caseReference: 'x'.repeat(101), reason: '' }, 'BAD_USER_INPUT because.caseReference:text because.reason:required'],
    ['a control character', { ...because, reason: 'a\u0000b' }, 'BAD_USER_INPUT because.reason:text'],
  ])('%s: nobody is shown', async (_, given, expected) => {
    const answer = await desk.ask(eva, query, { id, because: given });
    expect(refused(answer)).toEqual([expected]);
    expect(answer.data).toEqual({ contact: null });
  });

  test('there is no list, whatever is asked', async () => {
    for (const args of [{}, { filter: { id: [id] } }, { search: 'Jürgen Groß' }])
      expect(refused(await desk.contacts(eva, 'legal-claims', args))).toEqual(['BAD_USER_INPUT purpose:namedById']);
  });
});

test('under subject-requests nobody is present: there is no request yet', async () => {
  expect(await desk.who(eva, 'subject-requests')).toEqual([]);
  expect(await desk.contact(eva, 'subject-requests', 'nora', 'givenName')).toBeNull();
});
