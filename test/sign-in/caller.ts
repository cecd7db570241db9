import { randomUUID } from 'node:crypto';
import { graphql, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import '../../api/contacts/contact.entity.ts';
import type { Context, Keys } from '../../api/context.ts';
import { openDatabase } from '../../api/database.ts';
import { syncPolicy } from '../../api/policy.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { RoleVersionsResolver } from '../../api/roles/role-versions.resolver.ts';
import { RolesResolver } from '../../api/roles/roles.resolver.ts';
import { loadStarterSet } from '../../api/roles/starter-set.ts';
import { enrolStaff } from '../../api/sign-in/enrol-staff.ts';
import { codeAt, newSecret } from '../../api/sign-in/second-factor.ts';
import { startSession } from '../../api/sign-in/session.ts';
import { DeviceRecoveryResolver } from '../../api/sign-in/device-recovery.resolver.ts';
import { FactorsResolver } from '../../api/sign-in/factors.resolver.ts';
import { PasskeysResolver } from '../../api/sign-in/passkeys.resolver.ts';
import { PasswordResolver } from '../../api/sign-in/password.resolver.ts';
import { SetUpResolver } from '../../api/sign-in/set-up.resolver.ts';
import { OneselfResolver } from '../../api/sign-in/oneself.resolver.ts';
import { SignInResolver } from '../../api/sign-in/sign-in.resolver.ts';
import { ServiceAccountsResolver } from '../../api/staff/service-accounts.resolver.ts';
import { RoleChangesResolver } from '../../api/staff/role-changes.resolver.ts';
import { BreakGlassResolver } from '../../api/staff/break-glass.resolver.ts';
import { StaffLifeResolver } from '../../api/staff/staff-life.resolver.ts';
import { StaffResolver } from '../../api/staff/staff.resolver.ts';
import { openTestDatabase, type TestDatabase } from '../world.ts';

export const password = 'five green boats at dawn';

let schema: GraphQLSchema | undefined;
const ours = () =>
  (schema ??= buildSchemaSync({
    resolvers: [
      RolesResolver,
      RoleVersionsResolver,
      RoleChangesResolver,
      StaffResolver,
      StaffLifeResolver,
      BreakGlassResolver,
      OneselfResolver,
      ServiceAccountsResolver,
      SignInResolver,
      SetUpResolver,
      FactorsResolver,
      PasskeysResolver,
      PasswordResolver,
      DeviceRecoveryResolver,
    ],
    validate: false,
  }));

export interface Answer {
  readonly data: Record<string, any> | null;
  /** `CODE` or `CODE path:rule path:rule`, of each error. */
  readonly refused: string[];
}

/** A small organisation: the starter roles, people who hold them, and browsers that keep a cookie. No HTTP. */
export class House {
  readonly db: TestDatabase;
  readonly keys: Keys;
  readonly contexts: RequestContexts;
  readonly secrets = new Map<string, Buffer>();
  readonly ids = new Map<string, string>();
  /** What `ctx.now()` says; undefined: the machine's time. */
  clock: Date | undefined;

  constructor(db: TestDatabase) {
    this.db = db;
    this.keys = db.keys;
    this.contexts = new RequestContexts({ db: db.db, config: db.config, keys: this.keys });
  }

  static async open(): Promise<House> {
    const house = new House(await openTestDatabase());
    const query: Context['query'] = async (text, values) => (await house.db.db.pool.query(text, values as unknown[])).rows;
    await syncPolicy(query);
    await loadStarterSet({ query });
    return house;
  }

  close = (): Promise<void> => this.db.drop();

  sql = async <Row = any>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await this.db.db.pool.query(text, values)).rows as Row[];

  /** A context as a request gives it, and the cookies it set. */
  async context(
    cookie: string | undefined,
    headers: Record<string, string> = {},
    ip = '127.0.0.1',
  ): Promise<{ ctx: Context; set: (string | undefined)[] }> {
    const set: (string | undefined)[] = [];
    const response = { cookie: (_: string, token: string) => set.push(token), clearCookie: () => set.push(undefined) };
    const request = { headers: { ...headers, ...(cookie && { cookie: `inzage=${cookie}` }) }, ip };
    const made = await this.contexts.make(request as never, response as never, randomUUID());
    const clock = this.clock;
    return { ctx: clock ? Object.assign(made, { now: () => clock }) : made, set };
  }

  /** Somebody who works here, with the starter roles of these codes. */
  async employ(name: string, ...roles: string[]): Promise<void> {
    this.secrets.set(name, newSecret());
    await this.take(name, this.secrets.get(name)!, roles);
  }

  /** Somebody who works here and has no second factor yet. */
  employBare = (name: string, ...roles: string[]): Promise<void> => this.take(name, null, roles);

  private async take(name: string, secret: Buffer | null, roles: string[]): Promise<void> {
    const { ctx } = await this.context(undefined);
    this.ids.set(
      name,
      await ctx.transaction(tx =>
        enrolStaff(tx, { name, email: `${name}@example.org`, emailKey: `${name}@example.org`, password, secret, roles }),
      ),
    );
  }

  code = (name: string, at = this.clock ?? new Date()): string => codeAt(this.secrets.get(name)!, at);

  /** A browser in which somebody is signed in, without spending a code. */
  async signedIn(name: string): Promise<Browser> {
    const { ctx } = await this.context(undefined);
    return new Browser(this, (await ctx.transaction(tx => startSession(tx, this.ids.get(name)!))).token);
  }

  stranger = (): Browser => new Browser(this);
}

/** The same house, asked through a second process. */
export async function otherProcess(house: House): Promise<{ there: House; close: () => Promise<void> }> {
  const db = await openDatabase(house.db.config);
  const contexts = new RequestContexts({ db, config: house.db.config, keys: house.keys });
  return { there: Object.assign(Object.create(house) as House, { contexts }), close: () => db.close() };
}

/** Something that keeps a cookie and asks. */
export class Browser {
  house: House;
  cookie: string | undefined;
  headers: Record<string, string> = {};
  ip = '127.0.0.1';

  constructor(house: House, cookie?: string) {
    this.house = house;
    this.cookie = cookie;
  }

  ask = async (source: string, input?: unknown): Promise<Answer> => (await this.ready(source, input))();

  /** A request whose caller was found already, and which then goes on: for races between two who both may still. */
  async ready(source: string, input?: unknown): Promise<() => Promise<Answer>> {
    const { ctx, set } = await this.house.context(this.cookie, this.headers, this.ip);
    return async () => {
      const { data, errors } = await graphql({ schema: ours(), source, variableValues: { input }, contextValue: ctx });
      if (set.length > 0) this.cookie = set.at(-1);
      return { data: data as Answer['data'], refused: (errors ?? []).map(error => told(error.extensions, error.message)) };
    };
  }

  signIn = (name: string, word = password): Promise<Answer> =>
    this.ask('mutation ($input: SignInInput!) { signIn(input: $input) { next } }', { email: `${name}@example.org`, password: word });

  verify = (code: unknown): Promise<Answer> =>
    this.ask('mutation ($input: VerifySecondFactorInput!) { verifySecondFactor(input: $input) { viewer { name } } }', { code });

  stepUp = (code: unknown): Promise<Answer> =>
    this.ask('mutation ($input: StepUpInput!) { stepUp(input: $input) { viewer { name mfa { stepUpRequired freshUntil } } } }', { code });

  viewer = (): Promise<Answer> => this.ask('{ viewer { name kind } }');
}

const told = (extensions: Record<string, unknown>, message: string): string =>
  [
    extensions['code'] ?? `BUG ${message}`,
    ...((extensions['problems'] ?? []) as { path: string; rule: string }[]).map(({ path, rule }) => `${path}:${rule}`),
  ].join(' ');
