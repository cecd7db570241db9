import type { Transaction } from '../context.ts';
import { findKnownOf } from './propose.ts';

/**
 * A step: the contact with this e-mail address and this very name, compared without case and accents; null: nobody. An address alone is not enough, because several people share one.
 * Locks the address, so that two who confirm at once do not both find nobody.
 */
export async function findSamePerson(
  tx: Transaction,
  emailKey: string,
  name: { readonly givenName: string | null; readonly familyName: string | null },
): Promise<string | null> {
  const key = `mailto:${emailKey}`;
  await findKnownOf(tx, [key]);
  const [found] = await tx.query<{ id: string }>(
    `SELECT id FROM contact WHERE address_keys @> ARRAY[$1::text]
       AND given_name_key IS NOT DISTINCT FROM search_key($2) AND family_name_key IS NOT DISTINCT FROM search_key($3) ORDER BY id LIMIT 1`,
    [key, name.givenName, name.familyName],
  );
  return found?.id ?? null;
}
