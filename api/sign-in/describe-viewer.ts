import { packRules } from '@casl/ability/extra';
import { rolesFor, type Viewer } from '../access/viewer.ts';
import type { Context, Session } from '../context.ts';
import type { BasisKind } from '../access/policy.ts';
import type { StoredRole } from '../roles/load-roles.ts';
import { type SignedInViewer, ViewerPurpose, ViewerRole } from './signed-in-viewer.ts';

/** Tells a viewer who they are. Takes viewer and session by themselves: the one who just signed in is not the one whom the request came from. */
export async function describeViewer(ctx: Context, viewer: Viewer, session: Session | null): Promise<SignedInViewer> {
  const [person] = await ctx.query<{
    email: string;
    language: string;
    codes: number;
    authenticators: { id: string; name: string; kind: 'CODES' | 'PASSKEY'; since: string }[];
    freshUntil: Date | null;
    told: boolean;
  }>(aboutStaff, [viewer.id, session?.id ?? null, ctx.config.stepUpMinutes]);
  const language = person?.language ?? 'en';
  return {
    id: viewer.id,
    kind: viewer.kind === 'staff' ? 'STAFF' : 'SERVICE_ACCOUNT',
    name: viewer.name,
    email: person?.email ?? null,
    language,
    toldOfLogging: person?.told ?? true,
    mfa: {
      freshUntil: person?.freshUntil ?? null,
      stepUpRequired: viewer.kind === 'staff' && !viewer.freshSecondFactor,
      recoveryCodesLeft: person?.codes ?? 0,
      authenticators: (person?.authenticators ?? []).map(each => ({ ...each, since: new Date(each.since) })),
    },
    roles: storedRoles(viewer).map(role =>
      Object.assign(new ViewerRole(), {
        code: role.code,
        labels: role.labels,
        viewerLanguage: language,
        purposes: [...role.purposes],
        duties: role.duties,
        packedRules: JSON.stringify(packRules(role.rules as never)),
      }),
    ),
    purposes: await purposesOf(ctx, viewer, language),
    mode: ctx.config.mode === 'demo' ? 'DEMO' : 'PRODUCTION',
  };
}

const aboutStaff = `SELECT m.email, m.language, m.logging_told_at IS NOT NULL AS told,
    (SELECT count(*)::int FROM recovery_code c WHERE c.staff_id = m.id AND c.used_at IS NULL AND c.waits_for IS NULL) AS codes,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'kind', a.kind, 'since', a.confirmed_at) ORDER BY a.created_at, a.id), '[]')
     FROM authenticator a WHERE a.staff_id = m.id AND a.confirmed_at IS NOT NULL AND a.removed_at IS NULL) AS authenticators,
    (SELECT s.second_factor_at + make_interval(mins => $3) FROM session s WHERE s.id = $2 AND s.second_factor_at > now() - make_interval(mins => $3)) AS "freshUntil"
  FROM staff_member m WHERE m.id = $1`;

/** A viewer of a request holds roles as `find-viewer` loaded them: with their labels and rules. */
const storedRoles = (viewer: Viewer) => viewer.roles as readonly StoredRole[];

/** In the order of making; a configured purpose keeps its hue when others come and go, the built-in ones share the soft one. */
async function purposesOf(ctx: Context, viewer: Viewer, viewerLanguage: string): Promise<ViewerPurpose[]> {
  const rows = await ctx.query<{
    code: string;
    labels: Record<string, string>;
    basisKind: BasisKind | null;
    builtIn: boolean;
    hue: number;
  }>(
    `SELECT code, labels, basis_kind AS "basisKind", built_in AS "builtIn", CASE WHEN built_in THEN 5 ELSE (row_number() OVER (PARTITION BY built_in ORDER BY id) - 1)::int % 6 END AS hue
     FROM purpose ORDER BY built_in, id`,
  );
  return rows
    .filter(row => ctx.policy.purposes.has(row.code) && rolesFor(viewer, row.code).length > 0)
    .map(row => Object.assign(new ViewerPurpose(), row, { viewerLanguage }));
}
