import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { logCall } from '../../audit/access-log.ts';
import { decideFor } from '../../contacts/decide-for.ts';
import type { Context } from '../../context.ts';
import { Door } from '../../door.ts';
import { isPurposeCode } from '../../purposes/purpose-code.ts';
import { Problems, Refusal } from '../../refusal.ts';
import { DateScalar, PurposeCode } from '../../scalars.ts';
import { countConsentEvents, countStandingConsents, type ConsentDay as Day } from './consent-statistics.ts';

@ObjectType({ simpleResolvers: true, description: 'What happened to consents on one day.' })
export class ConsentDay {
  @Field(() => DateScalar, { description: 'The day, in the organisation’s time zone.' }) day!: string;
  @Field(() => Int, { description: 'People who were asked.' }) asked!: number;
  @Field(() => Int, { description: 'Consents that people gave themselves.' }) confirmed!: number;
  @Field(() => Int, { description: 'Consents that staff or an import recorded, with evidence.' }) recorded!: number;
  @Field(() => Int, { description: 'Refusals.' }) refused!: number;
  @Field(() => Int, { description: 'Withdrawals.' }) withdrawn!: number;
  @Field(() => Int, { description: 'Consents whose time was over.' }) expired!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How consents fare: counts of the ledger’s events, nobody by name.' })
export class ConsentStatistics {
  @Field(() => Int, { description: 'Consents that stand now.' }) standing!: number;
  @Field(() => [ConsentDay], { description: 'Events per day, today last, days without any included.' }) perDay!: readonly Day[];
}

@Resolver()
export class ConsentStatisticsResolver {
  @Query(() => ConsentStatistics, {
    nullable: true,
    description:
      'How consents fare, for who keeps those of every purpose: counts are exact, also small ones, and so only under consent-administration.',
  })
  @Door('consentStatistics', { right: 'duty', duty: 'LegalBasis', act: 'read', of: 'purpose' })
  async consentStatistics(
    @Arg('purpose', () => PurposeCode, { description: 'The purpose the viewer acts under: consent-administration.' }) purpose: string,
    @Arg('forPurpose', () => PurposeCode, {
      nullable: true,
      description: 'Of this purpose, active or not; absent: of all that rest on consent.',
    })
    forPurpose: string | null | undefined,
    @Arg('days', () => Int, { nullable: true, description: 'How many days, 1 to 366; default 30.' }) days: number | null | undefined,
    @Ctx() ctx: Context,
  ): Promise<ConsentStatistics> {
    decideFor(ctx, purpose, 'read');
    if (purpose !== 'consent-administration') throw new Refusal('FORBIDDEN', [{ path: 'purpose', rule: 'notYours' }]);
    const problems = new Problems();
    if (days !== undefined && days !== null && (days < 1 || days > 366)) problems.add('days', 'range');
    if (forPurpose !== undefined && forPurpose !== null && !isPurposeCode(forPurpose)) problems.add('forPurpose', 'code');
    problems.insist();
    await logCall(ctx, { operation: 'consentStatistics', action: 'count', purpose, refused: null, fields: [] });
    const of = forPurpose ?? null;
    return { standing: await countStandingConsents(ctx, of), perDay: await countConsentEvents(ctx, of, days ?? 30) };
  }
}
