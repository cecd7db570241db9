import { appendToChangeLog } from '../../audit/change-log.ts';
import { findContactKeys } from '../../contacts/contact-keys.ts';
import { decideFor } from '../../contacts/decide-for.ts';
import { isId } from '../../contacts/filter.ts';
import type { Context } from '../../context.ts';
import { FileWriter, handOut } from '../../files/write-file.ts';
import { Refusal } from '../../refusal.ts';
import type { ProofFile } from '../proof/consent-proof.ts';
import { tellOfContact } from '../proof/tell-of-contact.ts';
import { openEvidenceFile } from './evidence-file.ts';
import type { EvidenceFileInput } from './record-consent-input.ts';

/**
 * Action: hands out a scan or mail that proves a consent. It may say more than any field: only for who keeps the consents of every purpose.
 * Refuses `FORBIDDEN` under any other purpose, `NOT_FOUND` where there is no such file.
 */
export async function fetchEvidence(ctx: Context, { purpose, contactId, id }: EvidenceFileInput): Promise<ProofFile> {
  decideFor(ctx, purpose, 'read');
  if (purpose !== 'consent-administration') throw new Refusal('FORBIDDEN', [{ path: 'input.purpose', rule: 'notYours' }]);
  if (!isId(id)) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.id', rule: 'id' }]);
  const told = { operation: 'evidenceFile', action: 'export', purpose, contactId, path: 'input.' } as const;
  const file = await tellOfContact(ctx, told, async tx => {
    const opened = await openEvidenceFile(tx, contactId, id, (await findContactKeys(tx, contactId)).proof);
    if (!opened) throw new Refusal('NOT_FOUND', [{ path: 'input.id', rule: 'unknown' }]);
    await appendToChangeLog(tx, { action: 'evidenceFile', subject: 'contact', subjectId: id, contactId, purpose });
    return opened;
  });
  const writer = await FileWriter.begin(ctx, { direction: 'DOWNLOAD', name: file.name, mediaType: file.mediaType });
  await writer.append(file.bytes);
  await writer.finish();
  return { handle: await handOut(ctx, writer.id, ctx.viewer!), name: file.name };
}
