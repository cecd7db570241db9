import { prepare, script, tool } from './prepare.mjs';

/** What must hold before a change leaves this machine, cheapest first. Continuous integration runs the tests of the same list. */
const steps = [
  ['types of the API', () => tool('typescript/bin/tsc', ['-p', 'tsconfig.json', '--noEmit'])],
  ['types of the tests and examples', () => tool('typescript/bin/tsc', ['-p', 'test/tsconfig.json'])],
  ['types of the console', () => tool('typescript/bin/tsc', ['-p', 'admin/tsconfig.json', '--noEmit'])],
  ['lint', () => tool('oxlint/bin/oxlint', ['--quiet'])],
  ['format', () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])],
  ['architecture', () => tests('test/architecture')],
  ['drift', () => tests('test/golden')],
  ['tests', () => import('./vitest.mjs').then(({ vitest }) => vitest([]))],
];

const tests = path => tool('vitest/vitest.mjs', ['run', '--reporter=dot', path], { NODE_ENV: 'test' });

script(async () => {
  await prepare();
  for (const [name, step] of steps) {
    console.log(`— ${name}`);
    await step();
    if (process.exitCode) throw new Error(`${name} failed`);
  }
});
