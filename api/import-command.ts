import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { randomUUID } from 'node:crypto';
import { CannotStart } from './cannot-start.ts';
import { type ClientConfig, readClientConfig } from './config.ts';
import { type ImportArguments, parseImportArguments } from './import-arguments.ts';

interface Column {
  readonly column: number;
  readonly heading: string;
  readonly target: string | null;
  readonly field: string | null;
  readonly purpose: string | null;
  readonly refused: string | null;
}
interface Count {
  readonly outcome?: string;
  readonly column: number | null;
  readonly field: string | null;
  readonly rule: string;
  readonly rows: number;
}
interface Plan {
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly dateOrder: string | null;
  readonly rows: number;
  readonly checked: number;
  readonly refused: number;
  readonly columns: readonly Column[];
  readonly problems: readonly { readonly path: string; readonly rule: string }[];
  readonly counts: readonly Count[];
}

/** Talks to the running server as a service account: the same doors, rights and logs as for everybody. */
class Client {
  readonly #url: string;
  readonly #headers: Record<string, string>;

  constructor({ url, token }: ClientConfig) {
    if (!token)
      throw new CannotStart(
        'INZAGE_TOKEN is missing: the token of a service account whose role has the duty "Import". An administrator makes one in the console.',
      );
    this.#url = url;
    this.#headers = { authorization: `Bearer ${token}` };
  }

  async ask<T>(query: string, variables: object, root: string): Promise<T> {
    const answer = await this.#fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data?: Record<string, T>; errors?: Failure[] };
    if (errors?.[0]) throw new CannotStart(said(errors[0]));
    return data![root]!;
  }

  async upload(file: string): Promise<string> {
    const answer = await this.#fetch('/files', {
      method: 'POST',
      headers: { 'x-file-name': encodeURIComponent(basename(file)) },
      body: Readable.toWeb(createReadStream(file)),
      duplex: 'half',
    } as unknown as RequestInit);
    const { handle, errors } = (await answer.json()) as { handle?: string; errors?: Failure[] };
    if (!handle) throw new CannotStart(said(errors![0]!));
    return handle;
  }

  async download(handle: string, to: string): Promise<void> {
    const answer = await this.#fetch(`/files/${handle}`, {});
    await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(to));
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(this.#url + path, { ...init, headers: { ...this.#headers, ...(init.headers as Record<string, string>) } });
    } catch {
      throw new CannotStart(`No server answers at ${this.#url}. Start it, or set INZAGE_URL.`);
    }
  }
}

interface Failure {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly problems?: readonly { readonly path: string; readonly rule: string }[] };
}
const said = ({ message, extensions: { code, problems = [] } }: Failure) =>
  [`${code}: ${message}`, ...problems.map(({ path, rule }) => `  ${path}: ${rule}`)].join('\n');

const planQuery = `query ($purpose: PurposeCode!, $input: ImportPlanInput!) { importPlan(purpose: $purpose, input: $input) {
  format encoding delimiter dateOrder rows checked refused columns { column heading target field purpose refused } problems { path rule } counts { column field rule rows } } }`;

/** `npm run import`: uploads, says what would happen, and, unless that is all, brings the rows in and says what became of them. */
async function importFile(asked: ImportArguments, client: Client): Promise<number> {
  if (!existsSync(asked.file)) throw new CannotStart(`There is no file ${asked.file}.`);
  await insistOnBasis(asked, client);
  const handle = await client.upload(asked.file);
  const { purpose, evidence, noticeLanguage, dateOrder, badValues } = asked;
  const reading = { handle, evidence, noticeLanguage, dateOrder, badValues };
  const plan = (input: object) => client.ask<Plan>(planQuery, { purpose, input: { ...reading, ...input } }, 'importPlan');
  const columns = changed((await plan({})).columns, asked);
  const found = await plan({ columns });
  tell(found);
  if (found.problems.length > 0) return 1;
  if (asked.dryRun) return 0;
  const { encoding, delimiter } = found;
  const input = {
    ...reading,
    purpose,
    columns,
    encoding,
    delimiter,
    dateOrder: found.dateOrder,
    reason: asked.reason,
    originDetail: asked.source,
    idempotencyKey: randomUUID(),
  };
  const { job } = await client.ask<{ job: { id: string } }>(
    'mutation ($input: StartImportInput!) { startImport(input: $input) { job { id } } }',
    { input },
    'startImport',
  );
  const ended = await follow(client, job.id);
  await tellReport(client, job.id, asked.report);
  return ended === 'DONE' ? 0 : 1;
}

async function insistOnBasis({ purpose, basis }: ImportArguments, client: Client): Promise<void> {
  const viewer = await client.ask<{ purposes: { code: string; basisKind: string | null }[] } | null>(
    '{ viewer { purposes { code basisKind } } }',
    {},
    'viewer',
  );
  if (!viewer) throw new CannotStart('UNAUTHENTICATED: the server does not know this token, or it was revoked or has expired.');
  const kind = viewer.purposes.find(({ code }) => code === purpose)?.basisKind;
  if (basis && kind && basis.toUpperCase() !== kind)
    throw new CannotStart(`The basis of ${purpose} is ${kind}, not ${basis}. Nothing was sent.`);
}

/** The columns of a plan, as the command line changes them; what nobody decided is left away, and the server names it. */
const changed = (columns: readonly Column[], { fields, leaveOut, evidenceColumn }: ImportArguments): object[] =>
  columns.flatMap(({ column, heading, target, field, purpose }) => {
    if (leaveOut.has(heading)) return [{ column, target: 'LEAVE_OUT' }];
    if (heading === evidenceColumn) return [{ column, target: 'EVIDENCE' }];
    if (fields.has(heading)) return [{ column, target: 'FIELD', field: fields.get(heading) }];
    return target ? [{ column, target, field, purpose }] : [];
  });

function tell(plan: Plan): void {
  console.log(`${plan.rows} rows, ${plan.format}, ${[plan.encoding, plan.delimiter].filter(Boolean).join(', ')}\n`);
  const width = Math.max(...plan.columns.map(({ heading }) => heading.length), 8);
  for (const { heading, target, field, purpose, refused } of plan.columns)
    console.log(`  ${heading.padEnd(width)}  ${(field ?? purpose ?? target ?? '–').padEnd(18)} ${refused ? `✗ ${refused}` : ''}`);
  if (plan.checked > 0) console.log(`\nOf the first ${plan.checked} rows ${plan.refused} would be refused.`);
  tellCounts(plan.counts);
  for (const { path, rule } of plan.problems) console.log(`✗ ${path.replace(/^input\./, '')}: ${rule}`);
}

function tellCounts(counts: readonly Count[]): void {
  for (const { outcome, column, field, rule, rows } of counts)
    console.log(`  ${String(rows).padStart(8)}  ${[outcome, field ?? (column && `column ${column}`), rule].filter(Boolean).join('  ')}`);
}

/** Says how far the work is, until it ends. */
async function follow(client: Client, id: string): Promise<string> {
  const line = process.stdout.isTTY ? '\r' : '';
  for (let before = -1; ;) {
    const job = await client.ask<{
      state: string;
      done: number;
      total: number;
      problem: string | null;
      problems: { path: string; rule: string }[];
    }>('query ($id: ID!) { job(id: $id) { state done total problem problems { path rule } } }', { id }, 'job');
    if (job.done !== before) process.stdout.write(`${line}${job.done} of ${job.total} rows${line ? '' : '\n'}`);
    before = job.done;
    if (job.state !== 'QUEUED' && job.state !== 'RUNNING') {
      console.log(
        `${line ? '\n' : ''}${job.state}${job.problem ? ` (${[job.problem, ...job.problems.map(({ path, rule }) => `${path}: ${rule}`)].join(' ')})` : ''}`,
      );
      return job.state;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

async function tellReport(client: Client, id: string, to: string | undefined): Promise<void> {
  const report = await client.ask<{ outcomes: { outcome: string; rows: number }[]; rules: Count[] }>(
    'query ($id: ID!) { importReport(id: $id) { outcomes { outcome rows } rules { outcome column field rule rows } } }',
    { id },
    'importReport',
  );
  for (const { outcome, rows } of report.outcomes) console.log(`  ${String(rows).padStart(8)}  ${outcome}`);
  console.log();
  tellCounts(report.rules);
  if (!to) return;
  const { handle } = await client.ask<{ handle: string }>(
    'mutation ($input: JobInput!) { writeImportReport(input: $input) { handle } }',
    { input: { id } },
    'writeImportReport',
  );
  await client.download(handle, to);
  console.log(`\nThe report of every row is in ${to}.`);
}

async function main(): Promise<number> {
  const asked = parseImportArguments(process.argv.slice(2));
  return importFile(asked, new Client(readClientConfig()));
}

main().then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof CannotStart ? error.message : error);
    process.exitCode = 1;
  },
);
