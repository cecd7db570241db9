import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PurposeFacts } from '../access/policy.ts';
import { Origin } from '../fields/origin.ts';
import { NoticeAudience } from '../notices/notice-audience.ts';
import { LegalBasisKind } from '../purposes/legal-basis-kind.ts';
import { SensitiveProvision } from '../purposes/sensitive-provision.ts';
import { DateTime, FieldKey, LanguageTag, PurposeCode } from '../scalars.ts';
import { NoLegalBasisDetail, Standing } from './standing.ts';
import { standsSql } from './stands.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'The recorded condition that sensitive fields need beside the legal basis (Art. 9(2)). Withdrawable alone: the fields close, the basis stays.',
})
export class SensitiveCondition {
  @Field(() => ID, { description: 'UUIDv7.' }) id!: string;
  @Field(() => SensitiveProvision, { description: 'The provision it rests on.' }) provision!: SensitiveProvision;
  @Field(() => [FieldKey], { description: 'The sensitive fields that it opens.' }) fields!: string[];
  @Field(() => DateTime, { description: 'From when it stands.' }) startsAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was ended; null: it was not.' }) endedAt?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How things are with the legal basis of one contact for one purpose: the basis that has not ended, else the last one, else none.',
})
export class LegalBasisState {
  @Field(() => PurposeCode, { description: 'The purpose.' }) purpose!: string;
  @Field(() => LegalBasisKind, { description: 'The kind of basis (Art. 6(1)); of the purpose, where there never was one.' })
  kind!: LegalBasisKind;
  @Field(() => Standing, { description: 'Whether it stands now.' }) standing!: Standing;
  @Field(() => NoLegalBasisDetail, { nullable: true, description: 'Why none stands; null where one stands or begins later.' })
  detail?: NoLegalBasisDetail | null;
  @Field(() => DateTime, { nullable: true, description: 'From when it stands.' }) startsAt?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it expires; null: never.' }) expiresAt?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was ended.' }) endedAt?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Since when an objection is being weighed.' }) suspendedAt?: string | null;
  @Field(() => Int, { nullable: true, description: 'Version of the notice that the person was informed by.' }) noticeVersion?:
    number | null;
  @Field(() => LanguageTag, { nullable: true, description: 'Language of the notice that the person was informed by.' }) noticeLanguage?:
    string | null;
  @Field(() => NoticeAudience, {
    nullable: true,
    description: 'Whom that text spoke to; for a child the guardian read the adults’ beside it.',
  })
  noticeAudience?: NoticeAudience | null;
  @Field(() => Origin, {
    nullable: true,
    description: 'By whose act it was given. STAFF: recorded by staff, with evidence, never as the person’s own act (L13).',
  })
  givenBy?: Origin | null;
  @Field(() => String, { nullable: true, description: 'Reference of the evidence: scan, mail, call note.' }) evidence?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was recorded.' }) recordedAt?: string | null;
  @Field(() => [SensitiveCondition], { description: 'Conditions recorded for sensitive fields under this purpose, ended ones too.' })
  sensitiveConditions!: SensitiveCondition[];
}

/** What `legalBasesSql` answers per purpose; evidence is sealed. */
export interface StoredState extends LegalBasisState {
  readonly id: string | null;
}

// What the ledger says of a purpose for which there never was a basis: the last word counts.
const lastWord = (
  contact: string,
) => `(SELECT CASE l.event WHEN 'refused' THEN 'REFUSED' WHEN 'objected' THEN 'OBJECTED' WHEN 'withdrawn' THEN 'WITHDRAWN' WHEN 'asked' THEN 'PENDING' ELSE 'NEVER_ASKED' END
        FROM ledger l WHERE l.contact_id = ${contact} AND l.purpose_id = p.id AND l.event IN ('refused', 'objected', 'withdrawn', 'asked') ORDER BY l.seq DESC LIMIT 1)`;

const standing = `CASE WHEN b.id IS NULL THEN 'NONE' WHEN ${standsSql} THEN 'STANDS' WHEN b.end_event = 'expired' THEN 'EXPIRED' WHEN b.ended_at IS NOT NULL THEN 'ENDED'
      WHEN b.expires_at <= now() THEN 'EXPIRED' WHEN b.suspended_at IS NOT NULL THEN 'SUSPENDED' ELSE 'NOT_YET' END`;

const detail = (
  contact: string,
) => `CASE ${standing} WHEN 'STANDS' THEN NULL WHEN 'NOT_YET' THEN NULL WHEN 'NONE' THEN coalesce(${lastWord(contact)}, 'NEVER_ASKED')
        WHEN 'ENDED' THEN upper(b.end_event) WHEN 'EXPIRED' THEN 'EXPIRED' ELSE 'SUSPENDED' END`;

const conditions = (
  contact: string,
) => `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'provision', s.provision, 'fields', s.fields, 'startsAt', s.starts_at, 'endedAt', s.ended_at) ORDER BY s.id), '[]')
        FROM sensitive_condition s WHERE s.contact_id = ${contact} AND s.purpose_id = p.id)`;

/** SQL of each part of a state, over `p` (purpose) and `b` (its basis, or none). */
const parts = (contact: string): Readonly<Record<string, string>> => ({
  purpose: 'p.code',
  kind: 'coalesce(b.kind, p.basis_kind)',
  standing,
  detail: detail(contact),
  startsAt: 'b.starts_at',
  expiresAt: 'b.expires_at',
  endedAt: 'b.ended_at',
  suspendedAt: 'b.suspended_at',
  noticeVersion: 'b.notice_version',
  noticeLanguage: 'b.notice_language',
  noticeAudience: 'b.notice_audience',
  givenBy: 'b.given_by',
  evidence: `encode(b.evidence, 'base64')`,
  recordedAt: 'b.recorded_at',
  sensitiveConditions: conditions(contact),
});

/**
 * SQL of a JSON array with the state per purpose, to stand inside a reading statement; the database's clock says what stands.
 * @param contactIdSql SQL of the contact's id, of the surrounding statement
 * @param purposes decided by the caller, by who may read legal bases of which purpose; number, code and kind of an active one never change
 * @param wanted the parts of a state that were asked for; the others are not computed
 */
export function legalBasesSql(
  contactIdSql: string,
  purposes: readonly Pick<PurposeFacts, 'id' | 'code' | 'basisKind'>[],
  wanted: ReadonlySet<string>,
): string {
  if (!purposes.every(({ id, code }) => Number.isInteger(id) && /^[a-z0-9-]+$/.test(code))) throw new Error('purposes are ours');
  if (purposes.length === 0) return `'[]'::json`;
  const told = Object.entries(parts(contactIdSql)).filter(([part]) => wanted.has(part));
  const rows = purposes.map(({ id, code, basisKind }) => `(${id}, '${code}', '${basisKind}')`);
  return `(SELECT coalesce(json_agg(json_build_object(${["'id', b.id", ...told.map(([part, sql]) => `'${part}', ${sql}`)].join(', ')}) ORDER BY p.id), '[]')
    FROM (VALUES ${rows.join(', ')}) p (id, code, basis_kind)
    LEFT JOIN LATERAL (SELECT * FROM legal_basis h WHERE h.contact_id = ${contactIdSql} AND h.purpose_id = p.id
      ORDER BY (h.ended_at IS NULL) DESC, h.ended_at DESC, h.recorded_at DESC, h.id DESC LIMIT 1) b ON true)`;
}

const instant = (value: string | null | undefined) => (value ? new Date(value).toISOString() : null);

/** From the answer of `legalBasesSql` to what GraphQL tells. @param openEvidence opens the sealed evidence of one basis */
export function toLegalBasisState(
  stored: readonly StoredState[],
  openEvidence: (legalBasisId: string, sealed: Buffer) => string,
): LegalBasisState[] {
  return stored.map(state => ({
    ...state,
    startsAt: instant(state.startsAt),
    expiresAt: instant(state.expiresAt),
    endedAt: instant(state.endedAt),
    suspendedAt: instant(state.suspendedAt),
    recordedAt: instant(state.recordedAt),
    evidence: state.id && state.evidence ? openEvidence(state.id, Buffer.from(state.evidence, 'base64')) : null,
    sensitiveConditions: (state.sensitiveConditions ?? []).map(condition => ({
      ...condition,
      startsAt: instant(condition.startsAt)!,
      endedAt: instant(condition.endedAt),
    })),
  }));
}
