import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

test('a quick bench asks both sides everything, gets the same answers, and every answered read is in the log', async () => {
  const bench = spawn(process.execPath, ['dist/bench/bench.js', '--quick'], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  bench.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(bench, 'close');
  const rows = [...said.matchAll(/^\| ([^|]+) \| (\d+) \| (\d+) \| (\d+) \| /gm)].map(([, name, connections, floor, ours]) => ({
    name,
    connections,
    floor: Number(floor),
    ours: Number(ours),
  }));
  expect(rows).toHaveLength(20);
  for (const { name, floor, ours } of rows) {
    expect(floor, name).toBeGreaterThan(0);
    expect(ours, name).toBeGreaterThan(0);
  }
  const [, answered, logged] = /Of our ([\d,]+) answers, ([\d,]+) are in the access log/.exec(said)!;
  expect(logged).toBe(answered);
  expect(Number(answered!.replaceAll(',', ''))).toBeGreaterThan(100);
  expect(code).toBe(0);
}, 120_000);
