import { appendToChangeLog } from '../../audit/change-log.ts';
import type { Context } from '../../context.ts';
import { isId } from '../../contacts/filter.ts';
import { FileWriter, handOut } from '../../files/write-file.ts';
import { Refusal } from '../../refusal.ts';
import { proofBundle } from './proof-bundle.ts';
import { tellOfContact } from './tell-of-contact.ts';

export interface WantedProof {
  readonly purpose: string;
  readonly contactId: string;
  readonly legalBasisId: string;
}

/** A file that waits for whoever asked for it. */
export interface ProofFile {
  readonly handle: string;
  readonly name: string;
}

/** Action: the proof of one legal basis as a file, logged before it exists; answers its one-time handle. */
export async function consentProof(ctx: Context, { purpose, contactId, legalBasisId }: WantedProof): Promise<ProofFile> {
  if (!isId(legalBasisId)) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.legalBasisId', rule: 'id' }]);
  const told = { operation: 'consentProof', action: 'export', purpose, contactId, path: 'input.' } as const;
  const { name, bytes } = await tellOfContact(ctx, told, async (tx, purposes) => {
    const bundle = await proofBundle(tx, purposes, contactId, legalBasisId);
    await appendToChangeLog(tx, { action: 'consentProof', subject: 'contact', subjectId: legalBasisId, contactId, purpose });
    return bundle;
  });
  const writer = await FileWriter.begin(ctx, { direction: 'DOWNLOAD', name, mediaType: 'application/zip' });
  await writer.append(bytes);
  await writer.finish();
  return { handle: await handOut(ctx, writer.id, ctx.viewer!), name };
}
