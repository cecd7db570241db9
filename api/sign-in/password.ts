import { hash, verify } from '@node-rs/argon2';
import type { Problems } from '../refusal.ts';

const SHORTEST = 12;
const LONGEST = 256;

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane; the library's default algorithm is argon2id (RFC 9106).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that nobody has: an unknown address costs the same work as a known one. */
let nobodys: Promise<string> | undefined;

/** Refuses what is too short (NIST SP 800-63B-4 asks no more than length) and, before any hashing, what is absurdly long. */
export function insistOnPassword(password: string, problems: Problems, path: string): void {
  if (!isHashable(password)) problems.add(path, 'tooLong');
  else if ([...password].length < SHORTEST) problems.add(path, 'passwordTooShort');
}

/** Whether a text is short enough to be hashed at all; counted as people count, and not counted at all where it is absurdly long. */
export const isHashable = (password: string): boolean => password.length <= 2 * LONGEST && [...password].length <= LONGEST;

/** argon2id over the whole secret, in Unicode NFC: the same password typed on another keyboard is the same password. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

/** One argon2 verification, whether there is such a person or not. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await nobodys), password.normalize('NFC'));
  return matches && stored !== null && stored !== undefined;
}
