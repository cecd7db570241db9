import { createHash } from 'node:crypto';
import { evidenceFileDigest } from '../../audit/evidence-file-digest.ts';
import type { Transaction } from '../../context.ts';
import { bytesOf, dropFile, takeFile } from '../../files/read-file.ts';
import { open, seal } from '../../keys.ts';
import { Refusal } from '../../refusal.ts';

/** A scan or mail that is kept with a contact. */
export interface KeptEvidence {
  readonly id: string;
  /** What goes into the reference of the evidence, and so into the digest that the ledger keeps: nobody exchanges the file. */
  readonly line: string;
  /** Of what is kept, sealed: the ledger names it, and a verification holds it against the bytes. */
  readonly sha256: string;
}

const place = (id: string, part: 'name' | 'content') => `evidence_file:${part}:${id}`;

/** A step: takes what the viewer sent in as evidence, and keeps it sealed under the contact's proof key. Refuses `NOT_FOUND` for a handle that is not theirs. */
export async function keepEvidenceFile(
  tx: Transaction,
  contactId: string,
  purposeId: number,
  proofKey: Buffer,
  handle: string,
): Promise<KeptEvidence> {
  const file = await takeFile(tx, handle, 'EVIDENCE', tx.ctx.viewer!).catch((error: unknown) => {
    if (error instanceof Refusal) throw new Refusal('NOT_FOUND', [{ path: 'input.evidenceFile', rule: 'file' }]);
    throw error;
  });
  const chunks: Buffer[] = [];
  for await (const chunk of bytesOf({ query: tx.query, keys: tx.ctx.keys }, file)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const id = tx.ctx.newId();
  const [kept] = await tx.query<{ sha256: string }>(
    `INSERT INTO evidence_file (contact_id, id, purpose_id, media_type, size, name, content, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     RETURNING ${evidenceFileDigest('evidence_file')} AS sha256`,
    [
      contactId,
      id,
      purposeId,
      file.mediaType,
      bytes.length,
      seal(proofKey, file.name, place(id, 'name')),
      seal(proofKey, bytes, place(id, 'content')),
      tx.ctx.viewer?.id ?? null,
    ],
  );
  await dropFile(tx, file.id);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id, line: `File ${id}, ${file.mediaType}, ${bytes.length} bytes, SHA-256 ${sha256}.`, sha256: kept!.sha256 };
}

export interface OpenedEvidence {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A step: opens it. Null: there is none with this id. */
export async function openEvidenceFile(tx: Transaction, contactId: string, id: string, proofKey: Buffer): Promise<OpenedEvidence | null> {
  const row = await tx.one<{ media_type: string; name: Buffer; content: Buffer }>(
    'SELECT media_type, name, content FROM evidence_file WHERE contact_id = $1 AND id = $2',
    [contactId, id],
  );
  if (!row) return null;
  return {
    name: open(proofKey, row.name, place(id, 'name')).toString('utf8'),
    mediaType: row.media_type,
    bytes: open(proofKey, row.content, place(id, 'content')),
  };
}
