import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Condition } from '../access/condition.ts';
import type { Duty, DutyAct } from '../access/duty.ts';
import type { Action } from '../access/viewer.ts';
import { enumOf } from '../enum-of.ts';
import { FieldKey, LanguageTag, PurposeCode } from '../scalars.ts';
import { conditionJson } from './condition-json.ts';
import { DutyActName, DutyName, RuleAction } from './role-enums.ts';
import type { RoleDifferences } from './role-differences.ts';

export const Allowance = enumOf(['NO', 'WHERE', 'ALL'] as const);
registerEnumType(Allowance, {
  name: 'Allowance',
  description: 'Of which contacts a role allows something, whatever the purpose.',
  valuesConfig: {
    NO: { description: 'Of nobody.' },
    WHERE: { description: 'Of those on whom its condition is true.' },
    ALL: { description: 'Of all of them.' },
  },
});

@ObjectType({ description: 'What changes of one field and action of a role.' })
export class RoleCellDifference {
  @Field(() => FieldKey, { nullable: true, description: 'The field; null: every ordinary field that is defined later.' }) field!:
    string | null;
  @Field(() => RuleAction, { description: 'The action.' }) action!: Action;
  @Field(() => Allowance, { description: 'What it was.' }) before!: keyof typeof Allowance;
  @Field(() => Allowance, { description: 'What it is then.' }) after!: keyof typeof Allowance;
  @Field(() => String, { nullable: true, description: 'The condition it had, in the words of `RoleRule.condition`.' })
  conditionBefore!: string | null;
  @Field(() => String, { nullable: true, description: 'The condition it has then, in the words of `RoleRule.condition`.' })
  conditionAfter!: string | null;
}

@ObjectType({ description: 'One act of a duty.' })
export class RoleDutyAct {
  @Field(() => DutyName, { description: 'Which right.' }) duty!: Duty;
  @Field(() => DutyActName, { description: 'What may be done with it.' }) act!: DutyAct;
}

@ObjectType({ description: 'What is different between two versions of a role: by what they allow, not by how they say it.' })
export class RoleDifference {
  @Field(() => [LanguageTag], { description: 'Languages in which it is called something else.' }) renamedIn!: readonly string[];
  @Field(() => [PurposeCode], { description: 'Purposes that it may act for, and could not.' }) purposesGained!: readonly string[];
  @Field(() => [PurposeCode], { description: 'Purposes that it could act for, and may no longer.' }) purposesLost!: readonly string[];
  @Field(() => [RoleCellDifference], { description: 'Fields and actions, by field of the catalogue.' }) cells!: RoleCellDifference[];
  @Field(() => [RoleDutyAct], { description: 'Rights that are not about fields, gained.' }) dutiesGained!: readonly RoleDutyAct[];
  @Field(() => [RoleDutyAct], { description: 'Rights that are not about fields, lost.' }) dutiesLost!: readonly RoleDutyAct[];
  @Field(() => Boolean, { description: 'The rules say the same in other words.' }) reworded!: boolean;
}

const allowance = ({ is }: Condition): keyof typeof Allowance => (is === 'always' ? 'ALL' : is === 'never' ? 'NO' : 'WHERE');

/** The differences as the API tells them. */
export const toldDifferences = (differences: RoleDifferences): RoleDifference => ({
  ...differences,
  cells: differences.cells.map(({ field, action, before, after }) => ({
    field,
    action,
    before: allowance(before),
    after: allowance(after),
    conditionBefore: conditionJson(before),
    conditionAfter: conditionJson(after),
  })),
});
