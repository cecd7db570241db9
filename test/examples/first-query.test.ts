import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoAccess } from '../../api/demo/load-demo.ts';
import { greeting, mainQuery } from '../../api/greeting.ts';
import { newsletter, Refused } from '../../examples/first-query/newsletter.ts';
import { freePort } from '../free-port.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ seed: 'demo' });
});
afterAll(() => world.close());

const readme = readFileSync('README.md', 'utf8');
const curl = /```sh\n(curl [^`]*)```/.exec(readme)![1]!;
const withCurl = spawnSync('curl', ['--version']).status === 0;

describe('README’s first question', () => {
  test('is the one that a start prints', () => {
    const printed = greeting(world.config, demoAccess);
    const question = JSON.stringify({ query: mainQuery('newsletter') });
    expect(curl).toContain(`-d '${question}'`);
    expect(printed).toContain(`-d '${question}'`);
  });

  test.runIf(withCurl)('pasted into a shell, it answers what README says of it', async () => {
    const command = curl.replace('http://localhost:4000', world.url);
    const { stdout } = await promisify(execFile)('sh', ['-c', command], { env: { ...process.env, TOKEN: demoAccess.token } });
    const { contacts } = (JSON.parse(stdout) as { data: { contacts: { nodes: Record<string, unknown>[] } } }).data;
    const without = contacts.nodes.filter(({ city }) => city === null);
    expect(contacts.nodes).toHaveLength(3);
    expect(without).toHaveLength(2);
    for (const { withheld } of without)
      expect(withheld).toContainEqual({ field: 'city', reason: 'NOT_COVERED_BY_CONSENT', remedy: { kind: 'ASK_CONSENT' } });
    for (const { birthDate, withheld } of contacts.nodes) {
      expect(birthDate).toBeNull();
      expect(withheld).toContainEqual({ field: 'birthDate', reason: 'ROLE', remedy: { kind: 'NONE' } });
    }
  });
});

describe('the example client', () => {
  test('reads everybody who may get the newsletter, and says of each field why it is not there', async () => {
    const lines = await newsletter(world.url, demoAccess.token);
    expect(lines).toContain('Zoë <zoe.lefevre@example.org> (ROLE)');
    expect(lines.length).toBeGreaterThan(150);
  });

  test('tells a refusal by its code', async () => {
    const refused = await newsletter(world.url, 'no-token').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('is patient where it is asked to be, and not for ever', async () => {
    let asked = 0;
    const busy: RequestListener = (_, response) => {
      asked++;
      response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '0' });
      response.end(JSON.stringify({ errors: [{ message: 'Later.', extensions: { code: 'SERVICE_UNAVAILABLE' } }] }));
    };
    const port = await freePort();
    const server = createServer(busy).listen(port, '127.0.0.1');
    await once(server, 'listening');
    await expect(newsletter(`http://127.0.0.1:${port}`, demoAccess.token)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    server.close();
    expect(asked).toBe(4);
  });
});
