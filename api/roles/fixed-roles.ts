import type { RuleData } from '../access/ability.ts';
import { abilityOf } from '../access/ability.ts';
import { type FieldFacts, isSensitive } from '../access/policy.ts';
import type { Role } from '../access/viewer.ts';

/** Codes that no configurable role may take. */
export const fixedCodes: ReadonlySet<string> = new Set(['person', 'system']);

export interface FixedRole extends Role {
  readonly labels: Readonly<Record<string, string>>;
  readonly rules: readonly RuleData[];
}

const fixed = (code: string, purpose: string, fields: readonly string[], labels: FixedRole['labels']): FixedRole => {
  // By name, even where it is all of them: a rule on all fields never includes a sensitive one.
  const rules: RuleData[] = fields.length > 0 ? [{ action: ['read'], subject: 'Contact', fields }] : [];
  return { code, purposes: new Set([purpose]), ability: abilityOf(rules), duties: [], labels, rules };
};

/**
 * The two roles that are code, editable by nobody. `person`: the portal, for oneself or one's child (Art. 15), all fields.
 * `system`: jobs, which reach people for mail by id and never see a sensitive field.
 */
export function fixedRoles(fields: Iterable<FieldFacts>): { readonly person: FixedRole; readonly system: FixedRole } {
  const all = [...fields];
  return {
    person: fixed(
      'person',
      'subject-requests',
      all.map(field => field.key),
      { nl: 'De persoon zelf', fr: 'La personne', de: 'Die Person selbst', en: 'The person' },
    ),
    system: fixed(
      'system',
      'consent-administration',
      all.filter(field => !isSensitive(field)).map(field => field.key),
      { nl: 'Het systeem', fr: 'Le système', de: 'Das System', en: 'The system' },
    ),
  };
}
