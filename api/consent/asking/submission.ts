import { createHmac } from 'node:crypto';
import type { Keys } from '../../context.ts';
import { open, seal } from '../../keys.ts';
import type { OfferedLanguage } from '../../languages.ts';
import type { Decision } from './answers.ts';
import type { ConsentWay } from '../recording/record-consent-input.ts';
import type { NoticeAudience } from '../../notices/notice-audience.ts';

/** How a submission came in: by a form, or asked of a contact by staff who heard of it, or because a consent ends. */
export type SubmissionChannel = 'FORM' | 'EMBEDDED_FORM' | 'API' | ConsentWay | 'RENEWAL' | 'EXPLICIT';

/** What a person sent in. Sealed until they confirm it, seen by nobody; gone once it is decided. */
export interface SubmittedContent {
  readonly email: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly decisions: readonly Decision[];
  readonly country: string | null;
  readonly channel: SubmissionChannel;
  readonly origin: string | null;
  /** The browser said no to sharing and tracking (L96). */
  readonly privacyControl: boolean;
  readonly audience: NoticeAudience;
  /** Digest of the very text that was shown. */
  readonly served: string;
}

const place = (id: string) => `submission:${id}`;

export const sealSubmission = (keys: Keys, id: string, content: object): Buffer =>
  seal(keys.submission, JSON.stringify(content), place(id));

export const openSubmission = <Content = SubmittedContent>(keys: Keys, id: string, sealed: Buffer): Content =>
  JSON.parse(open(keys.submission, sealed, place(id)).toString('utf8')) as Content;

/** Keyed, so that nobody can ask the table for an address. */
export const addressDigest = (keys: Keys, emailKey: string, formCode: string): Buffer =>
  createHmac('sha256', keys.address)
    .update(JSON.stringify([emailKey, formCode]))
    .digest();

/** A row of table `submission`. */
export interface SubmissionRow {
  readonly id: string;
  readonly kind: 'PERSON' | 'CHILD' | 'STAFF';
  readonly form_code: string | null;
  readonly form_version: number | null;
  readonly contact_id: string | null;
  readonly language: OfferedLanguage;
  readonly content: Buffer | null;
  readonly state: 'PENDING' | 'AUTHORISED' | 'CONFIRMED' | 'DECLINED' | 'REPLACED' | 'EXPIRED';
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly decided_at: Date | null;
}
