import { describe, expect, test } from 'vitest';
import { type Import, importsOf, type Source, sourcesIn, specifiersOf } from './sources.ts';

/**
 * Who may import whom, directly; who may import A may import all below A (design.md section 6). From the ground up:
 * the root files that everybody stands on, then the folders.
 */
const below: Readonly<Record<string, readonly string[]>> = {
  access: [],
  ground: ['access'],
  audit: ['ground'],
  mail: ['ground', 'jobs'],
  files: ['ground'],
  jobs: ['ground'],
  fields: ['ground'],
  organisation: ['audit', 'fields'],
  recipients: ['audit', 'fields'],
  purposes: ['organisation', 'recipients', 'fields'],
  notices: ['purposes'],
  'legal-bases': ['notices'],
  contacts: ['legal-bases', 'mail', 'files'],
  consent: ['contacts'],
  roles: ['contacts'],
  retention: ['contacts'],
  statistics: ['contacts'],
  exchange: ['contacts', 'jobs'],
  staff: ['roles'],
  'sign-in': ['staff'],
  'subject-requests': ['retention', 'consent'],
  pages: ['subject-requests', 'sign-in'],
  migrations: [],
  database: ['migrations', 'ground'],
};

/** Root files that wire the rest together, and the demo, which fills a house through its own doors: they see all. */
const seesAll = [
  'main.ts',
  'server.ts',
  'schema.ts',
  'jobs.ts',
  'database.ts',
  'request-context.ts',
  'known-queries.ts',
  'direct-answer.ts',
  'graphql-executor.ts',
  'policy.ts',
  'entities.ts',
  'first-start.ts',
  'doctor.ts',
  'verify.ts',
  'recover-admin.ts',
  'tour.ts',
  'demo/',
];

/** Ground that knows the decision by its types alone. */
const typesOfAccessOnly = ['api/context.ts', 'api/refusal.ts', 'api/config.ts'];
/** The one ground file that looks up: a refused call leaves its own log entry. */
const exceptions = new Set(['api/door.ts → audit']);

const all = 'all';
const placeOf = (path: string): string => {
  const inside = path.slice('api/'.length);
  if (seesAll.some(name => (name.endsWith('/') ? inside.startsWith(name) : inside === name))) return all;
  return inside.includes('/') ? inside.split('/')[0]! : 'ground';
};

/** Everything below a place, at any distance. */
function reach(place: string, seen = new Set<string>()): Set<string> {
  for (const next of below[place] ?? []) if (!seen.has(next)) reach(next, seen.add(next));
  return seen;
}

/** The imports that do not run downhill. */
const uphill = (imports: readonly Import[]): string[] =>
  imports
    .filter(({ from, to }) => {
      const [here, there] = [placeOf(from), placeOf(to)];
      return here !== all && here !== there && !reach(here).has(there) && !exceptions.has(`${from} → ${there}`);
    })
    .map(({ from, to }) => `${from} → ${to}`);

const sources = sourcesIn('api');
const imports = sources.flatMap(importsOf);

describe('imports', () => {
  test('run downhill', () => {
    expect(uphill(imports)).toEqual([]);
  });

  test('of every folder have their place in the table', () => {
    const known = new Set([all, ...Object.keys(below)]);
    expect([...new Set(sources.map(({ path }) => placeOf(path)))].filter(place => !known.has(place))).toEqual([]);
  });

  test('of the decision lead to nothing of ours, and to CASL and ucast alone', () => {
    const decision = sources.filter(({ path }) => path.startsWith('api/access/'));
    const outside = decision
      .flatMap(specifiersOf)
      .map(({ specifier }) => specifier)
      .filter(specifier => !specifier.startsWith('./'));
    expect(outside.filter(specifier => !/^@(casl\/ability|ucast)\b/.test(specifier))).toEqual([]);
  });

  test('of context, refusal and configuration know the decision by its types alone', () => {
    expect(
      imports.filter(({ from, to, typesOnly }) => typesOfAccessOnly.includes(from) && to.startsWith('api/access/') && !typesOnly),
    ).toEqual([]);
  });

  test('carry .ts, and lead to files that exist', () => {
    const paths = new Set(sources.map(({ path }) => path));
    expect(imports.filter(({ to }) => !paths.has(to)).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('of the console never reach into the product: it sees types made from schema.graphql', () => {
    const reaching = sourcesIn('admin')
      .flatMap(importsOf)
      .filter(({ to }) => to.startsWith('api/') || to.startsWith('../'));
    expect(reaching).toEqual([]);
  });

  test('of speakeasy are one file’s', () => {
    const users = sources.filter(source => specifiersOf(source).some(({ specifier }) => specifier === 'speakeasy'));
    expect(users.map(({ path }) => path)).toEqual(['api/sign-in/second-factor.ts']);
  });
});

describe('what runs uphill is found', () => {
  const file = (path: string, text: string): Source => ({ path, text });
  const found = (...files: Source[]) => uphill(files.flatMap(importsOf));

  test('between folders, types alone too, and through import()', () => {
    expect(found(file('api/consent/ask.ts', `import { read } from '../contacts/read.ts';`))).toEqual([]);
    expect(found(file('api/purposes/a.ts', `import type { Contact } from '../contacts/contact.entity.ts';`))).toEqual([
      'api/purposes/a.ts → api/contacts/contact.entity.ts',
    ]);
    expect(found(file('api/fields/a.ts', `const b = await import('../audit/b.ts');`))).toEqual(['api/fields/a.ts → api/audit/b.ts']);
    expect(found(file('api/fields/a.ts', `export { b } from '../audit/b.ts';\nimport '../mail/c.ts';`))).toEqual([
      'api/fields/a.ts → api/audit/b.ts',
      'api/fields/a.ts → api/mail/c.ts',
    ]);
  });

  test('from a folder to a root file that sees all', () => {
    expect(found(file('api/contacts/a.ts', `import { startServer } from '../server.ts';`))).toEqual(['api/contacts/a.ts → api/server.ts']);
  });

  test('from the ground to a folder, over several lines', () => {
    expect(found(file('api/insist.ts', `import {\n  one,\n  other,\n} from './roles/one.ts';`))).toEqual([
      'api/insist.ts → api/roles/one.ts',
    ]);
  });
});
