import { createHmac } from 'node:crypto';
import { open, seal } from '../keys.ts';

type Owner = 'legal_basis' | 'sensitive_condition';
const place = (owner: Owner, id: string) => `${owner}:evidence:${id}`;

/** Evidence is sealed under the contact's proof key: it outlives erasure as long as proof must be kept, and not longer. */
export const sealEvidence = (proofKey: Buffer, owner: Owner, id: string, evidence: string): Buffer =>
  seal(proofKey, evidence, place(owner, id));

export const openEvidence = (proofKey: Buffer, owner: Owner, id: string, sealed: Buffer): string =>
  open(proofKey, sealed, place(owner, id)).toString('utf8');

/** What the ledger keeps of evidence. Keyed, so that a short text cannot be guessed from it once the proof key is gone. */
export const evidenceDigest = (proofKey: Buffer, evidence: string): Buffer => createHmac('sha256', proofKey).update(evidence).digest();
