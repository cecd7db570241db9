import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForWork } from '../../api/exchange/long-work.ts';
import { FileWriter } from '../../api/files/write-file.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { signIn } from '../ask.ts';
import { jan, mira, type StaffPerson } from '../cast.ts';
import { Desk, refused } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let desk: Desk;
const ids: string[] = [];
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  for (let i = 0; i < 3; i++) ids.unshift(await workOf(mira));
});
afterAll(() => world.close());

const contextOf = async (who: StaffPerson) =>
  new RequestContexts(world).make({ headers: { cookie: await signIn(world, who) } }, null, crypto.randomUUID());
/** Work that waits: no jobs run in this world. */
const workOf = async (who: StaffPerson) =>
  (await contextOf(who)).transaction(tx => askForWork(tx, 'sweepFiles', { kind: 'IMPORT', purpose: 'newsletter', settings: {} }));
const jobsOf = async (who: StaffPerson, args = '') =>
  (
    await desk.ask(
      who,
      `{ jobs${args} { nodes { id state done total problem file { name } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
    )
  ).data['jobs'];
const act = (who: StaffPerson, mutation: string, id: string, fields: string) =>
  desk.ask(who, `mutation ($input: JobInput!) { ${mutation}(input: $input) { ${fields} } }`, { input: { id } });

describe('a person’s own jobs', () => {
  test('are listed newest first, in pages; a colleague sees none of them', async () => {
    expect((await jobsOf(mira)).nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    const page = await jobsOf(mira, '(first: 2)');
    expect(page).toMatchObject({
      nodes: [{ id: ids[0] }, { id: ids[1] }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, endCursor: ids[1] },
    });
    expect(await jobsOf(mira, `(first: 2, after: "${page.pageInfo.endCursor}")`)).toMatchObject({
      nodes: [{ id: ids[2] }],
      pageInfo: { hasNextPage: false },
    });
    expect((await jobsOf(jan)).nodes).toEqual([]);
  });

  test('are told one by one; another’s is as if it were not', async () => {
    const one = async (who: StaffPerson, id: string) =>
      (await desk.ask(who, 'query ($id: ID!) { job(id: $id) { id kind purpose state problems { path rule } } }', { id })).data;
    expect(await one(mira, ids[0]!)).toEqual({ job: { id: ids[0], kind: 'IMPORT', purpose: 'newsletter', state: 'QUEUED', problems: [] } });
    expect(await one(jan, ids[0]!)).toEqual(await one(jan, crypto.randomUUID()));
  });

  test('are cancelled once, by nobody else', async () => {
    expect(refused(await act(jan, 'cancelJob', ids[0]!, 'job { id }'))).toEqual(['NOT_FOUND']);
    expect((await act(mira, 'cancelJob', ids[0]!, 'job { state finishedAt }')).data['cancelJob'].job).toEqual({
      state: 'CANCELLED',
      finishedAt: expect.any(String),
    });
    expect(refused(await act(mira, 'cancelJob', ids[0]!, 'job { id }'))).toEqual(['CONFLICT input.id:ended']);
  });

  test('give out the file they made, to who asked for them alone', async () => {
    expect(refused(await act(mira, 'fetchJobFile', ids[1]!, 'handle'))).toEqual(['NOT_FOUND']);
    const writer = await FileWriter.begin(await contextOf(mira), { direction: 'DOWNLOAD', name: 'report.csv', mediaType: 'text/csv' });
    await writer.append(Buffer.from('a,b\n'));
    await writer.finish();
    await desk.sql(`UPDATE job SET state = 'DONE', finished_at = now(), file_id = $2 WHERE id = $1`, [ids[1], writer.id]);
    expect((await jobsOf(mira)).nodes[1].file).toEqual({ name: 'report.csv' });
    expect(refused(await act(jan, 'fetchJobFile', ids[1]!, 'handle'))).toEqual(['NOT_FOUND']);
    const { handle } = (await act(mira, 'fetchJobFile', ids[1]!, 'handle')).data['fetchJobFile'];
    const fetched = await fetch(`${world.url}/files/${handle}`, { headers: { cookie: await signIn(world, mira) } });
    expect(await fetched.text()).toBe('a,b\n');
    expect(refused(await act(mira, 'fetchJobFile', ids[1]!, 'handle'))).toEqual(['NOT_FOUND']);
    expect((await jobsOf(mira)).nodes[1].file).toBeNull();
  });

  test('asked for wrongly, the input is named', async () => {
    expect(refused(await desk.ask(mira, '{ jobs(first: 0, after: "x") { nodes { id } } }'))).toEqual([
      'BAD_USER_INPUT first:pageSize after:cursor',
    ]);
    expect(refused(await desk.ask(mira, '{ job(id: "x") { id } }'))).toEqual(['BAD_USER_INPUT id:id']);
    expect(refused(await act(mira, 'cancelJob', 'x', 'job { id }'))).toEqual(['BAD_USER_INPUT input.id:id']);
    expect(refused(await act(mira, 'fetchJobFile', 'x', 'handle'))).toEqual(['BAD_USER_INPUT input.id:id']);
  });
});
