/** Codes of purposes: stable, lower case. Anything else names no purpose, and never reaches the database. */
export const isPurposeCode = (code: string): boolean => /^[a-z][a-z0-9-]{1,39}$/.test(code);
