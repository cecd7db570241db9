import type { Viewer } from '../access/viewer.ts';
import type { Config } from '../config.ts';
import type { Session } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { type LoadedRoles, loadRoles, rolesUnlessKnownSql, type StoredRole } from '../roles/load-roles.ts';
import { digestOf } from '../staff/token.ts';

type Query = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** What a request carries about who asks. */
export interface Credentials {
  readonly sessionToken?: string;
  readonly bearerToken?: string;
  /** The request has `Origin` or `Sec-Fetch-Site`: a page sent it. */
  readonly fromPage?: boolean;
  /** The `X-Acting-For` header. */
  readonly actingFor?: string;
  readonly config: Config;
}

/** Who asks, and the policy version under which that is so. */
export interface Found {
  readonly policyVersion: string;
  /** Null for strangers and half sessions. */
  readonly viewer: Viewer | null;
  readonly session: Session | null;
}

/**
 * Finds who asks, in one round trip: version, session or token, roles. Ended, expired, revoked, suspended: nobody, from the first request that starts later.
 * A bearer token goes before a cookie. Refuses `UNAUTHENTICATED` where a page sent one: a token in a page is public.
 */
export async function findViewer(query: Query, credentials: Credentials): Promise<Found> {
  const { sessionToken, bearerToken, config } = credentials;
  if (bearerToken !== undefined && credentials.fromPage) throw new Refusal('UNAUTHENTICATED');
  const known = rolesOf.get(config);
  const token = digestOf((bearerToken ?? sessionToken ?? '').slice(0, LONGEST_TOKEN));
  const values = [token, known?.policyVersion ?? null];
  const [row] = await (bearerToken !== undefined ? query<Row>(byBearer, values) : query<Row>(bySession, [...values, config.stepUpMinutes]));
  if (!row) throw new Error('The table policy_version is empty');
  const roles = row.roles ? loadRoles(row.version, row.roles) : known!;
  if (row.roles) rolesOf.set(config, roles);
  const held = row.id ? row.roleIds.flatMap(id => roles.byId.get(id) ?? []) : [];
  if (bearerToken === undefined) return staff(row, held);
  if (row.unmarked) void query(markUsed, [row.id]).catch(() => undefined);
  return { policyVersion: row.version, viewer: row.id ? application(row, held, credentials) : null, session: null };
}

const LONGEST_TOKEN = 200;

/** The roles of each database that this process serves, as of the version that the very same request confirms. */
const rolesOf = new WeakMap<Config, LoadedRoles>();

interface Row {
  version: string;
  roles: Parameters<typeof loadRoles>[1] | null;
  id: string | null;
  name: string;
  roleIds: number[];
  sessionId: string;
  secondFactorAt: Date | string | null;
  fresh: boolean | null;
  purposes: string[];
  recipientId: string;
  unmarked: boolean;
}

const policy = `p.version::text AS version, ${rolesUnlessKnownSql('p.version', '$2')} AS roles`;

const bySession = `SELECT ${policy}, m.id, m.name, s.id AS "sessionId", s.second_factor_at AS "secondFactorAt",
    s.second_factor_at > now() - make_interval(mins => $3) AS fresh,
    ARRAY(SELECT sr.role_id FROM staff_role sr WHERE sr.staff_id = m.id ORDER BY sr.role_id) AS "roleIds"
  FROM policy_version p
  LEFT JOIN (session s JOIN staff_member m ON m.id = s.staff_id AND m.state = 'ACTIVE') ON s.token_digest = $1 AND s.ended_at IS NULL AND s.expires_at > now()`;

const byBearer = `SELECT ${policy}, a.id, a.name, a.purposes, a.recipient_id AS "recipientId", a.id IS NOT NULL AND (a.last_used_at IS NULL OR a.last_used_at < now() - interval '1 minute') AS unmarked,
    ARRAY(SELECT ar.role_id FROM service_account_role ar WHERE ar.service_account_id = a.id ORDER BY ar.role_id) AS "roleIds"
  FROM policy_version p
  LEFT JOIN service_account a ON a.token_digest = $1 AND a.revoked_at IS NULL AND a.expires_at > now()`;

/** To the minute, and never awaited: nobody's answer hangs on it. */
const markUsed = 'UPDATE service_account SET last_used_at = now() WHERE id = $1';

function staff(row: Row, roles: readonly StoredRole[]): Found {
  if (!row.id) return { policyVersion: row.version, viewer: null, session: null };
  const secondFactorAt = row.secondFactorAt === null ? null : new Date(row.secondFactorAt);
  const session: Session = { id: row.sessionId, staffId: row.id, half: secondFactorAt === null, secondFactorAt };
  const viewer: Viewer | null = session.half
    ? null
    : { kind: 'staff', id: row.id, name: row.name, roles, freshSecondFactor: row.fresh === true, recipientId: null };
  return { policyVersion: row.version, viewer, session };
}

const application = (row: Row, roles: readonly StoredRole[], { actingFor }: Credentials): Viewer => ({
  kind: 'service',
  id: row.id!,
  name: row.name,
  roles,
  heldTo: new Set(row.purposes),
  freshSecondFactor: false,
  recipientId: row.recipientId,
  ...(actingFor && { actingFor: actingFor.slice(0, 200) }),
});
