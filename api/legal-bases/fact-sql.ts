import type { FactSql } from '../access/permitted-sql.ts';
import { standsSql } from './stands.ts';

const key = /^[A-Za-z][A-Za-z0-9.]{0,60}$/;

/** A condition of Art. 9(2)(a), (c), (e) or (f) stands for the contact `c`, the purpose and the field. Answers true or false, never NULL. */
function sensitiveConditionStands(purposeId: number, field: string): string {
  if (!Number.isInteger(purposeId) || !key.test(field)) throw new Error('not a purpose and a field of ours');
  return `EXISTS (SELECT FROM sensitive_condition s WHERE s.contact_id = c.id AND s.purpose_id = ${purposeId} AND s.ended_at IS NULL AND s.starts_at <= now() AND '${field}' = ANY(s.fields))`;
}

/** The facts that the decision knows by name, in SQL. */
export const factSql: FactSql = {
  stands: standsSql,
  sensitiveConditionStands,
  // No table of requests exists yet, so nobody has an open one.
  openRequest: 'false',
};
