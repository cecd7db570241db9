import { describe, expect, test } from 'vitest';
import { jobs } from '../../api/jobs.ts';
import { type Source, sourcesIn } from './sources.ts';

const sources = sourcesIn('api');
const file = (text: string, path = 'api/x/y.ts'): Source => ({ path, text });
const pathsWhere = (all: readonly Source[], found: (source: Source) => boolean) => all.filter(found).map(({ path }) => path);

/** SQL that names the contact table: not `contact_key`, not a word in a sentence. */
const namesContacts = ({ text }: Source) => /\b(FROM|JOIN|INTO|UPDATE|ONLY|TABLE|REFERENCES|USING)\s+"?contact"?(?![\w-])/.test(code(text));
/** SQL that reads what may be personal: also from the keys and from proposals. */
const readsContacts = ({ text }: Source) => /\b(FROM|JOIN)\s+"?contact"?(?![\w-])/.test(code(text));
/** Without comments: what is said there is not done. */
const code = (text: string) => text.replace(/\/\*\*?(?! sql)[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

describe('what a basis covered, once it ended (L9)', () => {
  const ledgerWithoutLook = (files: readonly Source[]) =>
    pathsWhere(
      files,
      ({ path, text }) =>
        /\bappendToLedger\(/.test(code(text)) && !/\bscheduleErasure\(/.test(code(text)) && !path.startsWith('api/legal-bases/'),
    );

  test('is looked at by whoever writes an end into the ledger', () => {
    expect(ledgerWithoutLook(sources)).toEqual([
      'api/consent/asking/confirm-submission.ts', // its steps do: settle-submission.ts and settle-asked.ts
      'api/consent/children/authorise-child.ts', // a contact who is new
      'api/consent/children/confirm-child.ts', // a contact who is new
      'api/consent/recording/ask-explicit-consent.ts', // asks, and ends nothing
      'api/consent/renewal/ask-to-renew.ts', // asks, and ends nothing
      'api/contacts/create-contact.ts', // a contact who is new
      'api/demo/write-people.ts', // people who are new
      'api/exchange/import/import-batch.ts', // contacts who are new
    ]);
  });
});

describe('the contact table', () => {
  const mayName = /^api\/(contacts|retention|migrations)\/|^api\/access\/permitted-sql\.ts$/;

  test('is named in SQL by contacts, retention, migrations and the decision’s SQL alone', () => {
    expect(pathsWhere(sources, source => namesContacts(source) && !mayName.test(source.path))).toEqual([]);
  });

  test('is read by the one statement, and elsewhere by id or key only, never a value', () => {
    expect(pathsWhere(sources, readsContacts)).toEqual([
      'api/access/permitted-sql.ts',
      'api/contacts/asked-sql.ts', // candidates of a word, inside the statement: ids and their place in the order
      'api/contacts/count-absent.ts', // counts everybody, to tell how many are absent: a number in steps, no id
      'api/contacts/fill-blanks.ts', // asks by id whether something stands in a field, and whether it is what the person sent
      'api/contacts/holders-of-address.ts', // finds the ids of a known address, by its key
      'api/contacts/is-restricted.ts', // of one contact by id, that and nothing else
      'api/contacts/is-there.ts', // asks whether an id names somebody
      'api/contacts/minors.ts', // asks by id whether somebody is younger than an age, and answers yes or no
      'api/contacts/presence.ts', // locks the row by id; what holds of it is then asked of the decision
      'api/contacts/propose.ts', // finds the id of a known address, by its key
      'api/contacts/reading-sql.ts', // hands those candidates to the decision
      'api/contacts/receipts/acknowledge.ts', // whether there is an address to mail a receipt to
      'api/contacts/same-person.ts', // finds the id of a known address and name, by their keys
      'api/contacts/schedule-erasure.ts', // asks by id whether a field was ever filled in
    ]);
    for (const [path, count] of [
      ['api/contacts/fill-blanks.ts', 2],
      ['api/contacts/holders-of-address.ts', 1],
      ['api/contacts/is-there.ts', 1],
      ['api/contacts/presence.ts', 1],
      ['api/contacts/propose.ts', 1],
      ['api/contacts/same-person.ts', 1],
      ['api/contacts/schedule-erasure.ts', 1],
    ] as const) {
      const reads = [
        ...code(sources.find(source => source.path === path)!.text).matchAll(/SELECT\s+((?:(?!SELECT)[^'])*?)\s+FROM contact\b/g),
      ].map(match => match[1]);
      expect([path, reads]).toEqual([path, Array.from({ length: count }, () => 'id')]);
    }
  });

  test('is not reached by TypeORM’s finders, which know no decision', () => {
    expect(
      pathsWhere(sources, ({ text }) =>
        /getRepository\(\s*Contact\b|\.(find|findOne|findBy|findOneBy|save|createQueryBuilder)\(\s*Contact\b/.test(text),
      ),
    ).toEqual([]);
  });

  test('is found where somebody names it', () => {
    for (const sql of [
      'SELECT * FROM contact c',
      'UPDATE contact SET x = 1',
      'JOIN contact ON true',
      'DELETE FROM "contact"',
      'INSERT INTO contact (id)',
    ])
      expect(namesContacts(file(`q('${sql}')`))).toBe(true);
    for (const text of ['FROM contact_key', '// the row FROM contact', '/** answers from contact to staff */'])
      expect(namesContacts(file(text))).toBe(false);
  });
});

describe('the environment', () => {
  const reads = ({ text }: Source) => /process\.env\b|process\[['"]env/.test(code(text));

  test('is read by config.ts and main.ts alone', () => {
    expect(pathsWhere(sources, reads).filter(path => path !== 'api/config.ts' && path !== 'api/main.ts')).toEqual([]);
  });

  test('is found where somebody reads it', () => {
    expect([reads(file(`const { PORT } = process.env;`)), reads(file('// process.env'))]).toEqual([true, false]);
  });
});

describe('names of files', () => {
  const saysNothing = (path: string) =>
    /(^|\/|-|\.)(index|utils?|helpers?|common|services?|dto|misc|shared|types|interfaces?)(\.tsx?$|\/)/.test(path);

  test('say what they hold', () => {
    expect([...sources, ...sourcesIn('admin'), ...sourcesIn('bench')].map(({ path }) => path).filter(saysNothing)).toEqual([]);
  });

  test('are words with hyphens, in small letters', () => {
    expect(sources.map(({ path }) => path).filter(path => !/^api(\/[a-z0-9-]+)+(\.entity|\.resolver)?(\.d)?\.ts$/.test(path))).toEqual([]);
  });

  test('that say nothing are found', () => {
    expect(
      ['api/x/index.ts', 'api/utils/a.ts', 'api/x/date-helpers.ts', 'api/x/contact.dto.ts', 'api/x/consent.service.ts'].filter(
        path => !saysNothing(path),
      ),
    ).toEqual([]);
    expect(saysNothing('api/staff/service-account.entity.ts')).toBe(false);
  });
});

describe('the queue', () => {
  /** Names of jobs that are asked for, in so many letters. */
  const askedFor = ({ text }: Source) =>
    [...code(text).matchAll(/\.queue\(\s*'([^']+)'|askForWork\(\w+,\s*'([^']+)'/g)].map(match => match[1] ?? match[2]!);

  test('is asked only for jobs that are in its table', () => {
    expect(sources.flatMap(askedFor).filter(name => !(name in jobs))).toEqual([]);
  });

  test('a job that is asked for is found', () => {
    expect(askedFor(file(`tx.queue('one', {}); await askForWork(tx, 'other', {})`))).toEqual(['one', 'other']);
  });
});

test('nothing in the product asks the machine’s clock or dice where pure code decides', () => {
  const pure = sources.filter(({ path }) => path.startsWith('api/access/') || path === 'api/legal-bases/stands.ts');
  expect(pathsWhere(pure, ({ text }) => /Date\.now|new Date\(\)|Math\.random|randomBytes/.test(text))).toEqual([]);
});

test('rows that a role’s text could reach are never built by joining text: no SQL is made from a filter’s value', () => {
  const writers = sources.filter(({ path }) => /condition-sql|filter-sql|search-sql/.test(path));
  expect(writers.length).toBe(3);
  expect(pathsWhere(writers, ({ text }) => /'\$\{(value|word|constant|text)\}'/.test(text))).toEqual([]);
});
