import 'reflect-metadata';
import { sealLogs } from '../api/audit/seal-logs.ts';
import { verifyLogs } from '../api/audit/verify-logs.ts';
import { parseConfig } from '../api/config.ts';
import { openDatabase, type Database } from '../api/database.ts';
import { freePort } from '../api/demo/free-port.ts';
import { fileURLToPath } from 'node:url';
import { load } from '../api/demo/loading.ts';
import { deriveKeys, loadMasterKey } from '../api/keys.ts';
import { RequestContexts } from '../api/request-context.ts';
import { createServiceAccountWithToken } from '../api/staff/create-service-account.ts';
import { openHouse } from './house.ts';
import { fire, shot, type Shot } from './load-generator.ts';
import { loadLooks } from './load-looks.ts';
import { ended, listening, run } from './processes.ts';
import { median, percentile } from './report.ts';

/**
 * `npm run bench:who-looked`: fills the access log with ten million entries, seals it, and measures how long "who looked at this contact" takes
 * against a page of contacts of the same server. `--quick` only shows that it works.
 */
const quick = process.argv.includes('--quick');
const scale = quick
  ? { contacts: 2_000, entries: 20_000, milliseconds: 100 }
  : { contacts: 100_000, entries: 10_000_000, milliseconds: 3_000 };

const token = 'inz_bench_sees_who_looked_at_de_linde';
const looked = `query ($id: ID!, $filter: AccessLogFilter) { accessLog(contactId: $id, filter: $filter, first: 25) { nodes { id at viewerName roles purpose operation action fields contacts } pageInfo { hasNextPage endCursor } } }`;
const perDay = `query ($id: ID!) { accessLog(contactId: $id, first: 1) { perDay(days: 30) { day looks } } }`;
const page = `{ contacts(purpose: "membership", first: 25) { nodes { id givenName familyName email mobile city language } pageInfo { hasNextPage endCursor } } }`;

async function bench(): Promise<void> {
  console.log(`Loading ${scale.contacts.toLocaleString('en')} contacts …`);
  const house = await openHouse(scale.contacts, true);
  const config = parseConfig({ ...house.environment });
  const db = await openDatabase(config);
  const keys = deriveKeys(loadMasterKey(config));
  try {
    await addOfficer(db, keys);
    console.log(`Writing ${scale.entries.toLocaleString('en')} entries …`);
    const looks = await loadLooks(db, scale.entries);
    console.log(`  ${looks.seconds.toFixed(0)} s. Sealing …`);
    const ctx = await new RequestContexts({ db, config, keys }).system();
    const sealing = await timed(() => sealLogs(ctx));
    await db.owner(owner => owner.query('VACUUM ANALYZE access_log, access_log_by_contact, log_seal'));
    console.log(`  ${perEntry(sealing)}. Verifying …`);
    const verifying = await timed(async () => {
      const { findings } = await verifyLogs({
        query: ctx.query,
        folder: config.checkpointFolder,
        key: keys.checkpoint,
        tell: async () => undefined,
      });
      if (findings.length > 0) throw new Error('what nobody touched is not as it was written');
    });
    console.log(`  ${perEntry(verifying)}, ${Math.round(process.memoryUsage.rss() / 1e6)} MB resident.`);
    await sizes(db);
    await measure(db, house, looks.famous);
  } finally {
    await db.close();
    await house.close();
  }
}

/** An application that may see who looked: what the console asks, without its session. */
const addOfficer = (db: Database, keys: ReturnType<typeof deriveKeys>): Promise<unknown> =>
  load(db, keys, new Date(), 2, async tx => {
    const recipient = await tx.one<{ id: string }>(`SELECT id FROM recipient WHERE code = 'internal'`);
    const expiresAt = new Date(Date.now() + 86_400_000);
    await createServiceAccountWithToken(
      tx,
      { name: 'Officer', roles: ['dpo'], purposes: ['consent-administration'], recipientId: recipient!.id, expiresAt, reason: 'bench' },
      token,
    );
  });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1_000;
}
const perEntry = (seconds: number) => `${seconds.toFixed(1)} s, ${((seconds * 1e6) / scale.entries).toFixed(1)} µs an entry`;

async function sizes(db: Database): Promise<void> {
  const [size] = (await db.owner(owner =>
    owner.query(`SELECT (SELECT sum(pg_table_size(inhrelid)) FROM pg_inherits WHERE inhparent = 'access_log'::regclass) AS log,
      (SELECT sum(pg_indexes_size(inhrelid)) FROM pg_inherits WHERE inhparent = 'access_log'::regclass) AS key,
      pg_total_relation_size('access_log_by_contact') AS index, pg_total_relation_size('log_seal') AS seals`),
  )) as Record<'log' | 'key' | 'index' | 'seals', string>[];
  const megabytes = (bytes: string) => `${Math.round(Number(bytes) / 1e6).toLocaleString('en')} MB`;
  console.log(
    `Access log ${megabytes(size!.log)}, its key ${megabytes(size!.key)}; who looked ${megabytes(size!.index)}, seals ${megabytes(size!.seals)}.`,
  );
}

/** One connection, each question in turns with a page of contacts, so that what else the machine does is shared. */
async function measure(db: Database, house: Awaited<ReturnType<typeof openHouse>>, famous: readonly string[]): Promise<void> {
  const port = await freePort();
  const server = run([fileURLToPath(new URL('../api/main.js', import.meta.url))], { ...house.environment, PORT: String(port) });
  const asked = (query: string, variables: object, of: string): Shot =>
    shot(port, '/graphql', JSON.stringify({ query, variables }), { Authorization: `Bearer ${of}` });
  const ordinary = ((await db.pool.query('SELECT id FROM contact ORDER BY md5(id::text) LIMIT 200')).rows as { id: string }[]).map(
    ({ id }) => id,
  );
  const nobody = Array.from({ length: 50 }, (_, i) => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`);
  const month = { since: new Date(Date.now() - 30 * 86_400_000).toISOString() };
  const questions: Record<string, Shot[]> = {
    'somebody, first page': ordinary.map(id => asked(looked, { id }, token)),
    [`one of the most looked at (${(scale.entries / 200).toLocaleString('en')} times)`]: famous.map(id => asked(looked, { id }, token)),
    'nobody looked at': nobody.map(id => asked(looked, { id }, token)),
    'somebody, 30 days, one purpose': ordinary.map(id => asked(looked, { id, filter: { ...month, purpose: 'newsletter' } }, token)),
    'most looked at, 30 days, one purpose': famous.map(id => asked(looked, { id, filter: { ...month, purpose: 'newsletter' } }, token)),
    'somebody, per day, 30 days': ordinary.map(id => asked(perDay, { id }, token)),
    'most looked at, per day, 30 days': famous.map(id => asked(perDay, { id }, token)),
  };
  const contacts = [asked(page, {}, house.token)];
  try {
    await listening(port, server);
    for (const shots of [contacts, ...Object.values(questions)]) await fire(port, shots, 2, scale.milliseconds / 3);
    console.log('\n| question | ms | 99 of 100 below | a page of contacts | ratio |\n| --- | --: | --: | --: | --: |');
    for (const [name, shots] of Object.entries(questions)) {
      const [took, against]: number[][] = [[], []];
      for (let round = 0; round < 6; round++) {
        against!.push(...(await fire(port, contacts, 1, scale.milliseconds / 6)).took);
        took!.push(...(await fire(port, shots, 1, scale.milliseconds / 6)).took);
      }
      const ms = (value: number) => value.toFixed(2);
      const ratio = median(took!) / median(against!);
      console.log(`| ${name} | ${ms(median(took!))} | ${ms(percentile(took!, 0.99))} | ${ms(median(against!))} | ${ratio.toFixed(2)} |`);
    }
  } finally {
    await ended(server);
  }
}

process.once('SIGINT', () => process.exit(130));
await bench();
