import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../api/database.ts';
import { startEmbeddedPostgres } from '../api/database/embedded-postgres.ts';
import { asSuperuser, configFor, EMPTY } from './cluster.ts';

/** One PostgreSQL for the whole run, without waiting for the disk, and one migrated database that all others are copies of. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'inzage-test-'));
  const server = await startEmbeddedPostgres(join(home, 'data'), { fsync: 'off', full_page_writes: 'off', max_connections: '200' });
  const cluster = { socketFolder: server.socketFolder, home };
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await asSuperuser(cluster, [
      'CREATE ROLE inzage_owner LOGIN',
      'CREATE ROLE inzage_app LOGIN',
      `CREATE DATABASE ${EMPTY} OWNER inzage_owner`,
    ]);
    await asSuperuser(cluster, ['CREATE EXTENSION pg_trgm', 'CREATE EXTENSION unaccent'], EMPTY);
    await (await openDatabase(configFor(cluster, EMPTY))).close();
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('cluster', cluster);
  return stop;
}
