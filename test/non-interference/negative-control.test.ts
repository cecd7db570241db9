import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Decision } from '../../api/access/decide.ts';
import type { parseFilter } from '../../api/contacts/filter.ts';
import { seedOf } from '../parity/seed.ts';
import { callers } from './hidden.ts';
import { openPair } from './pair.ts';
import { run } from './run.ts';

vi.setConfig({ testTimeout: 120_000 });
const seed = seedOf('non-interference, negative control');

/** What is let through, in both servers, for the length of one test. */
const leak = vi.hoisted(() => ({ filters: false, searches: false }));
afterEach(() => Object.assign(leak, { filters: false, searches: false }));

/** The decision as it would be if somebody forgot to ask it: every ordinary field is open. */
const forgotten = vi.hoisted(() => (decision: Decision): Decision => ({
  ...decision,
  verdicts: new Map(
    [...decision.verdicts].map(([key, verdict]) => [
      key,
      verdict.is === 'no' && verdict.reason !== 'STEP_UP_REQUIRED' ? { is: 'yes' as const } : verdict,
    ]),
  ),
}));

vi.mock('../../api/contacts/filter.ts', async original => {
  const real = await original<{ parseFilter: typeof parseFilter }>();
  const leaking: typeof parseFilter = (ctx, decision, input) => real.parseFilter(ctx, leak.filters ? forgotten(decision) : decision, input);
  return { ...real, parseFilter: leaking };
});
vi.mock('../../api/contacts/contact-query.ts', async original => {
  const real = await original<typeof import('../../api/contacts/contact-query.ts')>();
  const leaking: typeof real.parseContactQuery = (ctx, decision, args) => {
    const query = real.parseContactQuery(ctx, decision, args);
    return leak.searches ? { ...query, searchIn: real.parseContactQuery(ctx, forgotten(decision), { search: 'x' }).searchIn } : query;
  };
  return { ...real, parseContactQuery: leaking };
});

const mira = callers[0]!;

describe('two databases that somebody can tell apart are told apart', () => {
  test('when one filter over a hidden field is let through', async () => {
    leak.filters = true;
    const pair = await openPair(mira);
    await expect(run(pair, 1500, seed).finally(() => pair.close())).rejects.toThrow('Somebody can tell the two apart');
  });

  test('when the search looks into hidden fields', async () => {
    leak.searches = true;
    const pair = await openPair(mira);
    await expect(run(pair, 1500, seed).finally(() => pair.close())).rejects.toThrow('Somebody can tell the two apart');
  });

  test('when one value that may be seen is another', async () => {
    const pair = await openPair(mira);
    await pair.rewrite(`UPDATE contact SET family_name = 'Peters' WHERE given_name = 'Nora' AND family_name = 'Peeters'`);
    await expect(run(pair, 1500, seed).finally(() => pair.close())).rejects.toThrow('Somebody can tell the two apart');
  });
});
