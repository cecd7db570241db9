import { type Condition, fieldsOf } from '../access/condition.ts';
import { type Decision, decide, refused } from '../access/decide.ts';
import type { Reason, Verdict } from '../access/verdict.ts';
import { type Action, actions, type Role, rolesFor, type Viewer } from '../access/viewer.ts';
import { logCall, logTelling } from '../audit/access-log.ts';
import { type Absent, countAbsent } from '../contacts/count-absent.ts';
import { readContact } from '../contacts/read-contact.ts';
import type { SeenContact } from '../contacts/contact-row.ts';
import { type RowVerdicts, verdictsOnRow } from '../contacts/verdicts-on-row.ts';
import type { Context } from '../context.ts';
import { insistOnViewer } from '../insist.ts';
import { findLegalSettings } from '../organisation/find-legal-settings.ts';
import { minimumGroup } from '../organisation/legal-settings.ts';
import { Refusal } from '../refusal.ts';
import { conditionJson } from '../roles/condition-json.ts';

/** What the role would be told of one field. */
export interface PreviewedField {
  readonly field: string;
  readonly verdict: 'YES' | 'NO' | 'DEPENDS';
  readonly reason: Reason | null;
  /** What the contact is asked by the role, where the answer would tell the viewer more than they may read. */
  readonly condition: string | null;
  /** Only where the viewer may read it under this purpose themselves. */
  readonly value: string | null;
  readonly valueIsYours: boolean;
}

export interface Preview {
  readonly mayAct: boolean;
  readonly contactId: string | null;
  readonly fields: readonly PreviewedField[];
  readonly actions: readonly Action[];
  readonly absent: { readonly [R in keyof Absent]: number } | null;
  readonly grid: number;
}

/**
 * What a role would see under a purpose, of one contact: evaluated by the decision and the reading statement, without the viewer's own rights; read-only and logged.
 * Invariant: it tells no more than the viewer may read. A value comes from the viewer's own read; what a contact answers to a role's condition is told only
 * where the viewer may read every field that the condition names, of this contact, or a draft would be a way to ask for any value.
 */
export async function previewRole(ctx: Context, role: Role, purposeCode: string, contactId: string | null): Promise<Preview> {
  const viewer = insistOnViewer(ctx);
  const purpose = ctx.policy.purposes.get(purposeCode);
  if (!purpose) throw new Refusal('PURPOSE_UNKNOWN', [{ path: 'input.purpose', rule: 'unknown' }]);
  const grid = minimumGroup(await findLegalSettings(ctx.query));
  const asRole: Viewer = { kind: 'staff', id: viewer.id, name: '', roles: [role], freshSecondFactor: true, recipientId: null };
  const of = (who: Viewer, action: Action): Decision | null => {
    const decision = decide(who, purpose, action, ctx.policy.fields.values());
    return decision === refused ? null : decision;
  };
  const decision = of(asRole, 'read');
  await logCall(ctx, { operation: 'previewRole', action: 'read', purpose: purposeCode, refused: null, fields: [] });
  if (!decision) return { mayAct: false, contactId: null, fields: [], actions: [], absent: null, grid };

  const own = of(viewer, 'read');
  const wanted = purpose.presence === 'basis' ? await seen(ctx, decision, own, contactId) : null;
  const absent = purpose.presence === 'basis' ? await countAbsent(ctx, decision) : null;
  const fields = [...decision.verdicts].map(([field, verdict]) => told(field, verdict, wanted));
  const open = (action: Action) => [...(of(asRole, action)?.verdicts.values() ?? [])].some(({ is }) => is !== 'no');
  return {
    mayAct: true,
    contactId: wanted?.row.id ?? null,
    fields,
    actions: actions.filter(open),
    absent:
      absent &&
      (Object.fromEntries(Object.entries(absent).map(([why, count]) => [why, Math.floor(count / grid) * grid])) as unknown as Absent),
    grid,
  };
}

/** A contact who is present for the role, and what of them the viewer may read themselves. */
interface Wanted {
  readonly row: RowVerdicts;
  readonly mine: SeenContact | null;
  /** Fields that the viewer may read of this contact. */
  readonly readable: ReadonlySet<string>;
}

async function seen(ctx: Context, decision: Decision, own: Decision | null, contactId: string | null): Promise<Wanted | null> {
  // Who is present by a condition of the role would be an answer to that condition.
  const named = fieldsOf(decision.presence);
  const chosen = named.length > 0 ? contactId : ((await ask(ctx, decision, contactId))?.id ?? null);
  if (chosen === null) return null;
  const mine = own && (await ownRead(ctx, own, chosen));
  const readable = new Set(mine ? [...own.verdicts.keys()].filter(key => !mine.withheld.some(({ field }) => field === key)) : []);
  if (!named.every(field => readable.has(field))) return null;
  const row = await ask(ctx, decision, chosen);
  return row && { row, mine, readable };
}

/** In one transaction with its entry in the log, which names the contact. */
const ask = (ctx: Context, decision: Decision, contactId: string | null): Promise<RowVerdicts | null> =>
  ctx.transaction(async tx => {
    const row = await verdictsOnRow(tx, decision, contactId);
    const roles = rolesFor(insistOnViewer(ctx), decision.purpose.code).map(({ code }) => code);
    if (row) await logTelling(tx, { operation: 'previewRole', action: 'read', purpose: decision.purpose.code, roles, contactId: row.id });
    return row;
  });

const ownRead = (ctx: Context, own: Decision, id: string): Promise<SeenContact | null> =>
  readContact(ctx, own, id, {
    operation: 'previewRole',
    selection: { fields: new Set(own.verdicts.keys()), withheld: true, origins: false, legalBases: null, version: false },
  });

function told(field: string, verdict: Verdict, wanted: Wanted | null): PreviewedField {
  const plain = { field, reason: null, condition: null, value: null, valueIsYours: false };
  if (verdict.is === 'no') return { ...plain, verdict: 'NO', reason: verdict.reason };
  const valueIsYours = wanted?.readable.has(field) ?? false;
  const yes = { ...plain, verdict: 'YES' as const, valueIsYours, value: valueIsYours ? inText(wanted?.mine?.[field]) : null };
  if (verdict.is === 'yes') return yes;
  const asked = verdict.requirements.filter(({ reason }) => reason === 'ROLE_CONDITION').map(({ condition }) => condition);
  if (!wanted || !asked.flatMap(fieldsOf).every(key => wanted.readable.has(key)))
    return { ...plain, verdict: 'DEPENDS', reason: verdict.requirements[0]!.reason, condition: inWords(asked) };
  const reason = wanted.row.why.get(field) ?? null;
  return reason === null ? yes : { ...plain, verdict: 'NO', reason };
}

const inWords = (conditions: readonly Condition[]): string | null => (conditions[0] ? conditionJson(conditions[0]) : null);

const inText = (value: unknown): string | null =>
  value === null || value === undefined ? null : Array.isArray(value) ? value.join(', ') : String(value);
