import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ages, bornBy, findAges, youthOfBirth, youthSql } from '../../api/contacts/minors.ts';
import type { LegalSettings } from '../../api/organisation/legal-settings.ts';
import { cast, eva } from '../cast.ts';
import { openWorld, type World } from '../world.ts';
import { Desk, type Member, refused } from './desk.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
});
afterAll(() => world.close());

const owner = (text: string) => world.db.owner(db => db.query(text));
const settings: LegalSettings = { version: 1, entries: { 'consentAge.IT': { number: 13, source: 'a lawyer' } } };
const daysAfter = (day: string, by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
const on = (today: string): Ages => ({ today, home: 'BE', settings });

describe('L30, L31, L36: who is younger than an age', () => {
  test.each([
    ['the day before a birthday, one is not a year older', '2013-11-26', '2026-11-25', 13, true],
    ['on the birthday one is', '2013-11-26', '2026-11-26', 13, false],
    ['born on 29 February, one is not yet on 28 February', '2008-02-29', '2026-02-28', 18, true],
    ['born on 29 February, one is on 1 March', '2008-02-29', '2026-03-01', 18, false],
    ['born on 29 February, one is on 29 February', '2008-02-29', '2024-02-29', 16, false],
    ['born on 1 March, one is not yet on 29 February', '2007-03-01', '2024-02-29', 17, true],
    ['born on 28 February, one is on 29 February', '2007-02-28', '2024-02-29', 17, false],
    ['on the last night of the year nobody is a year older', '2011-01-01', '2026-12-31', 16, true],
    ['not born yet is young', '2030-01-01', '2026-12-31', 13, true],
  ] as const)('%s', (_, birthDate, today, years, younger) => {
    expect(birthDate > bornBy(today, years)).toBe(younger);
  });

  test.each([
    ['BE', 12, true],
    ['BE', 13, false],
    ['NL', 15, true],
    ['NL', 16, false],
    ['FR', 14, true],
    ['FR', 15, false],
    ['IT', 13, false],
    ['JP', 15, true],
    ['JP', 16, false],
    [null, 12, true],
    [null, 13, false],
  ])('in %s somebody of %i is a child: %s; by the age of their country, else of the organisation’s', (country, years, child) => {
    const youth = youthOfBirth({ birthDate: `${2026 - years}-06-30`, country }, on('2026-06-30'));
    expect(youth).toEqual({ belowConsentAge: child, minor: true });
  });

  test('of whom no birth date is known nothing is presumed', () => {
    expect(youthOfBirth({ birthDate: null, country: 'BE' }, on('2026-06-30'))).toEqual({ belowConsentAge: false, minor: false });
  });

  test('is said alike by the rule in memory and in SQL, at every edge', async () => {
    const days = ['2024-02-29', '2026-02-28', '2026-03-01', '2026-12-31'];
    const apart: unknown[] = [];
    await world.db.owner(async db => {
      for (const today of days) {
        const { belowConsentAge, minor } = youthSql(on(today));
        const asked = `SELECT ${belowConsentAge('$1::uuid')} AS "belowConsentAge", ${minor('$1::uuid')} AS minor`;
        const edges = [0, 13, 14, 15, 16, 18].flatMap(years => [-1, 0, 1].map(by => daysAfter(bornBy(today, years), by)));
        for (const birthDate of [...edges, '2008-02-29', '2012-02-29', null])
          for (const country of ['BE', 'NL', 'JP', null]) {
            await db.query('UPDATE contact SET birth_date = $2, country = $3 WHERE id = $1', [cast.ada.id, birthDate, country]);
            const [row] = await db.query(asked, [cast.ada.id]);
            const rule = youthOfBirth({ birthDate, country }, on(today));
            if (JSON.stringify(row) !== JSON.stringify(rule)) apart.push({ today, birthDate, country, row, rule });
          }
      }
    });
    expect(apart).toEqual([]);
  });
});

let keys = 0;
const said = (member: Member, forPurpose: string) =>
  desk.act(
    eva,
    'recordConsent',
    {
      purpose: 'consent-administration',
      contactId: cast[member].id,
      forPurpose,
      what: 'SAID_YES',
      how: 'PAPER',
      noticeLanguage: 'nl',
      evidence: 'form 17 in the green folder',
      reason: 'at the desk',
      idempotencyKey: `minors-${++keys}`,
    },
    'outcome',
  );

describe('a contact whose birth date says how young they are', () => {
  test('is a known child like one of whom only the day of the age is kept (L32): Lotte, 11, and in the Netherlands Emma, 16 in a year', async () => {
    expect(refused(await said('lotte', 'newsletter'))).toEqual(['CONFLICT input.forPurpose:guardianMissing']);
    await owner(`UPDATE contact SET birth_date = current_date - interval '15 years', country = 'NL' WHERE id = '${cast.ada.id}'`);
    expect(refused(await said('ada', 'events'))).toEqual(['CONFLICT input.forPurpose:guardianMissing']);
    await owner(`UPDATE contact SET country = 'BE' WHERE id = '${cast.ada.id}'`);
    expect(refused(await said('ada', 'events'))).toEqual([]);
  });

  test('is of age from the first moment of their birthday, by the database’s clock where the organisation lives', async () => {
    // Twenty-five hours apart: it is never the same day in both.
    const day = `(now() AT TIME ZONE 'Pacific/Kiritimati')::date`;
    await owner(`UPDATE contact SET birth_date = ${day} - interval '13 years', country = 'BE' WHERE id = '${cast.hanna.id}'`);
    const lives = (zone: string) => owner(`UPDATE organisation SET time_zone = '${zone}'`);
    await lives('Pacific/Pago_Pago');
    expect(refused(await said('hanna', 'events'))).toEqual(['CONFLICT input.forPurpose:guardianMissing']);
    await lives('Pacific/Kiritimati');
    const [{ today }] = await desk.sql(`SELECT ${day}::text AS today`);
    expect((await findAges(desk.sql)).today).toBe(today);
    expect(refused(await said('hanna', 'events'))).toEqual([]);
    await lives('Europe/Brussels');
  });

  test('is a minor until 18: marketing and profiling are off for them, whoever would record it (L36)', async () => {
    await owner(`UPDATE purpose SET minors_override = NULL WHERE code = 'newsletter'`);
    await owner(`UPDATE contact SET birth_date = current_date - interval '17 years' WHERE id = '${cast.hanna.id}'`);
    expect(refused(await said('hanna', 'newsletter'))).toEqual(['CONFLICT input.forPurpose:minor']);
    const basis = {
      purpose: 'consent-administration',
      contactId: cast.hanna.id,
      forPurpose: 'fundraising',
      evidence: 'gift',
      reason: 'gave',
    };
    const record = () => desk.act(eva, 'recordLegalBasis', { ...basis, idempotencyKey: `minors-${++keys}` });
    expect(refused(await record())).toEqual(['CONFLICT input.forPurpose:minor']);
    await owner(`UPDATE contact SET birth_date = current_date - interval '19 years' WHERE id = '${cast.hanna.id}'`);
    expect(refused(await record())).toEqual([]);
  });

  test('of whom only the day of the consent age is kept, is a minor until five years after it', async () => {
    const isMinor = async (day: string) => {
      await owner(
        `INSERT INTO minor (contact_id, consent_age_reached_on) VALUES ('${cast.wim.id}', ${day}) ON CONFLICT (contact_id) DO UPDATE SET consent_age_reached_on = ${day}`,
      );
      const { belowConsentAge, minor } = youthSql(await findAges(desk.sql));
      return (await desk.sql(`SELECT ${belowConsentAge('$1::uuid')} AS child, ${minor('$1::uuid')} AS minor`, [cast.wim.id]))[0];
    };
    const today = `(now() AT TIME ZONE 'Europe/Brussels')::date`;
    expect(await isMinor(`${today} + 1`)).toEqual({ child: true, minor: true });
    expect(await isMinor(today)).toEqual({ child: false, minor: true });
    expect(await isMinor(`${today} - 1800`)).toEqual({ child: false, minor: true });
    expect(await isMinor(`${today} - 1830`)).toEqual({ child: false, minor: false });
  });
});
