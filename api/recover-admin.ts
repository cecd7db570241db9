import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { EntityManager } from 'typeorm';
import { CannotStart } from './cannot-start.ts';
import { type Config, readConfig } from './config.ts';
import type { Context, Transaction } from './context.ts';
import { connected, dataSource } from './database/connections.ts';
import { findInstallation, insistOnKey, insistOnOurs } from './database/installation.ts';
import { joinPostgres } from './database/join-postgres.ts';
import { dataFolder } from './database/reach-postgres.ts';
import { askForJob } from './jobs/ask-for-job.ts';
import { loadMasterKey } from './keys.ts';
import { migrations } from './migrations/list.ts';
import { SYSTEM_ID, uuidv7 } from './request-context.ts';
import { CODE_MINUTES } from './sign-in/device-recovery.ts';
import { recoverAdmin } from './sign-in/recover-admin.ts';

/** `npm run recover-admin -- ADDRESS`: leads an admin back in who lost everything that shows their codes, where nobody else could. */
async function recover(config: Config, address: string | undefined): Promise<void> {
  if (!address) throw new CannotStart('Say whom: npm run recover-admin -- karim@example.org');
  if (config.databaseUrl === undefined && !existsSync(dataFolder(config))) throw new CannotStart('There is no database yet.');
  const targets = await joinPostgres(config);
  // The owner, not the runtime role: who may write to the database like this could change everything in it anyway.
  const owner = dataSource(targets.owner, { migrations, poolSize: 2, unhurried: true });
  try {
    const db = (await connected(owner, 'DATABASE_OWNER_URL')).createQueryRunner();
    const found = await findInstallation(db);
    if (!found) throw new CannotStart('There is no Inzage in this database yet.');
    insistOnOurs(found, config);
    insistOnKey(found, loadMasterKey(config), config);
    await db.release();
    if (await owner.showMigrations()) throw new CannotStart('The database is of another version: start Inzage once, then try again.');
    const code = await owner.transaction(manager => recoverAdmin(asOwner(manager), address));
    console.log(
      `Sign in at ${config.publicUrl} with the password, then with this code. It works once, for ${CODE_MINUTES} minutes:\n\n  ${code}\n`,
    );
    console.log('All sessions have ended. The admin and the data protection officer hear of this by mail.');
  } finally {
    if (owner.isInitialized) await owner.destroy();
    await targets.stop();
  }
}

/** The transaction of a command: nobody asks, and what it sets off, the system does. */
function asOwner(manager: EntityManager): Transaction {
  const query: Transaction['query'] = async <Row>(text: string, values?: readonly unknown[]) => {
    const answer: unknown = await manager.query(text, values as unknown[]);
    // TypeORM answers UPDATE and DELETE with [rows, count].
    return (Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) ? answer[0] : answer) as Row[];
  };
  const requestId = randomUUID();
  return {
    ctx: { requestId, viewer: { kind: 'system', id: SYSTEM_ID }, session: null, newId: uuidv7 } as unknown as Context,
    manager,
    query,
    one: async <Row>(text: string, values?: readonly unknown[]) => (await query<Row>(text, values))[0],
    queue: async (name, payload, options) =>
      void (await askForJob(query, name, { asker: { kind: 'system', id: SYSTEM_ID, steppedUp: false }, requestId, payload }, options)),
  };
}

try {
  await recover(readConfig(), process.argv[2]);
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
}
