import { Line, type Shot, shot } from './load-generator.ts';

/** Where each of the two listens, and the token of the application that asks ours. */
export interface Sides {
  readonly floor: number;
  readonly ours: number;
  readonly token: string;
}

/** One question, as each side is asked it. */
export interface Workload {
  readonly name: string;
  readonly floor: readonly Shot[];
  readonly ours: readonly Shot[];
  /** At how many connections it is asked. */
  readonly connections: readonly number[];
}

const fields = 'id givenName familyName email mobile city language';
const connection = `{ nodes { ${fields} } pageInfo { hasNextPage endCursor } }`;
const list = `query List($purpose: PurposeCode!, $after: String) { contacts(purpose: $purpose, first: 25, after: $after) ${connection} }`;
// Names only: all three purposes cover those.
const listOf = `query ListOf($purpose: PurposeCode!) { contacts(purpose: $purpose, first: 25) { nodes { id givenName familyName } pageInfo { hasNextPage endCursor } } }`;
const prefix = `query Prefix($starts: String!) { contacts(purpose: "membership", first: 25, filter: { familyName: { startsWith: $starts } }) ${connection} }`;
const one = `query One($id: ID!) { contact(purpose: "membership", id: $id) { ${fields} legalBases { purpose kind startsAt expiresAt standing } } }`;
const walk = `query Walk($after: String) { contacts(purpose: "membership", first: 100, after: $after) { nodes { id } pageInfo { endCursor } } }`;

// All words in one box, as people type them: rare and common ones, and one that stands in the middle of names.
const search = `query Search($words: String!) { contacts(purpose: "membership", first: 25, search: $words) ${connection} }`;
const card = 'query Card($id: ID!) { contactCard(purpose: "membership", id: $id) }';

const searched = ['wisniewski', 'contact4711', 'amrani', 'lefebvre-', 'zzz'];
const prefixes = ['peet', 'van d', 'mull', 'el am', 'jans', 'wisn', 'de s', 'lef'];

export const ask = (sides: Sides, query: string, variables: Record<string, unknown>): Shot =>
  shot(sides.ours, '/graphql', JSON.stringify({ query, variables }), { Authorization: `Bearer ${sides.token}` });

/** All questions, both sides; `depth` contacts are walked past by cursor first, as a reader would. Answers also how many times ours was asked for that. */
export async function workloads(sides: Sides, depth: number): Promise<{ all: Workload[]; asked: number }> {
  const floor = (path: string) => shot(sides.floor, path, null);
  const deep = await atDepth(sides, depth);
  const ids = deep.ids;
  const [usual, wide] = [
    [1, 16],
    [1, 4, 16, 64],
  ];
  const byId = (path: string) => ids.map(id => floor(`${path}?id=${id}`));
  const byWords = (path: string, words: readonly string[]) => words.map(word => floor(`${path}?words=${encodeURIComponent(word)}`));
  return {
    asked: deep.asked,
    all: [
      { name: 'list, page 1', floor: [floor('/list')], ours: [ask(sides, list, { purpose: 'membership' })], connections: wide },
      {
        name: `list, at depth ${depth.toLocaleString('en')}`,
        floor: [floor(`/list?after=${deep.floor}`)],
        ours: [ask(sides, list, { purpose: 'membership', after: deep.ours })],
        connections: usual,
      },
      { name: 'one contact with its bases', floor: byId('/one'), ours: ids.map(id => ask(sides, one, { id })), connections: wide },
      { name: 'export of one contact', floor: byId('/card'), ours: ids.map(id => ask(sides, card, { id })), connections: usual },
      {
        name: 'prefix search',
        floor: byWords('/prefix', prefixes),
        ours: prefixes.map(starts => ask(sides, prefix, { starts })),
        connections: usual,
      },
      {
        name: 'search in all fields',
        floor: byWords('/search', searched),
        ours: searched.map(words => ask(sides, search, { words })),
        connections: usual,
      },
      {
        name: 'list of one in ten',
        floor: [floor('/list-of?purpose=events')],
        ours: [ask(sides, listOf, { purpose: 'events' })],
        connections: usual,
      },
      {
        name: 'list of one in a thousand',
        floor: [floor('/list-of?purpose=bookkeeping')],
        ours: [ask(sides, listOf, { purpose: 'bookkeeping' })],
        connections: usual,
      },
    ],
  };
}

interface Walked {
  readonly data: {
    readonly contacts: { readonly nodes: readonly { readonly id: string }[]; readonly pageInfo: { readonly endCursor: string } };
  };
}

/** Walks our list to the depth; the floor's cursor is the same place in its own words. */
async function atDepth(sides: Sides, depth: number): Promise<{ ours: string; floor: string; ids: string[]; asked: number }> {
  const line = await Line.open(sides.ours);
  let asked = 0;
  let after: string | null = null;
  const ids: string[] = [];
  for (; asked < depth / 100; asked++) {
    const { contacts: walked }: Walked['data'] = (JSON.parse(await line.ask(ask(sides, walk, { after }))) as Walked).data;
    after = walked.pageInfo.endCursor;
    ids.push(walked.nodes.at(-1)!.id);
  }
  const last = JSON.parse(await line.ask(ask(sides, one, { id: ids.at(-1)! }))) as { data: { contact: { familyName: string } } };
  line.close();
  return {
    ours: after!,
    floor: Buffer.from(JSON.stringify([last.data.contact.familyName, ids.at(-1)])).toString('base64url'),
    ids,
    asked: asked + 1,
  };
}

/** Both sides must tell the same before it means anything which is faster; cursors are each side's own. */
export async function insistOnSameAnswers(sides: Sides, all: readonly Workload[]): Promise<number> {
  const [floor, ours] = [await Line.open(sides.floor), await Line.open(sides.ours)];
  let asked = 0;
  for (const workload of all) {
    const [a, b] = [plain(await floor.ask(workload.floor[0]!)), plain(await ours.ask(workload.ours[0]!))];
    asked++;
    if (a !== b || a.length < 30)
      throw new Error(`${workload.name}: the two sides tell different things\n${a.slice(0, 600)}\n${b.slice(0, 600)}`);
  }
  floor.close();
  ours.close();
  return asked;
}

/** An answer with instants in one notation and without cursors. */
const plain = (answer: string): string =>
  JSON.stringify(JSON.parse(answer), (key, value: unknown) =>
    key === 'endCursor'
      ? undefined
      : (key === 'startsAt' || key === 'expiresAt') && typeof value === 'string'
        ? new Date(value).toISOString()
        : sorted(value),
  );

const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
