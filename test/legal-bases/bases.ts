import type { NoticeAudience } from '../../api/notices/notice-audience.ts';
import type { Viewer } from '../../api/access/viewer.ts';
import type { Origin } from '../../api/fields/origin.ts';
import { endLegalBasis } from '../../api/legal-bases/end-legal-basis.ts';
import { openEvidence } from '../../api/legal-bases/evidence.ts';
import { appendToLedger } from '../../api/legal-bases/ledger.ts';
import type { EndEvent } from '../../api/legal-bases/legal-basis-inputs.ts';
import { recordLegalBasis } from '../../api/legal-bases/record-legal-basis.ts';
import { endSensitiveCondition, recordSensitiveCondition } from '../../api/legal-bases/sensitive-conditions.ts';
import type { PurposeFacts } from '../../api/access/policy.ts';
import { legalBasesSql, type StoredState, toLegalBasisState } from '../../api/legal-bases/state.ts';
import { type SensitiveProvision } from '../../api/purposes/sensitive-provision.ts';
import { Refusal } from '../../api/refusal.ts';
import type { Office } from '../purposes/office.ts';

export interface Somebody {
  readonly id: string;
  readonly proofKey: Buffer;
}

/** Somebody of whom no birth date is known. */
const unknownAge = { belowConsentAge: false, minor: false };

interface Given {
  readonly by?: Origin;
  readonly startsAt?: Date;
  readonly expiresAt?: Date;
  readonly evidence?: string | null;
  readonly noticeLanguage?: string | null;
  readonly noticeAudience?: NoticeAudience | null;
}

/** The acts on legal bases as the contacts' doors do them: a step, then the ledger, then commit. Each answers how it was refused, or nothing. */
export const acts = (office: Office, viewer?: Viewer) => {
  const act = (work: Parameters<Office['inside']>[0]): Promise<string | undefined> =>
    office.inside(work, viewer).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof Refusal) return [error.code, ...error.problems.map(({ path, rule }) => `${path}:${rule}`)].join(' ');
        throw error;
      },
    );
  return {
    record: (
      { id, proofKey }: Somebody,
      purpose: string,
      { by = 'STAFF', startsAt, expiresAt, evidence = 'scan 7', noticeLanguage = null, noticeAudience = null }: Given = {},
    ) =>
      act(async tx => {
        const given = { startsAt: startsAt ?? null, expiresAt: expiresAt ?? null, evidence, noticeLanguage, noticeAudience };
        const { entries } = await recordLegalBasis(tx, id, purpose, given, {
          by,
          youth: unknownAge,
          proofKey,
          path: 'input',
          purposePath: 'input.forPurpose',
        });
        await appendToLedger(tx, entries);
      }),
    end: ({ id }: Somebody, purpose: string, event: EndEvent) =>
      act(async tx =>
        appendToLedger(tx, await endLegalBasis(tx, id, purpose, event, { event: 'input.event', purpose: 'input.forPurpose' })),
      ),
    recordCondition: (
      { id, proofKey }: Somebody,
      purpose: string,
      provision: SensitiveProvision,
      fields: string[],
      evidence = 'signed form',
    ) =>
      act(async tx => {
        const giving = { by: 'STAFF', youth: unknownAge, proofKey, path: 'input', purposePath: 'input.forPurpose' } as const;
        await appendToLedger(tx, (await recordSensitiveCondition(tx, id, purpose, { provision, fields, evidence }, giving)).entries);
      }),
    endCondition: ({ id }: Somebody, condition: string) =>
      act(async tx => appendToLedger(tx, (await endSensitiveCondition(tx, id, condition)).entries)),
    /** What the reading statement would tell of every active purpose. */
    state: async ({ id, proofKey }: Somebody) => {
      const purposes = await office.sql<Pick<PurposeFacts, 'id' | 'code' | 'basisKind'>>(
        `SELECT id, code, basis_kind AS "basisKind" FROM purpose WHERE state = 'ACTIVE' AND NOT built_in`,
      );
      const [row] = await office.sql<{ states: StoredState[] }>(
        `SELECT ${legalBasesSql(
          'c.id',
          purposes,
          new Set([
            'purpose',
            'kind',
            'standing',
            'detail',
            'startsAt',
            'expiresAt',
            'endedAt',
            'suspendedAt',
            'noticeVersion',
            'givenBy',
            'evidence',
            'recordedAt',
            'sensitiveConditions',
          ]),
        )} AS states FROM (SELECT $1::uuid AS id) c`,
        [id],
      );
      return new Map(
        toLegalBasisState(row!.states, (basis, sealed) => openEvidence(proofKey, 'legal_basis', basis, sealed)).map(state => [
          state.purpose,
          state,
        ]),
      );
    },
    ledgerOf: ({ id }: Somebody) =>
      office.sql<{ event: string; purpose: string }>(
        'SELECT event, code AS purpose FROM ledger l JOIN purpose p ON p.id = l.purpose_id WHERE contact_id = $1 ORDER BY seq',
        [id],
      ),
  };
};

export const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000);
