import { findContactKeys } from '../contacts/contact-keys.ts';
import { sealInObjection } from '../legal-bases/objection.ts';
import type { Loading } from './loading.ts';
import type { DemoPerson } from './person.ts';

/** A month, in days: who came longer ago was informed. */
const TERM = 28;

const grounds = [
  'Ik ben de enige van mijn leeftijd in de straat: in jullie tellingen ben ik niet anoniem.',
  'Depuis mon déménagement, je ne veux plus être comptée dans le quartier.',
];

/** A step: what waits for somebody in the demo: notices to people whose data came from elsewhere (Art. 14), and the words of some who object (Art. 21). */
export async function writeWaiting(tx: Loading, people: readonly DemoPerson[]): Promise<void> {
  for (const { id, origin, bases } of people) {
    if (origin !== 'IMPORT' && origin !== 'THIRD_PARTY') continue;
    for (const { purpose, state, days } of bases)
      if (state === 'standing' && days <= TERM)
        await tx.query(
          `INSERT INTO notice_due (contact_id, id, purpose_id, kind, created_at, due_at) VALUES ($1, $2, $3, 'ART_14', $4, $4::timestamptz + interval '1 month')`,
          [id, tx.ctx.newId(), tx.ctx.policy.purposes.get(purpose)!.id, tx.daysAgo(days)],
        );
  }
  const suspended = await tx.query<{ contact_id: string; id: string; purpose_id: number; suspended_at: Date }>(
    `SELECT contact_id, id, purpose_id, suspended_at FROM legal_basis WHERE suspended_at IS NOT NULL AND ended_at IS NULL AND contact_id = ANY ($1::uuid[]) ORDER BY suspended_at DESC LIMIT ${grounds.length}`,
    [people.map(({ id }) => id)],
  );
  for (const [i, basis] of suspended.entries()) {
    const id = tx.ctx.newId();
    const { proof } = await findContactKeys(tx, basis.contact_id);
    await tx.query(
      `INSERT INTO objection (contact_id, id, purpose_id, legal_basis_id, said_by, grounds, received_at) VALUES ($1, $2, $3, $4, 'PORTAL', $5, $6)`,
      [basis.contact_id, id, basis.purpose_id, basis.id, sealInObjection(proof, id, 'grounds', grounds[i]!), basis.suspended_at],
    );
  }
}
