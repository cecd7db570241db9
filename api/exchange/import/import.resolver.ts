import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { PageInfo } from '../../audit/page-info.ts';
import { isId } from '../../contacts/filter.ts';
import type { Context } from '../../context.ts';
import { Door } from '../../door.ts';
import { findWaiting } from '../../files/read-file.ts';
import { Problems, Refusal } from '../../refusal.ts';
import { FieldKey, PurposeCode } from '../../scalars.ts';
import { CsvDelimiter, type Delimiter } from '../csv-delimiter.ts';
import { findJob } from '../find-jobs.ts';
import { JobFilePayload, JobInput, JobPayload, JobProblem } from '../jobs.resolver.ts';
import type { DateOrder } from './date-text.ts';
import type { Encoding } from './encoding.ts';
import type { ImportOutcome } from './import-batch.ts';
import { DateOrderOf, EncodingOf, Format, OutcomeOf, TargetOf } from './import-enums.ts';
import { importGround } from './import-ground.ts';
import { ImportPlanInput, StartImportInput, wishesIn } from './import-inputs.ts';
import { countOutcomes, countRules, findImport, findLines } from './import-report.ts';
import type { ImportTarget } from './mapping.ts';
import { type Plan, planImport } from './plan-import.ts';
import type { ImportFormat } from './read-rows.ts';
import { parseEvidence, startImport } from './start-import.ts';
import { writeImportReport } from './write-import-report.ts';

@ObjectType({ description: 'A column of a file, and what is proposed for it or was said of it.' })
export class ImportColumn {
  @Field(() => Int, { description: 'Its number, from 1.' }) column!: number;
  @Field(() => String, { description: 'Its heading, as it stands in the file.' }) heading!: string;
  @Field(() => Int, { description: 'Rows with something in it.' }) filled!: number;
  @Field(() => TargetOf, { nullable: true, description: 'Where it goes; null: nobody has decided yet.' }) target!: ImportTarget | null;
  @Field(() => FieldKey, { nullable: true, description: 'The field, of FIELD.' }) field!: string | null;
  @Field(() => PurposeCode, { nullable: true, description: 'The purpose, of DECISION.' }) purpose!: string | null;
  @Field(() => String, { nullable: true, description: 'The rule that forbids to take it so: choose again, or leave it out.' }) refused!:
    string | null;
}

@ObjectType({ description: 'A row as it stands in the file; shown to whoever sent it, and to nobody else.' })
export class ImportSample {
  @Field(() => Int, { description: 'Its number, as a spreadsheet counts.' }) row!: number;
  @Field(() => [String], { description: 'Its cells.' }) cells!: string[];
}

@ObjectType({ description: 'How often a rule was met.' })
export class ImportRuleCount {
  @Field(() => OutcomeOf, { nullable: true, description: 'What became of these rows; null in a dry run.' }) outcome?: ImportOutcome | null;
  @Field(() => Int, { nullable: true, description: 'The column; null: of the row as a whole.' }) column!: number | null;
  @Field(() => FieldKey, { nullable: true, description: 'The field, where the column is one.' }) field!: string | null;
  @Field(() => String, { description: 'The rule: broken, or by which a value is kept in its normal form (as…), or left out (leftOut…).' })
  rule!: string;
  @Field(() => Int, { description: 'How many rows.' }) rows!: number;
}

@ObjectType({
  description: 'What an import would do with a file: a dry run. Nothing is written, and nothing is told about who is known already.',
})
export class ImportPlan {
  @Field(() => Format, { description: 'What kind of file it is.' }) format!: ImportFormat;
  @Field(() => EncodingOf, { description: 'How its letters are written down.' }) encoding!: Encoding;
  @Field(() => CsvDelimiter, { nullable: true, description: 'What stands between its cells; null for cards.' })
  delimiter!: Delimiter | null;
  @Field(() => DateOrderOf, { nullable: true, description: 'How its dates are understood; null: it does not tell, and somebody must.' })
  dateOrder!: DateOrder | null;
  @Field(() => Int, { description: 'Rows of the file, without its heading.' }) rows!: number;
  @Field(() => [ImportColumn], { description: 'Its columns.' }) columns!: ImportColumn[];
  @Field(() => [ImportSample], { description: 'Its first rows.' }) sample!: ImportSample[];
  @Field(() => [JobProblem], { description: 'What must be mended before it can start; none: it can.' }) problems!: JobProblem[];
  @Field(() => Int, { description: 'Rows that were read value by value: the first ones, at most 1,000.' }) checked!: number;
  @Field(() => Int, { description: 'How many of those would be refused.' }) refused!: number;
  @Field(() => [ImportRuleCount], { description: 'What was met in them.' }) counts!: ImportRuleCount[];
}

@ObjectType({ description: 'How many rows had one outcome.' })
export class ImportOutcomeCount {
  @Field(() => OutcomeOf, { description: 'The outcome.' }) outcome!: ImportOutcome;
  @Field(() => Int, { description: 'How many rows.' }) rows!: number;
}

@ObjectType({ description: 'What is told of a row or of one value in it; never the value.' })
export class ImportNote {
  @Field(() => Int, { nullable: true, description: 'The column; null: of the row as a whole.' }) column!: number | null;
  @Field(() => String, { nullable: true, description: 'Its heading, where it is one we know.' }) heading!: string | null;
  @Field(() => FieldKey, { nullable: true, description: 'The field, where the column is one.' }) field!: string | null;
  @Field(() => String, { description: 'The rule.' }) rule!: string;
}

@ObjectType({ description: 'What became of one row.' })
export class ImportLine {
  @Field(() => Int, { description: 'Its number, as a spreadsheet counts.' }) row!: number;
  @Field(() => OutcomeOf, { description: 'What became of it.' }) outcome!: ImportOutcome;
  @Field(() => [ImportNote], { description: 'What is to be said of it.' }) notes!: ImportNote[];
}

@ObjectType({ description: 'A page of the report, in the order of the file.' })
export class ImportLineConnection {
  @Field(() => [ImportLine], { description: 'The rows.' }) nodes!: ImportLine[];
  @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo!: PageInfo;
}

@ObjectType({ description: 'What became of every row of an import, and of every value.' })
export class ImportReport {
  @Field(() => [ImportOutcomeCount], { description: 'How many rows had which outcome, as far as the import is.' })
  outcomes!: ImportOutcomeCount[];
  @Field(() => [ImportRuleCount], { description: 'Which rules were met, most often first, at most 100.' }) rules!: ImportRuleCount[];
  @Field(() => ImportLineConnection, { description: 'The rows.' }) lines!: ImportLineConnection;
}

@Resolver()
export class ImportResolver {
  @Query(() => ImportPlan, {
    nullable: true,
    description: 'A dry run of an import: how the file is read, what its columns mean, what has to be mended. Own uploads only.',
  })
  @Door('importPlan', { right: 'decision', action: 'create' })
  async importPlan(
    @Arg('purpose', () => PurposeCode, { description: 'The purpose the viewer acts under.' }) purpose: string,
    @Arg('input', () => ImportPlanInput, { description: 'The file.' }) input: ImportPlanInput,
    @Ctx() ctx: Context,
  ): Promise<ImportPlan> {
    const ground = await importGround(ctx, purpose, 'purpose');
    const problems = new Problems();
    const evidence = parseEvidence(input.evidence ?? null, 'input.evidence', problems);
    problems.insist();
    const file = await findWaiting(ctx, input.handle, 'UPLOAD', ctx.viewer!);
    return told(await planImport(ctx, file, ground, { ...wishesIn(input), evidence }));
  }

  @Mutation(() => JobPayload, {
    nullable: true,
    description: 'Starts an import: long work that can be left and found again. Refuses with every problem that a dry run names.',
  })
  @Door('startImport', { right: 'decision', action: 'create' })
  async startImport(
    @Arg('input', () => StartImportInput, { description: 'The import.' }) input: StartImportInput,
    @Ctx() ctx: Context,
  ): Promise<JobPayload> {
    const { purpose, handle, reason, idempotencyKey, columns, originDetail = null, noticeException = null } = input;
    const said = { purpose, handle, reason, idempotencyKey, columns, originDetail, noticeException };
    const id = await startImport(ctx, { ...wishesIn(input), ...said });
    return { job: (await findJob(ctx, id)) ?? null };
  }

  @Query(() => ImportReport, {
    nullable: true,
    description: 'What became of the rows of an own import; null for another’s, and for one that never was.',
  })
  @Door('importReport', { right: 'viewer' })
  async importReport(
    @Arg('id', () => ID, { description: 'The job.' }) id: string,
    @Arg('outcome', () => OutcomeOf, { nullable: true, description: 'Only rows with this outcome.' }) outcome: ImportOutcome | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'Page length, 1 to 100; default 25.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<ImportReport | null> {
    const problems = new Problems();
    const length = first ?? 25;
    if (!isId(id)) problems.add('id', 'id');
    if (length < 1 || length > 100) problems.add('first', 'pageSize');
    if (after && !/^\d{1,9}$/.test(after)) problems.add('after', 'cursor');
    problems.insist();
    const found = await findImport(ctx, id);
    if (!found) return null;
    const page = { outcome: outcome ?? null, after: Number(after ?? 0), first: length + 1 };
    const lines = await findLines(ctx, id, found.settings, page);
    const nodes = lines.slice(0, length);
    return {
      outcomes: await countOutcomes(ctx, id),
      rules: await countRules(ctx, id, outcome ?? null),
      lines: {
        nodes: nodes as ImportLine[],
        pageInfo: {
          hasNextPage: lines.length > length,
          hasPreviousPage: Boolean(after),
          startCursor: nodes[0] ? String(nodes[0].row) : null,
          endCursor: nodes.length > 0 ? String(nodes.at(-1)!.row) : null,
        },
      },
    };
  }

  @Mutation(() => JobFilePayload, {
    nullable: true,
    description: 'Writes the report of an own import as a CSV file, and gives it out by a one-time handle.',
  })
  @Door('writeImportReport', { right: 'viewer' })
  async writeImportReport(
    @Arg('input', () => JobInput, { description: 'Which import.' }) input: JobInput,
    @Ctx() ctx: Context,
  ): Promise<JobFilePayload> {
    if (!isId(input.id)) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.id', rule: 'id' }]);
    return { handle: await writeImportReport(ctx, input.id) };
  }
}

const told = ({ reading, columns, sample, problems, ...plan }: Plan): ImportPlan => ({
  ...plan,
  format: reading.format,
  encoding: reading.encoding,
  delimiter: reading.format === 'CSV' ? reading.delimiter : null,
  problems: problems.map(({ path, rule }) => ({ path: `input.${path}`, rule })),
  columns: columns.map(({ column, heading, filled, choice, refused }) => ({
    column,
    heading,
    filled,
    refused,
    target: choice?.target ?? null,
    field: choice?.field ?? null,
    purpose: choice?.purpose ?? null,
  })),
  sample: sample.map(({ number, cells }) => ({ row: number, cells: [...cells] })),
  counts: plan.counts.map(count => ({ ...count })),
});
