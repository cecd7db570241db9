import { Field, InputType, Int } from 'type-graphql';
import type { Duty, DutyAct } from '../access/duty.ts';
import { FieldKey, PurposeCode } from '../scalars.ts';
import { DutyActName, DutyName, RuleAction } from './role-enums.ts';

@InputType({ description: 'One duty of a role.' })
export class RoleDutyInput {
  @Field(() => DutyName, { description: 'Which right.' }) duty!: Duty;
  @Field(() => [DutyActName], { description: 'What may be done with it; at least one act that the duty knows.' }) acts!: DutyAct[];
}

@InputType({ description: 'One sentence of a role. Name fields, or say `allFields`; never both, never neither.' })
export class RoleRuleInput {
  @Field(() => [RuleAction], { description: 'What one may do with the fields; at least one.' }) actions!: string[];
  @Field(() => [FieldKey], { description: 'Exact keys of the catalogue; no patterns. Empty with `allFields`.', defaultValue: [] })
  fields!: string[];
  @Field(() => Boolean, { description: 'All ordinary fields; never a sensitive one.', defaultValue: false }) allFields!: boolean;
  @Field(() => Boolean, { description: 'Forbid instead of allow, within this role.', defaultValue: false }) inverted!: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'JSON: equality ($eq, $ne, $in, $nin, or a plain value) of ordinary, unencrypted fields with constants, joined by $and, $or, $not. At most 5 deep.',
  })
  condition?: string | null;
}

@InputType({ description: 'A role as it should be from now on: a new one, or the next version of one.' })
export class DefineRoleInput {
  @Field(() => String, { description: 'Stable code: lower case letters, digits, hyphens; 2 to 40.' }) code!: string;
  @Field(() => String, { description: 'What people call it, in the viewer’s language.' }) label!: string;
  @Field(() => [PurposeCode], { description: 'The purposes it may act for.' }) purposes!: string[];
  @Field(() => [RoleRuleInput], { description: 'Rules on fields, later ones before earlier ones; at most 50.' }) rules!: RoleRuleInput[];
  @Field(() => [RoleDutyInput], { description: 'Rights that are not about fields.' }) duties!: RoleDutyInput[];
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
  @Field(() => Int, { nullable: true, description: 'The version this change was made from; null or absent for a new role.' })
  expectedVersion?: number | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Where it takes a second person, write it down for one; else it is refused (FORBIDDEN: ownRole, sensitiveField).',
  })
  askSecondPerson!: boolean;
}
