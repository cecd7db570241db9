import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suppress } from '../../../api/contacts/suppression.ts';
import { addressKeysOf } from '../../../api/fields/kinds.ts';
import { verifyLedger } from '../../../api/audit/verify-ledger.ts';
import { RequestContexts } from '../../../api/request-context.ts';
import { ask, signIn } from '../../ask.ts';
import { eva, jan, mira } from '../../cast.ts';
import { refused } from '../../contacts/desk.ts';
import { openWorld, type World } from '../../world.ts';
import { ImportOffice, short } from './office.ts';

let world: World;
let office: ImportOffice;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast', jobs: true });
  office = new ImportOffice(world, jan);
});
afterAll(() => world.close());

/** A list with a heading; cells of a row are separated by semicolons. */
const list = (heading: string, ...rows: string[]) => `${[heading, ...rows].join('\r\n')}\r\n`;
const counts = async () =>
  (
    await office.sql(`SELECT (SELECT count(*) FROM contact)::integer AS contacts, (SELECT count(*) FROM legal_basis)::integer AS bases, (SELECT count(*) FROM ledger)::integer AS ledger,
  (SELECT count(*) FROM proposal)::integer AS proposals, (SELECT count(*) FROM contact_key)::integer AS keys, (SELECT count(*) FROM change_log WHERE subject = 'contact')::integer AS changes`)
  )[0] as Record<string, number>;
/** A contact under a purpose, found by address. */
const found = async (email: string, fields: string, purpose = 'membership') => {
  const { data } = await office.contacts(jan, purpose, { filter: { email: { equals: email } } }, `nodes { id ${fields} }`);
  return data['contacts'].nodes[0];
};

describe('a list comes in', () => {
  test('each person with the basis of the purpose, its evidence, the logs and a line of the report; values in their normal form, and the report says so', async () => {
    const before = await counts();
    const id = await office.bringIn(
      list(
        'Voornaam;Achternaam;E-mailadres;Gsm;Geboortedatum;Land;Taal;Lidnummer;Bewijs;Lid sinds',
        'Inès;Dupont;Ines@New.Example.org;0475 12 34 56;28/02/1990;België;Frans;L-9001;map 3, blad 7;1/3/2020',
        'Bram;Bakker;bram@new.example.org;;;BE;nl;;;',
      ),
      { originDetail: 'fair of May' },
    );
    expect(await office.job(id)).toMatchObject({ state: 'DONE', done: 2, total: 2, problem: null });
    expect(await office.lines(id)).toEqual([
      '2 CREATED mobile:asPhone birthDate:asDate country:asCountry language:asLanguage',
      '3 CREATED',
    ]);
    const ines = await found(
      'ines@new.example.org',
      'givenName email mobile birthDate country language customFields(keys: ["custom.membershipNumber"]) { text } origins { field origin detail } legalBases { purpose standing givenBy evidence startsAt }',
    );
    expect(ines).toMatchObject({
      givenName: 'Inès',
      email: 'Ines@New.Example.org',
      mobile: '+32475123456',
      birthDate: '1990-02-28',
      country: 'BE',
      language: 'fr',
      customFields: [{ text: 'L-9001' }],
    });
    expect(ines.origins).toContainEqual({ field: 'birthDate', origin: 'IMPORT', detail: 'fair of May' });
    const basis = (contact: any) => contact.legalBases.find((each: any) => each.purpose === 'membership');
    expect(basis(ines)).toEqual({
      purpose: 'membership',
      standing: 'STANDS',
      givenBy: 'IMPORT',
      evidence: 'map 3, blad 7',
      startsAt: '2020-03-01T00:00:00.000Z',
    });
    // Where a row has none of its own, the evidence of all of them.
    expect(basis(await found('bram@new.example.org', 'legalBases { purpose standing givenBy evidence startsAt }'))).toMatchObject({
      evidence: 'Forms 2026',
    });
    const plus = { contacts: 2, bases: 2, ledger: 2, keys: 2, changes: 2 };
    expect(await counts()).toEqual(
      Object.fromEntries(Object.entries(before).map(([what, count]) => [what, count + ((plus as Record<string, number>)[what] ?? 0)])),
    );
    expect(
      await office.sql('SELECT action, subject, purpose, reason, fields FROM change_log WHERE contact_id = $1', [ines.id]),
    ).toMatchObject([{ action: 'startImport', subject: 'contact', purpose: 'membership', reason: 'list of 2026' }]);
    expect(await office.sql('SELECT event, given_by, actor_kind FROM ledger WHERE contact_id = $1', [ines.id])).toEqual([
      { event: 'recorded', given_by: 'IMPORT', actor_kind: 'staff' },
    ]);
    expect(await verifyLedger(office.sql)).toBeNull();
    // The file is gone with its work.
    expect(await office.sql(`SELECT FROM file WHERE direction = 'UPLOAD'`)).toEqual([]);
  });

  test('broken rows are named by number, rule and column, and the others come in', async () => {
    const id = await office.bringIn(
      list(
        'givenName;email;mobile;birthDate;country',
        'Good;good@new.example.org;;;',
        'Bad;no address;12;30/02/1990;Atlantis',
        'Short;short@new.example.org',
        '"Quoted"x;quoted@new.example.org;;;',
        ';;;;',
        'Long name;long@new.example.org;;;;beyond',
        `${'x'.repeat(20_000)};cell@new.example.org;;;`,
        'Ver\u0000dict;nul@new.example.org;;;'.replace('\u0000', '\u0007'),
        'Twice;TWICE@new.example.org;;;',
        'Twice;twice@new.example.org;;;',
      ),
    );
    expect(await office.lines(id)).toEqual([
      '2 CREATED',
      '3 REFUSED email:email mobile:phone birthDate:date country:country',
      '4 REFUSED cellCount',
      '5 REFUSED quote',
      '6 REFUSED blankRow',
      '7 REFUSED cellCount',
      '8 REFUSED cellTooLong',
      '9 REFUSED givenName:controlCharacter',
      '10 CREATED',
      '11 PROPOSED',
    ]);
  });

  test('of whom the file says that they are under 18 no basis for profiling comes in: the report names the rule; nor a child’s consent without a guardian (L32, L36)', async () => {
    const year = new Date().getUTCFullYear();
    const rows = (name: string) => [12, 16, 30].map(age => `${name}${age};${name}${age}@young.example.org;15/01/${year - age};card ${age}`);
    const people = (name: string) => list('givenName;email;birthDate;Bewijs', ...rows(name));
    const set = (change: string) =>
      world.db.owner(db => db.query(`UPDATE purpose SET ${change}; UPDATE policy_version SET version = version + 1`));
    const minor = 'birthDate:asDate birthDate:minor';
    await set(`profiling = true WHERE code = 'membership'`);
    const handle = await office.upload(people('Dry'));
    expect((await office.plan(handle, 'membership', { evidence: 'Forms 2026' })).counts).toContainEqual(
      expect.objectContaining({ field: 'birthDate', rule: 'minor', rows: 2 }),
    );
    expect(await office.lines(await office.bringIn(people('Off')))).toEqual([
      `2 REFUSED ${minor}`,
      `3 REFUSED ${minor}`,
      '4 CREATED birthDate:asDate',
    ]);
    await set(`minors_override = 'Groups by age, and nothing else.' WHERE code = 'membership'`);
    expect((await office.lines(await office.bringIn(people('On')))).filter(line => line.includes('CREATED'))).toHaveLength(3);
    await set(`profiling = false, minors_override = NULL WHERE code = 'membership'`);
    const events = await office.bringIn(people('Child'), { purpose: 'events', evidence: null, noticeLanguage: 'nl' });
    expect(await office.lines(events)).toEqual([
      '2 REFUSED birthDate:asDate birthDate:guardianMissing',
      '3 CREATED birthDate:asDate',
      '4 CREATED birthDate:asDate',
    ]);
    expect(await office.sql(`SELECT given_name FROM contact WHERE given_name IN ('Off12', 'Off16', 'Child12', 'Dry12')`)).toEqual([]);
  });

  test('wrong values are left out instead, where that was chosen, and the report says so', async () => {
    const id = await office.bringIn(list('givenName;email;mobile', 'Leo;leo@new.example.org;12', ';only@new;'), { badValues: 'LEAVE_OUT' });
    expect(await office.lines(id)).toEqual(['2 CREATED mobile:leftOut.phone', '3 REFUSED email:leftOut.email noValues']);
  });

  test('letters that cannot be read spoil their value, and no other', async () => {
    const utf8 = Buffer.from(list('givenName;familyName;email', 'Inès;Müller;zoe1@new.example.org', 'Zoë;Çelik;zoe2@new.example.org'));
    const broken = Buffer.concat([utf8, Buffer.from('Zo'), Buffer.from([0xeb]), Buffer.from(';X;zoe3@new.example.org\r\n')]);
    expect(await office.lines(await office.bringIn(broken))).toEqual(['2 CREATED', '3 CREATED', '4 REFUSED givenName:encoding']);
  });
});

describe('addresses', () => {
  test('that are known become proposals, whoever they belong to, and nobody is told whom; joining writes them', async () => {
    const before = await counts();
    const id = await office.bringIn(
      list(
        'givenName;email;mobile',
        'Nora;nora.peeters@example.org;',
        'Jürgen;J.GROSS@example.com;',
        'Somebody;;+32 470 55 01 08',
        'New;new1@new.example.org;',
      ),
    );
    expect(await office.lines(id)).toEqual(['2 PROPOSED', '3 PROPOSED', '4 PROPOSED mobile:asPhone', '5 CREATED']);
    const after = await counts();
    expect([after['contacts']! - before['contacts']!, after['proposals']! - before['proposals']!]).toEqual([1, 3]);
    const waiting = await ask(
      world,
      eva,
      '{ proposals(purpose: "consent-administration") { id forPurpose origin values { field text } } }',
    );
    const proposal = waiting.data['proposals'].find((each: any) => each.values.some(({ text }: any) => text === 'Jürgen'));
    expect(proposal).toMatchObject({ forPurpose: 'membership', origin: 'IMPORT' });
    const joined = await office.act(eva, 'joinProposal', { purpose: 'consent-administration', id: proposal.id, reason: 'the same person' });
    expect(refused(joined)).toEqual([]);
  });

  test('of somebody who must not come back are held back, by the number of the row only', async () => {
    const ctx = await new RequestContexts(world).make({ headers: { cookie: await signIn(world, jan) } }, null, crypto.randomUUID());
    const keys = (email: string) => addressKeysOf({ email_key: email });
    await ctx.transaction(async tx => {
      await suppress(tx, keys('erased@new.example.org'), 'ERASED');
      await suppress(tx, keys('no.mail@new.example.org'), 'MARKETING_OBJECTION', 'EMAIL');
    });
    const id = await office.bringIn(
      list('givenName;email', 'Erased;ERASED@new.example.org', 'No mail;no.mail@new.example.org', 'Bad;no address'),
    );
    // Membership is no direct marketing, so who objected to that may join.
    expect(await office.lines(id)).toEqual(['2 SUPPRESSED', '3 CREATED', '4 REFUSED email:email']);
    const [row] = await office.sql(`SELECT * FROM suppression WHERE ground = 'ERASED'`);
    expect([row.digest.length, row.review_on > new Date().toISOString().slice(0, 10)]).toEqual([32, true]);
    expect(JSON.stringify(await office.sql('SELECT * FROM import_row WHERE job_id = $1', [id]))).not.toMatch(/example|Erased|address/);
  });
});

describe('consent', () => {
  const forEvents = { purpose: 'events', evidence: undefined, noticeLanguage: 'nl' };
  const heading = 'givenName;email;Toestemming;Bewijs';

  test('comes in with the evidence of its row; silence and no are none, and another word is neither', async () => {
    const id = await office.bringIn(
      list(
        heading,
        'Yes;yes@new.example.org;ja;formulier 1',
        'No proof;noproof@new.example.org;ja;',
        'Silent;silent@new.example.org;;formulier 3',
        'No;no@new.example.org;nee;',
        'Perhaps;perhaps@new.example.org;misschien;formulier 5',
      ),
      forEvents,
    );
    expect(await office.lines(id)).toEqual([
      '2 CREATED',
      '3 REFUSED 4:evidenceRequired',
      '4 REFUSED 3:noDecision',
      '5 REFUSED refusedByPerson',
      '6 REFUSED 3:yesNo',
    ]);
    expect(await found('silent@new.example.org', 'id', 'events')).toBeUndefined();
    const [entry] = await office.sql(`SELECT event, given_by, evidence_digest FROM ledger WHERE contact_id = $1`, [
      (await found('yes@new.example.org', 'id', 'events')).id,
    ]);
    expect(entry).toMatchObject({ event: 'recorded', given_by: 'IMPORT', evidence_digest: expect.any(Buffer) });
  });

  test('has to name a column of evidence, and takes no evidence for all rows together', async () => {
    const plan = await office.plan(await office.upload(list('givenName;email', 'A;a@new.example.org')), 'events', {
      evidence: 'one for all',
    });
    expect(plan.problems).toEqual([
      { path: 'input.evidence', rule: 'evidencePerRow' },
      { path: 'input.columns', rule: 'evidenceColumn' },
      { path: 'input.noticeLanguage', rule: 'noticeLanguageRequired' },
    ]);
  });

  test('L6: has to say in which language people were informed, and it is one that was published', async () => {
    const plan = async (noticeLanguage?: string) =>
      (
        await office.plan(await office.upload(list(heading, 'A;a@new.example.org;ja;formulier 1')), 'events', { noticeLanguage })
      ).problems.map((problem: any) => `${problem.path}:${problem.rule}`);
    expect(await plan()).toEqual(['input.noticeLanguage:noticeLanguageRequired']);
    expect(await plan('sv')).toEqual(['input.noticeLanguage:noNoticeInLanguage']);
    expect(await plan('fr')).toEqual([]);
    expect(
      await office.sql(
        `SELECT DISTINCT notice_language, notice_audience FROM legal_basis b JOIN purpose p ON p.id = b.purpose_id WHERE given_by = 'IMPORT' AND p.code = 'events'`,
      ),
    ).toEqual([{ notice_language: 'nl', notice_audience: 'ADULT' }]);
  });

  test('a no of somebody known waits as a proposal, and ends their consent when it is joined', async () => {
    const id = await office.bringIn(list(heading, 'Nora;nora.peeters@example.org;nee;'), forEvents);
    expect(await office.lines(id)).toEqual(['2 PROPOSED']);
    const { data } = await ask(world, eva, '{ proposals(purpose: "consent-administration") { id forPurpose values { field } } }');
    const [proposal] = data['proposals'].filter((each: any) => each.forPurpose === 'events');
    expect(proposal.values).toEqual([]);
    await office.act(eva, 'joinProposal', { purpose: 'consent-administration', id: proposal.id, reason: 'she said no' });
    expect(
      (
        await office.sql(
          `SELECT event FROM ledger l JOIN purpose p ON p.id = l.purpose_id WHERE p.code = 'events' ORDER BY seq DESC LIMIT 1`,
        )
      )[0],
    ).toEqual({ event: 'withdrawn' });
    expect(await office.who(jan, 'events')).not.toContain('nora');
  });

  test('to another purpose is not given by a column; a no to it goes to the ledger', async () => {
    const id = await office.bringIn(
      list('givenName;email;Events', 'A;a1@new.example.org;yes', 'B;b1@new.example.org;no', 'C;c1@new.example.org;'),
    );
    expect(await office.lines(id)).toEqual(['2 CREATED 3:leftOut.otherPurpose', '3 CREATED', '4 CREATED']);
    const said = async (email: string) =>
      (
        await office.sql(`SELECT event, p.code FROM ledger l JOIN purpose p ON p.id = l.purpose_id WHERE contact_id = $1 ORDER BY seq`, [
          (await found(email, 'id')).id,
        ])
      ).map(row => `${row.event} ${row.code}`);
    expect(await said('a1@new.example.org')).toEqual(['recorded membership']);
    expect((await said('b1@new.example.org')).toSorted()).toEqual(['recorded membership', 'refused events']);
    expect(await said('c1@new.example.org')).toEqual(['recorded membership']);
  });

  test('of an advertising purpose, once refused, holds the address back the next time', async () => {
    await world.db.owner(source => source.query(`UPDATE purpose SET direct_marketing = true, channel = 'SMS' WHERE code = 'events'`));
    await office.bringIn(list(heading, 'Never;never@new.example.org;nee;'), forEvents);
    const again = await office.bringIn(list(heading, 'Never;never@new.example.org;ja;formulier 9'), forEvents);
    expect(await office.lines(again)).toEqual(['2 SUPPRESSED']);
    await world.db.owner(source => source.query(`UPDATE purpose SET direct_marketing = false, channel = NULL WHERE code = 'events'`));
  });
});

describe('what may not be imported', () => {
  const csv = list('givenName;email;education;Opmerkingen;healthNote', 'A;a2@new.example.org;law;likes tea;none');

  test('is refused column by column, by name; left out by choice, the report says so', async () => {
    const handle = await office.upload(csv);
    const plan = await office.plan(handle, 'membership', { evidence: 'Forms' });
    expect(plan.columns.map(short)).toEqual([
      'FIELD givenName',
      'FIELD email',
      'FIELD education !PURPOSE',
      '? !columnUndecided',
      'FIELD healthNote !ROLE',
    ]);
    expect(refused(await office.start(handle, office.columns(plan)))).toEqual([
      'BAD_USER_INPUT input.columns.3:PURPOSE input.columns.5:ROLE',
    ]);
    const out = { target: 'LEAVE_OUT', field: null };
    const started = await office.start(handle, office.columns(plan, { 3: out, 5: out }));
    const { id } = started.data['startImport'].job;
    await office.ended(id);
    expect(await office.lines(id)).toEqual(['2 CREATED 3:leftOut 4:leftOut 5:leftOut']);
  });

  test('is every purpose for which the duty is missing, or that rests on interests in advertising, or on the law alone', async () => {
    const handle = await office.upload(csv);
    const plan = (who: typeof jan, purpose: string) =>
      ask(
        world,
        who,
        'query ($purpose: PurposeCode!, $input: ImportPlanInput!) { importPlan(purpose: $purpose, input: $input) { rows } }',
        { purpose, input: { handle } },
      );
    expect(refused(await plan(mira, 'newsletter'))).toEqual(['FORBIDDEN']);
    expect(refused(await plan(jan, 'newsletter'))).toEqual(['FORBIDDEN purpose:notYours']);
    expect(refused(await plan(jan, 'nothing'))).toEqual(['PURPOSE_UNKNOWN purpose:unknown']);
    await office.sql(
      `UPDATE role SET purposes = array_append(purposes, 'fundraising') || '{consent-administration}'::text[] WHERE code = 'contact-manager'`,
    );
    await office.sql('UPDATE policy_version SET version = version + 1');
    expect(refused(await plan(jan, 'fundraising'))).toEqual(['BAD_USER_INPUT purpose:softOptInOwnCustomers']);
    expect(refused(await plan(jan, 'consent-administration'))).toEqual(['BAD_USER_INPUT purpose:builtIn']);
    await office.sql(`UPDATE role SET purposes = '{membership,events,bookkeeping}' WHERE code = 'contact-manager'`);
    await office.sql('UPDATE policy_version SET version = version + 1');
  });

  test('comes in no more from the batch on in which the right is gone', async () => {
    await office.sql(
      `UPDATE role SET duties = '[{"duty": "LegalBasis", "acts": ["record"]}]' WHERE code = 'contact-manager' RETURNING code`,
    );
    const handle = await office.upload(list('givenName;email', 'Late;late@new.example.org'));
    await office.sql(`UPDATE role SET duties = duties || '[{"duty": "Import", "acts": ["manage"]}]' WHERE code = 'contact-manager'`);
    await office.sql('UPDATE policy_version SET version = version + 1');
    const plan = await office.plan(handle, 'membership', { evidence: 'x' });
    // Started, and before its turn comes the role changes: the queue stands still meanwhile.
    await office.sql(
      `INSERT INTO graphile_worker._private_job_queues (queue_name, locked_at, locked_by) VALUES ('IMPORT', now(), 'the test') ON CONFLICT (queue_name) DO UPDATE SET locked_at = now(), locked_by = 'the test'`,
    );
    const { data } = await office.start(handle, office.columns(plan));
    await office.sql(
      `UPDATE role SET duties = '[{"duty": "LegalBasis", "acts": ["read", "record", "end"]}]' WHERE code = 'contact-manager'`,
    );
    await office.sql('UPDATE policy_version SET version = version + 1');
    await office.sql(`UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL`);
    expect(await office.ended(data['startImport'].job.id)).toMatchObject({ state: 'FAILED', problem: 'FORBIDDEN', done: 0 });
    expect(await office.sql(`SELECT FROM file WHERE direction = 'UPLOAD' AND taken_at IS NOT NULL`)).toEqual([]);
    await office.sql(
      `UPDATE role SET duties = '[{"duty": "LegalBasis", "acts": ["read", "record", "end"]}, {"duty": "Import", "acts": ["manage"]}]' WHERE code = 'contact-manager'`,
    );
    await office.sql('UPDATE policy_version SET version = version + 1');
  });
});

describe('a file', () => {
  test('starts once, whatever is asked again; another’s is not there', async () => {
    const handle = await office.upload(list('givenName;email', 'Once;once@new.example.org'));
    const plan = await office.plan(handle, 'membership', { evidence: 'x' });
    const input = { idempotencyKey: 'import-once-0001' };
    const [one, two] = [await office.start(handle, office.columns(plan), input), await office.start(handle, office.columns(plan), input)];
    expect(two.data['startImport'].job.id).toBe(one.data['startImport'].job.id);
    expect(refused(await office.start(handle, office.columns(plan)))).toEqual(['NOT_FOUND file:file']);
    await office.ended(one.data['startImport'].job.id);
    const mine = await office.upload(list('givenName', 'A'));
    const asEva = await ask(world, eva, 'query ($input: ImportPlanInput!) { importPlan(purpose: "membership", input: $input) { rows } }', {
      input: { handle: mine },
    });
    expect(refused(asEva)).toEqual(['FORBIDDEN purpose:notYours']);
  });

  test.each<[string, string | Buffer, readonly string[]]>([
    ['with a heading and nothing else', 'givenName;email\r\n', ['file:noRows', 'columns:noFields']],
    ['with two headings alike', list('email;email;givenName', 'a@new.example.org;;A'), []],
    ['with two filled columns alike', list('givenName;givenName;email', 'A;B;a@new.example.org'), ['columns.2:columnUndecided']],
    ['with ten thousand columns', `${'a;'.repeat(10_000)}\r\n${'1;'.repeat(10_000)}\r\n`, ['file:noHeading', 'columns:noFields']],
    ['with three hundred columns', `${'a;'.repeat(300)}b\r\n${'1;'.repeat(300)}2\r\n`, ['file:tooManyColumns', 'columns:noFields']],
    ['with dates that could be either', list('givenName;birthDate', 'A;1/2/1990'), ['dateOrder:dateOrderUnclear']],
    ['of an old Outlook’s cards', 'BEGIN:VCARD\r\nVERSION:2.1\r\nN:a;b\r\nEND:VCARD\r\n', ['file:vcard21', 'columns:noFields']],
    [
      'without any heading we know',
      list('Nora;nora@example.org', 'Ada;ada@example.org'),
      ['columns.1:columnUndecided', 'columns.2:columnUndecided', 'columns:noFields'],
    ],
  ])('%s: the dry run says what is wrong', async (_, body, problems) => {
    const plan = await office.plan(await office.upload(body), 'membership', { evidence: 'x' });
    const said = plan.problems.map(({ path, rule }: any) => `${path.replace('input.', '')}:${rule}`);
    expect(said.filter((each: string) => !each.startsWith('columns.') || problems.includes(each)).slice(0, 10)).toEqual(problems);
  });

  test('whose heading is somebody’s row keeps none of it', async () => {
    const id = await office.bringIn(
      list('Nora Novak;nora@novak.example.org', 'Ada Adams;ada@adams.example.org'),
      {},
      {
        1: { target: 'FIELD', field: 'familyName' },
        2: { target: 'FIELD', field: 'email' },
      },
    );
    expect(JSON.stringify(await office.sql('SELECT settings FROM job WHERE id = $1', [id]))).not.toContain('Novak');
  });

  test('that is cancelled ends where it is, and the report counts what came in', async () => {
    const handle = await office.upload(list('givenName', 'A', 'B'));
    const plan = await office.plan(handle, 'membership', { evidence: 'x' });
    await office.sql(
      `UPDATE graphile_worker._private_job_queues SET locked_at = now(), locked_by = 'the test' WHERE queue_name = 'IMPORT'`,
    );
    const { id } = (await office.start(handle, office.columns(plan))).data['startImport'].job;
    await office.act(jan, 'cancelJob', { id }, 'job { state }');
    await office.sql(`UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL`);
    expect(await office.job(id)).toMatchObject({ state: 'CANCELLED', done: 0 });
    expect((await office.report(id)).outcomes).toEqual([]);
    expect(await office.sql(`SELECT FROM file WHERE direction = 'UPLOAD' AND taken_at IS NOT NULL`)).toEqual([]);
  });
});

describe('the report', () => {
  test('is read by outcome and in pages, and as a file; a colleague sees nothing of it', async () => {
    const id = await office.bringIn(
      list('givenName;email;mobile', 'A;r1@new.example.org;0470 12 34 99', 'B;bad;', 'C;bad;', 'D;r2@new.example.org;'),
    );
    const report = await office.report(id);
    expect(report.outcomes).toEqual([
      { outcome: 'CREATED', rows: 2 },
      { outcome: 'REFUSED', rows: 2 },
    ]);
    expect(report.rules).toEqual([
      { outcome: 'REFUSED', column: 2, field: 'email', rule: 'email', rows: 2 },
      { outcome: 'CREATED', column: 3, field: 'mobile', rule: 'asPhone', rows: 1 },
    ]);
    const page = await office.report(id, ', outcome: REFUSED, first: 1');
    expect(page.lines).toMatchObject({ nodes: [{ row: 3 }], pageInfo: { hasNextPage: true, endCursor: '3' } });
    expect((await office.report(id, ', outcome: REFUSED, first: 1, after: "3"')).lines).toMatchObject({
      nodes: [{ row: 4 }],
      pageInfo: { hasNextPage: false },
    });
    const { handle } = (await office.act(jan, 'writeImportReport', { id }, 'handle')).data['writeImportReport'];
    const file = await fetch(`${world.url}/files/${handle}`, { headers: { cookie: await signIn(world, jan) } });
    expect((await file.text()).split('\r\n')).toEqual([
      '"row","outcome","column","heading","field","rule"',
      '"2","CREATED","3","mobile","mobile","asPhone"',
      '"3","REFUSED","2","email","email","email"',
      '"4","REFUSED","2","email","email","email"',
      '"5","CREATED","","","",""',
      '',
    ]);
    expect((await ask(world, eva, 'query ($id: ID!) { importReport(id: $id) { outcomes { rows } } }', { id })).data).toEqual({
      importReport: null,
    });
    expect(refused(await office.act(eva, 'writeImportReport', { id }, 'handle'))).toEqual(['NOT_FOUND']);
  });
});
