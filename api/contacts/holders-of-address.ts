import type { Transaction } from '../context.ts';

/** Most contacts that share one address and are still told apart. */
const MOST = 20;

/** A step: the contacts that an e-mail address belongs to, hidden and restricted ones included, oldest first; ids alone. @param emailKey normalised by `fields/email.ts` */
export async function holdersOfAddress(tx: Transaction, emailKey: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    // OFFSET 0: with ORDER BY and LIMIT in sight the planner reads the whole table in the order of the ids.
    `SELECT id FROM (SELECT id FROM contact WHERE address_keys @> ARRAY[$1::text] OFFSET 0) holder ORDER BY id LIMIT ${MOST}`,
    [`mailto:${emailKey}`],
  );
  return rows.map(({ id }) => id);
}
