import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Viewer } from '../access/viewer.ts';
import type { Problem } from '../refusal.ts';

export type JobKind = 'IMPORT' | 'EXPORT';
export type JobState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

/** Long work that a person asked for and can see: how far it is, and how it ended. Named `job` in the API; the queue behind it knows it by its id. */
@Entity('job')
export class Job {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: JobKind;
  @Column('text', { name: 'viewer_kind' }) viewerKind!: Viewer['kind'];
  @Column('uuid', { name: 'viewer_id' }) viewerId!: string;
  /** The purpose acted under. */
  @Column('text') purpose!: string;
  @Column('text') state!: JobState;
  /** Ids, names and settings. Invariant: never a personal value. */
  @Column('jsonb') settings!: Record<string, unknown>;
  /** Of `total`, in what the work counts: rows, contacts. */
  @Column('integer') done!: number;
  /** Null: not known yet. */
  @Column('integer', { nullable: true }) total!: number | null;
  /** The code of a refusal, or of a bug. */
  @Column('text', { nullable: true }) problem!: string | null;
  @Column('jsonb') problems!: Problem[];
  @Column('uuid', { name: 'incident_id', nullable: true }) incidentId!: string | null;
  /** What it made, or reads. */
  @Column('uuid', { name: 'file_id', nullable: true }) fileId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}
