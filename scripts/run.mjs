import { existsSync } from 'node:fs';
import { prepare, root, script } from './prepare.mjs';

/** Commands that are programs of their own: `npm run tour`, `npm run doctor`, `npm run verify`, `npm run recover-admin`, `npm run bench`, `npm run import`. */
const commands = {
  tour: 'dist/api/tour.js',
  doctor: 'dist/api/doctor.js',
  bench: 'dist/bench/bench.js',
  'bench:who-looked': 'dist/bench/who-looked.js',
  verify: 'dist/api/verify.js',
  'recover-admin': 'dist/api/recover-admin.js',
  import: 'dist/api/import-command.js',
};

script(async () => {
  const name = process.argv[2] ?? '';
  const file = commands[name];
  if (!file) throw new Error(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
  await prepare();
  if (!existsSync(file)) throw new Error(`${name} is not built: ${file} is missing.`);
  process.env.NODE_ENV = 'production';
  process.argv.splice(1, 2, file);
  await import(new URL(file, `file://${root}`).href);
});
