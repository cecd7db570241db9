import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideFor } from '../../api/contacts/decide-for.ts';
import { readContact } from '../../api/contacts/read-contact.ts';
import { readContacts } from '../../api/contacts/read-contacts.ts';
import type { Context } from '../../api/context.ts';
import { asPerson } from '../../api/pages/portal/as-person.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { cast } from '../cast.ts';
import { openTestDatabase, type TestDatabase } from '../world.ts';

let db: TestDatabase;
let nora: Context;
const selection = { fields: new Set(['email', 'healthNote']), withheld: true, origins: false, legalBases: null, version: false };
const asked = { operation: 'portal', selection } as const;
beforeAll(async () => {
  db = await openTestDatabase({ seed: 'cast' });
  nora = await as(false);
});
afterAll(() => db.drop());

async function as(checked: boolean, id: string = cast.nora.id): Promise<Context> {
  const ctx = await new RequestContexts(db).system();
  return asPerson(ctx, { id, contactIds: [id], isShared: false, language: 'nl', checked, expiresAt: new Date() });
}
const own = (ctx: Context) => decideFor(ctx, 'subject-requests', 'read');

test('a person in the portal reads themself, and nobody else: not by another id, not by a list', async () => {
  expect((await readContact(nora, own(nora), cast.nora.id, asked))?.['email']).toBe('nora.peeters@example.org');
  await expect(readContact(nora, own(nora), cast.zoe.id, asked)).rejects.toThrow('nobody else');
  const all = {
    filter: null,
    search: [],
    searchIn: [],
    order: null,
    descending: false,
    size: 25,
    cursor: null,
    backward: false,
    upTo: null,
    boundTo: '',
  };
  await expect(readContacts(nora, own(nora), all, asked)).rejects.toThrow('nobody else');
  const both = { ...all, filter: { is: 'ids', ids: [cast.nora.id, cast.zoe.id], negated: false } } as const;
  await expect(readContacts(nora, own(nora), both, asked)).rejects.toThrow('nobody else');
  const others = { ...all, filter: { is: 'ids', ids: [cast.nora.id], negated: true } } as const;
  await expect(readContacts(nora, own(nora), others, asked)).rejects.toThrow('nobody else');
  // Two who ask one after the other share a statement and not an answer.
  const zoe = await as(false, cast.zoe.id);
  expect((await readContact(zoe, own(zoe), cast.zoe.id, asked))?.id).toBe(cast.zoe.id);
  expect((await readContact(nora, own(nora), cast.nora.id, asked))?.id).toBe(cast.nora.id);
});

test('acts for nothing but subject requests, and sees what is sensitive only after the second check', async () => {
  for (const purpose of ['newsletter', 'consent-administration', 'legal-claims'])
    expect(() => decideFor(nora, purpose, 'read')).toThrow('You may not do this.');
  const [before, after] = [await as(false, cast.fatima.id), await as(true, cast.fatima.id)];
  const hidden = await readContact(before, own(before), cast.fatima.id, asked);
  expect([hidden!['healthNote'], hidden!.withheld.map(({ field, reason }) => `${field} ${reason}`)]).toEqual([
    undefined,
    ['healthNote STEP_UP_REQUIRED'],
  ]);
  expect((await readContact(after, own(after), cast.fatima.id, asked))?.['healthNote']).toEqual(expect.any(String));
});
