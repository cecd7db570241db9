import type { Transaction } from '../context.ts';

/** Who wrote a version, who agreed, and why. */
export interface Authorship {
  readonly author: string;
  readonly approvedBy?: string | null;
  readonly reason: string;
}

/**
 * A step, in the transaction that writes a role: keeps each role's present version for good, where it is not kept yet.
 * Without `by` it came with the installation.
 */
export async function keepVersions(tx: Pick<Transaction, 'query'>, by?: Authorship): Promise<void> {
  await tx.query(
    `INSERT INTO role_version (code, version, definition, author, approved_by, reason)
     SELECT r.code, r.version, jsonb_build_object('labels', r.labels, 'purposes', to_jsonb(r.purposes), 'rules', r.rules, 'duties', r.duties), $1, $2, $3
     FROM role r WHERE NOT EXISTS (SELECT FROM role_version v WHERE v.code = r.code AND v.version = r.version)`,
    [by?.author ?? null, by?.approvedBy ?? null, by?.reason ?? null],
  );
}
