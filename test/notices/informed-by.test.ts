import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acts } from '../legal-bases/bases.ts';
import { Office, somebody, wholeNotice } from '../purposes/office.ts';

let office: Office;
let does: ReturnType<typeof acts>;
beforeAll(async () => {
  office = await Office.open();
  does = acts(office);
  const us = await office.complete();
  for (const code of ['newsletter', 'quiet']) await office.activePurpose(code, us);
  await office.activePurpose('service', us, { basisKind: 'CONTRACT' });
  await office.activePurpose('club', us, { openToMinors: true, dpia: 'not required' });
  for (const code of ['newsletter', 'service', 'club']) {
    const child = ['nl', 'fr'].map(language => ({ language, audience: 'CHILD', title: 'Voor jou', summary: 'Jij kiest.' }));
    const { words, ...whole } = wholeNotice(code);
    await office.draftNotice({ ...whole, words: code === 'club' ? [...words, ...child] : words });
    const { refused } = await office.publishNotice(code, 1);
    if (refused.length > 0) throw new Error(refused.join('\n'));
  }
});
afterAll(() => office.close());

const basisOf = async (id: string) =>
  (await office.sql('SELECT notice_version, notice_language, notice_audience FROM legal_basis WHERE contact_id = $1', [id]))[0];
const lastEntryOf = async (id: string) =>
  (await office.sql('SELECT event, notice_version, detail FROM ledger WHERE contact_id = $1 ORDER BY seq DESC LIMIT 1', [id]))[0];

describe('a consent', () => {
  test('L7: points at version, language and audience of the text that the person was informed by, in the basis and in the ledger', async () => {
    const who = somebody();
    expect(await does.record(who, 'newsletter', { noticeLanguage: 'fr', noticeAudience: 'ADULT' })).toBeUndefined();
    expect(await basisOf(who.id)).toEqual({ notice_version: 1, notice_language: 'fr', notice_audience: 'ADULT' });
    expect(await lastEntryOf(who.id)).toEqual({
      event: 'recorded',
      notice_version: 1,
      detail: { noticeLanguage: 'fr', noticeAudience: 'ADULT' },
    });
  });

  test('L6: without a word by which text, or in a language in which none is published, is refused, and nothing is written', async () => {
    const who = somebody();
    expect(await does.record(who, 'newsletter')).toBe('BAD_USER_INPUT input.noticeLanguage:noticeLanguageRequired');
    for (const noticeLanguage of ['en', 'de', 'nl-BE'])
      expect(await does.record(who, 'newsletter', { noticeLanguage, noticeAudience: 'ADULT' })).toBe(
        'BAD_USER_INPUT input.noticeLanguage:noNoticeInLanguage',
      );
    expect(await basisOf(who.id)).toBeUndefined();
  });

  test('L33: of a child is recorded only where a child’s text is published', async () => {
    const who = somebody();
    expect(await does.record(who, 'newsletter', { noticeLanguage: 'nl', noticeAudience: 'CHILD' })).toBe(
      'BAD_USER_INPUT input.noticeLanguage:noNoticeInLanguage',
    );
    expect(await does.record(who, 'club', { noticeLanguage: 'nl', noticeAudience: 'CHILD' })).toBeUndefined();
    expect(await basisOf(who.id)).toMatchObject({ notice_language: 'nl', notice_audience: 'CHILD' });
  });

  test('under a notice whose texts are still to be published is recorded without one, and with one it would be made up', async () => {
    expect(await does.record(somebody(), 'quiet')).toBeUndefined();
    expect(await does.record(somebody(), 'quiet', { noticeLanguage: 'nl', noticeAudience: 'ADULT' })).toBe(
      'BAD_USER_INPUT input.noticeLanguage:noNoticeInLanguage',
    );
  });

  test('stays with what was read, when the next version comes', async () => {
    const who = somebody();
    await does.record(who, 'newsletter', { noticeLanguage: 'nl', noticeAudience: 'ADULT' });
    await office.draftNotice({
      purpose: 'newsletter',
      expectedRevision: 1,
      words: [{ language: 'nl', audience: 'ADULT', title: 'Nieuws', summary: 'Elke dag.' }],
    });
    await office.publishNotice('newsletter', 2);
    expect(await basisOf(who.id)).toMatchObject({ notice_version: 1, notice_language: 'nl' });
    const next = somebody();
    await does.record(next, 'newsletter', { noticeLanguage: 'nl', noticeAudience: 'ADULT' });
    expect(await basisOf(next.id)).toMatchObject({ notice_version: 2 });
  });
});

test('another basis may say by which text somebody was informed, and need not', async () => {
  const [one, two] = [somebody(), somebody()];
  expect(await does.record(one, 'service')).toBeUndefined();
  expect(await does.record(two, 'service', { noticeLanguage: 'nl', noticeAudience: 'ADULT' })).toBeUndefined();
  expect(await basisOf(two.id)).toMatchObject({ notice_language: 'nl' });
});

test('the database lets no basis point at a text that is not there', async () => {
  await expect(
    office.sql(
      `INSERT INTO legal_basis (contact_id, id, purpose_id, kind, notice_version, notice_language, notice_audience)
       SELECT gen_random_uuid(), gen_random_uuid(), id, 'CONSENT', 1, 'en', 'ADULT' FROM purpose WHERE code = 'newsletter'`,
    ),
  ).rejects.toThrow('foreign key');
});
