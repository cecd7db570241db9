import type { Context } from '../context.ts';
import { findPurpose, findPurposes } from '../purposes/find-purposes.ts';
import type { Purpose } from '../purposes/purpose.ts';
import { Refusal } from '../refusal.ts';
import { composeNotice } from './compose-notice.ts';
import { type DiffPart, diffWords } from './diff-words.ts';
import { gapsOf, requiredAudiences, requiredLanguages } from './gaps.ts';
import type { NoticeAudience } from './notice-audience.ts';
import { emptyDraft, findDrafts } from './notice-draft.ts';
import { findAround, findSubject } from './notice-subject.ts';
import { findTextsOf } from './notice-text.ts';
import { type Notice, tellNotice, type VersionRow } from './notice-told.ts';
import { composeTexts } from './publish-notice.ts';

/** The notices of every purpose that is written or in use; what the law itself asks has none to be written. */
export const findNotices = async (ctx: Context): Promise<Notice[]> => tell(ctx, (await findPurposes(ctx.query)).filter(hasNotice));

/** One notice; null: there is no such purpose. */
export async function findNotice(ctx: Context, code: string): Promise<Notice | null> {
  const purpose = await findPurpose(ctx.query, code);
  return purpose && !purpose.builtIn ? ((await tell(ctx, [purpose]))[0] ?? null) : null;
}

const hasNotice = ({ builtIn }: Purpose) => !builtIn;

async function tell(ctx: Context, purposes: readonly Purpose[]): Promise<Notice[]> {
  const around = await ctx.transaction(findAround);
  const drafts = await findDrafts(ctx.query);
  return Promise.all(
    purposes.map(async purpose => {
      const subject = { purpose, ...around };
      const draft = drafts.get(purpose.id) ?? emptyDraft;
      return tellNotice(subject, draft, {
        gaps: gapsOf(subject, draft),
        versions: await ctx.query<VersionRow>(
          'SELECT version, fields, created_at AS "createdAt" FROM notice WHERE purpose_id = $1 ORDER BY version',
          [purpose.id],
        ),
        texts: await findTextsOf(ctx.query, purpose.id),
        preview: composeTexts(subject, draft),
      });
    }),
  );
}

/** What changed between two versions of one text, or between a version and what would be published now. Refuses `NOT_FOUND` for a text that is not there. */
export async function findDiff(
  ctx: Context,
  {
    purpose: code,
    language,
    audience,
    from,
    to,
  }: { purpose: string; language: string; audience: NoticeAudience; from: number; to: number | null },
): Promise<DiffPart[]> {
  const purpose = await findPurpose(ctx.query, code);
  if (!purpose || purpose.builtIn) throw new Refusal('NOT_FOUND', [{ path: 'purpose', rule: 'unknown' }]);
  const texts = await findTextsOf(ctx.query, purpose.id);
  const at = (version: number, path: string) => {
    const found = texts.find(text => text.version === version && text.language === language && text.audience === audience);
    if (!found) throw new Refusal('NOT_FOUND', [{ path, rule: 'unknown' }]);
    return found.content;
  };
  return diffWords(at(from, 'from'), to === null ? await now(ctx, purpose, language, audience) : at(to, 'to'));
}

async function now(ctx: Context, purpose: Purpose, language: string, audience: NoticeAudience): Promise<string> {
  const subject = await ctx.transaction(tx => findSubject(tx, purpose));
  const among = requiredLanguages(subject.organisation).find(each => each === language);
  if (!among || !requiredAudiences(purpose).includes(audience)) throw new Refusal('NOT_FOUND', [{ path: 'language', rule: 'unknown' }]);
  return composeNotice(subject, (await findDrafts(ctx.query)).get(purpose.id) ?? emptyDraft, among, audience);
}
