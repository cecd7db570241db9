import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BasisKind } from '../access/policy.ts';
import type { Origin } from '../fields/origin.ts';

/** How a basis came to its end. */
export type BasisEnd = 'withdrawn' | 'objected' | 'expired' | 'ended';

/**
 * The ground on which one contact's data may be used for one purpose (Art. 6(1)).
 * Invariant: at most one that has not ended per contact and purpose; ended, never rewritten.
 */
@Entity('legal_basis')
export class LegalBasis {
  @PrimaryColumn('uuid', { name: 'contact_id' }) contactId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('smallint', { name: 'purpose_id' }) purposeId!: number;
  @Column('text') kind!: BasisKind;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('text', { name: 'given_by' }) givenBy!: Origin;
  /** The published version that the person was informed by. */
  @Column('integer', { name: 'notice_version', nullable: true }) noticeVersion!: number | null;
  /** Sealed under the contact's proof key: `evidence.ts`. */
  @Column('bytea', { nullable: true }) evidence!: Buffer | null;
  /** When it happened, as whoever recorded it says; not our observation. */
  @Column('timestamptz', { name: 'claimed_at', nullable: true }) claimedAt!: Date | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
  @Column('timestamptz', { name: 'suspended_at', nullable: true }) suspendedAt!: Date | null;
  @Column('text', { name: 'suspension_reason', nullable: true }) suspensionReason!: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'end_event', nullable: true }) endEvent!: BasisEnd | null;
}
