import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { Refusal } from '../refusal.ts';
import { DateScalar, DateTime, FieldKey, PurposeCode } from '../scalars.ts';
import { countPerDay, findAccesses } from './find-accesses.ts';
import { cursorAfter, LAST, type LookQuery, parseLookQuery } from './look-query.ts';
import { PageInfo } from './page-info.ts';

@ObjectType({
  description: 'One entry of the access log: who asked for what, under which purpose (Art. 5(2), 32). Names of fields, never values.',
})
export class AccessLogEntry {
  @Field(() => ID, { description: 'Number of the entry.' }) id!: string;
  @Field(() => DateTime, { description: 'When, by the database’s clock.' }) at!: string;
  @Field(() => String, { description: 'staff, service, person, system or stranger.' }) viewerKind!: string;
  @Field(() => String, { description: 'Name of the staff member or service account.' }) viewerName!: string;
  @Field(() => [String], { description: 'Codes of the roles that counted.' }) roles!: string[];
  @Field(() => PurposeCode, { nullable: true, description: 'The purpose acted under.' }) purpose?: string | null;
  @Field(() => String, { description: 'The root field: contacts, contact, correctContact …' }) operation!: string;
  @Field(() => String, { description: 'read, create, update, count or export; or the act of a duty.' }) action!: string;
  @Field(() => [FieldKey], { description: 'The fields shown or asked about.' }) fields!: string[];
  @Field(() => Int, { description: 'How many contacts the answer held, this one included.' }) contacts!: number;
  @Field(() => String, { nullable: true, description: 'To whom it was disclosed, of the register of recipients; null: internal.' })
  recipient?: string | null;
  @Field(() => String, { nullable: true, description: 'What the service account says of its own user; opaque.' }) actingFor?: string | null;
  @Field(() => String, { nullable: true, description: 'Reference of the case, where one was required.' }) caseReference?: string | null;
  @Field(() => ID, { description: 'The request, or the job of an export; all its entries share it.' }) requestId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'How often a contact was looked at on one day.' })
export class DayOfLooks {
  @Field(() => DateScalar, { description: 'The day, in the organisation’s time zone.' }) day!: string;
  @Field(() => Int, { description: 'Entries of the access log that name the contact.' }) looks!: number;
}

@ObjectType({ description: 'A page of the access log, newest first.' })
export class AccessLogConnection {
  @Field(() => [AccessLogEntry], { description: 'The entries.' }) nodes!: AccessLogEntry[];
  @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo!: PageInfo;
  /** What was asked, for the fields that are computed only when selected. */
  query!: LookQuery;
}

@InputType({ description: 'Which looks: all that is given must hold.' })
export class AccessLogFilter {
  @Field(() => DateTime, { nullable: true, description: 'Not before this instant, UTC.' }) since?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Before this instant, UTC.' }) until?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of a role that counted.' }) role?: string | null;
  @Field(() => PurposeCode, { nullable: true, description: 'The purpose acted under, active or not.' }) purpose?: string | null;
  @Field(() => [FieldKey], { nullable: true, description: 'At least one of these fields was shown or asked about; at most 200.' })
  fields?: string[] | null;
}

@Resolver(() => AccessLogConnection)
export class AccessLogResolver {
  @Query(() => AccessLogConnection, {
    nullable: true,
    description:
      'Who looked at a contact, newest first; absent and erased ones, too. Takes a duty, no purpose, and holds no personal values; looking is logged.',
  })
  @Door('accessLog', { right: 'duty', duty: 'AccessLog', act: 'read', logged: true })
  async accessLog(
    @Arg('contactId', () => ID, { description: 'The contact.' }) contactId: string,
    @Arg('filter', () => AccessLogFilter, { nullable: true, description: 'Which looks; none: all.' }) filter: AccessLogFilter | null,
    @Arg('first', () => Int, { nullable: true, description: 'Page length, 1 to 100; default 25.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<AccessLogConnection> {
    const query = parseLookQuery({ contactId, filter, first, after });
    const { entries, more } = await findAccesses(ctx, query);
    const cursor = (entry: AccessLogEntry | undefined) => (entry ? cursorAfter(entry.id) : null);
    return {
      nodes: entries,
      pageInfo: {
        hasNextPage: more,
        hasPreviousPage: query.below !== LAST,
        startCursor: cursor(entries[0]),
        endCursor: cursor(entries.at(-1)),
      },
      query,
    };
  }

  @FieldResolver(() => [DayOfLooks], {
    description: 'Looks per day, as far as the filter lets through, wherever the page stands; today last, days without any included.',
  })
  perDay(
    @Root() { query }: AccessLogConnection,
    @Arg('days', () => Int, { nullable: true, description: 'How many days, 1 to 90; default 30.' }) days: number | undefined,
    @Ctx() ctx: Context,
  ): Promise<DayOfLooks[]> {
    if (days !== undefined && (days < 1 || days > 90)) throw new Refusal('BAD_USER_INPUT', [{ path: 'days', rule: 'range' }]);
    return countPerDay(ctx, query, days ?? 30);
  }
}
