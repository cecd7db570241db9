import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { CannotStart } from './cannot-start.ts';
import { providerGuards, providerOf, type ProviderSettings, providerVariables } from './provider-settings.ts';

/** How this installation runs. Stored in the database at first run; one never becomes the other. */
export type Mode = 'demo' | 'production';

/** The environment, parsed once. Everything below `main.ts` receives this and never looks at the environment itself. */
export interface Config {
  readonly mode: Mode;
  /** Where browsers find us, without a trailing slash: gives links, the allowed origin and the relying-party id. */
  readonly publicUrl: string;
  readonly host: string;
  readonly port: number;
  /** The runtime role's connection. Absent: the embedded PostgreSQL under `home`. */
  readonly databaseUrl?: string;
  /** The owner's connection, for migrations and housekeeping. Given exactly when `databaseUrl` is. */
  readonly databaseOwnerUrl?: string;
  /** Folder of the embedded data (`data`) and of the keys (`keys`). */
  readonly home: string;
  readonly keyFile: string;
  /** Folder of the checkpoints of ledger and logs, outside the database: what a restored or forged database is found out by. */
  readonly checkpointFolder: string;
  /** Whether `KEY_FILE` was named: production makes a key only where it was told to. */
  readonly keyFileNamed: boolean;
  /** Same-site origins that may call the API with the session cookie. */
  readonly corsOrigins: readonly string[];
  /** Minutes for which a second factor counts as fresh. */
  readonly stepUpMinutes: number;
  readonly sessionHours: number;
  /** Addresses of proxies whose forwarding headers are believed; empty: none. */
  readonly trustProxy: readonly string[];
  /** The largest file that is taken in, in megabytes of a million bytes. */
  readonly uploadMegabytes: number;
  /** How many questions one process answers at once; whoever comes when it is full is told to try again soon. */
  readonly mostAtOnce: number;
  readonly mail?: { readonly smtpUrl: string; readonly from: string };
  /** Where people may sign in beside their password; absent: nowhere. */
  readonly provider?: ProviderSettings;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = ['localhost', '127.0.0.1', '::1'];
const list = z.string().transform(text =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== ''),
);
const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine(n => n >= min && n <= max, `must be a whole number from ${min} to ${max}`);
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address');
const isOrigin = (text: string) => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
};
const origin = z
  .string()
  .refine(isOrigin, 'must be an http or https address without path, such as https://contacts.example.org')
  .transform(text => new URL(text).origin);

const variables = z.object({
  MODE: z.enum(['demo', 'production'], 'must be demo or production').default('demo'),
  PUBLIC_URL: origin.optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(1, 65535).optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  INZAGE_HOME: z.string().default('.inzage'),
  KEY_FILE: z.string().optional(),
  CHECKPOINT_FOLDER: z.string().optional(),
  CORS_ORIGINS: list.pipe(z.array(origin)).default([]),
  STEP_UP_MINUTES: whole(1, 60).default(15),
  SESSION_HOURS: whole(1, 24).default(8),
  TRUST_PROXY: list.default([]),
  UPLOAD_MB: whole(1, 1000).default(64),
  MOST_AT_ONCE: whole(1, 100_000).default(500),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address')
    .optional(),
  MAIL_FROM: z.string().includes('@', 'must be an e-mail address').optional(),
  ...providerVariables,
});

type Variables = z.output<typeof variables>;

/** The names of all variables this product reads, for the set-up files and their test. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

/**
 * Parses the environment into one frozen value. An empty variable counts as absent, because compose files pass those.
 * Throws `CannotStart` that names every wrong variable at once, and never echoes a value: some hold passwords.
 */
export function parseConfig(environment: Environment): Config {
  const given = Object.fromEntries(variableNames.map(name => [name, environment[name] || undefined]));
  const parsed = variables.safeParse(given);
  if (parsed.success && guards(parsed.data).length === 0) return freeze(parsed.data);
  const wrong = parsed.success ? [] : parsed.error.issues.map(issue => `${String(issue.path[0])} ${issue.message}`);
  throw new CannotStart(`These settings are wrong:\n${[...wrong, ...guardsOfTheRest(given, wrong)].map(line => `  - ${line}`).join('\n')}`);
}

/** Wrong variables are left out, so that one start names those that go wrong only together with others as well. */
function guardsOfTheRest(given: Environment, wrong: readonly string[]): string[] {
  const isWrong = (line: string) => wrong.some(other => other.split(' ')[0] === line.split(' ')[0]);
  const rest = variables.safeParse(Object.fromEntries(Object.entries(given).filter(([name]) => !isWrong(name))));
  return rest.success && !isWrong('MODE') ? guards(rest.data).filter(line => !isWrong(line)) : [];
}

/** What only several settings together can get wrong: above all, what each mode insists on. */
function guards(v: Variables): string[] {
  const wrong = providerGuards(v);
  const refuse = (when: boolean, why: string) => {
    if (when) wrong.push(why);
  };
  const url = v.PUBLIC_URL === undefined ? undefined : new URL(v.PUBLIC_URL);
  refuse(
    v.DATABASE_URL !== undefined && v.DATABASE_OWNER_URL === undefined,
    'DATABASE_OWNER_URL is missing: with DATABASE_URL it names the role that migrates',
  );
  refuse(
    v.DATABASE_URL === undefined && v.DATABASE_OWNER_URL !== undefined,
    'DATABASE_URL is missing: DATABASE_OWNER_URL alone says nothing about the runtime role',
  );
  refuse(
    v.DATABASE_URL !== undefined && v.DATABASE_URL === v.DATABASE_OWNER_URL,
    'DATABASE_URL must not be the owner: it names a role that owns nothing',
  );
  if (v.MODE === 'demo') {
    refuse(
      !LOOPBACK.includes(v.HOST),
      'HOST must be 127.0.0.1, ::1 or localhost in demo, which shows its sign-in codes and so never listens to the network',
    );
    refuse(
      url !== undefined && url.hostname !== 'localhost',
      'PUBLIC_URL must be on localhost in demo; MODE=production serves other names',
    );
    refuse(v.TRUST_PROXY.length > 0, 'TRUST_PROXY must be empty in demo, which refuses forwarding headers');
  } else {
    refuse(url?.protocol !== 'https:', 'PUBLIC_URL must be given and begin with https:// in production');
    refuse(
      v.KEY_FILE === undefined,
      'KEY_FILE must name the master key file in production, in a folder that is not backed up with the data',
    );
    refuse(v.SMTP_URL === undefined, 'SMTP_URL must name the mail server in production');
    refuse(v.MAIL_FROM === undefined, 'MAIL_FROM must give the sender of mail in production');
  }
  return wrong;
}

function freeze(v: Variables): Config {
  const port = v.PORT ?? (v.MODE === 'demo' && v.PUBLIC_URL ? Number(new URL(v.PUBLIC_URL).port || 80) : 4000);
  const home = resolve(v.INZAGE_HOME);
  const keyFile = v.KEY_FILE === undefined ? resolve(home, 'keys', 'master.key') : resolve(v.KEY_FILE);
  return Object.freeze({
    mode: v.MODE,
    publicUrl: v.PUBLIC_URL ?? `http://localhost:${port}`,
    host: v.HOST,
    port,
    databaseUrl: v.DATABASE_URL,
    databaseOwnerUrl: v.DATABASE_OWNER_URL,
    home,
    keyFile,
    checkpointFolder: v.CHECKPOINT_FOLDER === undefined ? join(dirname(keyFile), 'checkpoints') : resolve(v.CHECKPOINT_FOLDER),
    keyFileNamed: v.KEY_FILE !== undefined,
    corsOrigins: Object.freeze(v.CORS_ORIGINS),
    stepUpMinutes: v.STEP_UP_MINUTES,
    sessionHours: v.SESSION_HOURS,
    trustProxy: Object.freeze(v.TRUST_PROXY),
    uploadMegabytes: v.UPLOAD_MB,
    mostAtOnce: v.MOST_AT_ONCE,
    mail: v.SMTP_URL !== undefined && v.MAIL_FROM !== undefined ? Object.freeze({ smtpUrl: v.SMTP_URL, from: v.MAIL_FROM }) : undefined,
    provider: providerOf(v),
  });
}

/** The configuration of this process. */
export const readConfig = (): Config => parseConfig(process.env);

/** Where commands that talk to a running server find it, and as whom they ask. */
export interface ClientConfig {
  readonly url: string;
  /** Of a service account; absent: none was given. */
  readonly token?: string;
}

/** `INZAGE_URL` and `INZAGE_TOKEN`. The token never stands on a command line, where others of the machine could read it. */
export const readClientConfig = (environment: Environment = process.env): ClientConfig => ({
  url: (environment['INZAGE_URL'] || 'http://localhost:4000').replace(/\/+$/, ''),
  ...(environment['INZAGE_TOKEN'] && { token: environment['INZAGE_TOKEN'] }),
});
