import type { EntityManager } from 'typeorm';
import type { Context, Keys, Policy, Transaction } from '../context.ts';
import type { Database } from '../database.ts';
import { loadPolicy } from '../policy.ts';
import { Chance } from './chance.ts';

/** The transaction of a load: the product's own steps run in it, with nobody signed in, at a given time, and with ids from the seed. */
export interface Loading extends Transaction {
  /** When the demo is loaded; all its days are counted from here. */
  readonly at: Date;
  readonly daysAgo: (days: number) => Date;
  /** What was written so far decides from here on. */
  refreshPolicy(): Promise<void>;
}

const DAY = 86_400_000;

/** All or nothing, so that a broken first start begins anew. */
export const load = (db: Database, keys: Keys, at: Date, seed: number, work: (tx: Loading) => Promise<void>): Promise<void> =>
  db.app.transaction((manager: EntityManager) => work(loading(manager, keys, at, new Chance(seed))));

function loading(manager: EntityManager, keys: Keys, at: Date, chance: Chance): Loading {
  const query: Transaction['query'] = async <Row>(text: string, values?: readonly unknown[]) => {
    const answer: unknown = await manager.query(text, values as unknown[]);
    // TypeORM answers UPDATE and DELETE with [rows, count].
    return (Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) ? answer[0] : answer) as Row[];
  };
  let policy: Policy | undefined;
  const ctx: Context = {
    requestId: chance.id(at),
    viewer: null,
    session: null,
    keys,
    query,
    now: () => at,
    newId: () => chance.id(at),
    get policy() {
      return policy ?? missing('policy');
    },
    get config() {
      return missing('configuration');
    },
    get http() {
      return missing('request');
    },
    transaction: () => missing('second transaction'),
    readLogged: () => missing('viewer'),
  };
  return {
    ctx,
    manager,
    query,
    at,
    one: async <Row>(text: string, values?: readonly unknown[]) => (await query<Row>(text, values))[0],
    daysAgo: days => new Date(at.getTime() - days * DAY),
    queue: () => missing('queue'),
    refreshPolicy: async () => {
      policy = await loadPolicy(query);
    },
  };
}

const missing = (what: string): never => {
  throw new Error(`A load has no ${what}`);
};
