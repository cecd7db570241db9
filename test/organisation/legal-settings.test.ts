import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  authorityOf,
  consentAgeHoldsOffline,
  consentAgeOf,
  holidaysOf,
  type LegalSettings,
  minimumGroup,
  portalLinkMinutes,
  proofTermMonths,
} from '../../api/organisation/legal-settings.ts';
import { findLegalSettings } from '../../api/organisation/find-legal-settings.ts';
import { easterOf } from '../../api/organisation/public-holidays.ts';
import { Office, officer } from '../purposes/office.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const asCame: LegalSettings = { version: 1, entries: {} };
const revise = (changes: object[], expectedVersion: number, reason = 'the lawyer said so') =>
  office.ask('mutation ($input: ReviseLegalSettingsInput!) { reviseLegalSettings(input: $input) { legalSettings { version } } }', {
    changes,
    expectedVersion,
    reason,
  });
const confirm = (key: string, expectedVersion: number) =>
  office.ask('mutation ($input: ConfirmLegalSettingInput!) { confirmLegalSetting(input: $input) { legalSettings { version } } }', {
    key,
    expectedVersion,
    reason: 'advice of 3 November',
  });
const setting = async (key: string) => {
  const { data } = await office.ask(
    '{ legalSettings { settings { key kind country unit number offline dates source standard confirmedAt confirmedBy authority { name { language text } phone } } } }',
  );
  return (data!['legalSettings'].settings as { key: string }[]).find(each => each.key === key) as Record<string, any> | undefined;
};
const settings = () => office.inside(tx => findLegalSettings(tx.query));

describe('as the product came', () => {
  test('L30: consent ages are 13 in Belgium, 15 in France, 16 in the Netherlands, Germany, Luxembourg and wherever nobody set one', () => {
    const ages = ['BE', 'FR', 'NL', 'DE', 'LU', 'GR'].map(country => consentAgeOf(asCame, country));
    expect(ages).toEqual([13, 15, 16, 16, 16, 16]);
    expect(['BE', 'NL'].map(country => consentAgeHoldsOffline(asCame, country))).toEqual([false, true]);
  });

  test('terms, group and authority are known', () => {
    expect([proofTermMonths(asCame), portalLinkMinutes(asCame), minimumGroup(asCame)]).toEqual([60, 30, 10]);
    expect(authorityOf(asCame, 'BE')!.address['fr']).toBe('Rue de la Presse 35, 1000 Bruxelles');
    expect([authorityOf(asCame, 'GR'), authorityOf(asCame, null)]).toEqual([null, null]);
  });

  test('L60: the public holidays of Belgium in 2026 are those of the law', () => {
    expect([...holidaysOf(asCame, 'BE')].filter(day => day.startsWith('2026'))).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-07-21',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
    expect([2025, 2026, 2027, 2038].map(year => easterOf(year).toISOString().slice(0, 10))).toEqual([
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ]);
  });

  test('every value carries its source, and nobody has confirmed any (R)', async () => {
    const { data } = await office.ask('{ legalSettings { version settings { key source standard confirmedAt } } }');
    expect(data!['legalSettings'].version).toBe(1);
    for (const each of data!['legalSettings'].settings)
      expect([each.key, each.source.length > 5, each.standard, each.confirmedAt]).toEqual([each.key, true, true, null]);
  });
});

describe('a change', () => {
  test('L30: of a consent age below 13 is refused, and with it every other mistake, at once; nothing is written', async () => {
    const { refused } = await revise(
      [
        { key: 'consentAge.BE', number: 12, source: 'a wish' },
        { key: 'proofTerm', offline: true, source: '' },
        { key: 'holidays.BE', dates: ['2026-02-30'], source: 'x' },
        { key: 'nothing', source: 'x' },
        {
          key: 'authority.BE',
          authority: { name: [], address: [{ language: 'nl', text: 'a' }], website: [{ language: 'nl', text: 'http://x' }], phone: '1' },
          source: 'x',
        },
        { key: 'consentAge.BE', number: 14, source: 'x' },
      ],
      1,
      '',
    );
    expect(refused).toEqual([
      'BAD_USER_INPUT input.changes.0.number:range input.changes.1.source:notEmpty input.changes.1.offline:notOfThisKind input.changes.1.number:required input.changes.2.dates.0:date input.changes.3.key:unknownSetting input.changes.4.authority.name:required input.changes.4.authority.website.0.text:https input.changes.4.authority.phone:phone input.changes.5.key:twice input.reason:notEmpty',
    ]);
    expect(await office.sql('SELECT count(*)::int AS n FROM legal_settings')).toEqual([{ n: 1 }]);
  });

  test('is the next version, decides from then on, and counts as unconfirmed; the one before stays', async () => {
    expect(
      (
        await revise(
          [
            { key: 'consentAge.BE', number: 14, source: 'a new act' },
            { key: 'consentAge.GR', number: 15, source: 'its law' },
          ],
          1,
        )
      ).refused,
    ).toEqual([]);
    expect(consentAgeOf(await settings(), 'BE')).toBe(14);
    expect(await setting('consentAge.BE')).toMatchObject({
      number: 14,
      offline: false,
      source: 'a new act',
      standard: false,
      confirmedAt: null,
    });
    expect(await setting('consentAge.GR')).toMatchObject({ number: 15, country: 'GR', unit: 'YEARS' });
    expect((await office.sql('SELECT version, entries FROM legal_settings ORDER BY version'))[0]).toEqual({ version: 1, entries: {} });
    expect(await office.sql(`SELECT subject, subject_id, fields, reason FROM change_log WHERE action = 'reviseLegalSettings'`)).toEqual([
      { subject: 'legal-settings', subject_id: '2', fields: ['consentAge.BE', 'consentAge.GR'], reason: 'the lawyer said so' },
    ]);
  });

  test('made from an older version is a conflict', async () => {
    expect((await revise([{ key: 'proofTerm', number: 72, source: 'x' }], 1)).refused).toEqual(['CONFLICT input.expectedVersion:stale']);
    expect((await confirm('proofTerm', 1)).refused).toEqual(['CONFLICT input.expectedVersion:stale']);
  });
});

describe('a confirmation', () => {
  test('stands beside the value with who and when, and falls away with the next change', async () => {
    expect((await confirm('consentAge.BE', 2)).refused).toEqual([]);
    expect(await setting('consentAge.BE')).toMatchObject({ number: 14, confirmedAt: expect.any(String) });
    expect((await office.sql(`SELECT entries->'consentAge.BE'->>'confirmedBy' AS by FROM legal_settings WHERE version = 3`))[0]).toEqual({
      by: officer().id,
    });
    await revise([{ key: 'consentAge.BE', number: 13, source: 'the act, read again' }], 3);
    expect(await setting('consentAge.BE')).toMatchObject({ number: 13, standard: true, confirmedAt: null });
  });

  test('leaves a value of the product what it is', async () => {
    await confirm('authority.BE', 4);
    expect(await setting('authority.BE')).toMatchObject({ standard: true, confirmedAt: expect.any(String) });
  });

  test('of what nobody knows is refused', async () => {
    expect((await confirm('authority.GR', 5)).refused).toEqual(['BAD_USER_INPUT input.key:unknownSetting']);
    expect((await confirm('__proto__', 5)).refused).toEqual(['BAD_USER_INPUT input.key:unknownSetting']);
  });
});

test('no version is ever changed: the runtime role cannot', async () => {
  await expect(office.sql('UPDATE legal_settings SET entries = $1', ['{}'])).rejects.toThrow('permission denied');
  await expect(office.sql('DELETE FROM legal_settings')).rejects.toThrow('permission denied');
});
