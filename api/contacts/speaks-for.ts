/**
 * SQL that holds of a contact `c` for whom this guardian may see what is held (Art. 15): linked to them and no longer than that, and verified high (L32).
 * That the child is still under age is asked with the session (L34). @param guardianId SQL of the guardian's id
 */
export const speaksFor = (guardianId: string): string =>
  `EXISTS (SELECT FROM guardian g WHERE g.contact_id = c.id AND g.id = ${guardianId}::uuid AND g.verification = 'HIGH' AND g.ended_at IS NULL)`;
