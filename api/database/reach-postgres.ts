import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Targets } from './connections.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { setUpDatabase } from './set-up-database.ts';

/** Where the embedded server keeps its data. */
export const dataFolder = (config: Pick<Config, 'home'>): string => join(config.home, 'data');

/** How both roles connect: to the server of `DATABASE_URL`, or to the embedded one, which is started for it. */
export const reachPostgres = async (config: Config): Promise<Targets> =>
  config.databaseUrl === undefined ? startEmbedded(config) : external(config);

async function startEmbedded(config: Config): Promise<Targets> {
  const server = await startEmbeddedPostgres(dataFolder(config));
  try {
    return { ...(await setUpDatabase(server.socketFolder)), stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const external = (config: Config): Targets => ({
  runtime: { connectionString: config.databaseUrl },
  owner: { connectionString: config.databaseOwnerUrl },
  stop: async () => undefined,
});
