import type { Origin } from '../fields/origin.ts';

/** How a legal basis of the demo is doing. Asked and refused ones are no bases: they stand in the ledger only. */
export type BasisState = 'standing' | 'notYet' | 'expired' | 'withdrawn' | 'objected' | 'ended' | 'suspended' | 'refused' | 'asked';

export interface DemoBasis {
  readonly purpose: string;
  readonly state: BasisState;
  /** Days before the demo was loaded on which it began; of `notYet`: days from then on which it begins. */
  readonly days: number;
  readonly by?: Origin;
  /** Version of the notice; default: the newest at the time. */
  readonly notice?: number;
  /** Days before the demo was loaded on which it ended, expired or was suspended. */
  readonly endDays?: number;
}

/** The condition of Art. 9(2)(c) for the health note; an ended one is the missing one. */
export interface DemoCondition {
  readonly purpose: string;
  readonly provision: 'ART_9_2_A' | 'ART_9_2_C';
  readonly fields: readonly string[];
  readonly days: number;
  readonly endDays?: number;
}

/** Who holds parental responsibility for a child of the demo. */
export interface DemoGuardian {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The child's mails go to them. */
  readonly sharesAddress: boolean;
  /** Days before the demo was loaded. */
  readonly days: number;
  /** What staff looked at, and how many days ago; without it, known by mail alone. */
  readonly verified?: { readonly how: string; readonly days: number };
  /** Consents that they gave. */
  readonly gave: readonly string[];
}

/** A contact of the demo, in the words of the catalogue. */
export interface DemoPerson {
  readonly id: string;
  /** Days before the demo was loaded. */
  readonly knownForDays: number;
  readonly values: Readonly<Record<string, unknown>>;
  /** Years, and days since the birthday: a minor stays a minor, whenever the demo is loaded. */
  readonly age?: readonly [years: number, days: number];
  readonly origin: Origin;
  readonly originDetail?: string;
  /** Values that came from somebody else, later. */
  readonly others?: { readonly fields: readonly string[]; readonly origin: Origin; readonly detail: string };
  readonly restriction?: { readonly days: number; readonly ground: string };
  readonly bases: readonly DemoBasis[];
  readonly conditions?: readonly DemoCondition[];
  readonly guardians?: readonly DemoGuardian[];
}
