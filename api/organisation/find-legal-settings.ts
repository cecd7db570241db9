import type { Context } from '../context.ts';
import type { LegalSettings } from './legal-settings.ts';

/** The settings as they are now; the first version is there from the migration on. Takes `ctx.query` or `tx.query`. */
export async function findLegalSettings(query: Context['query']): Promise<LegalSettings> {
  const [row] = await query<LegalSettings>('SELECT version, entries FROM legal_settings ORDER BY version DESC LIMIT 1');
  if (!row) throw new Error('the legal settings have no version');
  return row;
}
