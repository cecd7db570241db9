import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { type Delimiter, delimiters } from '../../api/exchange/csv-delimiter.ts';
import { unguardFormulas } from '../../api/exchange/formula-safe.ts';
import { type Answer, signIn } from '../ask.ts';
import type { Application, StaffPerson } from '../cast.ts';
import { Desk, named, refused } from '../contacts/desk.ts';

export type Who = StaffPerson | Application;
type Input = Record<string, unknown>;

/** A job as its owner reads it. */
export interface JobRead {
  readonly id: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly done: number;
  readonly total: number | null;
  readonly problem: string | null;
  readonly problems: readonly { readonly path: string; readonly rule: string }[];
  readonly file: { readonly name: string; readonly size: number } | null;
}
const jobFields = 'id state done total problem problems { path rule } file { name size }';

/** A file taken apart: its rows by the cast's names, and what it says about itself. */
export interface Opened {
  readonly bytes: Buffer;
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly who: readonly string[];
  readonly meta: Record<string, any>;
}

let keys = 0;

/** Where exports are asked for and fetched, through the real server; the world must run jobs. */
export class Counter extends Desk {
  #recipients: ReadonlyMap<string, string> | undefined;

  async recipient(code: string): Promise<string> {
    this.#recipients ??= new Map((await this.sql('SELECT code, id FROM recipient')).map(row => [row.code, row.id]));
    return this.#recipients.get(code)!;
  }

  /** Asks for an export, whatever the answer. */
  async start(who: Who | null, purpose: string, input: Input = {}): Promise<Answer> {
    return this.act(
      who,
      'startExport',
      {
        purpose,
        format: 'CSV',
        delimiter: (input['format'] ?? 'CSV') === 'CSV' ? 'COMMA' : undefined,
        language: 'en',
        recipient: await this.recipient('internal'),
        reason: 'the counter asks',
        idempotencyKey: `counter-${++keys}-${Math.random()}`,
        ...input,
      },
      `job { ${jobFields} }`,
    );
  }

  /** `CODE path:rule …` of a start that is refused. */
  readonly refused = async (who: Who | null, purpose: string, input: Input = {}): Promise<string[]> =>
    refused(await this.start(who, purpose, input));

  async job(who: Who, id: string): Promise<JobRead | null> {
    return (await this.ask(who, `query ($id: ID!) { job(id: $id) { ${jobFields} } }`, { id })).data['job'];
  }

  /** Waits until the job has ended. */
  async ended(who: Who, id: string): Promise<JobRead> {
    for (let i = 0; i < 1_500; i++) {
      const job = await this.job(who, id);
      if (job && job.state !== 'QUEUED' && job.state !== 'RUNNING') return job;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    throw new Error('the job never ended');
  }

  fetchJobFile = (who: Who, id: string): Promise<Answer> =>
    this.ask(who, 'mutation ($input: JobInput!) { fetchJobFile(input: $input) { handle } }', { input: { id } });

  async handle(who: Who, id: string): Promise<string> {
    const answer = await this.fetchJobFile(who, id);
    if (answer.errors.length > 0) throw new Error(refused(answer).join('\n'));
    return answer.data['fetchJobFile'].handle;
  }

  async fetch(who: Who, handle: string): Promise<Response> {
    const headers: Record<string, string> =
      who.is === 'staff' ? { cookie: await signIn(this.world, who) } : { authorization: `Bearer ${who.token}` };
    return fetch(`${this.world.url}/files/${handle}`, { headers });
  }

  /** Begins an export, waits for its end, fetches it: it must succeed. */
  async export(who: Who, purpose: string, input: Input = {}): Promise<Opened & { readonly job: JobRead }> {
    const started = await this.start(who, purpose, input);
    if (started.errors.length > 0) throw new Error(refused(started).join('\n'));
    const job = await this.ended(who, started.data['startExport'].job.id);
    if (job.state !== 'DONE') throw new Error(`the export ended as ${job.state}: ${job.problem} ${JSON.stringify(job.problems)}`);
    const response = await this.fetch(who, await this.handle(who, job.id));
    if (response.status !== 200) throw new Error(`the file was not given: ${response.status}`);
    return { job, ...openedFile(Buffer.from(await response.arrayBuffer()), (input['delimiter'] as Delimiter | undefined) ?? 'COMMA') };
  }

  /** The entries of the access log that an export left, oldest first. */
  logOfJob = (id: string): Promise<Record<string, any>[]> => this.sql('SELECT * FROM access_log WHERE request_id = $1 ORDER BY id', [id]);
}

/** Takes a file apart: of CSV rows and meta data, of the others the parts. */
export function openedFile(bytes: Buffer, delimiter: Delimiter = 'COMMA'): Opened {
  const parts = unzipSync(bytes);
  const csv = parts['contacts.csv'];
  const rows = csv ? rowsOf(strFromU8(csv), delimiter) : [];
  const meta = parts['contacts.csv.meta.json'] ?? parts['contacts.vcf.meta.json'];
  return { bytes, parts, rows, who: rows.map(row => named(row['id']!)), meta: meta ? JSON.parse(strFromU8(meta)) : {} };
}

const rowsOf = (text: string, delimiter: Delimiter): Record<string, string>[] =>
  (parse(text, { bom: true, columns: true, delimiter: delimiters[delimiter] }) as Record<string, string>[]).map(row =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unguardFormulas(cell)])),
  );

/** A role that a test makes up, held by this person alone beside their own. */
export async function giveRole(
  desk: Desk,
  who: StaffPerson,
  role: { readonly code: string; readonly purposes: readonly string[]; readonly rules: readonly object[] },
): Promise<void> {
  await desk.sql('INSERT INTO role (code, purposes, rules) VALUES ($1, $2, $3)', [role.code, role.purposes, JSON.stringify(role.rules)]);
  await desk.sql(
    'INSERT INTO staff_role (staff_id, role_id) SELECT s.id, r.id FROM staff_member s, role r WHERE s.email_key = $1 AND r.code = $2',
    [who.email, role.code],
  );
  await desk.sql('UPDATE policy_version SET version = version + 1');
}

export async function takeRole(desk: Desk, who: StaffPerson, code: string): Promise<void> {
  await desk.sql(
    'DELETE FROM staff_role USING staff_member s, role r WHERE staff_id = s.id AND role_id = r.id AND s.email_key = $1 AND r.code = $2',
    [who.email, code],
  );
  await desk.sql('UPDATE policy_version SET version = version + 1');
}
