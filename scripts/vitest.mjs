import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { prepare, tool } from './prepare.mjs';
import { summary } from './summary.mjs';

/** Runs vitest with `args`, after preparing `what` it needs, and prints the count as the last line. Sets the exit code; never throws for a failing test. */
export async function vitest(args, env = {}, what = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'inzage-report-'));
  const file = join(folder, 'report.json');
  try {
    await prepare(what);
    const chromium = ensureChromium();
    const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const failed = await tool('vitest/vitest.mjs', ['run', ...report, ...args], {
      ...env,
      NODE_ENV: 'test',
      ...(chromium && { CHROMIUM: chromium }),
    }).then(
      () => 0,
      () => 1,
    );
    tell(read(file), failed);
  } catch (error) {
    console.error(error.message);
    tell(undefined, 1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tell(report, exitCode) {
  const { failed, line } = summary(report, exitCode);
  process.exitCode = failed > 0 || exitCode !== 0 ? 1 : 0;
  console.log(line);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
