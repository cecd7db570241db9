import { registerEnumType } from 'type-graphql';
import type { Transaction } from '../context.ts';
import { enumOf } from '../enum-of.ts';
import { open, seal } from '../keys.ts';

/** How a person told us something that staff write down for them. */
export const SaidBy = enumOf(['TELEPHONE', 'LETTER', 'EMAIL', 'IN_PERSON'] as const);
export type SaidBy = keyof typeof SaidBy;

registerEnumType(SaidBy, {
  name: 'SaidBy',
  description: 'How the person told us.',
  valuesConfig: {
    TELEPHONE: { description: 'By telephone.' },
    LETTER: { description: 'By letter.' },
    EMAIL: { description: 'By e-mail.' },
    IN_PERSON: { description: 'Face to face.' },
  },
});

/** What became of an objection that was weighed (Art. 21(1)). */
export const ObjectionOutcome = enumOf(['UPHELD', 'REJECTED'] as const);
export type ObjectionOutcome = keyof typeof ObjectionOutcome;

registerEnumType(ObjectionOutcome, {
  name: 'ObjectionOutcome',
  description: 'What becomes of an objection that was weighed (Art. 21(1)).',
  valuesConfig: {
    UPHELD: { description: 'The person is right: the basis ends.' },
    REJECTED: {
      description: 'Compelling grounds override: the basis stands again. They are given in writing, and the person is told them.',
    },
  },
});

const place = (id: string, what: 'grounds' | 'reasons') => `objection:${what}:${id}`;

export const sealInObjection = (proofKey: Buffer, id: string, what: 'grounds' | 'reasons', text: string): Buffer =>
  seal(proofKey, text, place(id, what));

export const openInObjection = (proofKey: Buffer, id: string, what: 'grounds' | 'reasons', sealed: Buffer): string =>
  open(proofKey, sealed, place(id, what)).toString('utf8');

/** What is kept of an objection while it is weighed. */
export interface ObjectionNote {
  readonly saidBy: SaidBy | 'PORTAL';
  /** The grounds of the person's particular situation, in their words; null: they gave none. */
  readonly grounds: string | null;
  readonly proofKey: Buffer;
  /** When we received it, as staff say; absent: now. The month to answer begins then (Art. 12(3)). */
  readonly receivedAt?: Date | null;
}

/** A step, after `endLegalBasis` suspended the basis: keeps how the objection came, and the person's grounds, sealed. */
export async function noteObjection(
  tx: Transaction,
  contactId: string,
  purposeId: number,
  basisId: string,
  note: ObjectionNote,
): Promise<void> {
  const id = tx.ctx.newId();
  await tx.query(
    'INSERT INTO objection (contact_id, id, purpose_id, legal_basis_id, said_by, grounds, recorded_by, received_at) VALUES ($1, $2, $3, $4, $5, $6, $7, coalesce($8, now()))',
    [
      contactId,
      id,
      purposeId,
      basisId,
      note.saidBy,
      note.grounds === null ? null : sealInObjection(note.proofKey, id, 'grounds', note.grounds),
      tx.ctx.viewer?.id ?? null,
      note.receivedAt ?? null,
    ],
  );
}

/** What of an act led to a basis being suspended; undefined where it did not. */
export const suspendedBy = <E extends { readonly event: string; readonly purposeId: number; readonly legalBasisId?: string }>(
  entries: readonly E[],
): E | undefined => entries.find(({ event }) => event === 'suspended');
