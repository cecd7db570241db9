import type { Context } from '../../context.ts';
import { textIn } from '../../fields/local-text.ts';
import type { OfferedLanguage } from '../../languages.ts';

/** What people call a purpose, in their language; retired ones have a name, too. */
export async function purposeLabels(
  { query }: Pick<Context, 'query'>,
  codes: readonly string[],
  language: OfferedLanguage,
): Promise<string[]> {
  const rows = await query<{ code: string; labels: Record<string, string> }>(
    'SELECT code, labels FROM purpose WHERE code = ANY ($1::text[])',
    [codes],
  );
  const byCode = new Map(rows.map(({ code, labels }) => [code, labels]));
  return codes.map(code => textIn(byCode.get(code) ?? {}, language, code));
}
