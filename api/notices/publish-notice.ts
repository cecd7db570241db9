import { appendToChangeLog, raisePolicyVersion } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { parseText } from '../fields/plain-text.ts';
import { readRequired } from '../fields/read-part.ts';
import type { OfferedLanguage } from '../languages.ts';
import { lockPurpose } from '../purposes/settle-purpose.ts';
import { Problems, Refusal } from '../refusal.ts';
import { composeNotice, type NoticeSubject } from './compose-notice.ts';
import { draftAt } from './draft-notice.ts';
import { gapsOf, requiredAudiences, requiredLanguages } from './gaps.ts';
import type { NoticeAudience } from './notice-audience.ts';
import type { NoticeDraft } from './notice-draft.ts';
import type { PublishNoticeInput } from './notice-inputs.ts';
import { findSubject } from './notice-subject.ts';
import { digestOf, findTextsOf, type NoticeText } from './notice-text.ts';

/** A text as it will be published. */
export interface ComposedText {
  readonly language: OfferedLanguage;
  readonly audience: NoticeAudience;
  readonly content: string;
  readonly sha256: string;
}

/** Every text that a notice must have, as it reads now. Pure. */
export const composeTexts = (subject: NoticeSubject, draft: NoticeDraft): ComposedText[] =>
  requiredLanguages(subject.organisation).flatMap(language =>
    requiredAudiences(subject.purpose).map(audience => {
      const content = composeNotice(subject, draft, language, audience);
      return { language, audience, content, sha256: digestOf(content) };
    }),
  );

/**
 * Action: publishes the texts of a purpose's notice, for good. The version that activation wrote is completed; one that has texts is followed by the next.
 * Refuses one that lacks an element, a language, or the child's text of a purpose open to minors, naming every gap (L1, L6, L33, L51); and one that says nothing new.
 */
export function publishNotice(ctx: Context, input: PublishNoticeInput): Promise<void> {
  const problems = new Problems();
  const reason = readRequired(input, 'reason', 'input', problems, given => parseText(given, 500), '');
  problems.insist();
  return ctx.transaction(async tx => {
    const purpose = await lockPurpose(tx, input.purpose, null, ['ACTIVE'], 'input.purpose');
    const draft = await draftAt(tx, purpose.id, input.expectedRevision);
    const subject = await findSubject(tx, purpose);
    insistOnNoGap(subject, draft);
    const texts = composeTexts(subject, draft);
    const version = await versionFor(tx, purpose.id, texts);
    await writeTexts(tx, purpose.id, version, texts);
    await appendToChangeLog(tx, {
      action: 'publishNotice',
      subject: 'notice',
      subjectId: `${purpose.code}/${version}`,
      fields: texts.map(({ language, audience }) => `${language}.${audience}`),
      reason,
    });
    await raisePolicyVersion(tx);
  });
}

function insistOnNoGap(subject: NoticeSubject, draft: NoticeDraft): void {
  const gaps = gapsOf(subject, draft);
  if (gaps.length === 0) return;
  throw new Refusal(
    'BAD_USER_INPUT',
    gaps.map(({ element, language, audience }) => ({
      path: ['notice', language, audience, element].filter(part => part !== null).join('.'),
      rule: 'missingElement',
    })),
  );
}

/** The number under which these texts are published: that of the last version while it has no texts, else the next. */
async function versionFor(tx: Transaction, purposeId: number, texts: readonly ComposedText[]): Promise<number> {
  const [last] = await tx.query<{ version: number; fields: string[] }>(
    'SELECT version, fields FROM notice WHERE purpose_id = $1 ORDER BY version DESC LIMIT 1',
    [purposeId],
  );
  if (!last) throw new Error('an active purpose has a notice');
  const published = (await findTextsOf(tx.query, purposeId)).filter(({ version }) => version === last.version);
  if (published.length === 0) return last.version;
  if (sameTexts(published, texts)) throw new Refusal('CONFLICT', [{ path: 'input.purpose', rule: 'nothingNew' }]);
  await tx.query('INSERT INTO notice (purpose_id, version, fields, created_by) VALUES ($1, $2, $3, $4)', [
    purposeId,
    last.version + 1,
    last.fields,
    tx.ctx.viewer?.id ?? null,
  ]);
  return last.version + 1;
}

const sameTexts = (published: readonly NoticeText[], texts: readonly ComposedText[]): boolean =>
  published.length === texts.length &&
  texts.every(({ language, audience, sha256 }) =>
    published.some(text => text.language === language && text.audience === audience && text.sha256 === sha256),
  );

/** A step: texts of one version, all at once. The database refuses a digest that is not that of its text. */
export async function writeTexts(
  tx: Transaction,
  purposeId: number,
  version: number,
  texts: readonly ComposedText[],
  at?: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO notice_text (purpose_id, version, language, audience, content, sha256, published_by, published_at)
     SELECT $1, $2, t.language, t.audience, t.content, decode(t.sha256, 'hex'), $3, coalesce($5, now()) FROM jsonb_to_recordset($4::jsonb) AS t(language text, audience text, content text, sha256 text)`,
    [purposeId, version, tx.ctx.viewer?.id ?? null, JSON.stringify(texts), at ?? null],
  );
}
