import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { Problems } from '../refusal.ts';
import { DateTime, FieldKey, PurposeCode } from '../scalars.ts';
import { findAccesses } from './find-accesses.ts';
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
  @Field(() => ID, { description: 'The request; all its entries share it.' }) requestId!: string;
}

@ObjectType({ description: 'A page of the access log, newest first.' })
export class AccessLogConnection {
  @Field(() => [AccessLogEntry], { description: 'The entries.' }) nodes!: AccessLogEntry[];
  @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo!: PageInfo;
}

@Resolver()
export class AccessLogResolver {
  @Query(() => AccessLogConnection, {
    nullable: true,
    description:
      'Who looked at a contact, newest first; absent and erased ones, too. Takes a duty, no purpose, and holds no personal values; looking is logged.',
  })
  @Door('accessLog', { right: 'duty', duty: 'AccessLog', act: 'read', logged: true })
  async accessLog(
    @Arg('contactId', () => ID, { description: 'The contact.' }) contactId: string,
    @Arg('first', () => Int, { nullable: true, description: 'Page length, 1 to 100; default 25.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<AccessLogConnection> {
    const problems = new Problems();
    const length = first ?? 25;
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(contactId)) problems.add('contactId', 'id');
    if (length < 1 || length > 100) problems.add('first', 'pageSize');
    const position = after === undefined || after === null ? null : positionOf(after);
    if (after && !position) problems.add('after', 'cursor');
    problems.insist();
    const { entries, more } = await findAccesses(ctx, contactId, length, position);
    const cursor = (entry: AccessLogEntry | undefined) => (entry ? Buffer.from(`${entry.at} ${entry.id}`).toString('base64url') : null);
    return {
      nodes: entries,
      pageInfo: {
        hasNextPage: more,
        hasPreviousPage: position !== null,
        startCursor: cursor(entries[0]),
        endCursor: cursor(entries.at(-1)),
      },
    };
  }
}

/** Instant and number of the entry after which the page begins. */
function positionOf(cursor: string): { at: string; id: string } | null {
  const found = /^(2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,6}Z) (\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  // JavaScript takes the 31st of February for a day in March; the database does not.
  const at = new Date(found?.[1] ?? Number.NaN);
  return found && !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 19) === found[1]!.slice(0, 19)
    ? { at: found[1]!, id: found[2]! }
    : null;
}
