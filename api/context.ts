import type { KeyObject } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { FieldFacts, PurposeFacts } from './access/policy.ts';
import type { Viewer } from './access/viewer.ts';
import type { Config } from './config.ts';
import type { Answer } from './question.ts';

/** Roles aside, all that decides access; read under one version that the database confirms in the same request. */
export interface Policy {
  readonly version: string;
  /** Active purposes, by code. */
  readonly purposes: ReadonlyMap<string, PurposeFacts>;
  /** The catalogue, by key; each entry is a `Field` of `fields/field.ts`. */
  readonly fields: ReadonlyMap<string, FieldFacts>;
  /** Codes of the roles that may grant roles: whom to ask. */
  readonly grantingRoles: readonly string[];
}

/** How the caller is connected: a staff session (half: password given, second factor not yet), or a service account's token. */
export interface Session {
  readonly id: string;
  readonly staffId: string;
  readonly half: boolean;
  /** A half session that may enrol a second factor, because its person has none; always false of a full one. */
  readonly enrols: boolean;
  readonly secondFactorAt: Date | null;
}

/** What every resolver receives. */
export interface Context {
  readonly requestId: string;
  /** Null for strangers and half sessions. */
  readonly viewer: Viewer | null;
  readonly session: Session | null;
  readonly policy: Policy;
  readonly config: Config;
  readonly keys: Keys;
  /** For what the application writes down. Whether something stands is asked of the database's clock. */
  now(): Date;
  /** A fresh UUIDv7. */
  newId(): string;
  /** Opens one transaction; commits when the work returns, rolls back when it throws. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Runs one reading statement that writes its own log row, and returns only when that row is durable. A short one, whose work one page bounds,
   * travels together with others; a long one has a connection of its own.
   */
  readLogged<T = Answer>(text: string, values: readonly unknown[], work?: 'short' | 'long', make?: (answer: Answer) => T): Promise<T>;
  /** Plain reads of things that are not personal data of contacts: policy, catalogue, register. */
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  readonly http: Http;
}

/** What sign-in and consent forms need of HTTP; nothing else may look at it. */
export interface Http {
  /** The caller's address, as far as it is trusted; the key of limits, never of rights. */
  readonly network: string;
  /** The web page of a consent form's origin, elsewhere, that asks: it gets consent forms and nothing else. Null: nobody's but ours. */
  readonly formOrigin: string | null;
  /** The browser says no to sharing and tracking (L96): `Sec-GPC: 1`. */
  readonly privacyControl: boolean;
  setSessionCookie(token: string, expires: Date): void;
  clearSessionCookie(): void;
}

/** The keys of one installation; `master` is the root that the others are derived from. */
export interface Keys {
  readonly master: KeyObject;
  /** Encrypts cursors. */
  readonly cursor: KeyObject;
  /** Authenticates `Contact.version`. */
  readonly version: KeyObject;
  /** Wraps each contact's data and proof keys. */
  readonly wrapping: KeyObject;
  /** Seals second-factor secrets. */
  readonly secondFactor: KeyObject;
  /** Seals one-time tokens that wait for their mail. */
  readonly mail: KeyObject;
  /** Seals what a form sent in. */
  readonly submission: KeyObject;
  /** Digests an address that is nobody's yet, so that a second submission finds the first. */
  readonly address: KeyObject;
  /** Authenticate withdrawal links, which live as long as their contact: one key per version, the oldest first; the last one makes new links. */
  readonly withdrawal: readonly KeyObject[];
  /** Seals what a browser keeps while somebody is away at the provider that they sign in at. */
  readonly attempt: KeyObject;
  /** Authenticates the checkpoints of ledger and logs. */
  readonly checkpoint: KeyObject;
}

/** Inside one transaction. A step takes it first; an action opens it. */
export interface Transaction {
  readonly ctx: Context;
  readonly manager: EntityManager;
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The only row, or undefined; more than one is a bug. */
  one<Row>(text: string, values?: readonly unknown[]): Promise<Row | undefined>;
  /**
   * A step: asks for a job of `jobs.ts` in this very transaction: rolled back, it was never asked for.
   * It acts under the viewer who asks here, loaded anew when it runs. @param payload ids and settings, never personal values
   */
  queue(name: string, payload: Readonly<Record<string, unknown>>, options?: QueueOptions): Promise<void>;
}

export interface QueueOptions {
  /** Asked for again under the same key while it waits, it is one job. */
  readonly key?: string;
  /** Jobs of one line run one after the other, over all processes. */
  readonly line?: string;
  /** Not before. */
  readonly runAt?: Date;
}

/** For whom a job works; kept with it. What they may is asked anew whenever it runs. */
export interface Asker {
  readonly kind: Viewer['kind'];
  readonly id: string;
  /** A second factor was fresh when they asked: it covers what they asked for then, also where that takes long. */
  readonly steppedUp: boolean;
  readonly actingFor?: string;
}
