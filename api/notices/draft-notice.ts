import { appendToChangeLog } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { bad, type Parsed, parseText } from '../fields/plain-text.ts';
import { readPart } from '../fields/read-part.ts';
import { isOffered } from '../languages.ts';
import { lockPurpose } from '../purposes/settle-purpose.ts';
import { Problems, Refusal } from '../refusal.ts';
import {
  type DraftWords,
  emptyDraft,
  findDrafts,
  type NoticeDraft,
  type NoticeFacts,
  type OwnWordKey,
  ownWordKeys,
  type OwnWords,
} from './notice-draft.ts';
import type { DraftNoticeInput, NoticeWordsInput } from './notice-inputs.ts';
import { pretendsToBeFrame } from './written-text.ts';

/** Characters, per kind of words; the rest holds 2000. */
const limits: Partial<Record<OwnWordKey, number>> = { title: 120, summary: 500, explanation: 4000 };

/** Action: writes down what the organisation says of a purpose in its own words. Nobody is informed by a draft; it may lack anything. */
export function draftNotice(ctx: Context, input: DraftNoticeInput): Promise<void> {
  const problems = new Problems();
  const words = parseWords(input.words ?? [], problems);
  const sources = input.sources && [...new Set(input.sources)];
  problems.insist();
  return ctx.transaction(async tx => {
    const purpose = await lockPurpose(tx, input.purpose, null, ['DRAFT', 'ACTIVE'], 'input.purpose');
    const draft = await draftAt(tx, purpose.id, input.expectedRevision);
    const facts: NoticeFacts = {
      obligation: input.obligation === undefined ? draft.facts.obligation : input.obligation,
      automatedDecisions: input.automatedDecisions === undefined ? draft.facts.automatedDecisions : input.automatedDecisions,
      sources: sources === undefined ? draft.facts.sources : sources,
    };
    await tx.query(
      `INSERT INTO notice_draft (purpose_id, facts, words, updated_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (purpose_id) DO UPDATE SET revision = notice_draft.revision + 1, facts = excluded.facts, words = excluded.words, updated_at = now(), updated_by = excluded.updated_by`,
      [purpose.id, JSON.stringify(facts), JSON.stringify(merged(draft.words, words)), ctx.viewer?.id ?? null],
    );
    const given = [
      ...(['obligation', 'automatedDecisions', 'sources'] as const).filter(name => input[name] !== undefined),
      ...words.keys(),
    ];
    await appendToChangeLog(tx, { action: 'draftNotice', subject: 'notice', subjectId: purpose.code, fields: given });
  });
}

/** A step: the draft as it is, while the purpose is locked. Refuses `CONFLICT` when somebody else wrote meanwhile. */
export async function draftAt(tx: Transaction, purposeId: number, expectedRevision: number): Promise<NoticeDraft> {
  const draft = (await findDrafts(tx.query)).get(purposeId) ?? emptyDraft;
  if (draft.revision !== expectedRevision) throw new Refusal('CONFLICT', [{ path: 'input.expectedRevision', rule: 'stale' }]);
  return draft;
}

/** Own words by "language.audience". */
type Parts = ReadonlyMap<string, OwnWords>;

function merged(before: DraftWords, given: Parts): DraftWords {
  const all = structuredClone(before) as Record<string, Record<string, OwnWords>>;
  for (const [place, words] of given) {
    const [language, audience] = place.split('.') as [string, string];
    all[language] = { ...all[language], [audience]: words };
  }
  return all;
}

function parseWords(given: readonly NoticeWordsInput[], problems: Problems): Parts {
  const parts = new Map<string, OwnWords>();
  if (given.length > 8) problems.add('input.words', 'tooMany');
  given.slice(0, 8).forEach((each, i) => {
    const path = `input.words.${i}`;
    const place = `${each.language}.${each.audience}`;
    if (!isOffered(each.language)) problems.add(`${path}.language`, 'notOffered');
    if (parts.has(place)) problems.add(`${path}.language`, 'twice');
    parts.set(place, parseOwn(each, path, problems));
  });
  return parts;
}

function parseOwn(given: NoticeWordsInput, path: string, problems: Problems): OwnWords {
  const read = (key: OwnWordKey) => readPart(given, key, path, problems, text => parseOne(key, text));
  return Object.fromEntries(ownWordKeys.map(key => [key, read(key)]).filter(([, text]) => text !== null && text !== undefined));
}

/** Own words may have paragraphs and lists; they cannot look like the frame around them. */
function parseOne(key: OwnWordKey, given: unknown): Parsed<string> {
  const text = parseText(given, limits[key] ?? 2000, key !== 'title');
  return text.ok && pretendsToBeFrame(text.value) ? bad('frame') : text;
}
