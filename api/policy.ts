import type { BasisKind, PurposeFacts } from './access/policy.ts';
import type { Context, Policy } from './context.ts';
import { type FieldRow, mergeCatalogue, syncCatalogue } from './fields/catalogue.ts';
import type { Field } from './fields/field.ts';
import { builtInPurposes, syncBuiltInPurposes } from './purposes/built-in-purposes.ts';

type Query = Context['query'];

/**
 * Everything in one statement, so that version and content are of one moment.
 * Invariant: a purpose that says "per contact" (Art. 9(2)(a), (c), (e), (f)) opens nothing by saying so.
 */
const everything = /* sql */ `
  SELECT v.version::text AS version,
    (SELECT coalesce(jsonb_agg(to_jsonb(f) ORDER BY f.created_at, f.key), '[]') FROM field f) AS fields,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code, 'basisKind', p.basis_kind,
        'directMarketing', coalesce(p.direct_marketing, false), 'advertisesByPhone', coalesce(p.direct_marketing AND p.channel = 'PHONE', false),
        'covers', (SELECT coalesce(jsonb_agg(pf.field_key), '[]') FROM purpose_field pf WHERE pf.purpose_id = p.id),
        'notices', (SELECT coalesce(jsonb_agg(jsonb_build_object('version', n.version, 'fields', n.fields) ORDER BY n.version), '[]') FROM notice n WHERE n.purpose_id = p.id),
        'provisionFor', (SELECT coalesce(jsonb_agg(key), '[]') FROM purpose_provision pp, unnest(pp.fields) key WHERE pp.purpose_id = p.id AND pp.provision <> ALL ('{ART_9_2_A,ART_9_2_C,ART_9_2_E,ART_9_2_F}'))
      ) ORDER BY p.id), '[]') FROM purpose p WHERE p.state = 'ACTIVE') AS purposes,
    (SELECT coalesce(jsonb_agg(r.code ORDER BY r.code), '[]') FROM role r WHERE r.duties @> '[{"duty": "Role", "acts": ["grant"]}]') AS granting
  FROM policy_version v`;

interface Row {
  readonly version: string;
  readonly fields: FieldRow[];
  readonly purposes: {
    id: number;
    code: string;
    basisKind: BasisKind | null;
    directMarketing: boolean;
    advertisesByPhone: boolean;
    covers: string[];
    notices: { version: number; fields: string[] }[];
    provisionFor: string[];
  }[];
  readonly granting: string[];
}

/** Reads all that decides access, roles aside. Active purposes only; a field that is not in use stays known, as one that nothing covers. */
export async function loadPolicy(query: Query): Promise<Policy> {
  const [row] = await query<Row>(everything);
  if (!row) throw new Error('policy_version has no row');
  const fields = mergeCatalogue(row.fields);
  const purposes = row.purposes.map(purpose => facts(purpose, [...fields.values()]));
  return { version: row.version, fields, purposes: new Map(purposes.map(purpose => [purpose.code, purpose])), grantingRoles: row.granting };
}

function facts(row: Row['purposes'][number], fields: readonly Field[]): PurposeFacts {
  const builtIn = builtInPurposes.find(({ id }) => id === row.id);
  if (builtIn) {
    const covers = new Set(fields.filter(builtIn.covers).map(field => field.key));
    return { id: row.id, code: row.code, presence: builtIn.presence, basisKind: null, covers, notices: [], provisionFor: new Set() };
  }
  return {
    id: row.id,
    code: row.code,
    presence: 'basis',
    basisKind: row.basisKind,
    directMarketing: row.directMarketing,
    advertisesByPhone: row.advertisesByPhone,
    covers: new Set(row.covers),
    notices: row.notices.map(notice => ({ version: notice.version, fields: new Set(notice.fields) })),
    provisionFor: new Set(row.provisionFor),
  };
}

/** Keeps the last policy read. It is used only under the version that the database confirms in the same request: time alone never decides. */
export class PolicyCache {
  #kept: Policy | undefined;

  /** Asks the database for its version, and reads the policy when ours is another. */
  async current(query: Query): Promise<Policy> {
    const [row] = await query<{ version: string }>('SELECT version::text AS version FROM policy_version');
    return this.at(row!.version, query);
  }

  /** The policy of a version, where it is the one at hand. */
  kept(version: string): Policy | null {
    return this.#kept?.version === version ? this.#kept : null;
  }

  /** For a caller whose own first statement told the version. */
  async at(version: string, query: Query): Promise<Policy> {
    if (this.#kept?.version === version) return this.#kept;
    const loaded = await loadPolicy(query);
    this.#kept = loaded;
    return loaded;
  }
}

/** A step of every start, as either database role: rows for new declared fields and for the built-in purposes. Running it again changes nothing. */
export async function syncPolicy(query: Query): Promise<void> {
  const added = (await syncCatalogue(query)) + (await syncBuiltInPurposes(query));
  if (added > 0) await query('UPDATE policy_version SET version = version + 1');
}
