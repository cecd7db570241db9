import type { Transaction } from '../context.ts';

/** Whether a contact is there at all, by its id; nothing of it is read. `hold`: and stays as it is until the end of the transaction, one act after the other. */
export async function isThere(query: Transaction['query'], contactId: string, hold = false): Promise<boolean> {
  return (await query(`SELECT id FROM contact WHERE id = $1${hold ? ' FOR UPDATE' : ''}`, [contactId])).length > 0;
}
