import type { RuleData } from '../access/ability.ts';
import type { DutyRule } from '../access/duty.ts';

/** All that a role says: what a version of it keeps. */
export interface RoleContent {
  /** What people call it, per language. */
  readonly labels: Readonly<Record<string, string>>;
  readonly purposes: readonly string[];
  readonly rules: readonly RuleData[];
  readonly duties: readonly DutyRule[];
}

/** What a role says that is not there yet. */
export const nothing: RoleContent = { labels: {}, purposes: [], rules: [], duties: [] };
