import { composeNotice } from '../notices/compose-notice.ts';
import { gapsOf, requiredAudiences, requiredLanguages } from '../notices/gaps.ts';
import type { DraftWords, NoticeDraft } from '../notices/notice-draft.ts';
import { findAround } from '../notices/notice-subject.ts';
import { digestOf } from '../notices/notice-text.ts';
import { writeTexts } from '../notices/publish-notice.ts';
import { findPurposes } from '../purposes/find-purposes.ts';
import type { Loading } from './loading.ts';
import { notices } from './notices/all.ts';

/** A step: drafts of every notice, and the texts of each version with the fields it named. */
export async function writeNotices(tx: Loading): Promise<void> {
  const around = await findAround(tx);
  for (const purpose of await findPurposes(tx.query)) {
    const said = notices[purpose.code];
    if (!said) continue;
    const draft: NoticeDraft = { revision: 1, facts: said.facts, words: said.words };
    const gaps = gapsOf({ purpose, ...around }, draft);
    if (gaps.length > 0) throw new Error(`The demo's notice of ${purpose.code} lacks ${gaps.map(({ element }) => element).join(', ')}`);
    await tx.query('INSERT INTO notice_draft (purpose_id, facts, words) VALUES ($1, $2, $3)', [
      purpose.id,
      JSON.stringify(said.facts),
      JSON.stringify(said.words),
    ]);
    const versions = await tx.query<{ version: number; fields: string[]; at: Date }>(
      'SELECT version, fields, created_at AS at FROM notice WHERE purpose_id = $1 ORDER BY version',
      [purpose.id],
    );
    for (const { version, fields, at } of versions) {
      const subject = {
        ...around,
        purpose: Object.assign(Object.create(Object.getPrototypeOf(purpose) as object), purpose, {
          fields: purpose.fields.filter(({ field }) => fields.includes(field)),
        }) as typeof purpose,
      };
      const words = version < versions.length ? overlaid(said.words, said.atFirst ?? {}) : said.words;
      const texts = requiredLanguages(around.organisation).flatMap(language =>
        requiredAudiences(purpose).map(audience => {
          const content = composeNotice(subject, { ...draft, words }, language, audience);
          return { language, audience, content, sha256: digestOf(content) };
        }),
      );
      await writeTexts(tx, purpose.id, version, texts, at);
    }
  }
}

/** The words with some of them as they were before. */
const overlaid = (words: DraftWords, before: DraftWords): DraftWords =>
  Object.fromEntries(
    Object.entries(words).map(([language, byAudience]) => [
      language,
      { ...byAudience, ADULT: { ...byAudience.ADULT, ...before[language as keyof DraftWords]?.ADULT } },
    ]),
  );
