import { hash, verify } from '@node-rs/argon2';
import type { Problems } from '../refusal.ts';
import { isGuessable } from './guessable.ts';

const SHORTEST = 12;
const LONGEST = 256;

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane; the library's default algorithm is argon2id (RFC 9106).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that nobody has: an unknown address costs the same work as a known one. */
let nobodys: Promise<string> | undefined;

/**
 * Refuses what NIST SP 800-63B-4 section 3.1.1 asks to refuse: too short, and what everybody tries first, the person's own words among it.
 * No rules of composition, every character of Unicode; and, before any hashing, nothing absurdly long.
 * @param context words that belong to this person or house: name, address
 */
export function insistOnPassword(password: string, problems: Problems, path: string, context: readonly string[]): void {
  if (!isHashable(password)) return problems.add(path, 'tooLong');
  const typed = normal(password);
  if ([...typed].length < SHORTEST) problems.add(path, 'passwordTooShort');
  else if (isGuessable(typed, context)) problems.add(path, 'passwordGuessable');
}

/** Whether a text is short enough to be hashed at all; counted as people count, and not counted at all where it is absurdly long. */
export const isHashable = (password: string): boolean => password.length <= 2 * LONGEST && [...password].length <= LONGEST;

/** Unicode NFKC: the same password typed on another keyboard is the same password. */
const normal = (password: string): string => password.normalize('NFKC');

/** argon2id over the whole secret. */
export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost);

/** One argon2 verification, whether there is such a person or not. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await nobodys), normal(password));
  return matches && stored !== null && stored !== undefined;
}
