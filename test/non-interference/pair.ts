import type { GraphQLSchema } from 'graphql';
import { buildSchema } from '../../api/schema.ts';
import { signIn } from '../ask.ts';
import { openWorld, type World } from '../world.ts';
import { aliasesIn, documentOf, fieldsIn, type Material, type RootField, tokensOf } from './grammar.ts';
import { type Caller, rewriteHidden } from './hidden.ts';

/** Two servers over two databases that this caller cannot tell apart, if all is well. */
export interface Pair {
  readonly material: Material;
  /** The two, for questions that are more than one request. */
  readonly worlds: readonly World[];
  /** Asks both; answers what each said. */
  ask(document: string, variables?: object): Promise<readonly [Said, Said]>;
  /** Changes the second database. */
  rewrite(sql: string): Promise<void>;
  close(): Promise<void>;
}
export interface Said {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

const schema: GraphQLSchema = buildSchema();

export async function openPair(caller: Caller, { jobs = false } = {}): Promise<Pair> {
  // Links name the house they lead to: for both it is one.
  const open = () => openWorld({ seed: 'demo', jobs, publicUrl: 'http://localhost:4000' });
  const [one, other] = await Promise.all([open(), open()]);
  const { rows } = await one.db.pool.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'contact' AND is_generated = 'NEVER' ORDER BY ordinal_position`,
  );
  const columns = rows.map(({ name }) => name);
  const rewrite = async (...statements: string[]) =>
    other.db.owner(async source => {
      for (const sql of statements) await source.query(sql);
    });
  await rewrite(...rewriteHidden(caller, columns));
  const headers = await Promise.all([one, other].map(world => headersFor(world, caller)));
  return {
    worlds: [one, other],
    material: await materialOf(caller, [one, other], columns),
    ask: (document, variables = {}) =>
      Promise.all([say(one, headers[0]!, document, variables), say(other, headers[1]!, document, variables)]),
    rewrite: sql => rewrite(sql),
    close: async () => void (await Promise.all([one.close(), other.close()])),
  };
}

const headersFor = async (world: World, { who }: Caller): Promise<Record<string, string>> =>
  who.is === 'application' ? { authorization: `Bearer ${who.token}` } : { cookie: await signIn(world, who) };

async function say(world: World, headers: Record<string, string>, query: string, variables: object): Promise<Said> {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  // Of the headers only the date, the request's id and the nonce of the content-security policy may differ.
  const told = [...response.headers].filter(([name]) => !['date', 'x-request-id', 'content-security-policy'].includes(name));
  return { status: response.status, headers: JSON.stringify(told), body: inOrder(await response.text()) };
}

/** Errors stand in the order in which refusals happened to finish; which of two is told first says nothing. The data is left as it is, byte by byte. */
function inOrder(body: string): string {
  if (!body.startsWith('{"errors":')) return body;
  const { errors } = JSON.parse(body) as { errors: { path?: unknown }[] };
  const told = `{"errors":${JSON.stringify(errors)}`;
  if (!body.startsWith(told)) throw new Error('errors are not written as JSON writes them');
  const byPath = errors.toSorted((a, b) => JSON.stringify(a.path ?? '').localeCompare(JSON.stringify(b.path ?? '')));
  return `{"errors":${JSON.stringify(byPath)}${body.slice(told.length)}`;
}

/** Values, ids and words of both databases: what is hidden in either is asked for, too. */
async function materialOf(caller: Caller, worlds: readonly World[], columns: readonly string[]): Promise<Material> {
  const ofBoth = async <T>(sql: string): Promise<T[]> =>
    (await Promise.all(worlds.map(async world => (await world.db.searchLines.query<{ value: T }>(sql)).rows.map(row => row.value)))).flat();
  const camel = (column: string) => column.replace(/_[a-z]/g, part => part[1]!.toUpperCase());
  const kept = columns.filter(
    column =>
      !/^(id|religion|health_note|custom|custom_sealed|origins|restricted_at|restriction_ground|created_at)$|_(key|typed)$/.test(column),
  );
  const values = Object.fromEntries(
    await Promise.all(
      kept.map(
        async column =>
          [
            camel(column),
            await ofBoth(
              `SELECT value FROM (SELECT DISTINCT ${column.startsWith('other_') ? `unnest(${column})` : column} AS value FROM contact) v WHERE value IS NOT NULL ORDER BY md5(value::text) LIMIT 12`,
            ),
          ] as const,
      ),
    ),
  );
  const ids = await ofBoth<string>('SELECT id AS value FROM contact ORDER BY md5(id::text) LIMIT 40');
  const { rows } = await worlds[0]!.db.pool.query<{ key: string }>('SELECT key FROM field ORDER BY key');
  const names = [...values['givenName']!, ...values['familyName']!, ...values['email']!] as string[];
  return {
    schema,
    ids,
    purposes: caller.purposes,
    foreignPurposes: ['membership', 'mentoring', 'nothing'],
    readable: caller.readable,
    fieldKeys: rows.map(({ key }) => key),
    values: {
      ...values,
      birthYear: [1950, 1980, 2001, 1999],
      ageBand: ['18-24', '35-44', '75+', '13-17'],
      postalArea: ['10', '90', '47', '20'],
      'custom.tshirtSize': ['S', 'M'],
      'custom.membershipNumber': ['L-0001', 'L-0012'],
    },
    words: [...names.map(name => name.slice(0, 2)), ...names.map(name => name.slice(1, 5)), ...names, '%', '_a', 'zzzz'],
  };
}

/** Packs root fields into requests that stay below every limit. */
export function batched(rootFields: readonly RootField[]): RootField[][] {
  const batches: RootField[][] = [[]];
  const fits = (batch: RootField[]) => {
    const text = documentOf(batch);
    return (
      batch.length <= 12 &&
      tokensOf(text) <= 950 &&
      fieldsIn(batch.map(({ selection }) => selection).join(' ')) <= 280 &&
      aliasesIn(text) + batch.length <= 30 &&
      (text.match(/@/g)?.length ?? 0) <= 45
    );
  };
  for (const rootField of rootFields) {
    const last = batches.at(-1)!;
    if (fits([...last, rootField])) last.push(rootField);
    else batches.push([rootField]);
  }
  return batches;
}
