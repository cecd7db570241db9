import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, eva, mira } from '../cast.ts';
import { Desk, refused, type Who } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
});
afterAll(() => world.close());

const counts = 'asked confirmed recorded refused withdrawn expired';
const ask = (who: Who, purpose: string, args: Record<string, unknown> = {}) =>
  desk.ask(
    who,
    `query ($purpose: PurposeCode!, $forPurpose: PurposeCode, $days: Int) {
      consentStatistics(purpose: $purpose, forPurpose: $forPurpose, days: $days) { standing perDay { day ${counts} } } }`,
    { purpose, ...args },
  );
const administered = async (args: Record<string, unknown> = {}) =>
  (await ask(eva, 'consent-administration', args)).data['consentStatistics'];

/** Puts an event into the ledger as the past would have: only the owner can. */
const happened = (event: string, at: string, purpose = 'newsletter') =>
  world.db.owner(async db => {
    await db.query('ALTER TABLE ledger DISABLE TRIGGER chain');
    await db.query(
      `INSERT INTO ledger (seq, at, event, contact_id, purpose_id, actor_kind, previous_hash, hash)
       SELECT (SELECT max(seq) + 1 FROM ledger), ${at}, '${event}', '${cast.nora.id}', id, 'person', '\\x00', '\\x00' FROM purpose WHERE code = '${purpose}'`,
    );
    await db.query('ALTER TABLE ledger ENABLE TRIGGER chain');
  });

describe('how consents fare', () => {
  test('is counted per day of the house’s time zone, today last, and grows with every act', async () => {
    const before = await administered({ forPurpose: 'newsletter' });
    expect(before.perDay).toHaveLength(30);
    await desk.act(eva, 'endLegalBasis', {
      purpose: 'consent-administration',
      contactId: cast.nora.id,
      forPurpose: 'newsletter',
      event: 'WITHDRAWN',
      reason: 'she wrote',
    });
    const after = await administered({ forPurpose: 'newsletter' });
    expect(after.standing).toBe(before.standing - 1);
    expect(after.perDay.at(-1)).toEqual({ ...before.perDay.at(-1), withdrawn: before.perDay.at(-1).withdrawn + 1 });
  });

  test('puts an event just before and just after midnight on its own day, on the night of a change of clocks, too', async () => {
    const days = 366;
    const find = async (day: string) => (await administered({ days })).perDay.find((each: { day: string }) => each.day === day);
    // Night of 25 to 26 October 2025 does not lie within a year of every run: the last Sunday of March or October that does.
    const [{ day, next }] = await desk.sql(
      `SELECT to_char(d, 'YYYY-MM-DD') AS day, to_char(d + 1, 'YYYY-MM-DD') AS next FROM (SELECT max(d)::date AS d FROM generate_series(now() - interval '300 days', now() - interval '3 days', '1 day') d
        WHERE extract(dow FROM d) = 0 AND extract(month FROM d) IN (3, 10) AND extract(month FROM d + interval '7 days') <> extract(month FROM d)) x`,
    );
    const [before, after] = [await find(day), await find(next)];
    await happened('asked', `timestamp '${day} 00:00:00' AT TIME ZONE 'Europe/Brussels'`);
    await happened('asked', `timestamp '${day} 23:59:59.999' AT TIME ZONE 'Europe/Brussels'`);
    await happened('asked', `timestamp '${next} 00:00:00' AT TIME ZONE 'Europe/Brussels'`);
    expect([(await find(day)).asked, (await find(next)).asked]).toEqual([before.asked + 2, after.asked + 1]);
  });

  test('counts only purposes that rest on consent', async () => {
    const sum = async () => (await administered()).perDay.at(-1).recorded;
    const before = await sum();
    await happened('recorded', 'now()', 'membership');
    expect(await sum()).toBe(before);
    await happened('recorded', 'now()', 'events');
    expect(await sum()).toBe(before + 1);
  });

  test('is for who keeps the consents of every purpose, because small counts would tell of people others may not see', async () => {
    expect(refused(await ask(mira, 'newsletter'))).toEqual(['FORBIDDEN purpose:notYours']);
    expect(refused(await ask(mira, 'consent-administration'))[0]).toMatch(/^FORBIDDEN/);
  });

  test('is logged without a name, and names every wrong input', async () => {
    expect(await desk.logOf(await ask(eva, 'consent-administration'))).toMatchObject([
      { operation: 'consentStatistics', action: 'count', contact_ids: [], refused: null },
    ]);
    expect(refused(await ask(eva, 'consent-administration', { days: 0, forPurpose: 'No such' }))).toEqual([
      'BAD_USER_INPUT days:range forPurpose:code',
    ]);
  });
});
