import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { RoleContent } from './role-content.ts';
import { RoleVersion } from './role-version.ts';
import { toldRule } from './role.entity.ts';

interface Row {
  readonly version: number;
  readonly definition: RoleContent;
  readonly author: string | null;
  readonly approvedBy: string | null;
  readonly reason: string | null;
  readonly at: Date;
}

/** As far back as an answer goes. */
const MOST = 200;

/** Every version of a role, newest first; null: there is no such role, or it is fixed in code and has but one. */
export async function findRoleVersions(ctx: Context, code: string): Promise<RoleVersion[] | null> {
  const rows = await ctx.query<Row>(
    `SELECT v.version, v.definition, a.name AS author, b.name AS "approvedBy", v.reason, v.at
     FROM role_version v LEFT JOIN staff_member a ON a.id = v.author LEFT JOIN staff_member b ON b.id = v.approved_by
     WHERE v.code = $1 ORDER BY v.version DESC LIMIT ${MOST + 1}`,
    [code],
  );
  if (rows.length === 0) return null;
  return rows.slice(0, MOST).map(({ definition, ...row }, at) =>
    Object.assign(new RoleVersion(), {
      ...row,
      purposes: definition.purposes,
      rules: definition.rules.map(toldRule),
      duties: definition.duties,
      content: definition,
      before: rows[at + 1]?.definition ?? null,
    }),
  );
}

/** What one version said. Refuses `NOT_FOUND`. */
export async function findRoleVersion(ctx: Context, code: string, version: number): Promise<RoleContent> {
  const [row] = await ctx.query<{ definition: RoleContent }>('SELECT definition FROM role_version WHERE code = $1 AND version = $2', [
    code,
    version,
  ]);
  if (!row) throw new Refusal('NOT_FOUND');
  return row.definition;
}
