/**
 * SHA-256 of an evidence file as it is kept: kind, size, sealed name and sealed bytes. SQL over one row of `evidence_file`, hexadecimal.
 * The ledger names it, so whoever verifies needs no key.
 * @param file name of the row in the surrounding statement
 */
export const evidenceFileDigest = (file: string): string =>
  `encode(sha256(convert_to(${file}.media_type || ' ' || ${file}.size || ' ', 'UTF8') || sha256(${file}.name) || sha256(${file}.content)), 'hex')`;
