import type { PresenceKind } from '../access/policy.ts';
import type { Context } from '../context.ts';
import type { Field } from '../fields/field.ts';

/** A purpose whose ground is the law itself: always active, editable by nobody, with a small number of its own. */
export interface BuiltInPurpose {
  readonly id: number;
  readonly code: string;
  readonly presence: Exclude<PresenceKind, 'basis'>;
  readonly covers: (field: Field) => boolean;
  readonly article: string;
  readonly labels: Readonly<Record<string, string>>;
}

const reachesThePerson = new Set<Field['category']>(['IDENTITY', 'CONTACT_DETAILS', 'LANGUAGE']);

export const builtInPurposes: readonly BuiltInPurpose[] = [
  {
    id: 1,
    code: 'consent-administration',
    presence: 'found',
    // Sensitive fields are no means of finding or reaching anybody, whatever category they were given.
    covers: field => field.sensitivity === 'ORDINARY' && reachesThePerson.has(field.category),
    article: 'Art. 5(2), 7(1), 12',
    labels: {
      nl: 'Toestemmingen beheren',
      fr: 'Gestion des consentements',
      de: 'Verwaltung der Einwilligungen',
      en: 'Consent administration',
    },
  },
  {
    id: 2,
    code: 'subject-requests',
    presence: 'request',
    covers: () => true,
    article: 'Art. 12-22',
    labels: {
      nl: 'Verzoeken van betrokkenen',
      fr: 'Demandes des personnes concernées',
      de: 'Anträge betroffener Personen',
      en: 'Subject requests',
    },
  },
  {
    id: 3,
    code: 'legal-claims',
    presence: 'named',
    covers: () => true,
    article: 'Art. 17(3)(e), 18(2), 21(1)',
    labels: { nl: 'Rechtsvorderingen', fr: 'Actions en justice', de: 'Rechtsansprüche', en: 'Legal claims' },
  },
];

/** Writes the rows of the built-in purposes that have none. Answers how many were new. */
export async function syncBuiltInPurposes(query: Context['query']): Promise<number> {
  const rows = await query<{ id: number }>(
    `INSERT INTO purpose (id, code, state, built_in, labels, basis_reference, direct_marketing, activated_at)
     SELECT id, code, 'ACTIVE', true, labels, article, false, now() FROM jsonb_to_recordset($1::jsonb) AS p(id smallint, code text, labels jsonb, article text)
     ON CONFLICT (id) DO NOTHING RETURNING id`,
    [JSON.stringify(builtInPurposes.map(({ id, code, labels, article }) => ({ id, code, labels, article })))],
  );
  return rows.length;
}
