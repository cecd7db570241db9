import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from '../../api/demo/visit.ts';
import { demoPassword } from '../../api/sign-in/demo-people.ts';
import { freshCode } from '../ask.ts';
import { mira } from '../cast.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
});
afterAll(() => world.close());

const half = async (): Promise<string> => {
  const answer = await visit(world.url, 'mutation ($input: SignInInput!) { signIn(input: $input) { next } }', {
    input: { email: mira.email, password: demoPassword },
  });
  expect(answer.errors).toEqual([]);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
};

/** How many guesses one request brings: as many aliases as a document may have. */
const ALIASES = 30;
const ways = ['verifySecondFactor', 'useRecoveryCode', 'useDeviceCode'] as const;
const selection = { verifySecondFactor: 'viewer { name }', useRecoveryCode: 'viewer { name }', useDeviceCode: 'next' };

test('of a thousand guesses, by requests, aliases, fresh challenges and every kind of code, ten are looked at; a right password and another process change nothing', async () => {
  const { rows } = await world.db.pool.query<{ id: string }>('SELECT id FROM staff_member WHERE email_key = $1', [mira.email]);
  const looked = async () =>
    Number(
      (
        await world.db.pool.query(
          `SELECT count(*) FROM security_event WHERE staff_id = $1 AND event IN ('code-wrong', 'recovery-code-wrong', 'device-code-wrong')`,
          [rows[0]!.id],
        )
      ).rows[0].count,
    );
  let sent = 0;
  let cookie = await half();
  while (sent < 1000) {
    // A fresh challenge now and then: each takes the right password.
    if (sent % (10 * ALIASES) === 0) cookie = await half();
    const guesses = Array.from({ length: ALIASES }, (_, i) => {
      const way = ways[(sent + i) % 3]!;
      return `g${i}: ${way}(input: { code: "${String(sent + i).padStart(6, '0')}" }) { ${selection[way]} }`;
    });
    const { errors } = await visit(world.url, `mutation { ${guesses.join(' ')} }`, {}, { cookie });
    expect(errors).toHaveLength(ALIASES);
    sent += ALIASES;
  }
  expect(await looked()).toBe(10);
  // The count is in the database: who starts anew, with the right code in hand, waits like everybody.
  const other = await openWorldBeside();
  const right = await freshCode(world, mira);
  const answer = await visit(
    other.url,
    'mutation ($input: VerifySecondFactorInput!) { verifySecondFactor(input: $input) { viewer { name } } }',
    { input: { code: right } },
    { cookie: await half() },
  );
  expect(answer.errors.map(error => error.extensions.code)).toEqual(['RATE_LIMITED']);
  await other.close();
  // Negative control: a quarter of an hour later the same code opens.
  await world.db.pool.query(`UPDATE rate_limit SET expire = 1 WHERE key LIKE 'code:%'`);
  const later = await visit(
    world.url,
    'mutation ($input: VerifySecondFactorInput!) { verifySecondFactor(input: $input) { viewer { name } } }',
    { input: { code: await freshCode(world, mira) } },
    { cookie: await half() },
  );
  expect(later.errors).toEqual([]);
});

/** A second process over the same database, started after the guesses. */
async function openWorldBeside(): Promise<{ url: string; close(): Promise<void> }> {
  const [{ openDatabase }, { startServer }, { freePort }] = await Promise.all([
    import('../../api/database.ts'),
    import('../../api/server.ts'),
    import('../free-port.ts'),
  ]);
  const port = await freePort();
  const config = { ...world.config, port, publicUrl: `http://localhost:${port}` };
  const db = await openDatabase(config);
  const server = await startServer({ config, db, keys: world.keys });
  return { url: config.publicUrl, close: async () => void (await server.close().then(() => db.close())) };
}
