import type { Allowance } from '../../throttle.ts';

const HOUR = 60 * 60;

/** What one network may send in. A frontend application's server is a network, too. */
export const submissionAllowances: readonly Allowance[] = [
  { name: 'form-quick', tries: 30, seconds: 10 * 60 },
  { name: 'form-day', tries: 300, seconds: 24 * HOUR },
];

/** Mails that forms may cause for one address, of whomever: with more, a form would be a way to flood somebody. */
export const mailAllowances: readonly Allowance[] = [{ name: 'form-mail', tries: 3, seconds: 24 * HOUR }];

/** Mails that all forms together may cause. */
export const allMailAllowances: readonly Allowance[] = [{ name: 'form-mails', tries: 2_000, seconds: HOUR }];
