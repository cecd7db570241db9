import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { Problems } from '../refusal.ts';
import { FieldKey } from '../scalars.ts';
import { isId } from './is-id.ts';
import { Reader } from './reader.ts';
import { whoMayRead } from './who-may-read.ts';

@Resolver(() => Reader)
export class ReadersResolver {
  @Query(() => [Reader], {
    nullable: true,
    description:
      'Who may read which field, under which purpose, by which role: the decision itself, asked of everybody who works here and every application. Also the list of persons with access to sensitive data (L23). Duty ACCESS_LOG READ or STAFF MANAGE.',
  })
  @Door('readers', { right: 'duty', duty: 'AccessLog', act: 'read', or: [{ duty: 'Staff', act: 'manage' }] })
  async readers(
    @Ctx() ctx: Context,
    @Arg('fields', () => [FieldKey], { nullable: true, description: 'Only those who may read one of these; absent: of all fields.' })
    fields: string[] | null,
    @Arg('id', () => ID, { nullable: true, description: 'Only this staff member or application.' }) id: string | null,
    @Arg('sensitive', () => Boolean, { defaultValue: false, description: 'Only sensitive fields.' }) sensitive: boolean,
  ): Promise<Reader[]> {
    const problems = new Problems();
    if (id !== null && id !== undefined && !isId(id)) problems.add('id', 'id');
    fields?.forEach((key, i) => {
      if (!ctx.policy.fields.has(key)) problems.add(`fields.${i}`, 'unknownField');
    });
    problems.insist();
    return whoMayRead(ctx, { fields: fields ? new Set(fields) : null, readerId: id?.toLowerCase() ?? null, sensitiveOnly: sensitive });
  }
}
