import { createHash } from 'node:crypto';
import { strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { letSecondFactorsGoStale, stepUp } from '../ask.ts';
import { amir, cast, eva, eventsApp, jan, karim, mira, noor, website } from '../cast.ts';
import { named, refused } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';
import { Counter, giveRole, takeRole } from './counter.ts';

vi.setConfig({ testTimeout: 30_000 });

let world: World;
let counter: Counter;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast', jobs: true });
  counter = new Counter(world);
});
afterAll(() => world.close());

const can = (action: string[], fields?: string[], conditions?: object) => ({
  action,
  subject: 'Contact',
  ...(fields && { fields }),
  ...(conditions && { conditions }),
});

describe('an export', () => {
  test('holds whom the list shows and what it shows of them: not the restricted, not who has no basis', async () => {
    const { rows, who, job, meta } = await counter.export(jan, 'membership', { orderBy: { field: 'familyName' } });
    expect(who).toEqual(await counter.who(jan, 'membership'));
    expect(who).not.toContain('jurgen');
    expect(who).not.toContain('sofie');
    const nora = rows.find(row => row['id'] === cast.nora.id)!;
    const shown = await counter.contact(jan, 'membership', 'nora', 'givenName familyName mobile birthDate street otherEmails');
    expect([nora['Given name'], nora['Family name'], nora['Mobile'], nora['Birth date'], nora['Street and number']]).toEqual(
      [shown!['givenName'], shown!['familyName'], shown!['mobile'], shown!['birthDate'], shown!['street']].map(value => value ?? ''),
    );
    expect(nora['Mobile']).toMatch(/^\+32/);
    expect(rows.find(row => row['id'] === cast.ada.id)).toMatchObject({ 'Given name': 'Ada', 'Family name': '' });
    expect(Object.keys(nora)).not.toContain('Health note');
    expect([job.done, job.total, meta['rows']]).toEqual([who.length, who.length, who.length]);
  });

  test('says what it is for, who made it and for whom, with the digest of its data', async () => {
    const { meta, parts, job } = await counter.export(jan, 'membership', {
      filter: { city: { equals: 'Mechelen' } },
      search: 'a',
      reason: 'letters of welcome',
      fields: ['familyName', 'city'],
    });
    expect(meta).toMatchObject({
      file: 'contacts.csv',
      sha256: createHash('sha256').update(parts['contacts.csv']!).digest('hex'),
      job: job.id,
      organisation: 'Buurthuis De Linde vzw',
      purpose: { code: 'membership', label: 'Membership' },
      author: 'Jan Mertens',
      recipient: { code: 'internal', country: 'BE' },
      reason: 'letters of welcome',
      question: { filter: { city: { equals: 'Mechelen' } }, search: 'a', orderBy: null },
      fields: [
        { key: 'familyName', label: 'Family name' },
        { key: 'city', label: 'City' },
      ],
    });
  });

  test('is in the log before it leaves: each batch with purpose, fields, ids, recipient and the job; and in the change log', async () => {
    const { who, job } = await counter.export(mira, 'newsletter', { recipient: await counter.recipient('mailing-tool') });
    const entries = await counter.logOfJob(job.id);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      operation: 'export',
      action: 'export',
      purpose: 'newsletter',
      viewer_kind: 'staff',
      roles: ['marketing'],
      recipient_id: await counter.recipient('mailing-tool'),
      refused: null,
    });
    expect(entries[0]!['fields'].toSorted()).toEqual(['city', 'email', 'familyName', 'givenName', 'language']);
    expect(entries[0]!['contact_ids'].map(named).toSorted()).toEqual(who.toSorted());
    expect(await counter.sql('SELECT * FROM change_log WHERE subject_id = $1 ORDER BY id', [job.id])).toMatchObject([
      { action: 'startExport', subject: 'job', purpose: 'newsletter', reason: 'the counter asks', contact_id: null },
      { action: 'fetchJobFile' },
    ]);
  });

  test('leaves a cell empty that may not leave, and counts it with its reason', async () => {
    const { rows, meta } = await counter.export(mira, 'newsletter');
    const zoe = rows.find(row => row['id'] === cast.zoe.id)!;
    expect([zoe['E-mail address'], zoe['City']]).toEqual([cast.zoe.values.email, '']);
    expect(meta['withheld']).toEqual([{ field: 'city', reason: 'NOT_COVERED_BY_CONSENT', cells: 1 }]);
  });

  test('is asked with filter, search and order, as a list is', async () => {
    const args = { filter: { not: { city: { equals: 'Ixelles' } } }, search: 'e', orderBy: { field: 'givenName', direction: 'DESC' } };
    expect((await counter.export(mira, 'newsletter', args)).who).toEqual(await counter.who(mira, 'newsletter', args));
    const one = { filter: { id: [cast.nora.id, cast.tom.id] } };
    expect((await counter.export(mira, 'newsletter', one)).who).toEqual(['nora']);
  });

  test('of nobody is a file of nobody, and is in the log', async () => {
    const { who, job, meta } = await counter.export(mira, 'newsletter', { filter: { familyName: { equals: 'Nobody' } } });
    expect([who, job.done, job.total, meta['rows']]).toEqual([[], 0, 0, 0]);
    expect(await counter.logOfJob(job.id)).toMatchObject([{ operation: 'export', contact_ids: [] }]);
  });

  test('is a workbook or cards just as well, with the same people and values', async () => {
    const { parts } = await counter.export(mira, 'newsletter', { format: 'XLSX', delimiter: undefined, language: 'nl' });
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain('>Voornaam<');
    expect(sheet).toContain(`>${cast.zoe.values.email}<`);
    expect(strFromU8(parts['xl/worksheets/sheet2.xml']!)).toContain('Gemeente: 1 (stond niet in de tekst waarmee deze mensen instemden)');
    const { parts: cards, meta } = await counter.export(mira, 'newsletter', { format: 'VCARD', delimiter: undefined });
    const text = strFromU8(cards['contacts.vcf']!);
    expect(text.match(/BEGIN:VCARD/g)).toHaveLength(meta['rows']);
    expect(text).toContain(`UID:urn:uuid:${cast.nora.id}`);
    expect(text.match(/[^\r]\n/)).toBeNull();
  });

  test('asked for twice with one key is one job', async () => {
    const input = { idempotencyKey: 'the-same-key', recipient: await counter.recipient('internal') };
    const [one, other] = [await counter.start(jan, 'membership', input), await counter.start(jan, 'membership', input)];
    expect(one.data['startExport'].job.id).toBe(other.data['startExport'].job.id);
    expect(await counter.refused(jan, 'membership', { ...input, reason: 'another reason' })).toEqual(['IDEMPOTENCY_CONFLICT']);
    await counter.ended(jan, one.data['startExport'].job.id);
  });

  test('keeps filter, search words and reason sealed while it is under way, and not at all afterwards', async () => {
    const stored = await counter.sql('SELECT count(*)::int AS n FROM export_question');
    expect(stored[0].n).toBe(0);
    const { job } = await counter.export(jan, 'membership', { search: 'Peeters', reason: 'because of Nora Peeters' });
    const [row] = await counter.sql('SELECT job::text AS text FROM job WHERE id = $1', [job.id]);
    expect(row.text).not.toContain('Peeters');
    expect((await counter.sql('SELECT count(*)::int AS n FROM export_question'))[0].n).toBe(0);
  });
});

describe('a sensitive field', () => {
  beforeAll(async () => {
    await giveRole(counter, noor, {
      code: 'ambulance',
      purposes: ['emergency'],
      rules: [can(['read', 'export']), can(['read', 'export'], ['healthNote'], { country: 'BE' })],
    });
  });
  afterAll(() => takeRole(counter, noor, 'ambulance'));

  test('leaves only where it is named', async () => {
    const { rows, meta } = await counter.export(noor, 'emergency');
    expect(Object.keys(rows[0]!)).not.toContain('Health note');
    expect(JSON.stringify(meta)).not.toContain('healthNote');
  });

  test('leaves row by row, where role and condition allow it', async () => {
    const { rows, meta } = await counter.export(noor, 'emergency', { fields: ['givenName', 'healthNote'] });
    const notes = Object.fromEntries(rows.map(row => [named(row['id']!), row['Health note']]));
    expect(notes).toEqual({ fatima: cast.fatima.values.healthNote, pieter: '', ase: '' });
    expect(meta['withheld']).toEqual([
      { field: 'healthNote', reason: 'ROLE_CONDITION', cells: 1 },
      { field: 'healthNote', reason: 'SENSITIVE_CONDITION_MISSING', cells: 1 },
    ]);
  });

  test('never leaves for a role that does not name it, and has no place in a card', async () => {
    expect(await counter.refused(jan, 'membership', { fields: ['healthNote'] })).toEqual(['FORBIDDEN input.fields.0:ROLE']);
    expect(await counter.refused(noor, 'emergency', { format: 'VCARD', delimiter: undefined, fields: ['healthNote'] })).toEqual([
      'BAD_USER_INPUT input.fields.0:notInCard',
    ]);
    const card = await counter.ask(noor, '{ contactCard(purpose: "emergency", id: "' + cast.fatima.id + '") }');
    expect(card.data['contactCard']).not.toContain(cast.fatima.values.healthNote);
  });
});

describe('what may be read and may not leave', () => {
  beforeAll(async () => {
    // Karim reads all of it in Belgium, and takes names of the Dutch-speaking along.
    await giveRole(counter, karim, {
      code: 'printer',
      purposes: ['membership'],
      rules: [
        can(['read'], ['givenName', 'familyName', 'language', 'country']),
        can(['read'], ['city'], { country: 'BE' }),
        can(['export'], ['givenName', 'familyName'], { language: 'nl' }),
      ],
    });
  });
  afterAll(() => takeRole(counter, karim, 'printer'));

  test('is refused as a column, by name', async () => {
    expect(await counter.refused(karim, 'membership', { fields: ['givenName', 'city', 'email'] })).toEqual([
      'FORBIDDEN input.fields.1:ROLE input.fields.2:ROLE',
    ]);
  });

  test('serves a filter as it does in a list, and only of whom something leaves', async () => {
    const dutch = (await counter.contacts(karim, 'membership', { first: 100 }, 'nodes { id language city }')).data['contacts'].nodes.filter(
      (node: { language: string }) => node.language === 'nl',
    );
    expect((await counter.export(karim, 'membership')).who.toSorted()).toEqual(
      dutch.map((node: { id: string }) => named(node.id)).toSorted(),
    );
    const inBrussels = await counter.export(karim, 'membership', { filter: { city: { startsWith: 'Bruss' } }, orderBy: { field: 'city' } });
    expect(inBrussels.who.toSorted()).toEqual(
      dutch
        .filter((node: { city: string | null }) => node.city?.startsWith('Bruss'))
        .map((node: { id: string }) => named(node.id))
        .toSorted(),
    );
    expect(inBrussels.who.length).toBeGreaterThan(0);
    expect(Object.keys(inBrussels.rows[0]!)).toEqual(['id', 'Given name', 'Family name']);
    expect((await counter.logOfJob(inBrussels.job.id))[0]!['fields'].toSorted()).toEqual(['city', 'familyName', 'givenName']);
  });

  test('a filter whose cell is withheld finds nobody, negated or not', async () => {
    // Hanna lives in Aachen: her city may not be read.
    for (const filter of [{ city: { equals: 'Aachen' } }, { not: { city: { equals: 'Brussel' } } }])
      expect((await counter.export(karim, 'membership', { filter })).who).not.toContain('hanna');
  });

  test('a field that may not be read may not be named in filter or order', async () => {
    expect(
      await counter.refused(karim, 'membership', {
        filter: { email: { isEmpty: false } },
        orderBy: { field: 'birthDate', direction: 'ASC' },
      }),
    ).toEqual(['FORBIDDEN input.filter.email:ROLE']);
    expect(await counter.refused(karim, 'membership', { orderBy: { field: 'birthDate', direction: 'ASC' } })).toEqual([
      'FORBIDDEN input.orderBy.field:ROLE',
    ]);
  });
});

describe('an export is refused', () => {
  test('to strangers, to roles that may not export, and for purposes that are not theirs or not there', async () => {
    expect(await counter.refused(null, 'newsletter')).toEqual(['UNAUTHENTICATED']);
    expect(await counter.refused(amir, 'statistics')).toEqual(['FORBIDDEN purpose:nothingToExport']);
    expect(await counter.refused(eva, 'consent-administration')).toEqual(['FORBIDDEN purpose:nothingToExport']);
    expect(await counter.refused(jan, 'newsletter')).toEqual(['FORBIDDEN purpose:notYours']);
    expect(await counter.refused(jan, 'mentoring')).toEqual(['PURPOSE_UNKNOWN purpose:unknown']);
  });

  test('naming everything that is wrong at once, and starts nothing', async () => {
    const jobs = async () => (await counter.sql('SELECT count(*)::int AS n FROM job'))[0].n;
    const before = await jobs();
    expect(
      await counter.refused(jan, 'membership', {
        fields: ['givenName', 'givenName', 'shoeSize'],
        format: 'VCARD',
        delimiter: 'TAB',
        recipient: 'x',
        reason: ' ',
        search: 'a\u0000',
        doNotCallCheckedOn: 'yesterday',
      }),
    ).toEqual([
      'BAD_USER_INPUT input.reason:required input.recipient:unknown input.doNotCallCheckedOn:date input.delimiter:csvOnly input.fields.1:twice input.fields.2:unknownField input.search:text',
    ]);
    expect(await counter.refused(jan, 'membership', { fields: [] })).toEqual(['BAD_USER_INPUT input.fields:required']);
    expect(await counter.refused(jan, 'membership', { filter: { city: { equals: 7 as never } } })).toHaveLength(1);
    expect(await jobs()).toBe(before);
  });

  test('to a recipient that the purpose does not name, and outside the EEA without a transfer tool', async () => {
    expect(await counter.refused(mira, 'newsletter', { recipient: await counter.recipient('accountant') })).toEqual([
      'BAD_USER_INPUT input.recipient:notOfPurpose',
    ]);
    await counter.sql(`INSERT INTO recipient (id, code, name, country) VALUES (gen_random_uuid(), 'far-away', 'Far away', 'US')`);
    await counter.sql(
      `INSERT INTO purpose_recipient SELECT p.id, r.id FROM purpose p, recipient r WHERE p.code = 'events' AND r.code = 'far-away'`,
    );
    const [{ id }] = await counter.sql(`SELECT id FROM recipient WHERE code = 'far-away'`);
    expect(await counter.refused(jan, 'events', { recipient: id })).toEqual(['BAD_USER_INPUT input.recipient:transferToolRequired']);
    expect((await counter.export(jan, 'events', { recipient: await counter.recipient('ticketing') })).meta['recipient']).toMatchObject({
      code: 'ticketing',
      transferTool: expect.stringContaining('Standard contractual clauses'),
    });
  });

  test('for advertising by telephone without the day of the check against the "Do not call me" list (L94)', async () => {
    await counter.sql(`UPDATE purpose SET direct_marketing = true, channel = 'PHONE' WHERE code = 'events'`);
    await counter.sql('UPDATE policy_version SET version = version + 1');
    const one = `{ contactCard(purpose: "events", id: "${cast.nora.id}") }`;
    expect((await counter.ask(jan, one)).data['contactCard']).not.toContain('TEL');
    expect(await counter.refused(jan, 'events')).toEqual(['BAD_USER_INPUT input.doNotCallCheckedOn:required']);
    expect(await counter.refused(jan, 'events', { doNotCallCheckedOn: '2999-01-01' })).toEqual([
      'BAD_USER_INPUT input.doNotCallCheckedOn:date',
    ]);
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    expect(await counter.refused(jan, 'events', { doNotCallCheckedOn: tomorrow })).toEqual([
      'BAD_USER_INPUT input.doNotCallCheckedOn:future',
    ]);
    const today = new Date().toISOString().slice(0, 10);
    expect((await counter.export(jan, 'events', { doNotCallCheckedOn: today })).meta).toMatchObject({ doNotCallCheckedOn: today });
    await counter.sql(`UPDATE purpose SET direct_marketing = false, channel = NULL WHERE code = 'events'`);
    await counter.sql('UPDATE policy_version SET version = version + 1');
    expect((await counter.ask(jan, one)).data['contactCard']).toContain('TEL');
  });

  test('to staff whose second factor went stale, until they enter a code', async () => {
    await letSecondFactorsGoStale(world);
    expect(await counter.refused(jan, 'membership')).toEqual(['STEP_UP_REQUIRED']);
    expect(
      (await counter.export(website, 'newsletter', { recipient: await counter.recipient('mailing-tool') })).who.length,
    ).toBeGreaterThan(0);
    await stepUp(world, jan);
    expect(await counter.refused(jan, 'membership')).toEqual([]);
    await stepUp(world, mira);
    await stepUp(world, noor);
    await stepUp(world, karim);
  });
});

describe('an application', () => {
  test('exports for its own recipient, under its own purpose', async () => {
    expect(await counter.refused(website, 'newsletter')).toEqual(['BAD_USER_INPUT input.recipient:ownRecipient']);
    expect(await counter.refused(website, 'fundraising', { recipient: await counter.recipient('mailing-tool') })).toEqual([
      'FORBIDDEN purpose:notYours',
    ]);
    const { job, meta } = await counter.export(eventsApp, 'events', { recipient: await counter.recipient('ticketing') });
    expect((await counter.logOfJob(job.id))[0]).toMatchObject({
      viewer_kind: 'service',
      recipient_id: await counter.recipient('ticketing'),
    });
    expect(meta['author']).toBe('Events app');
  });
});

describe('the file', () => {
  test('is given once, to who asked for it, and to nobody else', async () => {
    const started = await counter.start(mira, 'newsletter');
    const { id } = started.data['startExport'].job;
    await counter.ended(mira, id);
    expect(await counter.job(jan, id)).toBeNull();
    expect(refused(await counter.fetchJobFile(jan, id))).toEqual(['NOT_FOUND']);
    const handle = await counter.handle(mira, id);
    expect((await counter.fetch(jan, handle)).status).not.toBe(200);
    const response = await counter.fetch(mira, handle);
    expect([response.status, response.headers.get('content-disposition'), response.headers.get('cache-control')]).toEqual([
      200,
      expect.stringMatching(/^attachment; filename="newsletter-\d{4}-\d\d-\d\d\.csv\.zip"/),
      'no-store',
    ]);
    await response.arrayBuffer();
    expect((await counter.fetch(mira, handle)).status).not.toBe(200);
    expect(refused(await counter.fetchJobFile(mira, id))).toEqual(['NOT_FOUND']);
    expect((await counter.job(mira, id))!.file).toBeNull();
  });

  test('is gone after an hour', async () => {
    const started = await counter.start(mira, 'newsletter');
    const { id } = started.data['startExport'].job;
    await counter.ended(mira, id);
    const handle = await counter.handle(mira, id);
    await counter.sql(`UPDATE file SET expires_at = now() - interval '1 second' WHERE id = (SELECT file_id FROM job WHERE id = $1)`, [id]);
    expect((await counter.fetch(mira, handle)).status).not.toBe(200);
    expect(refused(await counter.fetchJobFile(mira, id))).toEqual(['NOT_FOUND']);
  });
});

describe('one card', () => {
  const card = (who: Parameters<typeof counter.ask>[0], purpose: string, id: string) =>
    counter.ask(who, 'query ($purpose: PurposeCode!, $id: ID!) { contactCard(purpose: $purpose, id: $id) }', { purpose, id });

  test('holds what may be exported of one contact, and is in the log as an export', async () => {
    const answer = await card(mira, 'newsletter', cast.nora.id);
    const text = answer.data['contactCard'] as string;
    expect(text).toContain('FN:Nora Peeters\r\n');
    expect(text).toContain('EMAIL;PREF=1:nora.peeters@example.org\r\n');
    expect(text).not.toContain('TEL');
    expect(text).not.toContain('BDAY');
    expect(await counter.logOf(answer)).toMatchObject([
      { operation: 'contactCard', action: 'export', purpose: 'newsletter', contact_ids: [cast.nora.id], recipient_id: null },
    ]);
    const zoe = (await card(mira, 'newsletter', cast.zoe.id)).data['contactCard'] as string;
    expect(zoe).not.toContain('ADR');
  });

  test('is null of who is absent and of who never was, and asks for no second factor', async () => {
    for (const id of [cast.jurgen.id, cast.tom.id, '0190a0e0-0000-7000-8000-0000000fffff'])
      expect((await card(website, 'newsletter', id)).data).toEqual({ contactCard: null });
    await letSecondFactorsGoStale(world);
    expect((await card(jan, 'membership', cast.greta.id)).data['contactCard']).toContain('FN:Greta Müller');
  });

  test('is refused where nothing may leave, and for what is no id', async () => {
    expect(refused(await card(amir, 'statistics', cast.nora.id))).toEqual(['FORBIDDEN purpose:nothingToExport']);
    expect(refused(await card(jan, 'membership', 'nora'))).toEqual(['BAD_USER_INPUT id:id']);
  });
});
