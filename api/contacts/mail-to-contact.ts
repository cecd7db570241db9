import type { Role } from '../access/viewer.ts';
import type { AddressFinder } from '../mail/mail.ts';
import type { Context } from '../context.ts';
import { decideFor } from './decide-for.ts';
import { readContact } from './read-contact.ts';
import type { ContactSelection } from './selection.ts';

const reached: ContactSelection = {
  fields: new Set(['email', 'language']),
  withheld: false,
  origins: false,
  legalBases: null,
  version: false,
};

/**
 * The one way to a contact's address: asked of the decision for the purpose of the mail, as the system, through the statement that every read takes, and logged by it.
 * Absent for the purpose, or without an address that may be read: null, and no mail.
 * @param systemRole the fixed role of jobs; it may act for the purposes that it names, and for no other
 */
export const mailToContact =
  (systemRole: (ctx: Context) => Role): AddressFinder =>
  async (ctx, { to, purpose }) => {
    const viewer = { ...ctx.viewer!, roles: [systemRole(ctx)] };
    const asking = { ...ctx, viewer };
    const contact = await readContact(asking, decideFor(asking, purpose, 'read'), to.id, { operation: 'mail', selection: reached });
    const email = contact?.['email'];
    return typeof email === 'string' ? { address: email, language: (contact!['language'] as string | null) ?? null } : null;
  };
