import { expect } from 'vitest';
import { ask, signIn } from '../../ask.ts';
import type { StaffPerson } from '../../cast.ts';
import { Desk, refused } from '../../contacts/desk.ts';
import type { World } from '../../world.ts';

type Input = Record<string, unknown>;

/** A column of a plan, in short: `FIELD email`, `LEAVE_OUT`, `DECISION newsletter`, `?`; with `!rule` where it is refused. */
export const short = ({ target, field, purpose, refused: rule }: any): string =>
  `${[target ?? '?', field, purpose].filter(Boolean).join(' ')}${rule ? ` !${rule}` : ''}`;

/** Where files come in: sends them as a person would, and waits for the work. */
export class ImportOffice extends Desk {
  readonly #who: StaffPerson;

  constructor(world: World, who: StaffPerson) {
    super(world);
    this.#who = who;
  }

  /** Uploads; answers the handle, or what was wrong. */
  async upload(body: string | Buffer, name = 'people.csv'): Promise<string> {
    const response = await fetch(`${this.world.url}/files`, {
      method: 'POST',
      headers: { cookie: await signIn(this.world, this.#who), 'x-file-name': encodeURIComponent(name) },
      body: body as BodyInit,
    });
    const told = (await response.json()) as any;
    return told.handle ?? told.errors[0].extensions.problems.map((problem: any) => `${problem.path}:${problem.rule}`).join();
  }

  /** A dry run; an error is a failure of the test. */
  async plan(handle: string, purpose = 'membership', input: Input = {}): Promise<any> {
    const answer = await ask(
      this.world,
      this.#who,
      `query ($purpose: PurposeCode!, $input: ImportPlanInput!) { importPlan(purpose: $purpose, input: $input) { format encoding delimiter dateOrder rows checked refused
        columns { column heading filled target field purpose refused } sample { row cells } problems { path rule } counts { column field rule rows } } }`,
      { purpose, input: { handle, ...input } },
    );
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return answer.data['importPlan'];
  }

  /** The columns that a plan proposes, as an import takes them; `change` by number. */
  columns = (plan: any, change: Record<number, Input> = {}): Input[] =>
    plan.columns.map(({ column, target, field, purpose }: any) => ({
      column,
      target: target ?? 'LEAVE_OUT',
      field,
      purpose,
      ...change[column],
    }));

  start = (handle: string, columns: Input[], input: Input = {}) =>
    ask(this.world, this.#who, 'mutation ($input: StartImportInput!) { startImport(input: $input) { job { id state total } } }', {
      input: {
        purpose: 'membership',
        handle,
        columns,
        reason: 'list of 2026',
        evidence: 'Forms 2026',
        idempotencyKey: `import-${Math.random()}`,
        ...input,
      },
    });

  /** From the file to the end of its work; answers the id of the job. */
  async bringIn(body: string | Buffer, input: Input = {}, change: Record<number, Input> = {}): Promise<string> {
    const handle = await this.upload(body);
    const { evidence, purpose, dateOrder, badValues, noticeLanguage } = { evidence: 'Forms 2026', purpose: 'membership', ...input } as any;
    const plan = await this.plan(handle, purpose, { evidence, dateOrder, badValues, noticeLanguage });
    const answer = await this.start(handle, this.columns(plan, change), input);
    expect(refused(answer)).toEqual([]);
    const { id } = answer.data['startImport'].job;
    await this.ended(id);
    return id;
  }

  async job(id: string): Promise<any> {
    return (
      await ask(this.world, this.#who, 'query ($id: ID!) { job(id: $id) { state done total problem problems { path rule } } }', { id })
    ).data['job'];
  }

  async ended(id: string): Promise<any> {
    for (let i = 0; i < 3_000; i++) {
      const job = await this.job(id);
      if (!['QUEUED', 'RUNNING'].includes(job.state)) return job;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    throw new Error('the import did not end');
  }

  async report(id: string, args = ''): Promise<any> {
    return (
      await ask(
        this.world,
        this.#who,
        `query ($id: ID!) { importReport(id: $id${args}) { outcomes { outcome rows } rules { outcome column field rule rows }
          lines(${''}) { nodes { row outcome notes { column heading field rule } } pageInfo { hasNextPage endCursor } } } }`.replace(
          'lines()',
          'lines',
        ),
        { id },
      )
    ).data['importReport'];
  }

  /** The report in short: `2 CREATED`, `3 REFUSED email:email`. */
  async lines(id: string): Promise<string[]> {
    const { lines } = await this.report(id, ', first: 100');
    return lines.nodes.map(({ row, outcome, notes }: any) =>
      [row, outcome, ...notes.map(({ column, field, rule }: any) => [field ?? column, rule].filter(each => each !== null).join(':'))].join(
        ' ',
      ),
    );
  }
}
