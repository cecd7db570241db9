import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RuleData } from '../access/ability.ts';
import type { Duty, DutyAct, DutyRule } from '../access/duty.ts';
import { FieldKey, PurposeCode } from '../scalars.ts';
import { DutyActName, DutyName, RuleAction } from './role-enums.ts';

@ObjectType({ description: 'One duty of a role, with the acts it allows.' })
export class RoleDuty {
  @Field(() => DutyName, { description: 'Which right.' }) duty!: Duty;
  @Field(() => [DutyActName], { description: 'What may be done with it.' }) acts!: readonly DutyAct[];
}

@ObjectType({ description: 'One sentence of a role: what it allows, or forbids, with which fields, on which contacts.' })
export class RoleRule {
  @Field(() => [RuleAction], { description: 'What one may do with the fields.' }) actions!: readonly string[];
  @Field(() => [FieldKey], { description: 'The fields, by exact key. Empty with `allFields`.' }) fields!: readonly string[];
  @Field(() => Boolean, { description: 'All ordinary fields, also ones defined later; never a sensitive one.' }) allFields!: boolean;
  @Field(() => Boolean, { description: 'True: forbids instead of allowing, within this role.' }) inverted!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'JSON: the contacts it holds for, in equality words ($eq, $ne, $in, $nin, $and, $or, $not). Null: all of them.',
  })
  condition!: string | null;
}

/** A named set of purposes, rules on fields, and duties. Data: organisations write their own. */
@ObjectType({ description: 'A named set of purposes to act for, of rules on fields, and of duties. Holds no personal data.' })
@Entity('role')
export class Role {
  @PrimaryColumn('smallint') id!: number;

  @Field(() => String, { description: 'Stable code: "contact-manager".' })
  @Column('text')
  code!: string;

  @Field(() => Int, { description: 'Raised by every change; a change names the version it was made from.' })
  @Column('integer')
  version!: number;

  /** What people call it, per language. */
  @Column('jsonb') labels!: Readonly<Record<string, string>>;

  @Field(() => [PurposeCode], { description: 'The purposes that the role may act for.' })
  @Column('text', { array: true })
  purposes!: readonly string[];

  @Column('jsonb', { name: 'rules' }) ruleData!: readonly RuleData[];

  @Field(() => [RoleDuty], { description: 'Rights that are not about fields.' })
  @Column('jsonb')
  duties!: readonly DutyRule[];

  /** How many active staff members hold it, where it was counted with the row. */
  holders?: number;
}

/** A stored rule as the API tells it. */
export const toldRule = (rule: RuleData): RoleRule => ({
  actions: rule.action,
  fields: rule.fields ?? [],
  allFields: rule.fields === undefined,
  inverted: rule.inverted ?? false,
  condition: rule.conditions ? JSON.stringify(rule.conditions) : null,
});
