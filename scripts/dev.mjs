import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { prepare, script } from './prepare.mjs';

/** Where the browser is in watch mode: Vite's server, which passes API calls on. The API must know it as its own address. */
const environment = { ...process.env, PUBLIC_URL: process.env.PUBLIC_URL ?? 'http://localhost:5173', PORT: process.env.PORT ?? '4000' };
environment.API_URL = `http://localhost:${environment.PORT}`;

/** Watch mode: the compiler, the API restarted at each change and Vite's server for the console. */
const programs = {
  compiler: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--watch', '--preserveWatchOutput'],
  api: ['--watch', '--watch-preserve-output', '--enable-source-maps', 'dist/api/main.js'],
  console: ['node_modules/vite/bin/vite.js', '--config', 'admin/vite.config.ts'],
};

script(async () => {
  await prepare();
  if (!existsSync('admin/vite.config.ts')) delete programs.console;
  const children = Object.values(programs).map(args => spawn(process.execPath, args, { stdio: 'inherit', env: environment }));
  const stop = () => children.forEach(child => child.kill('SIGTERM'));
  process.on('SIGINT', stop).on('SIGTERM', stop);
  children.forEach(child => child.once('exit', stop));
});
