import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder; every script works there, wherever it was called from. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** One number for the content of files and folders: names and bytes, in a fixed order. What does not exist counts as nothing. */
export function hashOf(paths, base = root) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(path => filesUnder(join(base, path))).sort()) {
    hash
      .update(`${file.slice(base.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter(name => name !== 'node_modules')
    .flatMap(name => filesUnder(join(path, name)));
}

/** Does `work` when `paths` changed since it last succeeded; `mark` is the file that remembers. Answers whether it did. */
export async function whenChanged(mark, paths, work, base = root) {
  const hash = hashOf(paths, base);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return false;
  rmSync(mark, { force: true }); // work that fails half-way must be done again
  await work();
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, hash);
  return true;
}

/** Runs a program in the project folder, its output going to ours; rejects when it fails. */
export function run(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`${program} ${args.join(' ')} failed`))));
  });
}

/** The program that a package brings, run by this very Node. */
export const tool = (file, args, env) => run(process.execPath, [join('node_modules', file), ...args], env);

export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`Inzage needs Node 20.19 or later; this is ${version}.`);
}

/** Whether npm's own list of what it installed is what the lock file asks for: somebody ran `npm install` by hand. */
export function isAsLocked(lockFile, installedFile) {
  if (!existsSync(installedFile)) return false;
  const [wanted, installed] = [lockFile, installedFile].map(file => JSON.parse(readFileSync(file, 'utf8')).packages);
  return Object.entries(wanted).every(([path, wants]) => path === '' || wants.optional || wants.integrity === installed[path]?.integrity);
}

/** Packages as the lock file says, development ones too: they build the console even where NODE_ENV is production. */
export const install = () =>
  whenChanged(join(root, 'node_modules/.inzage-installed'), ['package.json', 'package-lock.json'], () => {
    if (isAsLocked(join(root, 'package-lock.json'), join(root, 'node_modules/.package-lock.json'))) return undefined;
    console.log('Installing packages; the first time this takes about a minute …');
    return run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
  });

const buildApi = () =>
  whenChanged(join(root, 'dist/.api-built'), ['api', 'bench', 'tsconfig.json', 'package-lock.json'], () =>
    tool('typescript/bin/tsc', ['-p', 'tsconfig.json']),
  );

const buildConsole = () => {
  if (!existsSync(join(root, 'admin/vite.config.ts')))
    return console.log('The console is not built: there is no admin/vite.config.ts yet.');
  return whenChanged(join(root, 'dist/.console-built'), ['admin', 'package-lock.json'], () =>
    tool('vite/bin/vite.js', ['build', '--config', 'admin/vite.config.ts', '--logLevel', 'warn'], { NODE_ENV: 'production' }),
  );
};

/** Everything that must be true before the server or the tests can run. Costs nothing when nothing changed. */
export async function prepare({ withConsole = true } = {}) {
  checkNode();
  process.chdir(root);
  await install();
  await Promise.all([buildApi(), withConsole && buildConsole()]);
}

/** A script's whole life: what goes wrong is said in one line, not in a stack. */
export function script(work) {
  work().catch(error => {
    console.error(error.message);
    process.exit(1);
  });
}
