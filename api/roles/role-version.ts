import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime, PurposeCode } from '../scalars.ts';
import type { RoleContent } from './role-content.ts';
import { RoleDuty, RoleRule } from './role.entity.ts';

/** What one version of a role said. Kept for good: no right of the runtime database role changes or removes it. */
@ObjectType({ description: 'What one version of a role said, who wrote it, and why. Kept for good.' })
export class RoleVersion {
  @Field(() => Int, { description: 'Counted from 1.' }) version!: number;
  @Field(() => [PurposeCode], { description: 'The purposes that it could act for.' }) purposes!: readonly string[];
  @Field(() => [RoleRule], { description: 'What it allowed with which fields.' }) rules!: RoleRule[];
  @Field(() => [RoleDuty], { description: 'Rights that are not about fields.' }) duties!: RoleContent['duties'];
  @Field(() => String, { nullable: true, description: 'Name of who wrote it; null: it came with the installation.' })
  author!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the second person who agreed, where it took one.' })
  approvedBy!: string | null;
  @Field(() => String, { nullable: true, description: 'Why; null: it came with the installation.' }) reason!: string | null;
  @Field(() => DateTime, { description: 'Since when it was in force.' }) at!: Date;
  /** Not told as such. */
  content!: RoleContent;
  /** The version before, where it is known. */
  before!: RoleContent | null;
}
