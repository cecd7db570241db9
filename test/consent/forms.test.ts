import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eva, karim, mira } from '../cast.ts';
import { Desk, refused } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';
import { Visitor } from './visitor.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
});
afterAll(() => world.close());

const texts = (text: string, ...languages: string[]) => languages.map(language => ({ language, text: `${text} ${language}` }));
const form = (more: Record<string, unknown> = {}) => ({
  code: 'volunteers',
  state: 'OPEN',
  titles: texts('Volunteers', 'nl', 'fr'),
  purposes: [{ code: 'newsletter' }],
  fields: [{ key: 'givenName', required: true }],
  languages: ['nl', 'fr'],
  reason: 'A form for the open day.',
  ...more,
});
const save = (input: Record<string, unknown>, who = eva) =>
  desk.act(who, 'saveConsentForm', input, 'form { code version state title(language: "fr") }');
const wrong = async (more: Record<string, unknown>) => refused(await save(form(more)));
const count = async () => (await desk.sql('SELECT count(*)::integer AS n FROM consent_form'))[0].n as number;

describe('a form that would ask unlawfully is not saved', () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      'a purpose as a condition (L4, Art. 7(4))',
      { purposes: [{ code: 'newsletter', required: true }] },
      'input.purposes.0.required:conditional',
    ],
    [
      'a reason why that says nothing',
      { purposes: [{ code: 'newsletter', required: true, necessary: 'because' }] },
      'input.purposes.0.necessary:tooShort',
    ],
    [
      'a reason for what is not required',
      { purposes: [{ code: 'newsletter', necessary: 'We could not send it without.' }] },
      'input.purposes.0.necessary:notRequired',
    ],
    ['a purpose that does not rest on consent', { purposes: [{ code: 'membership' }] }, 'input.purposes.0.code:onlyConsent'],
    ['a purpose that is a draft', { purposes: [{ code: 'mentoring' }] }, 'input.purposes.0.code:unknown'],
    ['no purpose', { purposes: [] }, 'input.purposes:required'],
    ['a purpose twice (L2)', { purposes: [{ code: 'newsletter' }, { code: 'newsletter' }] }, 'input.purposes.1.code:twice'],
    ['a language without a title (L6)', { languages: ['nl', 'fr', 'de'] }, 'input.titles.de:required'],
    ['a language the organisation does not have (L6)', { languages: ['nl', 'sv'] }, 'input.languages.1:notOffered'],
    [
      'a birth date as a must (L42)',
      { purposes: [{ code: 'events' }], fields: [{ key: 'birthDate', required: true }] },
      'input.fields.0.required:neverRequired',
    ],
    ['a field that no purpose covers (Art. 5(1)(c))', { fields: [{ key: 'mobile' }] }, 'input.fields.0.key:notCovered'],
    [
      'a special field that no purpose covers',
      { purposes: [{ code: 'events' }], fields: [{ key: 'healthNote' }] },
      'input.fields.0.key:notCovered',
    ],
    ['an unknown field', { fields: [{ key: 'custom.nothing' }] }, 'input.fields.0.key:unknownField'],
    ['an origin with a path', { origins: ['https://www.example.org/page'] }, 'input.origins.0:origin'],
    ['an origin without TLS', { origins: ['http://www.example.org'] }, 'input.origins.0:origin'],
    ['any origin at all', { origins: ['*'] }, 'input.origins.0:origin'],
    ['a code with blanks', { code: 'a form' }, 'input.code:code'],
    ['no reason', { reason: '' }, 'input.reason:required'],
  ])('%s', async (_, more, problem) => {
    const before = await count();
    expect((await wrong(more)).join(' ')).toContain(problem);
    expect(await count()).toBe(before);
  });

  test('towards employees or citizens without a word on why they are free (L5)', async () => {
    const profile = (to: string) => world.db.owner(db => db.query(`UPDATE organisation SET profile = '${to}'`));
    await profile('EMPLOYER');
    expect(await wrong({})).toEqual(['BAD_USER_INPUT input.purposes.0.code:imbalance']);
    await world.db.owner(db =>
      db.query(`UPDATE purpose SET imbalance_statement = 'Nobody’s work depends on it.' WHERE code = 'newsletter'`),
    );
    expect(await wrong({})).toEqual([]);
    await profile('PRIVATE');
  });

  test('names everything that is wrong at once', async () => {
    const problems = (await wrong({ code: 'X', languages: [], purposes: [], titles: [], reason: '', origins: ['x'] })).join(' ');
    for (const path of ['input.code', 'input.languages', 'input.purposes', 'input.reason', 'input.origins.0'])
      expect(problems).toContain(path);
  });
});

describe('a form', () => {
  test('is saved in versions, each kept as it was, and needs the duty', async () => {
    expect(refused(await save(form({ code: 'open-day' }), mira))).toEqual(['FORBIDDEN']);
    expect(refused(await save(form({ code: 'open-day' }), karim))).toEqual(['FORBIDDEN']);
    expect((await save(form({ code: 'open-day' }))).data['saveConsentForm'].form).toMatchObject({
      version: 1,
      state: 'OPEN',
      title: 'Volunteers fr',
    });
    expect(refused(await save(form({ code: 'open-day' })))).toEqual(['CONFLICT input.expectedVersion:stale']);
    expect((await save(form({ code: 'open-day', state: 'CLOSED', expectedVersion: 1 }))).data['saveConsentForm'].form).toMatchObject({
      version: 2,
      state: 'CLOSED',
    });
    expect(await desk.sql(`SELECT version, state FROM consent_form WHERE code = 'open-day' ORDER BY version`)).toEqual([
      { version: 1, state: 'OPEN' },
      { version: 2, state: 'CLOSED' },
    ]);
    await expect(desk.sql(`UPDATE consent_form SET state = 'OPEN'`)).rejects.toThrow('permission denied');
    expect(
      await desk.sql(`SELECT count(*)::integer AS n FROM change_log WHERE action = 'saveConsentForm' AND subject_id = 'open-day'`),
    ).toEqual([{ n: 2 }]);
  });

  test('that cannot do without a purpose says why, and asks for a yes', async () => {
    const why = 'Without it we cannot send what you ask for.';
    await save(form({ code: 'necessary', purposes: [{ code: 'newsletter', required: true, necessary: why }] }));
    const visitor = new Visitor(world);
    const page = await visitor.get('/f/necessary');
    expect(page.text).toContain(why);
    const answer = await visitor.send('necessary', {
      email: 'a@example.org',
      'field.givenName': 'A',
      country: 'BE',
      oldEnough: 'yes',
      'purpose.newsletter': 'no',
    });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('zonder ja kunnen we dit niet doen')]);
  });

  test('is listed for staff as it is now', async () => {
    const answer = await desk.ask(
      mira,
      '{ consentForms { code version state purposes { code required } fields { key required } languages titles { language text } } }',
    );
    expect(answer.data['consentForms'].map(({ code }: { code: string }) => code)).toContain('stay-in-touch');
  });
});
