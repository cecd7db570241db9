import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { plainEnvironment } from './postgres-binaries.ts';

/** As whom PostgreSQL runs: it refuses root. */
export interface OrdinaryUser {
  /** What stands in front of its programs. */
  readonly prefix: readonly string[];
  /** Whose its files are, where that is not ourselves. */
  readonly uid?: number;
}

/** The user that owns nothing, by the number that Linux gives it everywhere. */
const NOBODY = 65534;

const ourselves: OrdinaryUser = { prefix: [] };

/** Root in a user namespace in which it looks like nobody: files stay root's, no account is made, and a private home folder does not stand in the way. */
const inNamespace: OrdinaryUser = { prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'] };

/** Where namespaces are forbidden, as in most containers: nobody itself, to whom the data folder is given. */
export const nobody: OrdinaryUser = { prefix: ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--'], uid: NOBODY };

/** Data that were given to nobody stay nobody's, whatever this system allows today. */
export function ordinaryUser(dataFolder: string): OrdinaryUser {
  if (process.getuid?.() !== 0) return ourselves;
  const given = existsSync(dataFolder) && statSync(dataFolder).uid === NOBODY;
  return !given && runs([...inNamespace.prefix, 'true']) ? inNamespace : nobody;
}

/** Makes `folder` one that this user can work in, and checks that it can reach both the folder and the program. */
export function giveFolder(user: OrdinaryUser, folder: string, program: string): void {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  if (user.uid === undefined) return;
  chmodSync(dirname(folder), 0o711); // to pass through, not to list; the keys beside have a folder of their own
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  spawnSync('chown', ['-R', `${user.uid}:${user.uid}`, folder], { env: plainEnvironment });
  for (const reached of [
    ['ls', folder],
    [program, '--version'],
  ])
    if (!runs([...user.prefix, ...reached]))
      throw new CannotStart(
        `PostgreSQL does not run as root, this system forbids user namespaces, and another user cannot reach ${reached.at(-2) === 'ls' ? folder : program}. ` +
          'Start as an ordinary user, move the project to a folder that others may pass through, or set DATABASE_URL and DATABASE_OWNER_URL.',
      );
}

/** Makes PostgreSQL shut down cleanly when Node dies, even by kill -9. Stands last: a change of user would undo it. Linux only. */
export function dyingWithParent(): string[] {
  const prefix = ['setpriv', '--pdeathsig', 'INT', '--'];
  return process.platform === 'linux' && runs([...prefix, 'true']) ? prefix : [];
}

const runs = ([program = '', ...args]: string[]): boolean =>
  spawnSync(program, args, { env: plainEnvironment, stdio: 'ignore' }).status === 0;
