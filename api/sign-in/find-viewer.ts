import type { Viewer } from '../access/viewer.ts';
import type { Config } from '../config.ts';
import type { Asker, Session } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { type LoadedRoles, loadRoles, rolesUnlessKnownSql, type StoredRole } from '../roles/load-roles.ts';
import { hasTakenSql, roleIdsSql } from '../roles/roles-of-staff.ts';
import { isWithin } from '../staff/is-within.ts';
import { digestOf } from '../staff/token.ts';
import { Together } from '../together.ts';
import { isTokenOf, type Remembered, RememberedViewers, sessionGuard, tokenGuard } from './remembered-viewers.ts';

type Query = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** What a request carries about who asks. */
export interface Credentials {
  readonly sessionToken?: string;
  readonly bearerToken?: string;
  /** The request has `Origin` or `Sec-Fetch-Site`: a page sent it. */
  readonly fromPage?: boolean;
  /** The `X-Acting-For` header. */
  readonly actingFor?: string;
  /** The address that the request came from, as far as it is trusted; asked for only where an application is held to networks. */
  readonly address?: () => string | undefined;
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
 * Requests that come while one lookup is on its way share the next: an answer is never older than its request.
 * A bearer token goes before a cookie. Refuses `UNAUTHENTICATED` where a page sent one: a token in a page is public.
 */
export class Viewers {
  readonly #query: Query;
  readonly #config: Config;
  readonly #sessions = new Together<Buffer, Row>(digests => this.#ask(bySession, digests));
  readonly #tokens = new Together<Buffer, Row>(digests => this.#ask(byBearer, digests));
  readonly #remembered = new RememberedViewers();
  readonly #toldElsewhere = new Map<string, number>();
  /** The roles of this database as of the version that the very same lookup confirms. */
  #roles: LoadedRoles | undefined;

  constructor(query: Query, config: Config) {
    this.#query = query;
    this.#config = config;
  }

  /** Who asked with these credentials a moment ago; only for what travels behind the guard. */
  remembered(credentials: Credentials): Remembered | null {
    const known = this.#remembered.get(keyOf(credentials));
    if (!known || (credentials.actingFor === undefined && known.found.viewer.actingFor === undefined)) return known;
    return { ...known, found: { ...known.found, viewer: actingFor(known.found.viewer, credentials) } };
  }

  async find(credentials: Credentials): Promise<Found> {
    const { bearerToken } = credentials;
    if (bearerToken !== undefined && credentials.fromPage) throw new Refusal('UNAUTHENTICATED');
    const digest = digestOf(tokenOf(credentials));
    const { found, fleeting } = await this.#find(credentials, digest);
    const guard =
      bearerToken !== undefined
        ? tokenGuard(found.policyVersion, digest)
        : sessionGuard(found.policyVersion, digest, this.#config.stepUpMinutes, found.viewer?.freshSecondFactor ?? false);
    // Who is held to networks is asked each time where it comes from; who took a role, whether it still lasts.
    if (!fleeting) this.#remembered.keep(keyOf(credentials), found, guard);
    return found;
  }

  async #find(credentials: Credentials, digest: Buffer): Promise<{ readonly found: Found; readonly fleeting: boolean }> {
    const { bearerToken } = credentials;
    const row = await (bearerToken !== undefined ? this.#tokens : this.#sessions).for(digest);
    const heldToNetworks = row.id !== null && (row.networks?.length ?? 0) > 0;
    if (heldToNetworks && !isWithin(credentials.address?.(), row.networks!)) {
      this.#tellFromElsewhere(row.id!);
      return { found: { policyVersion: row.version, viewer: null, session: null }, fleeting: true };
    }
    const held = row.id ? row.roleIds.flatMap(id => this.#rolesAt(row).byId.get(id) ?? []) : [];
    if (bearerToken === undefined) return { found: staff(row, held), fleeting: row.borrowed === true };
    if (row.unmarked) void this.#query(markUsed, [row.id]).catch(() => undefined);
    const viewer = row.id ? application(row, held, credentials) : null;
    return { found: { policyVersion: row.version, viewer, session: null }, fleeting: heldToNetworks };
  }

  /** A token that comes from where it should not be may have been stolen. Told once a minute at most, whoever knocks how often. */
  #tellFromElsewhere(accountId: string): void {
    const now = performance.now();
    if (now - (this.#toldElsewhere.get(accountId) ?? -Infinity) < 60_000) return;
    this.#toldElsewhere.set(accountId, now);
    void this.#query(fromElsewhere, [JSON.stringify({ serviceAccountId: accountId })]).catch(() => undefined);
  }

  /** Finds who asked for a job, as they are now: the same conditions, without session or token. */
  async again({ kind, id, steppedUp, actingFor }: Asker): Promise<Found> {
    const known = this.#roles;
    const [row] = await this.#query<Row>(kind === 'service' ? byAccount : byStaffMember, [id, known?.policyVersion ?? null]);
    if (!row) throw new Error('The table policy_version is empty');
    row.known = row.roles ? null : known!;
    const held = row.id ? row.roleIds.flatMap(roleId => this.#rolesAt(row).byId.get(roleId) ?? []) : [];
    if (!row.id || (kind !== 'staff' && kind !== 'service')) return { policyVersion: row.version, viewer: null, session: null };
    if (kind === 'service')
      return { policyVersion: row.version, viewer: application(row, held, { ...(actingFor && { actingFor }) }), session: null };
    const viewer: Viewer = { kind, id, name: row.name, roles: held, freshSecondFactor: steppedUp, recipientId: null };
    return { policyVersion: row.version, viewer, session: null };
  }

  async #ask(question: string, digests: readonly Buffer[]): Promise<Row[]> {
    const known = this.#roles;
    const rows = await this.#query<Row>(question, [
      digests.map(digest => digest.toString('hex')).join(),
      known?.policyVersion ?? null,
      this.#config.stepUpMinutes,
    ]);
    if (rows.length !== digests.length) throw new Error('The table policy_version is empty');
    // Under the version this lookup confirmed, our own copy is the database's.
    for (const row of rows) row.known = row.roles ? null : known!;
    return rows;
  }

  #rolesAt(row: Row): LoadedRoles {
    if (row.known) return row.known;
    if (this.#roles?.policyVersion !== row.version) this.#roles = loadRoles(row.version, row.roles!);
    return this.#roles!;
  }
}

const LONGEST_TOKEN = 200;

const tokenOf = ({ bearerToken, sessionToken }: Credentials) => (bearerToken ?? sessionToken ?? '').slice(0, LONGEST_TOKEN);
const keyOf = (credentials: Credentials) => `${credentials.bearerToken === undefined ? 'session' : 'token'} ${tokenOf(credentials)}`;

interface Row {
  version: string;
  roles: Parameters<typeof loadRoles>[1] | null;
  id: string | null;
  name: string;
  roleIds: number[];
  sessionId: string;
  secondFactorAt: Date | string | null;
  enrols: boolean;
  fresh: boolean | null;
  purposes: string[];
  recipientId: string;
  /** Of a session: one of the roles was taken in an emergency. */
  borrowed?: boolean;
  /** Of an application: the networks it is held to. */
  networks?: string[];
  unmarked: boolean;
  /** Our own copy of the roles, where the lookup found that it still holds. */
  known: LoadedRoles | null;
}

const policy = `p.version::text AS version, ${rolesUnlessKnownSql('p.version', '$2')} AS roles`;

// As one text: of an array PostgreSQL would count the entries, plan anew for each crowd, and spend more on that than on the answer.
const asked = `FROM policy_version p CROSS JOIN (SELECT decode(hex, 'hex') AS digest, place FROM string_to_table($1::text, ',') WITH ORDINALITY AS t (hex, place)) asked`;

const bySession = `SELECT ${policy}, m.id, m.name, s.id AS "sessionId", s.second_factor_at AS "secondFactorAt", s.enrols,
    s.second_factor_at > now() - make_interval(mins => $3::integer) AS fresh,
    ${roleIdsSql('m.id')} AS "roleIds", ${hasTakenSql('m.id')} AS borrowed
  ${asked}
  LEFT JOIN (session s JOIN staff_member m ON m.id = s.staff_id AND m.state = 'ACTIVE') ON s.token_digest = asked.digest AND s.ended_at IS NULL AND s.expires_at > now()
  WHERE $3::integer IS NOT NULL ORDER BY asked.place`;

const byBearer = `SELECT ${policy}, a.id, a.name, a.purposes, a.networks, a.recipient_id AS "recipientId", a.id IS NOT NULL AND (a.last_used_at IS NULL OR a.last_used_at < now() - interval '1 minute') AS unmarked,
    ARRAY(SELECT ar.role_id FROM service_account_role ar WHERE ar.service_account_id = a.id ORDER BY ar.role_id) AS "roleIds"
  ${asked}
  LEFT JOIN service_account a ON ${isTokenOf('a', 'asked.digest')} AND a.revoked_at IS NULL AND a.expires_at > now()
  WHERE $3::integer IS NOT NULL ORDER BY asked.place`;

const byStaffMember = `SELECT ${policy}, m.id, m.name,
    ${roleIdsSql('m.id')} AS "roleIds"
  FROM policy_version p LEFT JOIN staff_member m ON m.id = $1::uuid AND m.state = 'ACTIVE'`;

const byAccount = `SELECT ${policy}, a.id, a.name, a.purposes, a.recipient_id AS "recipientId",
    ARRAY(SELECT ar.role_id FROM service_account_role ar WHERE ar.service_account_id = a.id ORDER BY ar.role_id) AS "roleIds"
  FROM policy_version p LEFT JOIN service_account a ON a.id = $1::uuid AND a.revoked_at IS NULL AND a.expires_at > now()`;

/** To the minute, and never awaited: nobody's answer hangs on it. */
const markUsed = 'UPDATE service_account SET last_used_at = now() WHERE id = $1';

const fromElsewhere = `INSERT INTO security_event (event, detail) VALUES ('token-from-elsewhere', $1::jsonb)`;

function staff(row: Row, roles: readonly StoredRole[]): Found {
  if (!row.id) return { policyVersion: row.version, viewer: null, session: null };
  const secondFactorAt = row.secondFactorAt === null ? null : new Date(row.secondFactorAt);
  const half = secondFactorAt === null;
  const session: Session = { id: row.sessionId, staffId: row.id, half, enrols: half && row.enrols, secondFactorAt };
  const viewer: Viewer | null = session.half
    ? null
    : { kind: 'staff', id: row.id, name: row.name, roles, freshSecondFactor: row.fresh === true, recipientId: null };
  return { policyVersion: row.version, viewer, session };
}

const application = (row: Row, roles: readonly StoredRole[], credentials: Credentials): Viewer =>
  actingFor(
    {
      kind: 'service',
      id: row.id!,
      name: row.name,
      roles,
      heldTo: new Set(row.purposes),
      freshSecondFactor: false,
      recipientId: row.recipientId,
    },
    credentials,
  );

/** The viewer with what this very request says of its own user; staff act for themselves. */
function actingFor(viewer: Viewer, credentials: Credentials): Viewer {
  const { actingFor: _, ...itself } = viewer;
  return viewer.kind === 'service' && credentials.actingFor ? { ...itself, actingFor: credentials.actingFor.slice(0, 200) } : itself;
}
