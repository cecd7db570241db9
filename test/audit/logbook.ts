import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { sealLogs } from '../../api/audit/seal-logs.ts';
import { checkpointFile } from '../../api/audit/checkpoint-file.ts';
import { sayFinding } from '../../api/audit/finding.ts';
import { verifyLogs } from '../../api/audit/verify-logs.ts';
import type { Context } from '../../api/context.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { openDatabase } from '../../api/database.ts';
import { dropDatabase } from '../cluster.ts';
import { openTestDatabase, type TestDatabase } from '../world.ts';

/** A contact of these tests: logs know ids alone. */
export const contactId = (number: number): string => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** An entry as a test wants it; the rest is ordinary. */
export interface Look {
  readonly at?: Date;
  readonly contacts: readonly number[];
  readonly role?: string;
  readonly purpose?: string;
  readonly fields?: readonly string[];
}

/** A database whose logs a test fills, seals, tampers with and verifies. */
export class Logbook {
  db: TestDatabase;
  ctx: Context;

  private constructor(db: TestDatabase, ctx: Context) {
    this.db = db;
    this.ctx = ctx;
  }

  static async open(): Promise<Logbook> {
    const db = await openTestDatabase();
    return new Logbook(db, await new RequestContexts(db).system());
  }

  close = (): Promise<void> => this.db.drop();

  /** What the database is called in its cluster. */
  get name(): string {
    return new URL(this.db.config.databaseUrl!).pathname.slice(1);
  }

  /** Does something with the database as a whole while nobody is connected to it, as to a stopped one. */
  async atRest(work: () => Promise<void>): Promise<void> {
    const { config, keys } = this.db;
    const name = this.name;
    await this.db.db.close();
    await work();
    const db = await openDatabase(config);
    const drop = async (): Promise<void> => {
      await db.close();
      await dropDatabase(inject('cluster'), name);
    };
    this.db = { db, keys, config, drop };
    this.ctx = await new RequestContexts(this.db).system();
  }

  /** As the runtime role. */
  sql = async <Row = any>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await this.db.db.pool.query(text, values as unknown[])).rows as Row[];

  /** As the owner, who may do anything, also give an entry another instant. */
  asOwner = <Row = any>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    this.db.db.owner(source => source.query(text, values as unknown[]));

  looks = (looks: readonly Look[]): Promise<unknown> =>
    this.asOwner(
      `INSERT INTO access_log (at, viewer_kind, roles, purpose, operation, action, fields, contact_ids, request_id)
       SELECT coalesce(at, now()), 'staff', ARRAY[role], purpose, 'contacts', 'read', fields, contacts, gen_random_uuid()
       FROM jsonb_to_recordset($1::jsonb) AS look (nr integer, at timestamptz, role text, purpose text, fields text[], contacts uuid[]) ORDER BY nr`,
      [
        JSON.stringify(
          looks.map(({ at, contacts, role = 'marketing', purpose = 'newsletter', fields = ['email'] }, nr) => ({
            nr,
            at,
            role,
            purpose,
            fields,
            contacts: contacts.map(contactId),
          })),
        ),
      ],
    );

  changes = (count: number): Promise<unknown> =>
    this.sql(
      `INSERT INTO change_log (viewer_kind, action, subject, subject_id, reason, request_id)
       SELECT 'staff', 'correctContact', 'contact', i::text, 'reason ' || i, gen_random_uuid() FROM generate_series(1, $1::integer) i`,
      [count],
    );

  seal = (): Promise<void> => sealLogs(this.ctx, { allOfIt: true });

  seals = (log = 'access_log') =>
    this.sql<{ seq: number; from_id: string; to_id: string; entries: number }>(
      'SELECT seq, from_id, to_id, entries FROM log_seal WHERE log = $1 ORDER BY seq',
      [log],
    );

  /** What is wrong, a sentence each. */
  verify = async (): Promise<string[]> => {
    const { config, keys } = this.db;
    const { findings } = await verifyLogs({
      query: this.ctx.query,
      folder: config.checkpointFolder,
      key: keys.checkpoint,
      tell: async () => undefined,
    });
    return findings.map(sayFinding);
  };

  checkpoints = (): string => readFileSync(checkpointFile(this.db.config.checkpointFolder), 'utf8');
}
