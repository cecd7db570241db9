import pg from 'pg';
import { Lines } from './lines.ts';
import { DataSource, type EntityTarget } from 'typeorm';
import { CannotStart } from '../cannot-start.ts';

/** Where one database role connects. */
export type Target = pg.ClientConfig;

/** Both database roles, and how to stop the server when it is ours. */
export interface Targets {
  readonly runtime: Target;
  readonly owner: Target;
  readonly stop: () => Promise<void>;
}

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const asText = (value: string) => value;

/** Calendar days stay text: node's Date would shift them by the machine's time zone. Instants become text where asked: that is cheaper. */
function typesOf(instantsAsText: boolean): pg.TypeOverrides {
  const types = new pg.TypeOverrides();
  types.setTypeParser(DATE, asText);
  if (instantsAsText) types.setTypeParser(TIMESTAMPTZ, asText);
  return types;
}

/** A question that takes longer than this is given up: a stuck one must not hold its connection, nor its locks, for ever. */
const inTime = '-c statement_timeout=30s -c idle_in_transaction_session_timeout=30s';

/** TypeORM over the runtime role, or over the owner, whose migrations and housekeeping may take their time. The schema is never derived from the entities. */
export function dataSource(
  target: Target,
  rest: { entities?: readonly EntityTarget<object>[]; migrations?: readonly Function[]; poolSize: number; unhurried?: boolean },
): DataSource {
  return new DataSource({
    type: 'postgres',
    entities: [...(rest.entities ?? [])] as Function[],
    migrations: [...(rest.migrations ?? [])],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    poolSize: rest.poolSize,
    poolErrorHandler: () => undefined, // an idle connection that broke is replaced at the next query
    extra: {
      ...target,
      types: typesOf(false),
      options: `-c timezone=UTC ${rest.unhurried ? '' : inTime}`,
      connectionTimeoutMillis: 10_000,
    },
  });
}

/** A database that is not there is the operator's to mend; the address is not repeated, because it holds a password. */
export async function connected(source: DataSource, variable: string): Promise<DataSource> {
  try {
    return await source.initialize();
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code !== undefined) throw new CannotStart(`The database of ${variable} cannot be reached: ${message || code}`);
    throw error;
  }
}

/** The pg pool inside a data source, for statements whose text is ours. */
export const poolOf = (source: DataSource): pg.Pool => (source.driver as unknown as { master: pg.Pool }).master;

/** How reading statements that write their own access log connect: they commit synchronously, so that an answer is on the disk before it is told. */
const reading = (target: Target): pg.ClientConfig => ({
  ...target,
  types: typesOf(true),
  options: `-c timezone=UTC ${inTime}`,
  connectionTimeoutMillis: 10_000,
});

/** For the short ones among them, those that read one page by an index with a plan that is kept: they travel together. */
export const shortLines = (target: Target, count: number): Lines => new Lines(reading(target), count, 24);

/** For those whose work is not known beforehand, searches above all: one at a time on each connection. */
export const longLines = (target: Target, count: number): Lines => new Lines(reading(target), count, 1);

/** For the queue of jobs: what listens for them, and takes and ends them. Their own work goes through the ordinary connections. */
export function jobPool(target: Target, max: number): pg.Pool {
  const pool = new pg.Pool({ ...target, max, options: `-c timezone=UTC ${inTime}`, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined).on('connect', client => client.on('error', () => undefined));
  return pool;
}
