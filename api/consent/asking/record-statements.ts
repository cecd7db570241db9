import { findContactKeys } from '../../contacts/contact-keys.ts';
import { findYouth } from '../../contacts/minors.ts';
import type { Transaction } from '../../context.ts';
import type { Field } from '../../fields/field.ts';
import type { LedgerEntry } from '../../legal-bases/ledger.ts';
import { endExplicitOf, recordSensitiveCondition } from '../../legal-bases/sensitive-conditions.ts';
import type { Decision } from './answers.ts';
import { keepServedText } from './served-text.ts';
import { digestOfStatements } from './statement.ts';
import type { SubmissionRow, SubmittedContent } from './submission.ts';

/** The statements that the person declared in the first step, in order: what the second step shows again. Pure. */
export const statementsIn = ({ decisions }: Pick<SubmittedContent, 'decisions'>): string[] =>
  decisions.flatMap(({ yes, explicit }) => (yes && explicit?.yes ? [explicit.statement] : []));

/** Whether the second step was made with these very statements (L21). Pure. @param declares what the page of the second step handed back */
export const isDeclared = (content: Pick<SubmittedContent, 'decisions'>, declares: string | null): boolean =>
  declares !== null && declares === digestOfStatements(statementsIn(content));

/** The special fields that may be kept: declared in both steps. Pure. */
export const declaredFields = (content: Pick<SubmittedContent, 'decisions'>, declares: string | null): ReadonlySet<string> =>
  new Set(
    isDeclared(content, declares) ? content.decisions.flatMap(({ yes, explicit }) => (yes && explicit?.yes ? explicit.fields : [])) : [],
  );

/**
 * A step, after the decisions are recorded: what the person said to the express statements beside their yes, as their own act. Declared in both steps, the fields open;
 * anything else is a no, on record as such, and ends what stood.
 */
export async function recordStatements(
  acting: Transaction,
  contactId: string,
  row: SubmissionRow,
  content: SubmittedContent,
  declares: string | null,
): Promise<LedgerEntry[]> {
  const declared = declaredFields(content, declares);
  const entries: LedgerEntry[] = [];
  for (const { purpose, yes, explicit, noticeVersion } of content.decisions) {
    const facts = acting.ctx.policy.purposes.get(purpose);
    if (!yes || !explicit || !facts) continue;
    const fields = explicit.fields.filter(key => isSpecial(acting, key) && facts.covers.has(key));
    if (fields.length === 0) continue;
    const served = await keepServedText(acting, 'statement', row.language, explicit.statement);
    const detail = {
      form: row.form_code,
      formVersion: row.form_version,
      language: row.language,
      channel: content.channel,
      submission: row.id,
      served,
    };
    const opens = explicit.yes && fields.every(key => declared.has(key));
    const said = opens
      ? await declare(acting, contactId, row, { purpose, explicit, fields, served })
      : await deny(acting, contactId, facts.id, fields, noticeVersion);
    entries.push(...said.map(entry => ({ ...entry, givenBy: 'PERSON', detail: { ...detail, ...entry.detail } })));
  }
  return entries;
}

const isSpecial = ({ ctx }: Transaction, key: string) => (ctx.policy.fields.get(key) as Field | undefined)?.sensitivity === 'SPECIAL';

interface Declared extends Pick<Required<Decision>, 'purpose' | 'explicit'> {
  readonly fields: string[];
  readonly served: string;
}

async function declare(
  acting: Transaction,
  contactId: string,
  row: SubmissionRow,
  { purpose, explicit, fields, served }: Declared,
): Promise<readonly LedgerEntry[]> {
  const stands = await acting.query(
    /* sql */ `SELECT FROM sensitive_condition s JOIN purpose p ON p.id = s.purpose_id
    WHERE s.contact_id = $1 AND p.code = $2 AND s.provision = 'ART_9_2_A' AND s.fields @> $3::text[] AND s.ended_at IS NULL`,
    [contactId, purpose, fields],
  );
  if (stands.length > 0) return [];
  const { proof: proofKey } = await findContactKeys(acting, contactId);
  const evidence = `"${explicit.statement}"\nForm ${row.form_code}, version ${row.form_version}, ${row.language}, sent in ${row.created_at.toISOString()}; text as shown: SHA-256 ${served}; chosen there, and confirmed in a second step, by the link that was mailed.`;
  const youth = await findYouth(acting.query, contactId);
  const giving = { by: 'PERSON', youth, proofKey, path: 'input', purposePath: 'input' } as const;
  return (await recordSensitiveCondition(acting, contactId, purpose, { provision: 'ART_9_2_A', fields, evidence }, giving)).entries;
}

async function deny(
  acting: Transaction,
  contactId: string,
  purposeId: number,
  fields: readonly string[],
  noticeVersion: number,
): Promise<readonly LedgerEntry[]> {
  const ended = await endExplicitOf(acting, contactId, purposeId, fields);
  if (ended.length > 0) return ended;
  const detail = { provision: 'ART_9_2_A', fields, refused: true };
  return [{ event: 'condition-ended', contactId, purposeId, noticeVersion, detail }];
}
