import type { Transaction } from '../context.ts';
import { Organisation } from './organisation.entity.ts';

/** A step: the organisation as it is now. The first version is there from the first migration on. */
export async function findOrganisation(tx: Transaction): Promise<Organisation> {
  const [latest] = await tx.manager.find(Organisation, { order: { version: 'DESC' }, take: 1 });
  if (!latest) throw new Error('the organisation has no version');
  return latest;
}
