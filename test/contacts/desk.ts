import { ask, type Answer } from '../ask.ts';
import { type Application, cast, type StaffPerson } from '../cast.ts';
import type { World } from '../world.ts';

export type Member = keyof typeof cast;
export type Who = StaffPerson | Application | null;

const nameOf = new Map(Object.entries(cast).map(([name, { id }]) => [id as string, name]));
/** The cast's name for an id, or the id of somebody new. */
export const named = (id: string): string => nameOf.get(id) ?? id;

/** `CODE path:rule path:rule` of each error, as a person would read them. */
export const refused = (answer: Answer): string[] =>
  answer.errors.map(({ extensions: { code, problems = [] } }) => [code, ...problems.map(({ path, rule }) => `${path}:${rule}`)].join(' '));

/** Where staff sit in these tests: asks about contacts through the real server. */
export class Desk {
  readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  ask = <Data = Record<string, any>>(who: Who, query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> =>
    ask<Data>(this.world, who, query, variables);

  /** One contact; an error is a failure of the test. */
  async contact(who: Who, purpose: string, member: Member | { readonly id: string }, fields: string): Promise<Record<string, any> | null> {
    const id = typeof member === 'string' ? cast[member].id : member.id;
    const answer = await this.ask(who, `query ($purpose: PurposeCode!, $id: ID!) { contact(purpose: $purpose, id: $id) { ${fields} } }`, {
      purpose,
      id,
    });
    if (answer.errors.length > 0) throw new Error(refused(answer).join('\n'));
    return answer.data['contact'];
  }

  /** A page of contacts as GraphQL answers it. */
  contacts = (who: Who, purpose: string, args: Record<string, unknown> = {}, fields = 'nodes { id }'): Promise<Answer> =>
    this.ask(
      who,
      `query ($purpose: PurposeCode!, $filter: ContactFilter, $search: String, $orderBy: ContactOrder, $first: Int, $after: String, $last: Int, $before: String) {
      contacts(purpose: $purpose, filter: $filter, search: $search, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { ${fields} } }`,
      { purpose, ...args },
    );

  /** Who comes back, by the cast's names, in order. */
  async who(who: Who, purpose: string, args: Record<string, unknown> = {}): Promise<string[]> {
    const answer = await this.contacts(who, purpose, { first: 100, ...args });
    if (answer.errors.length > 0) throw new Error(refused(answer).join('\n'));
    return answer.data['contacts'].nodes.map(({ id }: { id: string }) => named(id));
  }

  /** A mutation with one input; the fields are those of its payload. */
  act = (who: Who, mutation: string, input: Record<string, unknown>, fields = 'contact { id }'): Promise<Answer> => {
    const type = inputTypes[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    return this.ask(who, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
  };

  /** Rows of our own tables, as the runtime role sees them. */
  sql = async <Row = any>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await this.world.db.pool.query(text, values as unknown[])).rows as Row[];

  /** Access-log entries of one request, oldest first. */
  logOf = (answer: Answer): Promise<Record<string, any>[]> =>
    this.sql('SELECT * FROM access_log WHERE request_id = $1 ORDER BY id', [answer.headers.get('x-request-id')]);
}

const inputTypes: Readonly<Record<string, string>> = {
  joinProposal: 'DecideProposalInput',
  rejectProposal: 'DecideProposalInput',
  activatePurpose: 'PurposeStepInput',
  retirePurpose: 'PurposeStepInput',
  cancelJob: 'JobInput',
  fetchJobFile: 'JobInput',
  writeImportReport: 'JobInput',
};
