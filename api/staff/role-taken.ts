import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../scalars.ts';

/** A role that somebody took in an emergency (L83). */
@ObjectType({ description: 'A role that somebody took for themself in an emergency.' })
export class RoleTaken {
  @Field(() => ID, { description: 'UUIDv7, made by the server.' }) id!: string;
  @Field(() => ID, { description: 'Who took it.' }) staffId!: string;
  @Field(() => String, { description: 'Their name.' }) name!: string;
  @Field(() => String, { description: 'Code of the role.' }) role!: string;
  @Field(() => String, { description: 'Why, in their words.' }) reason!: string;
  @Field(() => DateTime, { description: 'When.' }) takenAt!: Date;
  @Field(() => DateTime, { description: 'When it ended, or ends by itself.' }) until!: Date;
  @Field(() => Boolean, { description: 'Whether they still have it.' }) standing!: boolean;
}

/** SQL of all of them, to be narrowed by a WHERE over the alias `t`. */
export const roleTakenSql = `SELECT t.id, t.staff_id AS "staffId", m.name, r.code AS role, t.reason, t.taken_at AS "takenAt",
    coalesce(t.ended_at, t.expires_at) AS until, t.ended_at IS NULL AND t.expires_at > now() AS standing
  FROM role_taken t JOIN staff_member m ON m.id = t.staff_id JOIN role r ON r.id = t.role_id`;
