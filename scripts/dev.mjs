import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { checkNode, install, root, script, tool } from './prepare.mjs';

/** Where the browser is in watch mode: Vite's server, which passes API calls on. The API must know it as its own address. */
const environment = { ...process.env, PUBLIC_URL: process.env.PUBLIC_URL ?? 'http://localhost:5173', PORT: process.env.PORT ?? '4000' };
environment.API_URL = `http://localhost:${environment.PORT}`;

const program = (...args) => spawn(process.execPath, args, { stdio: 'inherit', env: environment });
let api;

/** Watch mode: Vite's server for the console, and the API compiled and started anew at each change; one that does not compile leaves the old one running. */
script(async () => {
  checkNode();
  process.chdir(root);
  await install();
  const pages = existsSync('admin/vite.config.ts')
    ? program('node_modules/vite/bin/vite.js', '--config', 'admin/vite.config.ts')
    : undefined;
  const turn = takingTurns(restart);
  for (const folder of ['api', 'tsconfig.json'].filter(existsSync)) watch(folder, { recursive: true }, turn);
  turn();
  const stop = () => [api, pages].forEach(child => child?.kill('SIGTERM'));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await new Promise(resolve => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await Promise.all([api, pages].filter(child => child && child.exitCode === null).map(child => once(child, 'exit')));
  process.exit(0);
});

async function restart() {
  const compiled = await tool('typescript/bin/tsc', ['-p', 'tsconfig.json']).then(
    () => true,
    () => false,
  );
  if (!compiled) return;
  if (api && api.exitCode === null) {
    api.kill('SIGTERM');
    await once(api, 'exit'); // two servers cannot share the port, nor the embedded database
  }
  api = program('--enable-source-maps', 'dist/api/main.js');
}

/** Runs `work` soon after it was asked for, one at a time; what is asked meanwhile is one more turn. */
function takingTurns(work) {
  let waiting;
  let last = Promise.resolve();
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => (last = last.then(work)), 100);
  };
}
