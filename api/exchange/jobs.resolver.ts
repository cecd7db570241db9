import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { PageInfo } from '../audit/page-info.ts';
import type { Context } from '../context.ts';
import { isId } from '../contacts/filter.ts';
import { Door } from '../door.ts';
import { enumOf } from '../enum-of.ts';
import { Problems } from '../refusal.ts';
import { DateTime, PurposeCode } from '../scalars.ts';
import { cancelJob } from './cancel-job.ts';
import { fetchJobFile } from './fetch-job-file.ts';
import { findJob, findJobs } from './find-jobs.ts';
import type { JobKind, JobState } from './job.entity.ts';

const Kind = enumOf(['IMPORT', 'EXPORT'] as const);
registerEnumType(Kind, {
  name: 'JobKind',
  description: 'What long work does.',
  valuesConfig: { IMPORT: { description: 'Takes contacts in from a file.' }, EXPORT: { description: 'Writes contacts into a file.' } },
});
const State = enumOf(['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const);
registerEnumType(State, {
  name: 'JobState',
  description: 'How far long work is.',
  valuesConfig: {
    QUEUED: { description: 'It waits for its turn.' },
    RUNNING: { description: 'It is being done.' },
    DONE: { description: 'It was done to its end.' },
    FAILED: { description: 'It was refused, or broke: see problem. What it had done by then stays.' },
    CANCELLED: { description: 'Whoever asked for it cancelled it. What it had done by then stays.' },
  },
});

@ObjectType({ description: 'An input that was wrong: where, and by which rule. Never the value.' })
export class JobProblem {
  @Field(() => String, { description: 'Path of the input.' }) path!: string;
  @Field(() => String, { description: 'Stable name of the rule.' }) rule!: string;
}

@ObjectType({ description: 'A file that long work made. It is fetched once, within one hour, by who asked for the work.' })
export class JobFile {
  @Field(() => String, { description: 'Name of the file.' }) name!: string;
  @Field(() => Int, { description: 'Size in bytes.' }) size!: number;
  @Field(() => DateTime, { description: 'Until when it can be fetched.' }) expiresAt!: string;
}

@ObjectType({ description: 'Long work that the viewer asked for. It acts under their rights of the moment: taken from them, it ends.' })
export class Job {
  @Field(() => ID, { description: 'UUIDv7.' }) id!: string;
  @Field(() => Kind, { description: 'What it does.' }) kind!: JobKind;
  @Field(() => PurposeCode, { description: 'The purpose acted under.' }) purpose!: string;
  @Field(() => State, { description: 'How far it is.' }) state!: JobState;
  @Field(() => Int, { description: 'How many rows or contacts are done.' }) done!: number;
  @Field(() => Int, { nullable: true, description: 'Of how many; null: not known yet.' }) total!: number | null;
  @Field(() => String, { nullable: true, description: 'The code of what ended it: of a refusal, or INTERNAL_SERVER_ERROR for a bug.' })
  problem!: string | null;
  @Field(() => [JobProblem], { description: 'What was wrong, where it was refused.' }) problems!: JobProblem[];
  @Field(() => ID, { nullable: true, description: 'Of a bug: what leads to the log.' }) incidentId!: string | null;
  @Field(() => JobFile, { nullable: true, description: 'The file that it made, while it waits to be fetched.' }) file!: JobFile | null;
  @Field(() => DateTime, { description: 'When it was asked for.' }) createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it began.' }) startedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it ended.' }) finishedAt!: Date | null;
}

@ObjectType({ description: 'A page of the viewer’s own long work, newest first.' })
export class JobConnection {
  @Field(() => [Job], { description: 'The jobs.' }) nodes!: Job[];
  @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo!: PageInfo;
}

@InputType({ description: 'One job.' })
export class JobInput {
  @Field(() => ID, { description: 'The job.' }) id!: string;
}

@ObjectType({ description: 'A job after an act.' })
export class JobPayload {
  @Field(() => Job, { nullable: true, description: 'The job.' }) job!: Job | null;
}

@ObjectType({ description: 'How the file of a job is fetched.' })
export class JobFilePayload {
  @Field(() => String, {
    description:
      'A one-time handle: GET /files/{handle}, once, by this viewer, before the file expires. An earlier handle no longer opens it.',
  })
  handle!: string;
}

@Resolver()
export class JobsResolver {
  @Query(() => Job, { nullable: true, description: 'One of the viewer’s own jobs; null for another’s, and for one that never was.' })
  @Door('job', { right: 'viewer' })
  async job(@Arg('id', () => ID, { description: 'The job.' }) id: string, @Ctx() ctx: Context): Promise<Job | null> {
    insistOnId(id, 'id');
    return (await findJob(ctx, id)) ?? null;
  }

  @Query(() => JobConnection, { nullable: true, description: 'The viewer’s own jobs, newest first.' })
  @Door('jobs', { right: 'viewer' })
  async jobs(
    @Arg('first', () => Int, { nullable: true, description: 'Page length, 1 to 100; default 25.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<JobConnection> {
    const problems = new Problems();
    const length = first ?? 25;
    if (length < 1 || length > 100) problems.add('first', 'pageSize');
    if (after && !isId(after)) problems.add('after', 'cursor');
    problems.insist();
    const found = await findJobs(ctx, length + 1, after ?? null);
    const nodes = found.slice(0, length);
    return {
      nodes,
      pageInfo: {
        hasNextPage: found.length > length,
        hasPreviousPage: Boolean(after),
        startCursor: nodes[0]?.id ?? null,
        endCursor: nodes.at(-1)?.id ?? null,
      },
    };
  }

  @Mutation(() => JobPayload, {
    nullable: true,
    description: 'Ends own long work before its time; what it had done by then stays. CONFLICT where it has ended.',
  })
  @Door('cancelJob', { right: 'viewer' })
  async cancelJob(@Arg('input', () => JobInput, { description: 'Which.' }) input: JobInput, @Ctx() ctx: Context): Promise<JobPayload> {
    insistOnId(input.id, 'input.id');
    await cancelJob(ctx, input.id);
    return { job: (await findJob(ctx, input.id)) ?? null };
  }

  @Mutation(() => JobFilePayload, { nullable: true, description: 'Gives out the file that own long work made, by a one-time handle.' })
  @Door('fetchJobFile', { right: 'viewer' })
  async fetchJobFile(
    @Arg('input', () => JobInput, { description: 'Which.' }) input: JobInput,
    @Ctx() ctx: Context,
  ): Promise<JobFilePayload> {
    insistOnId(input.id, 'input.id');
    return { handle: await fetchJobFile(ctx, input.id) };
  }
}

function insistOnId(id: string, path: string): void {
  const problems = new Problems();
  if (!isId(id)) problems.add(path, 'id');
  problems.insist();
}
