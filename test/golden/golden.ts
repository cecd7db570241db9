import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Compares a text with its committed file. `npm run golden` rewrites the file, so that the change is reviewed as a diff;
 * continuous integration never does.
 */
export function expectGolden(path: string, text: string): void {
  const file = join(root, path);
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (committed === text) return;
  if (mayRewrite(process.env)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  throw new Error(`${path} is not what is committed. Look at the difference; if it is meant, run: npm run golden\n\n${shortDiff(committed, text)}`);
}

export const mayRewrite = (environment: Readonly<Record<string, string | undefined>>): boolean =>
  environment['UPDATE_GOLDEN'] === '1' && !environment['CI'];

/** The first lines that differ, with two before them. */
export function shortDiff(before: string, after: string, lines = 8): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const first = old.findIndex((line, i) => line !== now[i]);
  const from = first === -1 ? old.length : first;
  // From the end, the lines that are the same again.
  let same = 0;
  while (same < Math.min(old.length, now.length) - from && old.at(-1 - same) === now.at(-1 - same)) same++;
  const part = (all: string[], sign: string) => all.slice(from, Math.min(from + lines, all.length - same)).map(line => `${sign} ${line}`);
  return [`line ${from + 1}:`, ...now.slice(Math.max(0, from - 2), from).map(line => `  ${line}`), ...part(old, '-'), ...part(now, '+')].join('\n');
}
