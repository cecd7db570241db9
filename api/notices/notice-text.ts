import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import type { OfferedLanguage } from '../languages.ts';
import type { NoticeAudience } from './notice-audience.ts';

/** A published text, word for word. */
export interface NoticeText {
  readonly purposeId: number;
  readonly version: number;
  readonly language: OfferedLanguage;
  readonly audience: NoticeAudience;
  /** As `written-text.ts` writes it; its first line is the title. */
  readonly content: string;
  /** Lower-case hexadecimal SHA-256 of the content in UTF-8. */
  readonly sha256: string;
  readonly publishedAt: Date;
}

export const digestOf = (content: string): string => createHash('sha256').update(content, 'utf8').digest('hex');

const columns = `purpose_id AS "purposeId", version, language, audience, content, encode(sha256, 'hex') AS sha256, published_at AS "publishedAt"`;

/** Every published text of one purpose, oldest version first. */
export const findTextsOf = (query: Context['query'], purposeId: number): Promise<NoticeText[]> =>
  query<NoticeText>(`SELECT ${columns} FROM notice_text WHERE purpose_id = $1 ORDER BY version, language, audience`, [purposeId]);

/** The texts of the last version, of one purpose or of every; a purpose whose last version has none is not in it. */
export async function findCurrentTexts(query: Context['query'], purposeId?: number): Promise<ReadonlyMap<number, readonly NoticeText[]>> {
  const rows = await query<NoticeText>(
    `SELECT ${columns} FROM notice_text t WHERE version = (SELECT max(version) FROM notice n WHERE n.purpose_id = t.purpose_id) AND ($1::smallint IS NULL OR purpose_id = $1)
     ORDER BY purpose_id, language, audience`,
    [purposeId ?? null],
  );
  const byPurpose = new Map<number, NoticeText[]>();
  for (const row of rows) byPurpose.set(row.purposeId, [...(byPurpose.get(row.purposeId) ?? []), row]);
  return byPurpose;
}

/** The text of some version for a language and an audience. Pure. */
export const textFor = (texts: readonly NoticeText[], language: string, audience: NoticeAudience): NoticeText | null =>
  texts.find(text => text.language === language && text.audience === audience) ?? null;

/**
 * Whether consent may be asked for: only by a text that is published, in this language, for everybody who has to be informed; for a child both the
 * child's and the adult's (L6, L7, L33). Pure. @param texts those of the purpose's last version: `findCurrentTexts`
 */
export const mayBeAsked = (texts: readonly NoticeText[], language: string, audience: NoticeAudience = 'ADULT'): boolean =>
  textFor(texts, language, 'ADULT') !== null && (audience === 'ADULT' || textFor(texts, language, 'CHILD') !== null);
