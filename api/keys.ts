import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { chmodSync, mkdirSync, openSync, closeSync, fsyncSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import type { Config } from './config.ts';
import type { Keys } from './context.ts';

/** 32 bytes from the key file. A `KeyObject`, because that one never prints its bytes into a log. */
export type MasterKey = KeyObject;

const BYTES = 32;
const NONCE = 12;
const TAG = 16;
const VERSION = 1;

/**
 * Reads the master key, or makes it where `mayCreate` says that the database is new too.
 * Refuses a key that others can read, a key of the wrong size, and data without their key.
 */
export function loadMasterKey(config: Pick<Config, 'keyFile'>, mayCreate = false): MasterKey {
  const stat = statSync(config.keyFile, { throwIfNoEntry: false });
  if (stat === undefined) {
    if (!mayCreate)
      throw new CannotStart(
        `The master key ${config.keyFile} is missing. Data without their key cannot be read: restore the key file from its own backup.`,
      );
    return createMasterKey(config.keyFile);
  }
  if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0)
    throw new CannotStart(`The master key ${config.keyFile} can be read by others. Give it to its owner only: chmod 600`);
  const bytes = readFileSync(config.keyFile);
  if (bytes.length !== BYTES) throw new CannotStart(`The master key ${config.keyFile} must hold exactly ${BYTES} bytes.`);
  return createSecretKey(bytes);
}

/** Synced to disk, file and folder, before anything is sealed with it: a key lost with the power would take the data along. */
function createMasterKey(file: string): MasterKey {
  const folder = dirname(file);
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) chmodSync(folder, 0o700);
  const bytes = randomBytes(BYTES);
  const handle = openSync(file, 'wx', 0o600);
  writeSync(handle, bytes);
  fsyncSync(handle);
  closeSync(handle);
  if (process.platform !== 'win32') {
    const parent = openSync(folder, 'r');
    fsyncSync(parent);
    closeSync(parent);
  }
  return createSecretKey(bytes);
}

/** One key per purpose from the master key, by HKDF-SHA-256 (RFC 5869): a key that leaks says nothing about the others. */
export const deriveKey = (master: KeyObject, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', master, 'inzage', purpose, BYTES)));

/**
 * AES-256-GCM. Answers version byte, random nonce, ciphertext, tag.
 * `aad` says where the value belongs ("table:column:id"): moved to another row, it no longer opens.
 */
export function seal(key: KeyObject | Buffer, plaintext: Buffer | string, aad: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(`${VERSION}:${aad}`));
  const body = Buffer.concat([cipher.update(plaintext as Buffer), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.getAuthTag()]);
}

/** The reverse of `seal`. Throws when key, `aad` or a single bit is not the one it was sealed with. */
export function open(key: KeyObject | Buffer, sealed: Buffer, aad: string): Buffer {
  if (sealed.length < 1 + NONCE + TAG || sealed[0] !== VERSION) throw new Error('not a sealed value of a known version');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(`${VERSION}:${aad}`));
  decipher.setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE, -TAG)), decipher.final()]);
}

/** All keys of one installation. A purpose's name is part of the key: renamed, it no longer opens what it sealed. */
export const deriveKeys = (master: MasterKey): Keys => ({
  master,
  cursor: deriveKey(master, 'cursor'),
  version: deriveKey(master, 'version'),
  wrapping: deriveKey(master, 'wrapping'),
  secondFactor: deriveKey(master, 'second-factor'),
  mail: deriveKey(master, 'mail'),
  submission: deriveKey(master, 'submission'),
  address: deriveKey(master, 'address'),
  // A further version is a further line; links made under the ones before it go on working.
  withdrawal: [deriveKey(master, 'withdrawal 1')],
  attempt: deriveKey(master, 'sign-in attempt'),
  checkpoint: deriveKey(master, 'checkpoint'),
});
