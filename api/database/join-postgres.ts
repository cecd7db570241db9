import { realpathSync, statSync } from 'node:fs';
import type { Config } from '../config.ts';
import type { Targets } from './connections.ts';
import { dataFolder, reachPostgres } from './reach-postgres.ts';
import { workingIn } from './running-copy.ts';
import { rolesAt } from './set-up-database.ts';
import { socketFolder } from './socket-folder.ts';

/** For a command beside the product: a running Inzage is asked through its own server; else the server runs for as long as we look. */
export async function joinPostgres(config: Config): Promise<Targets> {
  if (config.databaseUrl !== undefined) return reachPostgres(config);
  const folder = realpathSync(dataFolder(config));
  return workingIn(folder).length > 0
    ? { ...rolesAt(socketFolder(folder, statSync(folder).uid)), stop: async () => undefined }
    : reachPostgres(config);
}
