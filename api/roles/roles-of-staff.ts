/** SQL of a role that somebody took in an emergency and still has. */
const stillTaken = 'ended_at IS NULL AND expires_at > now()';

/** SQL of the ids of the roles that a staff member holds now: granted, or taken in an emergency. @param staffId SQL of the id, of the surrounding statement */
export const roleIdsSql = (staffId: string): string =>
  `ARRAY(SELECT role_id FROM staff_role WHERE staff_id = ${staffId} UNION SELECT role_id FROM role_taken WHERE staff_id = ${staffId} AND ${stillTaken} ORDER BY 1)`;

/** SQL of whether one of them was taken, and so ends by itself. */
export const hasTakenSql = (staffId: string): string => `EXISTS (SELECT FROM role_taken WHERE staff_id = ${staffId} AND ${stillTaken})`;
