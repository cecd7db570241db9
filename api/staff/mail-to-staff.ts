import type { AddressFinder } from '../mail/mail.ts';

/** The address that a staff member signs in with; null: nobody of that id works here, or is invited to. */
export const mailToStaff: AddressFinder = async (ctx, { to }) => {
  const [row] = await ctx.query<{ email: string; language: string }>(
    `SELECT email, language FROM staff_member WHERE id = $1 AND state IN ('ACTIVE', 'INVITED')`,
    [to.id],
  );
  return row ? { address: row.email, language: row.language } : null;
};
