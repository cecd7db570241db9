import { createHash, randomBytes } from 'node:crypto';

/** Recognisable, so that scanners of repositories and logs find a token that leaked. */
export const servicePrefix = 'inz_';

/** 256 random bits. A token is told once and kept as its digest: who reads the table can use none of them. */
export const newToken = (prefix = ''): string => prefix + randomBytes(32).toString('base64url');

/** SHA-256. Random tokens need no slow hash: there is nothing to guess. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();
