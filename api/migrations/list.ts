import { Foundation1764000000000 } from './0001-foundation.ts';

/** Every migration, oldest first. A released one is never edited. */
export const migrations = [Foundation1764000000000];
