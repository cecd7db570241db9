import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eva, website } from '../cast.ts';
import { Desk, refused } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let desk: Desk;
const SITE = 'https://www.delinde.example.org';
const OTHER = 'https://other.example.org';
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  const open = (code: string, origin: string) => ({
    code,
    state: 'OPEN',
    titles: [{ language: 'nl', text: 'Website' }],
    purposes: [{ code: 'newsletter' }, { code: 'events' }],
    fields: [{ key: 'givenName', required: true }, { key: 'city' }],
    languages: ['nl'],
    origins: [origin],
    reason: 'For the website.',
  });
  for (const [code, origin] of [
    ['website', SITE],
    ['elsewhere', OTHER],
  ] as const)
    expect(refused(await desk.act(eva, 'saveConsentForm', open(code, origin), 'form { code }'))).toEqual([]);
});
afterAll(() => world.close());
beforeEach(() => desk.sql('DELETE FROM rate_limit'));

const QUERY = `query ($code: String!, $country: CountryCode) { consentForm(code: $code, language: "nl-BE", country: $country) {
  code version language languages title intro age country controller fields { key label kind required choices { value label } } purposes { purpose label necessary notice { version language audience text } } } }`;
const submission = (more: Record<string, unknown> = {}) => ({
  form: 'website',
  language: 'nl',
  email: 'api@example.org',
  values: [{ key: 'givenName', text: 'Api' }],
  decisions: [
    { purpose: 'newsletter', yes: true, noticeVersion: 2 },
    { purpose: 'events', yes: false, noticeVersion: 1 },
  ],
  country: 'BE',
  oldEnough: true,
  ageAsked: 13,
  idempotencyKey: crypto.randomUUID(),
  ...more,
});
const submit = (more: Record<string, unknown> = {}) => desk.act(null, 'submitConsent', submission(more), 'outcome');
const stored = async () => (await desk.sql('SELECT count(*)::integer AS n FROM submission'))[0].n as number;

/** A browser on a page of some origin. */
const from = (origin: string, body: unknown, more: RequestInit = {}) =>
  fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': 'cross-site' },
    body: JSON.stringify(body),
    ...more,
  });

describe('a frontend application', () => {
  test('gets all that it must show, in the language of the form, and the age of the country', async () => {
    const { data } = await desk.ask(null, QUERY, { code: 'website', country: 'NL' });
    expect(data['consentForm']).toMatchObject({
      code: 'website',
      language: 'nl',
      age: 16,
      country: 'NL',
      fields: [
        { key: 'givenName', label: 'Voornaam', kind: 'TEXT', required: true },
        { key: 'city', required: false },
      ],
      purposes: [
        {
          purpose: 'newsletter',
          notice: { version: 2, language: 'nl', audience: 'ADULT', text: expect.stringContaining('## Welke gegevens we gebruiken') },
        },
        { purpose: 'events' },
      ],
      controller: expect.stringContaining('Buurthuis De Linde vzw'),
    });
    expect((await desk.ask(null, QUERY, { code: 'nothing' })).data['consentForm']).toBeNull();
  });

  test('sends in one decision per purpose, and is answered as everybody is', async () => {
    const before = await stored();
    expect((await submit()).data['submitConsent']).toEqual({ outcome: 'ASKED_TO_CONFIRM' });
    expect(await stored()).toBe(before + 1);
    const key = crypto.randomUUID();
    for (let i = 0; i < 2; i++) await submit({ email: 'once@example.org', idempotencyKey: key });
    expect(await stored()).toBe(before + 2);
    expect((await submit({ decisions: submission().decisions.map(each => ({ ...each, yes: false })) })).data['submitConsent']).toEqual({
      outcome: 'NOTHING_KEPT',
    });
    expect((await submit({ oldEnough: false })).data['submitConsent']).toEqual({ outcome: 'CHILD' });
    expect(await stored()).toBe(before + 2);
  });

  test('hears of everything that is wrong at once, and nothing is stored (L3)', async () => {
    const before = await stored();
    const answer = await submit({
      values: [{ key: 'religion', text: 'x' }],
      decisions: [{ purpose: 'membership', yes: true, noticeVersion: 1 }],
      oldEnough: null,
    });
    expect(refused(answer)[0]!.split(' ').slice(1).toSorted()).toEqual([
      'input.decisions.events:choose',
      'input.decisions.membership:notAsked',
      'input.decisions.newsletter:choose',
      'input.oldEnough:required',
      'input.values.givenName:required',
      'input.values.religion:notAsked',
    ]);
    expect(
      refused(await submit({ decisions: [{ purpose: 'newsletter', yes: true, noticeVersion: 1 }, submission().decisions[1]] })),
    ).toEqual(['BAD_USER_INPUT input.decisions.newsletter:otherNotice']);
    expect(refused(await submit({ form: 'nothing' }))).toEqual(['NOT_FOUND input.form:unknown']);
    expect(refused(await submit({ language: 'fr' }))).toEqual(['BAD_USER_INPUT input.language:notOffered']);
    expect(await stored()).toBe(before);
  });

  test('cannot say yes to several purposes in one flag (L2)', async () => {
    const response = await from(world.url, {
      query:
        'mutation { submitConsent(input: { form: "website", language: "nl", email: "a@example.org", all: true, idempotencyKey: "12345678" }) { outcome } }',
    });
    expect(JSON.stringify(await response.json())).toMatch(/GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT/);
  });

  test('who is signed in, or an application with a token, has no other way', async () => {
    expect((await desk.act(website, 'submitConsent', submission({ email: 'token@example.org' }), 'outcome')).data['submitConsent']).toEqual(
      { outcome: 'ASKED_TO_CONFIRM' },
    );
  });
});

describe('a web page elsewhere', () => {
  const asking = { query: QUERY, variables: { code: 'website' } };
  test('of an origin that the form lists gets the form and may send it in, without credentials', async () => {
    const preflight = await fetch(`${world.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: SITE, 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, SITE]);
    const answer = await from(SITE, asking);
    expect([
      answer.status,
      answer.headers.get('access-control-allow-origin'),
      answer.headers.get('access-control-allow-credentials'),
    ]).toEqual([200, SITE, null]);
    expect(((await answer.json()) as any).data.consentForm.title).toBe('Website');
    const sent = await from(SITE, {
      query: 'mutation ($input: SubmitConsentInput!) { submitConsent(input: $input) { outcome } }',
      variables: { input: submission({ email: 'browser@example.org' }) },
    });
    expect(((await sent.json()) as any).data.submitConsent).toEqual({ outcome: 'ASKED_TO_CONFIRM' });
  });

  test('of another origin gets nothing', async () => {
    const answer = await from('https://evil.example', asking);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const preflight = await fetch(`${world.url}/graphql`, { method: 'OPTIONS', headers: { origin: 'https://evil.example' } });
    expect(preflight.status).toBe(403);
  });

  test('gets the forms that list it, and no others', async () => {
    const answer = (await (await from(OTHER, asking)).json()) as any;
    expect(answer.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', problems: [{ path: 'Origin', rule: 'origin' }] });
  });

  test('gets nothing but forms, whoever is signed in in that browser', async () => {
    const { signIn } = await import('../ask.ts');
    const cookie = await signIn(world, eva);
    const headers = { 'content-type': 'application/json', origin: SITE, cookie };
    for (const query of [
      '{ viewer { name } }',
      '{ consentForms { code } }',
      '{ contacts(purpose: "subject-requests") { nodes { id } } }',
      'mutation { signOut { done } }',
      'mutation { signIn(input: { email: "a@b.example", password: "x" }) { next } }',
    ]) {
      const answer = await from(SITE, { query }, { headers });
      const { data, errors } = (await answer.json()) as any;
      expect([query, data && Object.values(data).every(value => value === null)]).not.toEqual([query, false]);
      expect(['FORBIDDEN', 'UNAUTHENTICATED', 'GRAPHQL_VALIDATION_FAILED']).toContain(errors[0].extensions.code);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });

  test('is refused from the first request after the form was closed', async () => {
    await desk.sql(
      `INSERT INTO consent_form SELECT code, version + 1, 'CLOSED', titles, intros, purposes, fields, languages, origins, online_service FROM consent_form WHERE code = 'website'`,
    );
    expect((await from(SITE, asking)).status).toBe(403);
  });

  test('no file, page or probe opens to it', async () => {
    for (const [path, method] of [
      ['/files', 'POST'],
      ['/f/website', 'POST'],
    ] as const)
      expect([path, (await fetch(world.url + path, { method, headers: { origin: OTHER } })).status]).toEqual([path, 403]);
  });
});
