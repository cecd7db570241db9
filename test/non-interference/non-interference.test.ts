import { afterAll, describe, expect, test, vi } from 'vitest';
import { seedOf } from '../parity/seed.ts';
import { type Caller, callers } from './hidden.ts';
import { openPair } from './pair.ts';
import { run } from './run.ts';

vi.setConfig({ testTimeout: 180_000 });
const seed = seedOf('non-interference');

const total = { questions: 0 };

/** How many questions each caller asks; together more than five thousand. */
const shares = [1900, 800, 1500, 1000];

const names = callers.map((caller, i) => [caller.name, caller, shares[i]!] as const);

describe('two databases that differ only in what somebody may not see answer every question byte by byte the same, to', () => {
  test.each<readonly [string, Caller, number]>(names)('%s', async (name, caller, share) => {
    const pair = await openPair(caller);
    try {
      const met = await run(pair, share, seed);
      total.questions += met.questions;
      console.log(`non-interference, ${name}: ${JSON.stringify({ ...met, withheld: [...met.withheld] })}`);
      expect(met.refused).toBeLessThan(met.questions / 2);
      expect(met.contacts).toBeGreaterThan(met.questions);
      expect(Math.min(met.pages, met.counts)).toBeGreaterThan(50);
      expect(met.withheld.has('ROLE') || met.withheld.has('PURPOSE')).toBe(true);
    } finally {
      await pair.close();
    }
  });
});

afterAll(() => {
  console.log(`non-interference: ${total.questions} questions, each asked of both`);
  if (total.questions > 0) expect(total.questions).toBeGreaterThanOrEqual(5_000);
});
