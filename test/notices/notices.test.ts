import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCurrentTexts, mayBeAsked, type NoticeText } from '../../api/notices/notice-text.ts';
import { Office, officer, wholeNotice } from '../purposes/office.ts';

let office: Office;
let us: string;
beforeAll(async () => {
  office = await Office.open();
  us = await office.complete();
  await office.activePurpose('newsletter', us);
});
afterAll(() => office.close());

const notice = async (purpose: string, fields: string): Promise<any> => {
  const { data, refused } = await office.ask(`{ notice(purpose: "${purpose}") { ${fields} } }`);
  expect(refused).toEqual([]);
  return data!['notice'];
};
const gaps = async (purpose: string): Promise<string[]> =>
  (await notice(purpose, 'gaps { element language audience article }')).gaps.map((gap: any) =>
    [gap.language, gap.audience, gap.element, gap.article].filter(Boolean).join(' '),
  );
const revisionOf = async (code: string) => (await office.sql('SELECT revision FROM purpose WHERE code = $1', [code]))[0].revision;
const textsOf = async (purpose: string): Promise<readonly NoticeText[]> => {
  const [{ id }] = await office.sql('SELECT id FROM purpose WHERE code = $1', [purpose]);
  return (await office.inside(tx => findCurrentTexts(tx.query, id))).get(id) ?? [];
};

describe('a notice that is not whole', () => {
  test('L1, L6, L51: is not published, and every missing element and language is named', async () => {
    const { refused } = await office.publishNotice('newsletter', 0);
    expect(refused).toEqual([
      'BAD_USER_INPUT notice.obligation:missingElement notice.automatedDecisions:missingElement notice.source:missingElement ' +
        'notice.nl.ADULT.title:missingElement notice.nl.ADULT.summary:missingElement notice.fr.ADULT.title:missingElement notice.fr.ADULT.summary:missingElement',
    ]);
    expect(await office.sql('SELECT count(*)::int AS n FROM notice_text')).toEqual([{ n: 0 }]);
  });

  test('L6: nobody can be asked by it, in whatever language', async () => {
    const texts = await textsOf('newsletter');
    expect([mayBeAsked(texts, 'nl'), mayBeAsked(texts, 'en')]).toEqual([false, false]);
  });

  test('L51: asks for the law, the interests, the consequences and the others, where the purpose has them', async () => {
    await office.draft({ code: 'archive', labels: [{ language: 'nl', text: 'Archief' }] });
    await office.revise({
      code: 'archive',
      expectedRevision: 1,
      basisKind: 'LEGITIMATE_INTERESTS',
      retentionRule: 'as long as the house stands',
    });
    await office.draftNotice({
      purpose: 'archive',
      expectedRevision: 0,
      obligation: 'CONTRACT',
      automatedDecisions: true,
      sources: ['PERSON', 'OTHERS'],
    });
    expect((await gaps('archive')).filter(gap => gap.startsWith('nl'))).toEqual([
      'nl ADULT title 12(1)',
      'nl ADULT summary 12(1)',
      'nl ADULT retention 13(2)(a)',
      'nl ADULT automatedDecisions 13(2)(f)',
      'nl ADULT interests 13(1)(d)',
      'nl ADULT obligation 13(2)(e)',
      'nl ADULT source 14(2)(f)',
    ]);
    expect(await gaps('archive')).toEqual(expect.arrayContaining(['fields 13(1)(c)', 'recipients 13(1)(e)', 'fr label 12(1)']));
  });

  test('L1: tells the risks where data leave Europe', async () => {
    const { data } = await office.ask('mutation ($input: AddRecipientInput!) { addRecipient(input: $input) { recipient { id } } }', {
      code: 'far',
      name: 'Far Inc.',
      country: 'US',
      transferTool: 'standard clauses',
    });
    await office.revise({
      code: 'archive',
      expectedRevision: await revisionOf('archive'),
      recipients: [us, data!['addRecipient'].recipient.id],
    });
    expect(await gaps('archive')).toContain('nl ADULT transfers 13(1)(f)');
  });
});

describe('a draft', () => {
  test('holds what is said, and what is wrong is named all at once', async () => {
    const { refused } = await office.draftNotice({
      ...wholeNotice('newsletter'),
      words: [
        { language: 'sv', audience: 'ADULT', title: 'x'.repeat(121), summary: '## Titel' },
        { language: 'nl', audience: 'ADULT', explanation: 'goed\n---\nniet goed' },
        { language: 'nl', audience: 'ADULT' },
      ],
    });
    expect(refused).toEqual([
      'BAD_USER_INPUT input.words.0.language:notOffered input.words.0.title:tooLong input.words.0.summary:frame input.words.1.explanation:frame input.words.2.language:twice',
    ]);
    expect((await office.draftNotice(wholeNotice('newsletter'))).refused).toEqual([]);
    expect(await notice('newsletter', 'draft { revision obligation automatedDecisions sources words { language title } }')).toEqual({
      draft: {
        revision: 1,
        obligation: 'VOLUNTARY',
        automatedDecisions: false,
        sources: ['PERSON'],
        words: [
          { language: 'fr', title: 'Notre lettre' },
          { language: 'nl', title: 'Onze nieuwsbrief' },
        ],
      },
    });
  });

  test('is refused when somebody else wrote meanwhile, and without the duty', async () => {
    expect((await office.draftNotice(wholeNotice('newsletter', 0))).refused).toEqual(['CONFLICT input.expectedRevision:stale']);
    expect((await office.draftNotice(wholeNotice('newsletter', 1), officer(['Notice', 'publish']))).refused).toEqual(['FORBIDDEN']);
    expect((await office.publishNotice('newsletter', 1, officer(['Notice', 'draft']))).refused).toEqual(['FORBIDDEN']);
    expect((await office.draftNotice(wholeNotice('nobody'))).refused).toEqual(['NOT_FOUND input.purpose:unknown']);
    expect((await office.draftNotice(wholeNotice('legal-claims'))).refused).toEqual(['BAD_USER_INPUT input.purpose:builtIn']);
  });
});

describe('publishing', () => {
  test('completes the version that activation wrote, in every language, with a digest of its bytes', async () => {
    expect(await gaps('newsletter')).toEqual([]);
    const { data, refused } = await office.publishNotice('newsletter', 1);
    expect(refused).toEqual([]);
    expect(data!['publishNotice'].notice.versions).toEqual([
      {
        version: 1,
        texts: [
          { language: 'fr', audience: 'ADULT' },
          { language: 'nl', audience: 'ADULT' },
        ],
      },
    ]);
    for (const { content, sha256 } of await textsOf('newsletter')) expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    expect(await office.sql(`SELECT subject, subject_id, fields, reason FROM change_log WHERE action = 'publishNotice'`)).toEqual([
      { subject: 'notice', subject_id: 'newsletter/1', fields: ['nl.ADULT', 'fr.ADULT'], reason: 'asked by the board' },
    ]);
  });

  test('L6: people can be asked in the languages it was published in, and in no other', async () => {
    const texts = await textsOf('newsletter');
    expect(['nl', 'fr', 'en', 'de'].map(language => mayBeAsked(texts, language))).toEqual([true, true, false, false]);
    expect(mayBeAsked(texts, 'nl', 'CHILD')).toBe(false);
  });

  test('L1, L51: the text says controller, purpose, basis, fields by their labels, recipients, transfers, term, obligation, machines, source, rights, the way to stop and where to complain', async () => {
    const [{ content }] = (await notice('newsletter', 'preview { content }')).preview;
    for (const said of [
      '# Onze nieuwsbrief',
      'Elke maand een mail.',
      'Fietshuis vzw is de verwerkingsverantwoordelijke',
      'je toestemming (art. 6, lid 1, a, AVG)',
      '- Voornaam',
      '- E-mailadres',
      'Alleen onze eigen medewerkers',
      'blijven in de Europese Economische Ruimte',
      '2 jaar nadat',
      'Geef je ze niet',
      'Geen computer beslist hier alleen',
      'Van jou.',
      'op elk moment terugnemen',
      'privacy@fietshuis.be',
      'te zien en er een kopie van te krijgen (art. 15)',
      'Drukpersstraat 35, 1000 Brussel',
    ])
      expect([said, content.includes(said)]).toEqual([said, true]);
  });

  test('again without anything new is a conflict; with other words it is the next version', async () => {
    expect((await office.publishNotice('newsletter', 1)).refused).toEqual(['CONFLICT input.purpose:nothingNew']);
    await office.draftNotice({
      purpose: 'newsletter',
      expectedRevision: 1,
      words: [{ language: 'nl', audience: 'ADULT', title: 'Onze nieuwsbrief', summary: 'Elke week een mail.' }],
    });
    expect((await office.publishNotice('newsletter', 2)).refused).toEqual([]);
    expect((await notice('newsletter', 'versions { version publishedAt }')).versions.map((each: any) => each.version)).toEqual([1, 2]);
    const { data } = await office.ask('{ noticeDiff(purpose: "newsletter", language: "nl", audience: ADULT, from: 1, to: 2) { is text } }');
    expect(data!['noticeDiff'].filter(({ is }: any) => is !== 'SAME')).toEqual([
      { is: 'REMOVED', text: 'maand ' },
      { is: 'ADDED', text: 'week ' },
    ]);
  });

  test('raises the policy version: a consent points at a notice, so a new one is a new policy', async () => {
    const version = async () => (await office.sql('SELECT version FROM policy_version'))[0].version;
    const before = await version();
    await office.draftNotice({
      purpose: 'newsletter',
      expectedRevision: 2,
      words: [{ language: 'fr', audience: 'ADULT', title: 'Notre lettre', summary: 'Un message par semaine.' }],
    });
    expect(await version()).toBe(before);
    await office.publishNotice('newsletter', 3);
    expect(Number(await version())).toBe(Number(before) + 1);
  });

  test('L6: other fields are another version, by which nobody is asked until its texts are published', async () => {
    await office.revise({
      code: 'newsletter',
      expectedRevision: await revisionOf('newsletter'),
      fields: [{ field: 'email', justification: 'to send it to' }],
    });
    expect(mayBeAsked(await textsOf('newsletter'), 'nl')).toBe(false);
    expect((await notice('newsletter', 'versions { version publishedAt }')).versions.at(-1)).toEqual({ version: 4, publishedAt: null });
    expect((await office.publishNotice('newsletter', 3)).refused).toEqual([]);
    const texts = await textsOf('newsletter');
    expect(mayBeAsked(texts, 'nl')).toBe(true);
    expect(texts[0]!.version).toBe(4);
    expect(texts.some(({ content }) => content.includes('Voornaam'))).toBe(false);
  });

  test('of a purpose that nobody uses yet is refused', async () => {
    expect((await office.publishNotice('archive', 1)).refused).toEqual(['CONFLICT input.purpose:isDraft']);
  });
});

describe('what was published', () => {
  test('L7: is never changed: the runtime role cannot, and the database refuses a digest of other bytes', async () => {
    await expect(office.sql(`UPDATE notice_text SET content = 'other'`)).rejects.toThrow('permission denied');
    await expect(office.sql('DELETE FROM notice_text')).rejects.toThrow('permission denied');
    await expect(
      office.sql(
        `INSERT INTO notice_text (purpose_id, version, language, audience, content, sha256) SELECT purpose_id, 1, 'de', 'ADULT', 'x', sha256('y') FROM notice LIMIT 1`,
      ),
    ).rejects.toThrow('check constraint');
    await expect(office.asOwner(`UPDATE notice_text SET content = content || '.' WHERE version = 1`)).rejects.toThrow('check constraint');
  });

  test('stays as it was when everything around it changes', async () => {
    const before = await office.sql('SELECT content FROM notice_text WHERE version = 1 ORDER BY language');
    await office.reviseOrganisation({ legalName: 'Fietshuis Gent vzw', reason: 'renamed', expectedVersion: 2 });
    expect(await office.sql('SELECT content FROM notice_text WHERE version = 1 ORDER BY language')).toEqual(before);
    const { data } = await office.ask('{ noticeDiff(purpose: "newsletter", language: "nl", audience: ADULT, from: 4) { is text } }');
    expect(data!['noticeDiff'].filter(({ is }: any) => is === 'ADDED').map(({ text }: any) => text.trim())).toEqual(['Gent']);
  });

  test('a comparison of what is not there is refused', async () => {
    for (const args of [
      'purpose: "newsletter", language: "de", audience: ADULT, from: 1',
      'purpose: "newsletter", language: "nl", audience: ADULT, from: 99',
      'purpose: "nobody", language: "nl", audience: ADULT, from: 1',
      'purpose: "legal-claims", language: "nl", audience: ADULT, from: 1',
    ])
      expect((await office.ask(`{ noticeDiff(${args}) { is } }`)).refused[0]).toContain('NOT_FOUND');
  });
});

describe('children', () => {
  const childWords = ['nl', 'fr'].map(language => ({ language, audience: 'CHILD', title: 'Voor jou', summary: 'Jij kiest.' }));

  test('L33: a purpose open to minors is not published without a text in a child’s words, in every language', async () => {
    await office.activePurpose('club', us, { openToMinors: true, dpia: 'not required: a list of names' });
    await office.draftNotice(wholeNotice('club'));
    expect((await office.publishNotice('club', 1)).refused).toEqual([
      'BAD_USER_INPUT notice.nl.CHILD.title:missingElement notice.nl.CHILD.summary:missingElement notice.fr.CHILD.title:missingElement notice.fr.CHILD.summary:missingElement',
    ]);
    await office.draftNotice({ purpose: 'club', expectedRevision: 1, words: childWords });
    expect((await office.publishNotice('club', 2)).refused).toEqual([]);
    const texts = await textsOf('club');
    expect([mayBeAsked(texts, 'nl', 'CHILD'), mayBeAsked(texts, 'de', 'CHILD')]).toEqual([true, false]);
  });

  test('L33: it speaks to the child: who we are, what we want to know, that they choose, how to stop, and to ask a grown-up', async () => {
    const text = (await textsOf('club')).find(({ language, audience }) => language === 'nl' && audience === 'CHILD')!.content;
    for (const said of [
      'Wij zijn Fietshuis',
      '- Voornaam',
      'Jij kiest. Ja en nee zijn allebei goed.',
      'Ja, altijd.',
      'Vraag het aan je mama, je papa',
      'Drukpersstraat',
    ])
      expect([said, text.includes(said)]).toEqual([said, true]);
    expect(text).not.toMatch(/\bu\b|verwerkingsverantwoordelijke|AVG/);
    const longest = Math.max(...text.split(/[.?!:\n]/).map(sentence => sentence.trim().split(/\s+/).length));
    expect(longest).toBeLessThanOrEqual(16);
  });

  test('L33: one that becomes open to minors asks no child until a child’s text is published', async () => {
    await office.revise({
      code: 'newsletter',
      expectedRevision: await revisionOf('newsletter'),
      openToMinors: true,
      dpia: 'not required: a list of addresses',
    });
    const texts = await textsOf('newsletter');
    expect([mayBeAsked(texts, 'nl', 'ADULT'), mayBeAsked(texts, 'nl', 'CHILD')]).toEqual([true, false]);
    expect(await gaps('newsletter')).toContain('nl CHILD summary 12(1)');
  });

  test('L36: marketing or profiling open to minors needs a reason of the privacy role, to be active and to be published', async () => {
    const open = { openToMinors: true, dpia: 'not required', directMarketing: true, channel: 'EMAIL' };
    await expect(office.activePurpose('toys', us, open)).rejects.toThrow('checklist.minorsOverride');
    expect(await gaps('toys')).toContain('minorsOverride recital 71');
    const { refused } = await office.revise({ code: 'toys', expectedRevision: 2, minorsOverride: 'news of the youth club only' });
    expect(refused).toEqual([]);
    expect((await office.activate('toys', 3)).refused).toEqual([]);
    expect((await office.revise({ code: 'toys', expectedRevision: 4, minorsOverride: null })).refused[0]).toContain(
      'checklist.minorsOverride',
    );
  });

  test('L35: a preventive service keeps its reason', async () => {
    const { refused } = await office.revise({
      code: 'club',
      expectedRevision: await revisionOf('club'),
      preventiveReason: 'a helpline for children',
    });
    expect(refused).toEqual([]);
    const { data } = await office.ask('{ purpose(code: "club") { openToMinors preventiveReason minorsOverride profiling } }');
    expect(data!['purpose']).toEqual({
      openToMinors: true,
      preventiveReason: 'a helpline for children',
      minorsOverride: null,
      profiling: false,
    });
    expect((await office.revise({ code: 'club', expectedRevision: await revisionOf('club'), openToMinors: null })).refused).toEqual([
      'BAD_USER_INPUT input.openToMinors:required',
    ]);
  });
});
