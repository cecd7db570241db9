import { roleIdsSql } from '../roles/roles-of-staff.ts';
import type { Reader } from './reader.ts';

/** Somebody who could ask at this moment. */
export interface Somebody extends Omit<Reader, 'openings'> {
  readonly roleIds: readonly number[];
  readonly heldTo: readonly string[] | null;
}

/** Everybody who could ask at this moment: active staff, and applications whose token works. */
export const somebodies = /* sql */ `
  SELECT 'STAFF' AS kind, m.id, m.name, m.capacity, m.confidential_since::text AS "confidentialSince", NULL::text[] AS "heldTo",
    ${roleIdsSql('m.id')} AS "roleIds"
  FROM staff_member m WHERE m.state = 'ACTIVE'
  UNION ALL
  SELECT 'SERVICE', a.id, a.name, NULL, NULL, a.purposes, ARRAY(SELECT ar.role_id FROM service_account_role ar WHERE ar.service_account_id = a.id)
  FROM service_account a WHERE a.revoked_at IS NULL AND a.expires_at > now()
  ORDER BY kind DESC, name, id`;
