import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseNewLegalBasis } from '../../api/legal-bases/new-legal-basis.ts';
import { Problems } from '../../api/refusal.ts';
import { Office, somebody } from '../purposes/office.ts';
import { acts, daysFromNow } from './bases.ts';

let office: Office;
let does: ReturnType<typeof acts>;
const marketing = { directMarketing: true, channel: 'EMAIL' };
const interests = { basisKind: 'LEGITIMATE_INTERESTS', basisReference: 'to keep customers', balancingTest: 'weighed; object by mail' };

beforeAll(async () => {
  office = await Office.open();
  does = acts(office);
  const us = await office.complete();
  await office.activePurpose('newsletter', us, marketing);
  await office.activePurpose('offers', us, { ...marketing, ...interests });
  await office.activePurpose('letters', us, { directMarketing: true, channel: 'MAIL', ...interests });
  await office.activePurpose('study', us);
  await office.activePurpose('study-anew', us, { succeeds: 'study', ...interests });
  await office.activePurpose('security', us, interests);
  await office.activePurpose('membership', us, { basisKind: 'CONTRACT' });
  await office.activePurpose('accounting', us, { basisKind: 'LEGAL_OBLIGATION', basisReference: 'WIB 92' });
});
afterAll(() => office.close());

const standing = async (who: Parameters<typeof does.state>[0], purpose: string) => {
  const state = (await does.state(who)).get(purpose)!;
  return [state.standing, state.detail].filter(word => word !== null).join(' ');
};

test('a consent that staff record stands, is labelled as theirs, and keeps its evidence sealed', async () => {
  const nora = somebody();
  expect(await does.record(nora, 'newsletter', { evidence: 'mail of 3 March' })).toBeUndefined();
  expect((await does.state(nora)).get('newsletter')).toMatchObject({
    kind: 'CONSENT',
    standing: 'STANDS',
    detail: null,
    givenBy: 'STAFF',
    noticeVersion: 1,
    evidence: 'mail of 3 March',
  });
  const [row] = await office.sql('SELECT evidence FROM legal_basis WHERE contact_id = $1', [nora.id]);
  expect(row.evidence.toString('latin1')).not.toContain('March');
  expect(await does.ledgerOf(nora)).toEqual([{ event: 'recorded', purpose: 'newsletter' }]);
});

test('consent and contract ask for evidence; a legal obligation has the reference of its purpose', async () => {
  const who = somebody();
  expect(await does.record(who, 'newsletter', { evidence: null })).toBe('BAD_USER_INPUT input.evidence:evidenceRequired');
  expect(await does.record(who, 'membership', { evidence: null })).toBe('BAD_USER_INPUT input.evidence:evidenceRequired');
  expect(await does.record(who, 'accounting', { evidence: null })).toBeUndefined();
  expect((await does.ledgerOf(who)).length).toBe(1);
});

test('soft opt-in: marketing by e-mail on legitimate interests needs the sale on file, and never comes from a bought list (L91)', async () => {
  const who = somebody();
  expect(await does.record(who, 'offers', { evidence: null })).toBe('BAD_USER_INPUT input.evidence:softOptInEvidence');
  expect(await does.record(who, 'offers', { by: 'IMPORT' })).toBe('BAD_USER_INPUT input.forPurpose:softOptInOwnCustomers');
  expect(await does.record(who, 'offers', { evidence: 'order 12, opt-out offered 3 March' })).toBeUndefined();
  expect(await does.record(who, 'letters', { evidence: null })).toBeUndefined();
});

test('where one stands, a second is a conflict, unless the person consents anew', async () => {
  const who = somebody();
  await does.record(who, 'study');
  expect(await does.record(who, 'study')).toBe('CONFLICT input.forPurpose:alreadyStands');
  expect(await does.record(who, 'study', { by: 'PERSON' })).toBeUndefined();
  expect((await does.ledgerOf(who)).map(({ event }) => event)).toEqual(['recorded', 'ended', 'confirmed']);
  expect(await standing(who, 'study')).toBe('STANDS');
  await does.record(who, 'membership');
  expect(await does.record(who, 'membership', { by: 'PERSON' })).toBe('CONFLICT input.forPurpose:alreadyStands');
});

test('an expired basis authorises nothing, and ends in the transaction that records the next (L11)', async () => {
  const who = somebody();
  await does.record(who, 'study', { startsAt: daysFromNow(-20), expiresAt: daysFromNow(-10) });
  expect(await standing(who, 'study')).toBe('EXPIRED EXPIRED');
  expect(await does.record(who, 'study', { startsAt: daysFromNow(-12) })).toBe('BAD_USER_INPUT input.startsAt:beforeLastEnd');
  expect(await does.record(who, 'study', { startsAt: daysFromNow(-9) })).toBeUndefined();
  expect((await does.ledgerOf(who)).map(({ event }) => event)).toEqual(['recorded', 'expired', 'recorded']);
  expect(await standing(who, 'study')).toBe('STANDS');
});

test('a basis that begins later does not stand yet', async () => {
  const who = somebody();
  await does.record(who, 'study', { startsAt: daysFromNow(3) });
  expect(await standing(who, 'study')).toBe('NOT_YET');
});

test('never recorded: nobody ever asked', async () => {
  expect(await standing(somebody(), 'study')).toBe('NONE NEVER_ASKED');
});

test('withdrawn, it no longer stands, and none is recorded as if it had begun before', async () => {
  const who = somebody();
  await does.record(who, 'study');
  expect(await does.end(who, 'study', 'WITHDRAWN')).toBeUndefined();
  expect(await standing(who, 'study')).toBe('ENDED WITHDRAWN');
  expect(await does.record(who, 'study', { startsAt: daysFromNow(-1) })).toBe('BAD_USER_INPUT input.startsAt:beforeLastEnd');
  expect(await does.end(who, 'study', 'WITHDRAWN')).toBe('NOT_FOUND input.forPurpose:noOpenBasis');
});

test('after a withdrawal nothing is recorded under a successor; a new consent of the person always counts', async () => {
  const who = somebody();
  await does.record(who, 'study');
  await does.end(who, 'study', 'WITHDRAWN');
  expect(await does.record(who, 'study-anew')).toBe('CONFLICT input.forPurpose:personSaidNo');
  expect(await does.record(who, 'security')).toBeUndefined();
  expect(await does.record(who, 'study', { by: 'PERSON' })).toBeUndefined();
  // Negative control: of somebody who never said no it is recorded.
  expect(await does.record(somebody(), 'study-anew')).toBeUndefined();
});

test('an objection to direct marketing ends every basis of that channel, of whatever kind, and stands in the way of the next (L69, L95)', async () => {
  const who = somebody();
  for (const purpose of ['newsletter', 'offers', 'letters', 'security']) await does.record(who, purpose);
  expect(await does.end(who, 'newsletter', 'OBJECTED')).toBeUndefined();
  expect(await standing(who, 'newsletter')).toBe('ENDED OBJECTED');
  expect(await standing(who, 'offers')).toBe('ENDED OBJECTED');
  expect(await standing(who, 'letters')).toBe('STANDS');
  expect(await standing(who, 'security')).toBe('STANDS');
  expect(await does.record(who, 'newsletter')).toBe('CONFLICT input.forPurpose:personSaidNo');
  expect(await does.record(who, 'offers')).toBe('CONFLICT input.forPurpose:personSaidNo');
  expect(await does.record(who, 'newsletter', { by: 'PERSON' })).toBeUndefined();
  expect(await does.record(who, 'offers')).toBe('CONFLICT input.forPurpose:personSaidNo');
  await does.end(who, 'newsletter', 'ENDED');
  expect(await does.record(who, 'newsletter')).toBeUndefined();
});

test('an objection to marketing counts also where there never was a basis', async () => {
  const who = somebody();
  expect(await does.end(who, 'newsletter', 'OBJECTED')).toBeUndefined();
  expect(await standing(who, 'newsletter')).toBe('NONE OBJECTED');
  expect(await does.record(who, 'offers')).toBe('CONFLICT input.forPurpose:personSaidNo');
  expect(await does.record(who, 'letters')).toBeUndefined();
});

test('a withdrawn newsletter is no ground for offers by the same channel (L10)', async () => {
  const who = somebody();
  await does.record(who, 'newsletter');
  await does.end(who, 'newsletter', 'WITHDRAWN');
  expect(await does.record(who, 'offers')).toBe('CONFLICT input.forPurpose:personSaidNo');
});

test('another objection suspends until a person decides; upheld, the basis ends', async () => {
  const who = somebody();
  await does.record(who, 'security');
  expect(await does.end(who, 'security', 'OBJECTED')).toBeUndefined();
  expect(await standing(who, 'security')).toBe('SUSPENDED SUSPENDED');
  expect(await does.end(who, 'security', 'OBJECTED')).toBe('CONFLICT input.event:beingWeighed');
  expect(await does.record(who, 'security')).toBe('CONFLICT input.forPurpose:alreadyStands');
  expect(await does.end(who, 'security', 'ENDED')).toBeUndefined();
  expect(await standing(who, 'security')).toBe('ENDED OBJECTED');
  expect((await does.ledgerOf(who)).map(({ event }) => event)).toEqual(['recorded', 'objected', 'suspended', 'objected']);
  expect(await does.record(who, 'security')).toBe('CONFLICT input.forPurpose:personSaidNo');
});

test('each kind has its own way out', async () => {
  const who = somebody();
  for (const purpose of ['study', 'membership', 'security']) await does.record(who, purpose);
  expect(await does.end(who, 'membership', 'WITHDRAWN')).toBe('BAD_USER_INPUT input.event:onlyConsentIsWithdrawn');
  expect(await does.end(who, 'membership', 'OBJECTED')).toBe('BAD_USER_INPUT input.event:nothingToObjectTo');
  expect(await does.end(who, 'study', 'OBJECTED')).toBe('BAD_USER_INPUT input.event:nothingToObjectTo');
  expect(await does.end(who, 'membership', 'ENDED')).toBeUndefined();
  expect(await standing(who, 'membership')).toBe('ENDED ENDED');
});

test('purposes that are unknown, drafts or built in have no bases to record', async () => {
  const who = somebody();
  await office.draft({ code: 'draft', labels: [{ language: 'en', text: 'x' }] });
  expect(await does.record(who, 'nowhere')).toBe('PURPOSE_UNKNOWN input.forPurpose:unknown');
  expect(await does.record(who, 'draft')).toBe('PURPOSE_UNKNOWN input.forPurpose:unknown');
  expect(await does.record(who, 'legal-claims')).toBe('BAD_USER_INPUT input.forPurpose:builtIn');
  expect(await does.end(who, 'draft', 'ENDED')).toBe('PURPOSE_UNKNOWN input.forPurpose:unknown');
});

test('ten who record at once: one basis, one entry', async () => {
  const who = somebody();
  const answers = await Promise.all(Array.from({ length: 10 }, () => does.record(who, 'membership')));
  expect(answers.filter(answer => answer === undefined)).toHaveLength(1);
  expect(answers.filter(answer => answer === 'CONFLICT input.forPurpose:alreadyStands')).toHaveLength(9);
  expect(await does.ledgerOf(who)).toHaveLength(1);
});

test('an objection and a recording at once: whichever comes last, no marketing basis is left standing', async () => {
  for (let i = 0; i < 10; i++) {
    const who = somebody();
    await Promise.all([does.record(who, 'offers'), does.end(who, 'newsletter', 'OBJECTED')]);
    expect(await standing(who, 'offers')).not.toBe('STANDS');
  }
});

test('a basis is ended, never rewritten: the runtime role cannot', async () => {
  for (const set of [
    `kind = 'CONTRACT'`,
    'starts_at = now()',
    'expires_at = NULL',
    `given_by = 'PERSON'`,
    'evidence = NULL',
    'notice_version = 1',
  ])
    await expect(office.sql(`UPDATE legal_basis SET ${set}`)).rejects.toThrow('permission denied');
  await expect(office.sql('DELETE FROM legal_basis')).rejects.toThrow('permission denied');
});

test('a person may still withdraw from a purpose that was retired; nothing new is recorded for it', async () => {
  const who = somebody();
  await office.activePurpose('short', (await office.sql<{ id: string }>('SELECT id FROM recipient'))[0]!.id);
  await does.record(who, 'short');
  await office.retire('short', 3);
  expect(await does.record(somebody(), 'short')).toBe('PURPOSE_UNKNOWN input.forPurpose:unknown');
  expect(await does.end(who, 'short', 'WITHDRAWN')).toBeUndefined();
  expect((await does.ledgerOf(who)).map(({ event }) => event)).toEqual(['recorded', 'withdrawn']);
});

test('what the input alone shows to be wrong is collected', () => {
  const problems = new Problems();
  const now = new Date('2026-11-24T09:00:00Z');
  parseNewLegalBasis({ startsAt: 'yesterday', expiresAt: '2026-11-24T09:00:00Z', evidence: 'a\0b' }, 'input.legalBasis', now, problems);
  parseNewLegalBasis({ startsAt: '2027-01-01T00:00:00Z', expiresAt: '2026-12-31T23:59:59+00:00' }, 'input', now, problems);
  parseNewLegalBasis({ startsAt: '2026-02-30T00:00:00Z' }, 'x', now, problems);
  expect(() => problems.insist()).toThrow(
    expect.objectContaining({
      problems: [
        { path: 'input.legalBasis.startsAt', rule: 'dateTime' },
        { path: 'input.legalBasis.evidence', rule: 'controlCharacter' },
        { path: 'input.legalBasis.expiresAt', rule: 'past' },
        { path: 'input.expiresAt', rule: 'beforeStart' },
        { path: 'x.startsAt', rule: 'dateTime' },
      ],
    }),
  );
  const fine = new Problems();
  expect(parseNewLegalBasis({ startsAt: '2026-11-24T10:00:00+01:00', evidence: null }, 'input', now, fine)).toEqual({
    startsAt: now,
    expiresAt: null,
    noticeLanguage: null,
    noticeAudience: null,
    evidence: null,
  });
  expect(fine.any).toBe(false);
});
