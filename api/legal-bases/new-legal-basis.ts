import { parseInstant } from '../fields/calendar-date.ts';
import { parseLanguage } from '../fields/language.ts';
import { type Parsed, parseText } from '../fields/plain-text.ts';
import type { NoticeAudience } from '../notices/notice-audience.ts';
import type { Problems } from '../refusal.ts';
import type { NewLegalBasisInput } from './legal-basis-inputs.ts';

/** What someone says of a basis that is to be recorded. */
export interface NewLegalBasis {
  /** Null: now. */
  readonly startsAt: Date | null;
  /** Null: never. */
  readonly expiresAt: Date | null;
  readonly evidence: string | null;
  /** The version of the notice that the person was informed by; the latest one, if absent. */
  readonly noticeVersion?: number;
  /** The text that the person was informed by: its language, and whom it speaks to. Null: not said. */
  readonly noticeLanguage: string | null;
  readonly noticeAudience: NoticeAudience | null;
  /** Beside the child's text, the language of the one that the guardian was informed by. */
  readonly guardianLanguage?: string | null;
}

export const EVIDENCE_MAX = 1000;

/** Parses the input; what it can judge without the database is added to `problems`. @param path where the input stands: "input.legalBasis" */
export function parseNewLegalBasis(input: NewLegalBasisInput, path: string, now: Date, problems: Problems): NewLegalBasis {
  const read = <T>(name: string, given: unknown, parse: (given: unknown) => Parsed<T>): T | null => {
    if (given === undefined || given === null) return null;
    const parsed = parse(given);
    if (!parsed.ok) problems.add(`${path}.${name}`, parsed.rule);
    return parsed.ok ? parsed.value : null;
  };
  const startsAt = read('startsAt', input.startsAt, parseInstant);
  const expiresAt = read('expiresAt', input.expiresAt, parseInstant);
  const evidence = read('evidence', input.evidence, given => parseText(given, EVIDENCE_MAX, true));
  if (expiresAt && expiresAt <= now) problems.add(`${path}.expiresAt`, 'past');
  else if (expiresAt && startsAt && expiresAt <= startsAt) problems.add(`${path}.expiresAt`, 'beforeStart');
  const noticeLanguage = read('noticeLanguage', input.noticeLanguage, parseLanguage);
  // Who names a language and nobody in particular was informed as adults are.
  const noticeAudience = noticeLanguage === null ? null : (input.noticeAudience ?? 'ADULT');
  if (noticeLanguage === null && input.noticeAudience) problems.add(`${path}.noticeLanguage`, 'required');
  return { startsAt, expiresAt, evidence, noticeLanguage, noticeAudience };
}
