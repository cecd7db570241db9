import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { findContactKeys } from '../../contacts/contact-keys.ts';
import type { Transaction } from '../../context.ts';
import { evidenceDigest, openEvidence } from '../../legal-bases/evidence.ts';
import { Refusal } from '../../refusal.ts';
import { receiptOfBasis, receiptsOfConditions } from './find-receipts.ts';
import type { TellablePurpose } from './tell-of-contact.ts';

interface Basis {
  readonly purpose_id: number;
  readonly kind: string;
  readonly evidence: Buffer | null;
}

interface Entry {
  readonly seq: string;
  readonly event: string;
  readonly hash: string;
  readonly evidenceDigest: string | null;
  readonly conditionId: string | null;
  readonly detail: {
    readonly provision?: string;
    readonly fields?: readonly string[];
    readonly served?: string;
    readonly receipt?: { readonly sha256: string };
  };
}

/** Everything that proves one legal basis (Art. 7(1)), as files in one archive. */
export interface ProofBundle {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * A step: the proof of one basis: its events as the ledger has them, with hashes that anybody can follow; the text as it was shown; the receipt as it was given;
 * the reference of its evidence; and `proof.json`, which says of each whether it is what the ledger names. Nothing else of the person (L14).
 * Refuses `NOT_FOUND`: none of these purposes has such a basis.
 */
export async function proofBundle(
  tx: Transaction,
  purposes: readonly TellablePurpose[],
  contactId: string,
  legalBasisId: string,
): Promise<ProofBundle> {
  const basis = await tx.one<Basis>('SELECT purpose_id, kind, evidence FROM legal_basis WHERE contact_id = $1 AND id = $2', [
    contactId,
    legalBasisId,
  ]);
  const purpose = purposes.find(({ id }) => id === basis?.purpose_id);
  if (!basis || !purpose) throw new Refusal('NOT_FOUND', [{ path: 'input.legalBasisId', rule: 'unknown' }]);
  const entries = await entriesOf(tx, contactId, basis.purpose_id, legalBasisId);
  const began = entries.find(({ event }) => event === 'confirmed' || event === 'recorded');
  const text = began?.detail.served ? await textOf(tx, began.detail.served) : null;
  const receipt = await receiptOfBasis({ query: tx.query, keys: tx.ctx.keys }, contactId, legalBasisId);
  const { proof: proofKey } = await findContactKeys(tx, contactId);
  const evidence = basis.evidence && openEvidence(proofKey, 'legal_basis', legalBasisId, basis.evidence);
  const explicit = await explicitOf(tx, contactId, proofKey, entries);
  const proof = {
    about: { contact: contactId, purpose: purpose.code, kind: basis.kind, legalBasis: legalBasisId },
    compiledAt: tx.ctx.now().toISOString(),
    evidence,
    asTheLedgerNamesIt: {
      text: began?.detail.served ? text !== null && sha256(text) === began.detail.served : null,
      receipt: began?.detail.receipt ? receipt !== null && receipt.sha256 === began.detail.receipt.sha256 : null,
      evidence: began?.evidenceDigest
        ? evidence !== null && evidenceDigest(proofKey, evidence).toString('hex') === began.evidenceDigest
        : null,
    },
    explicitConsents: explicit.map(({ said }) => said),
    howToVerify:
      'events.json: each entry carries the hash of the one before it in the whole ledger; "npm run verify" of the installation recomputes all of them. text.txt and each statement.txt: its SHA-256 stands as "served" in the detail of its event.',
  };
  const files = {
    'proof.json': pretty(proof),
    'events.json': pretty(entries),
    ...(text !== null && { 'text.txt': text }),
    ...(receipt && { 'receipt.jsonld': receipt.text }),
    ...Object.fromEntries(explicit.flatMap(each => each.files)),
  };
  const mtime = tx.ctx.now();
  const zipped = zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, [strToU8(content), { mtime }]])));
  return { name: `proof-${purpose.code}-${legalBasisId.slice(-12)}.zip`, bytes: Buffer.from(zipped) };
}

/** The explicit consents beside the basis (Art. 9(2)(a)): the statement in words, the receipt, the evidence, and whether each is what the ledger names. */
async function explicitOf(tx: Transaction, contactId: string, proofKey: Buffer, entries: readonly Entry[]) {
  const given = entries.filter(
    ({ event, conditionId, detail }) => event === 'condition-recorded' && conditionId && detail.provision === 'ART_9_2_A',
  );
  const ids = given.map(({ conditionId }) => conditionId!);
  const receipts = await receiptsOfConditions({ query: tx.query, keys: tx.ctx.keys }, contactId, ids);
  const kept = new Map(
    (
      await tx.query<{ id: string; evidence: Buffer | null }>(
        'SELECT id, evidence FROM sensitive_condition WHERE contact_id = $1 AND id = ANY ($2::uuid[])',
        [contactId, ids],
      )
    ).map(({ id, evidence }) => [id, evidence && openEvidence(proofKey, 'sensitive_condition', id, evidence)]),
  );
  return Promise.all(
    given.map(async ({ conditionId, detail, evidenceDigest: named }, i) => {
      const [id, folder] = [conditionId!, `explicit-${i + 1}`];
      const statement = detail.served ? await textOf(tx, detail.served) : null;
      const [receipt, evidence] = [receipts.get(id), kept.get(id) ?? null];
      const said = {
        condition: id,
        fields: detail.fields,
        evidence,
        asTheLedgerNamesIt: {
          statement: detail.served ? statement !== null && sha256(statement) === detail.served : null,
          receipt: detail.receipt ? receipt?.sha256 === detail.receipt.sha256 : null,
          evidence: named ? evidence !== null && evidenceDigest(proofKey, evidence).toString('hex') === named : null,
        },
      };
      const files: [string, string][] = [];
      if (statement !== null) files.push([`${folder}/statement.txt`, statement]);
      if (receipt) files.push([`${folder}/receipt.jsonld`, receipt.text]);
      return { said, files };
    }),
  );
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The events of the basis, and that the person was asked for it: the asking of the same submission. */
const entriesOf = (tx: Transaction, contactId: string, purposeId: number, legalBasisId: string): Promise<Entry[]> =>
  tx.query<Entry>(
    /* sql */ `
    SELECT l.seq::text, l.at, l.event, l.kind, l.notice_version AS "noticeVersion", l.given_by AS "givenBy", l.actor_kind AS "actorKind", l.claimed_at AS "claimedAt",
      encode(l.evidence_digest, 'hex') AS "evidenceDigest", l.sensitive_condition_id AS "conditionId", l.detail, encode(l.previous_hash, 'hex') AS "previousHash", encode(l.hash, 'hex') AS hash
    FROM ledger l WHERE l.contact_id = $1 AND l.purpose_id = $2 AND (l.legal_basis_id = $3 OR l.event IN ('condition-recorded', 'condition-ended')
      OR l.event = 'asked' AND l.detail->>'submission' IN (SELECT began.detail->>'submission' FROM ledger began WHERE began.contact_id = $1 AND began.legal_basis_id = $3))
    ORDER BY l.seq`,
    [contactId, purposeId, legalBasisId],
  );

async function textOf(tx: Transaction, served: string): Promise<string | null> {
  if (!/^[0-9a-f]{64}$/.test(served)) return null;
  return (await tx.one<{ content: string }>(`SELECT content FROM served_text WHERE digest = decode($1, 'hex')`, [served]))?.content ?? null;
}
