import type { Allowance } from '../throttle.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Wrong second-factor codes of one account, by every way together. Invariant: a right password resets none of them. */
export const codeAllowances: readonly Allowance[] = [
  { name: 'code', tries: 10, seconds: 15 * MINUTE },
  { name: 'code-ever', tries: 100, seconds: 0 },
];

/**
 * Wrong passwords. A few quickly, then fewer: one stranger cannot lock out the rightful owner, who comes from another network,
 * and many strangers only slow them down.
 */
export const passwordAllowances = {
  ofPair: [
    { name: 'password-quick', tries: 5, seconds: MINUTE },
    { name: 'password-slow', tries: 20, seconds: HOUR },
  ],
  ofAccount: [{ name: 'password-account', tries: 100, seconds: HOUR }],
  ofNetwork: [{ name: 'password-network', tries: 100, seconds: HOUR }],
} as const satisfies Record<string, readonly Allowance[]>;

/** Links to a new password: asked for, by a network and for one address, known or not; and tries of them, which are guessed by nobody. */
export const resetAllowances = {
  ofNetwork: [
    { name: 'reset-quick', tries: 20, seconds: 10 * MINUTE },
    { name: 'reset-day', tries: 100, seconds: 24 * HOUR },
  ],
  ofAddress: [{ name: 'reset-mail', tries: 3, seconds: 24 * HOUR }],
  ofTries: [{ name: 'reset-try', tries: 60, seconds: 15 * MINUTE }],
} as const satisfies Record<string, readonly Allowance[]>;

/** Challenges for passkeys, which are guessed by nobody: only to bound what strangers make us keep. */
export const passkeyAllowances: readonly Allowance[] = [{ name: 'passkey-begin', tries: 100, seconds: 15 * MINUTE }];

/** Tries of set-up links, which are guessed by nobody: only to bound the work. */
export const setUpAllowances: readonly Allowance[] = [{ name: 'set-up', tries: 60, seconds: 15 * MINUTE }];

/** Ways to the provider and back, of one network: only to bound the work, an office comes from one address. One way back is good once. */
export const providerAllowances = {
  ofNetwork: [{ name: 'provider', tries: 300, seconds: 15 * MINUTE }],
  ofAttempt: [{ name: 'provider-attempt', tries: 1, seconds: 15 * MINUTE }],
} as const satisfies Record<string, readonly Allowance[]>;
