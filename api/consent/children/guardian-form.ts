import type { Transaction } from '../../context.ts';
import { textIn } from '../../fields/local-text.ts';
import { findTextsOf, textFor } from '../../notices/notice-text.ts';
import { findPurposes } from '../../purposes/find-purposes.ts';
import { findSurroundings } from '../../purposes/settle-purpose.ts';
import type { AskedField, AskedPurpose } from '../asking/asked-form.ts';
import { isOpenToChildren } from '../asking/load-asked-form.ts';
import type { SubmissionRow } from '../asking/submission.ts';
import { findForm } from '../forms/find-forms.ts';
import { isAskable } from '../forms/parse-form.ts';
import type { ChildContent } from './child-content.ts';

/** What a guardian is asked: what the child said yes to, by the adults' text of the very version that the child read, and what the form wants to know of the child. */
export interface GuardianForm {
  readonly title: string;
  readonly purposes: readonly AskedPurpose[];
  readonly fields: readonly AskedField[];
}

export async function guardianFormOf(tx: Transaction, row: SubmissionRow, content: ChildContent): Promise<GuardianForm> {
  const form = await findForm(tx.query, row.form_code!, row.form_version);
  const { fields } = await findSurroundings(tx);
  const all = new Map((await findPurposes(tx.query)).map(purpose => [purpose.code, purpose]));
  const purposes: AskedPurpose[] = [];
  for (const { purpose: code, yes, noticeVersion } of content.decisions) {
    const purpose = all.get(code);
    if (!yes || purpose?.state !== 'ACTIVE' || !isOpenToChildren(purpose)) continue;
    const texts = (await findTextsOf(tx.query, purpose.id)).filter(({ version }) => version === noticeVersion);
    const text = textFor(texts, row.language, 'ADULT');
    const named = tx.ctx.policy.purposes.get(code)?.notices.find(each => each.version === noticeVersion)?.fields;
    if (!text || !named) continue;
    const covered = new Set(purpose.fields.map(({ field }) => field).filter(field => named.has(field)));
    const notice = { version: noticeVersion, language: row.language, audience: 'ADULT' as const, fields: covered, text: text.content };
    purposes.push({ purpose, label: textIn(purpose.texts, row.language, code), notice, necessary: null, withGuardian: true });
  }
  const covered = new Set(purposes.flatMap(({ notice }) => [...notice.fields]));
  return {
    title: textIn(form?.titleTexts ?? {}, row.language, row.form_code!),
    purposes,
    fields: (form?.fields ?? []).flatMap(({ key, required }) => {
      const field = fields.get(key);
      const asked = field?.inUse && isAskable(field) && covered.has(key);
      return asked ? [{ field, label: textIn(field.labels, row.language, key), required: required && !field.delicate }] : [];
    }),
  };
}

/** As plain text, word for word: what the guardian was asked (L7). Pure. */
export const textOfGuardianForm = ({ title, purposes, fields }: GuardianForm): string =>
  [
    `# ${title} (guardian)`,
    ...fields.map(({ label, required }) => `[${label}]${required ? ' *' : ''}`),
    ...purposes.map(({ label, notice }) => `# ${label} [yes] [no]\n\n(adult, ${notice.language}, ${notice.version})\n${notice.text}`),
  ].join('\n\n');
