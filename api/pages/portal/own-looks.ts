import { findAccesses } from '../../audit/find-accesses.ts';
import { LAST } from '../../audit/look-query.ts';
import { purposeLabels } from '../../consent/mails/purpose-label.ts';
import type { Context } from '../../context.ts';
import type { Field } from '../../fields/field.ts';
import { textIn } from '../../fields/local-text.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { fixedRoles } from '../../roles/fixed-roles.ts';
import type { SayPortal } from './texts.ts';

/** One look at the person's data, as they read it: never who, but in which role (C-579/21). */
export interface OwnLook {
  readonly at: Date;
  readonly who: string;
  readonly purpose: string | null;
  readonly fields: readonly string[];
}

const SHOWN = 50;
/** With fewer holders a role would be a name. */
const ENOUGH = 3;

/** The last looks at the person's data; that they looked at this is logged, too. @param ctx of `asPerson` */
export async function ownLooks(ctx: Context, contactId: string, language: OfferedLanguage, say: SayPortal): Promise<OwnLook[]> {
  const all = { since: null, until: null, role: null, purpose: null, fields: null };
  const { entries } = await findAccesses(ctx, { ...all, contactId, first: SHOWN, below: LAST });
  const roles = await ctx.query<{ code: string; labels: Record<string, string>; holders: number }>(
    'SELECT r.code, r.labels, count(s.staff_id)::integer AS holders FROM role r LEFT JOIN staff_role s ON s.role_id = r.id GROUP BY r.id',
  );
  const told = new Map(roles.filter(({ holders }) => holders >= ENOUGH).map(({ code, labels }) => [code, textIn(labels, language, code)]));
  const codes = [...new Set(entries.flatMap(({ purpose }) => purpose ?? []))];
  const labels = await purposeLabels(ctx, codes, language);
  const fixed = fixedRoles([]);
  const fields = ctx.policy.fields as ReadonlyMap<string, Field>;
  return entries.map(entry => ({
    at: new Date(entry.at),
    who:
      entry.viewerKind === 'person' || entry.viewerKind === 'guardian'
        ? say(entry.viewerKind === ctx.viewer!.kind ? 'looks.you' : `looks.${entry.viewerKind}`)
        : entry.viewerKind === 'system'
          ? textIn(fixed.system.labels, language, say('looks.system'))
          : entry.viewerKind === 'service'
            ? (entry.recipient ?? say('looks.application'))
            : (entry.roles.map(code => told.get(code)).find(label => label !== undefined) ?? say('looks.staff')),
    purpose: entry.purpose ? labels[codes.indexOf(entry.purpose)]! : null,
    fields: entry.fields.map(key => (fields.has(key) ? textIn(fields.get(key)!.labels, language, key) : key)),
  }));
}
