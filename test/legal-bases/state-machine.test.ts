import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLedger } from '../../api/audit/verify-ledger.ts';
import { endExpired } from '../../api/consent/renewal/end-expired.ts';
import { appendToLedger } from '../../api/legal-bases/ledger.ts';
import { expirySql } from '../../api/legal-bases/record-legal-basis.ts';
import { recordRefusal } from '../../api/legal-bases/record-refusal.ts';
import { Refusal } from '../../api/refusal.ts';
import { seedOf } from '../parity/seed.ts';
import { Office, somebody } from '../purposes/office.ts';
import { acts, type Somebody } from './bases.ts';
import { type Act, Model, purposes } from './state-model.ts';

let office: Office;
let does: ReturnType<typeof acts>;
beforeAll(async () => {
  office = await Office.open();
  does = acts(office);
  const us = await office.complete();
  const marketing = { directMarketing: true, channel: 'EMAIL' };
  const interests = { basisKind: 'LEGITIMATE_INTERESTS', basisReference: 'to keep customers', balancingTest: 'weighed; object by mail' };
  await office.activePurpose('newsletter', us, marketing);
  await office.activePurpose('offers', us, { ...marketing, ...interests });
  await office.activePurpose('study', us);
  await office.activePurpose('security', us, interests);
});
afterAll(() => office.close());

/** Says no, as an import or a page does it. */
const refuse = ({ id }: Somebody, purpose: string) =>
  office
    .inside(async tx => appendToLedger(tx, await recordRefusal(tx, id, purpose, 'input.forPurpose')))
    .then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof Refusal) return `${error.code} ${error.problems[0]?.path}:${error.problems[0]?.rule}`;
        throw error;
      },
    );

/** The time of the open basis is over in this very instant of the database. */
const expire = ({ id }: Somebody, purpose: string) =>
  office.asOwner(
    `UPDATE legal_basis SET expires_at = now() WHERE contact_id = $1 AND ended_at IS NULL AND (expires_at IS NULL OR expires_at > now()) AND purpose_id = (SELECT id FROM purpose WHERE code = $2)`,
    [id, purpose],
  );

async function play(who: Somebody, { does: act, purpose }: Act): Promise<string | undefined> {
  switch (act) {
    case 'person':
    case 'staff':
      return does.record(who, purpose, { by: act === 'person' ? 'PERSON' : 'STAFF' });
    case 'withdraw':
      return does.end(who, purpose, 'WITHDRAWN');
    case 'object':
      return does.end(who, purpose, 'OBJECTED');
    case 'end':
      return does.end(who, purpose, 'ENDED');
    case 'refuse':
      return refuse(who, purpose);
    case 'expire':
      await expire(who, purpose);
      return undefined;
    case 'sweep':
      await endExpired(await office.context(), {}, { stopping: new AbortController().signal });
      return undefined;
  }
}

/** What the product says of somebody, in the words of the model. */
async function toldOf(who: Somebody): Promise<Record<string, string>> {
  const states = await does.state(who);
  const word = (purpose: string) => {
    const { standing, detail } = states.get(purpose)!;
    return detail ? `${standing} ${detail}` : standing;
  };
  return Object.fromEntries(purposes.map(({ code }) => [code, word(code)]));
}

const codes = purposes.map(({ code }) => code);
const doing = fc.constantFrom('person', 'staff', 'withdraw', 'object', 'end', 'refuse', 'expire', 'sweep' as const);
/** Most of it about one purpose, so that one act meets what another left behind. */
const histories = fc.constantFrom(...codes).chain(focus =>
  fc.array(
    fc.record({
      does: doing,
      purpose: fc.oneof({ arbitrary: fc.constant(focus), weight: 3 }, { arbitrary: fc.constantFrom(...codes), weight: 1 }),
    }),
    { minLength: 5, maxLength: 20 },
  ),
) as fc.Arbitrary<Act[]>;

test('whatever happens to a person in whatever order, bases, reasons, ledger and refusals are those of a small model (L8, L10, L11, L69)', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async history => {
      const who = somebody();
      const model = new Model();
      for (const act of history) {
        const foreseen = model.play(act);
        expect([act, await play(who, act)]).toEqual([act, foreseen]);
        expect([act, await toldOf(who)]).toEqual([act, model.told()]);
      }
      const ledger = (await does.ledgerOf(who)).map(({ event, purpose }) => `${event} ${purpose}`);
      expect(ledger).toEqual(model.ledger.map(({ event, purpose }) => `${event} ${purpose}`));
    }),
    { seed: seedOf('state machine'), numRuns: 60 },
  );
  expect(await verifyLedger(office.sql)).toBeNull();
});

/** The parts of an instant as a clock in Brussels shows it. */
function wall(at: Date): { day: string; minutes: number } {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Brussels',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
  const [day = '', time = ''] = parts.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day, minutes: hours * 60 + minutes };
}

/** The same day so many months later, or the last one of that month. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

test('a consent ends after whole months of the calendar, at the same time of the day, on nights of changing clocks, too (L11)', async () => {
  const id = (await office.sql<{ id: number }>(`SELECT id FROM purpose WHERE code = 'study'`))[0]!.id;
  // Minutes around the nights of 29 March and 25 October 2026 and of 31 January and 29 February 2028, and any others.
  const nights = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2027-01-31T12:00Z', '2028-02-29T00:00Z'].map(
    text => Date.parse(text) / 60_000,
  );
  const around = fc.tuple(fc.constantFrom(...nights), fc.integer({ min: -180, max: 180 })).map(([night, minutes]) => night + minutes);
  const any = fc.integer({ min: Date.parse('2024-01-01Z') / 60_000, max: Date.parse('2034-01-01Z') / 60_000 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(around, any), { minLength: 50, maxLength: 50 }),
      fc.integer({ min: 1, max: 120 }),
      async (starts, months) => {
        await office.asOwner('UPDATE purpose SET consent_months = $1 WHERE id = $2', [months, id]);
        const rows = await office.sql<{ starts_at: Date; ends: Date }>(
          `SELECT n.starts_at, ${expirySql} AS ends FROM (SELECT at AS starts_at, NULL::timestamptz AS expires_at FROM unnest($3::timestamptz[]) at) n WHERE $1::smallint IS NOT NULL AND $2::text IS NOT NULL`,
          [id, 'CONSENT', starts.map(minutes => new Date(minutes * 60_000).toISOString())],
        );
        for (const { starts_at: start, ends } of rows) {
          const [from, to] = [wall(start), wall(ends)];
          expect([start, to.day]).toEqual([start, monthsLater(from.day, months)]);
          // An hour that this day does not have is the next one.
          expect([start, [0, 60]]).toEqual([start, expect.arrayContaining([to.minutes - from.minutes])]);
          if (to.minutes !== from.minutes) expect(to.day).toMatch(/-03-(2[5-9]|3[01])$/);
        }
      },
    ),
    { seed: seedOf('months'), numRuns: 30 },
  );
});

test('a consent never outlives what its purpose says, and an earlier end stays', async () => {
  const id = (await office.sql<{ id: number }>(`SELECT id FROM purpose WHERE code = 'study'`))[0]!.id;
  await office.asOwner('UPDATE purpose SET consent_months = 12 WHERE id = $1', [id]);
  const ends = async (kind: string, expiresAt: string | null) =>
    (
      await office.sql<{ ends: Date | null }>(
        `SELECT ${expirySql} AS ends FROM (SELECT timestamptz '2026-06-15 10:00Z' AS starts_at, $3::timestamptz AS expires_at) n WHERE $1::smallint IS NOT NULL AND $2::text IS NOT NULL`,
        [id, kind, expiresAt],
      )
    )[0]!.ends?.toISOString();
  expect(await ends('CONSENT', null)).toBe('2027-06-15T10:00:00.000Z');
  expect(await ends('CONSENT', '2099-01-01Z')).toBe('2027-06-15T10:00:00.000Z');
  expect(await ends('CONSENT', '2026-07-01Z')).toBe('2026-07-01T00:00:00.000Z');
  expect(await ends('CONTRACT', null)).toBeUndefined();
});
