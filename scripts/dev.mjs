import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { prepare, script } from './prepare.mjs';

/** Watch mode: the compiler, the API restarted at each change, and Vite's server for the console, which passes API calls on. */
const programs = {
  compiler: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--watch', '--preserveWatchOutput'],
  api: ['--watch', '--watch-preserve-output', '--enable-source-maps', 'dist/api/main.js'],
  console: ['node_modules/vite/bin/vite.js', '--config', 'admin/vite.config.ts'],
};

script(async () => {
  await prepare();
  if (!existsSync('admin/vite.config.ts')) delete programs.console;
  const children = Object.values(programs).map(args => spawn(process.execPath, args, { stdio: 'inherit' }));
  const stop = () => children.forEach(child => child.kill('SIGTERM'));
  process.on('SIGINT', stop).on('SIGTERM', stop);
  children.forEach(child => child.once('exit', stop));
});
