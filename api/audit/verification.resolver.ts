import { Ctx, Field, ID, Int, Mutation, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { enumOf } from '../enum-of.ts';
import { DateTime } from '../scalars.ts';
import { type FindingKind, findingKinds, type RecordName } from './finding.ts';
import { type FoundVerification, findVerification, type VerificationState } from './find-verification.ts';
import { askForVerification } from './run-verification.ts';

const State = enumOf(['RUNNING', 'INTACT', 'BROKEN', 'STOPPED'] as const);
registerEnumType(State, {
  name: 'VerificationState',
  description: 'How a verification of ledger and logs stands.',
  valuesConfig: {
    RUNNING: { description: 'It waits for its turn, or is being done.' },
    INTACT: { description: 'Everything is as it was written.' },
    BROKEN: { description: 'Something is not: see findings.' },
    STOPPED: { description: 'It did not come to its end; ask again.' },
  },
});

const LogRecord = {
  LEDGER: 'ledger',
  TEXTS: 'served_text',
  RECEIPTS: 'consent_receipt',
  EVIDENCE: 'evidence_file',
  ACCESS_LOG: 'access_log',
  CHANGE_LOG: 'change_log',
  WHO_LOOKED: 'access_log_by_contact',
  CHECKPOINTS: 'checkpoints',
} as const satisfies Record<string, RecordName>;
registerEnumType(LogRecord, {
  name: 'LogRecord',
  description: 'What is kept for proof.',
  valuesConfig: {
    LEDGER: { description: 'Every event of legal bases and sensitive conditions, chained.' },
    TEXTS: { description: 'The texts that people were shown, as the ledger names them; from: number of that entry.' },
    RECEIPTS: { description: 'The receipts that people were given, as the ledger names them; from: number of that entry.' },
    EVIDENCE: { description: 'The scans and mails that prove what people said, as the ledger names them; from: number of that entry.' },
    ACCESS_LOG: { description: 'Who saw what, for which purpose; sealed in ranges.' },
    CHANGE_LOG: { description: 'Who changed what, and why; sealed in ranges.' },
    WHO_LOOKED: { description: 'The index of the access log by contact.' },
    CHECKPOINTS: { description: 'How far they had come, kept outside the database.' },
  },
});

const Kind = enumOf(findingKinds);
registerEnumType(Kind, {
  name: 'FindingKind',
  description: 'What is not as it was written.',
  valuesConfig: {
    CHANGED: { description: 'An entry among those from … to … is not what was written.' },
    MISSING: { description: 'An entry among those was taken out.' },
    ADDED: { description: 'An entry was put in among those afterwards.' },
    REORDERED: { description: 'An entry does not follow the one before it.' },
    SEAL_CHANGED: { description: 'A seal is not what was written.' },
    SEAL_MISSING: { description: 'A seal is missing, or does not follow the one before it.' },
    CUT_OFF: { description: 'It ends before where it once ended.' },
    REPLACED: { description: 'It is not what it was at a checkpoint, as after restoring an older copy.' },
    INDEX_DIFFERS: { description: 'The index leaves out or invents who looked.' },
    NOT_OURS: { description: 'A line of the checkpoints was not written by us, or one before it is missing.' },
    NOTHING_TO_COMPARE: { description: 'There are no checkpoints.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One thing that is not as it was written, and where.' })
export class LogFinding {
  @Field(() => LogRecord, { description: 'What it is about.' }) record!: RecordName;
  @Field(() => Kind, { description: 'What is wrong.' }) kind!: FindingKind;
  @Field(() => String, { nullable: true, description: 'Number of the first entry it lies among, of the seal, or of the line.' }) from!:
    string | null;
  @Field(() => String, { nullable: true, description: 'Number of the last one.' }) to!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the first of these entries was written, or the checkpoint.' }) since!:
    string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the last one was.' }) until!: string | null;
  @Field(() => String, { description: 'The same as an English sentence.' }) sentence!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The last verification of ledger, access log and change log: every hash recomputed, and all held against the checkpoints outside the database. What is not sealed yet, the last ten minutes, is not in it.',
})
export class LogVerification implements FoundVerification {
  @Field(() => ID, { description: 'UUIDv7.' }) id!: string;
  @Field(() => State, { description: 'How it stands.' }) state!: VerificationState;
  @Field(() => DateTime, { description: 'When it was asked for.' }) startedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it ended.' }) finishedAt!: Date | null;
  @Field(() => Int, { description: 'Entries read so far.' }) done!: number;
  @Field(() => Int, { description: 'Of how many.' }) total!: number;
  @Field(() => DateTime, {
    nullable: true,
    description: 'What was written by then was found intact, by this verification or an earlier one.',
  })
  verifiedTo!: Date | null;
  @Field(() => [LogFinding], { description: 'What is not as it was written.' }) findings!: readonly LogFinding[];
}

@ObjectType({ description: 'A verification after it was asked for.' })
export class LogVerificationPayload {
  @Field(() => LogVerification, { nullable: true, description: 'The verification; it runs by itself.' })
  verification!: LogVerification | null;
}

@Resolver()
export class VerificationResolver {
  @Query(() => LogVerification, { nullable: true, description: 'The last verification of ledger and logs; null: there was none yet.' })
  @Door('logVerification', { right: 'duty', duty: 'AccessLog', act: 'read' })
  logVerification(@Ctx() ctx: Context): Promise<LogVerification | null> {
    return findVerification(ctx);
  }

  @Mutation(() => LogVerificationPayload, {
    nullable: true,
    description: 'Verifies ledger and logs, as it is done every night. CONFLICT while one is under way.',
  })
  @Door('verifyLogs', { right: 'duty', duty: 'AccessLog', act: 'read' })
  async verifyLogs(@Ctx() ctx: Context): Promise<LogVerificationPayload> {
    await askForVerification(ctx);
    return { verification: await findVerification(ctx) };
  }
}
