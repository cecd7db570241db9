import { appendToChangeLog, type Change } from '../audit/change-log.ts';
import type { Context, Transaction } from '../context.ts';
import { parseText } from '../fields/plain-text.ts';
import { readRequired } from '../fields/read-part.ts';
import { insistOnViewer } from '../insist.ts';
import { Problems, Refusal } from '../refusal.ts';
import { findLegalSettings } from './find-legal-settings.ts';
import type { ConfirmLegalSettingInput, ReviseLegalSettingsInput } from './legal-setting-inputs.ts';
import type { LegalSettings, SettingEntries, SettingEntry } from './legal-settings.ts';
import { definitionOf, parseChange } from './parse-legal-setting.ts';

const parseReason = (given: unknown) => parseText(given, 500);

/** Writes the next version with other values; each counts as unconfirmed. Refuses a consent age below 13 (L30), every problem at once, and `CONFLICT` when stale. */
export function reviseLegalSettings(ctx: Context, input: ReviseLegalSettingsInput): Promise<LegalSettings> {
  const problems = new Problems();
  if (input.changes.length === 0) problems.add('input.changes', 'required');
  if (input.changes.length > 100) problems.add('input.changes', 'tooMany');
  const changed = new Map<string, SettingEntry>();
  input.changes.slice(0, 100).forEach((change, i) => {
    const entry = parseChange(change, `input.changes.${i}`, problems);
    if (changed.has(change.key)) problems.add(`input.changes.${i}.key`, 'twice');
    if (entry) changed.set(change.key, entry);
  });
  const reason = readRequired(input, 'reason', 'input', problems, parseReason, '');
  problems.insist();
  return ctx.transaction(async tx => {
    const current = await findLegalSettings(tx.query);
    const entries = { ...current.entries, ...Object.fromEntries(changed) };
    return writeNext(tx, current, input.expectedVersion, entries, { action: 'reviseLegalSettings', fields: [...changed.keys()], reason });
  });
}

/** Says that a value is right, whether it is the product's or one's own: who and when stand beside it. */
export function confirmLegalSetting(ctx: Context, input: ConfirmLegalSettingInput): Promise<LegalSettings> {
  const problems = new Problems();
  const definition = definitionOf(input.key);
  const reason = readRequired(input, 'reason', 'input', problems, parseReason, '');
  if (!definition) problems.add('input.key', 'unknownSetting');
  problems.insist();
  return ctx.transaction(async tx => {
    const current = await findLegalSettings(tx.query);
    const value = current.entries[input.key] ?? (definition!.standard && { ...definition!.standard, source: definition!.source });
    if (!value) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.key', rule: 'unknownSetting' }]);
    const confirmed = { ...value, confirmedBy: insistOnViewer(ctx).id, confirmedAt: ctx.now().toISOString() };
    const entries = { ...current.entries, [input.key]: confirmed };
    return writeNext(tx, current, input.expectedVersion, entries, { action: 'confirmLegalSetting', fields: [input.key], reason });
  });
}

async function writeNext(
  tx: Transaction,
  current: LegalSettings,
  expectedVersion: number,
  entries: SettingEntries,
  change: Pick<Change, 'action' | 'fields' | 'reason'>,
): Promise<LegalSettings> {
  const stale = () => new Refusal('CONFLICT', [{ path: 'input.expectedVersion', rule: 'stale' }]);
  if (current.version !== expectedVersion) throw stale();
  const [next] = await tx.query<LegalSettings>(
    'INSERT INTO legal_settings (version, entries, created_by) VALUES ($1, $2, $3) ON CONFLICT (version) DO NOTHING RETURNING version, entries',
    [current.version + 1, JSON.stringify(entries), tx.ctx.viewer?.id ?? null],
  );
  if (!next) throw stale();
  await appendToChangeLog(tx, { ...change, subject: 'legal-settings', subjectId: String(next.version) });
  return next;
}
