import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { parseConfig } from '../../api/config.ts';
import { openDatabase } from '../../api/database.ts';
import { demoAccess, loadDemo } from '../../api/demo/load-demo.ts';
import { visit } from '../../api/demo/visit.ts';
import { mainQuery } from '../../api/greeting.ts';
import { deriveKeys, loadMasterKey } from '../../api/keys.ts';
import { startServer } from '../../api/server.ts';
import { freePort } from '../free-port.ts';

/** The servers that Debian's packages bring, the oldest that serves first. */
const debian = '/usr/lib/postgresql';
const found = (existsSync(debian) ? readdirSync(debian) : [])
  .filter(version => Number(version) >= 15 && existsSync(join(debian, version, 'bin/initdb')))
  .sort((a, b) => Number(a) - Number(b))[0];

describe.runIf(found)(`PostgreSQL ${found} of the system, behind DATABASE_URL`, () => {
  const home = mkdtempSync(join(tmpdir(), 'inzage-system-'));
  const isRoot = process.getuid?.() === 0;
  const nobody = { uid: 65_534, gid: 65_534 }; // PostgreSQL refuses root
  if (isRoot) chownSync(home, nobody.uid, nobody.gid);
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(debian, found!, 'bin', program), args, { cwd: home, stdio: 'ignore', ...(isRoot && nobody) });
  const data = join(home, 'data');
  afterAll(() => {
    run('pg_ctl', '-D', data, '-m', 'fast', '-w', 'stop');
    rmSync(home, { recursive: true, force: true });
  });

  test('after the three lines that README asks for, the demo answers', async () => {
    run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8');
    run('pg_ctl', '-D', data, '-o', `-c listen_addresses= -k ${home}`, '-l', join(home, 'log'), '-w', 'start');
    const superuser = new pg.Client({ host: home, user: 'postgres', database: 'postgres' });
    await superuser.connect();
    const lines = /```sql\n([^`]*)```/.exec(readFileSync('README.md', 'utf8'))![1]!.trim().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) await superuser.query(line);
    await superuser.end();

    const url = (role: string) => `postgresql://${role}@localhost/inzage?host=${encodeURIComponent(home)}`;
    const config = parseConfig({
      INZAGE_HOME: join(home, 'inzage'),
      KEY_FILE: join(home, 'inzage', 'keys', 'master.key'),
      PORT: String(await freePort()),
      DATABASE_URL: url('inzage_app'),
      DATABASE_OWNER_URL: url('inzage_owner'),
    });
    const db = await openDatabase(config);
    const keys = deriveKeys(loadMasterKey(config));
    await loadDemo(db, keys);
    const server = await startServer({ config, db, keys });
    const { data: answer } = await visit(config.publicUrl, mainQuery('newsletter'), {}, { authorization: `Bearer ${demoAccess.token}` });
    await server.close();
    await db.close();
    expect(answer?.['contacts'].nodes).toHaveLength(3);
  });
});
