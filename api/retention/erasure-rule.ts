/**
 * What erasure does with the rows of one contact in one table (Art. 17).
 * - `delete`: the rows go, in the transaction of the erasure.
 * - `destroy data key`: what was sealed under it is unreadable from then on, in every backup, too; the proof key stays as long as proof must be kept.
 * - `keep sealed`: the rows stay until `until`; what tells something about the person lies sealed under the proof key, and is re-sealed there where it was not.
 * - `keep pseudonym`: ids and names of fields stay, which lead to nobody once the contact is gone; values were never there.
 */
export type ErasureRule =
  | { readonly does: 'delete' }
  | { readonly does: 'destroy data key'; readonly until: string; readonly because: string }
  | { readonly does: 'keep sealed' | 'keep pseudonym'; readonly until: string; readonly because: string };

const proof = 'Proof that the processing was lawful (Art. 5(2), 7(1), 17(3)(e)).';
const endOfProof = 'the end of the proof term of the legal settings, counted from the end of the last basis';

/** One line per table that names a contact. Invariant: a table with a `contact_id` that is missing here fails the build. */
export const erasureRules: Readonly<Record<string, ErasureRule>> = {
  contact: { does: 'delete' },
  proposal: { does: 'delete' },
  notice_due: { does: 'delete' },
  contact_key: { does: 'destroy data key', until: endOfProof, because: proof },
  legal_basis: { does: 'keep sealed', until: endOfProof, because: proof },
  sensitive_condition: { does: 'keep sealed', until: endOfProof, because: proof },
  ledger: { does: 'keep pseudonym', until: endOfProof, because: proof },
  evidence_file: { does: 'keep sealed', until: endOfProof, because: proof },
  consent_receipt: { does: 'keep sealed', until: endOfProof, because: proof },
  guardian: { does: 'keep sealed', until: endOfProof, because: proof },
  minor: { does: 'delete' },
  objection: { does: 'keep sealed', until: endOfProof, because: proof },
  field_erasure: { does: 'delete' },
  portal_request: {
    does: 'keep pseudonym',
    until: 'a day after the link expires',
    because: 'An id; the link opens nothing for who is gone (Art. 32).',
  },
  portal_session: {
    does: 'keep pseudonym',
    until: 'a day after the session ends',
    because: 'An id; the session shows nothing of who is gone (Art. 32).',
  },
  refusal_set_aside: { does: 'keep pseudonym', until: endOfProof, because: proof },
  submission: {
    does: 'keep pseudonym',
    until: 'the grace period after it expires, a few days',
    because: 'What it says about a contact lies under the data key, which goes (Art. 17).',
  },
  mail: {
    does: 'keep pseudonym',
    until: 'the term of sent mail of the legal settings',
    because: 'That, when and about what the person was told (Art. 5(2), 12); neither address nor text was ever there.',
  },
  change_log: { does: 'keep pseudonym', until: 'the term of the change log', because: 'Who changed what, and why (Art. 5(2), 32).' },
  access_log: {
    does: 'keep pseudonym',
    until: 'the term of the access log',
    because: 'Who looked, and to whom it was disclosed (Art. 5(2), 15(1)(c), 32).',
  },
  access_log_by_contact: {
    does: 'keep pseudonym',
    until: 'the term of the access log',
    because: 'The numbers of its entries, to find who looked (Art. 5(2), 15(1)(c), 32).',
  },
};
