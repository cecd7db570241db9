import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const found = () => [process.env.CHROMIUM, ...usual].find(path => path && existsSync(path));

/** Path of a Chromium for the browser tests. As root on Debian it installs one; otherwise it says what to do and answers nothing. */
export function ensureChromium() {
  if (process.env.CHROMIUM && !existsSync(process.env.CHROMIUM))
    console.error(`CHROMIUM names ${process.env.CHROMIUM}, which does not exist.`);
  if (found()) return found();
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the browser tests …');
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
  }
  if (!found()) console.error('There is no Chromium: the browser tests will fail. Install one, or set CHROMIUM=/path/to/it.');
  return found();
}
