import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { insistOnViewer } from '../insist.ts';
import { FieldKey, PurposeCode } from '../scalars.ts';
import { DefineRoleInput } from '../roles/define-role-input.ts';
import { findRole, type RoleDefinition, whySecondPerson } from '../roles/define-role.ts';
import { languageOf } from '../roles/language-of.ts';
import { parseDefinition } from '../roles/parse-definition.ts';
import { SecondPersonReason } from '../roles/role-change.ts';
import { nothing } from '../roles/role-content.ts';
import { RoleDifference, toldDifferences } from '../roles/role-difference.ts';
import { roleDifferences } from '../roles/role-differences.ts';
import { RuleAction } from '../roles/role-enums.ts';
import { somebodyElseCouldGrant } from '../roles/somebody-who-grants.ts';
import { roleImpact } from './role-impact.ts';

@ObjectType({ description: 'What some people gain or lose under one purpose, where a role says something else.' })
export class RoleImpactChange {
  @Field(() => PurposeCode, { description: 'The purpose to declare.' }) purpose!: string;
  @Field(() => RuleAction, { description: 'What may be done with the fields.' }) action!: string;
  @Field(() => Boolean, { description: 'Gained; else lost.' }) gained!: boolean;
  @Field(() => [FieldKey], { description: 'The fields.' }) fields!: string[];
  @Field(() => [String], { description: 'Names of the staff who hold the role; with `applications` empty, too: nobody holds it yet.' })
  people!: readonly string[];
  @Field(() => [String], { description: 'Names of the applications that hold the role.' }) applications!: readonly string[];
  @Field(() => Int, {
    nullable: true,
    description:
      'On how many contacts at least, in steps of `grid`; 0: on fewer than one step. Null: not counted (creating; people who are found or named one by one; too much to count).',
  })
  contacts!: number | null;
}

@ObjectType({ description: 'What a role would change if it were saved, against what is in force.' })
export class RoleImpact {
  @Field(() => RoleDifference, { description: 'What the role would say differently.' }) difference!: RoleDifference;
  @Field(() => [RoleImpactChange], { description: 'Who gains or loses which fields, on how many contacts.' })
  changes!: readonly RoleImpactChange[];
  @Field(() => Int, { description: 'Numbers are told in steps of this; what is smaller is 0.' }) grid!: number;
  @Field(() => [SecondPersonReason], { description: 'Why it takes a second person; empty: it does not.' })
  secondPerson!: readonly (keyof typeof SecondPersonReason)[];
  @Field(() => Boolean, {
    description: 'It takes a second person and there is none: it would be carried out after a day, unless somebody stops it.',
  })
  waitsADay!: boolean;
}

@Resolver()
export class RoleImpactResolver {
  @Query(() => RoleImpact, {
    nullable: true,
    description:
      'What a role would change, before it is saved: which staff gain or lose which fields on how many contacts. Evaluated, counted and logged by the server; no personal data. Duty ROLE GRANT. Name and reason may be empty.',
  })
  @Door('roleImpact', { right: 'duty', duty: 'Role', act: 'grant', logged: true })
  async roleImpact(
    @Ctx() ctx: Context,
    @Arg('input', () => DefineRoleInput, { description: 'The role as it would be saved.' }) input: DefineRoleInput,
  ): Promise<RoleImpact> {
    const draft = parseDefinition(ctx, input, await languageOf(ctx), true);
    const asked = await askedOf(ctx, draft);
    return { ...asked, ...(await roleImpact(ctx, draft)) };
  }
}

/** What saving would need, read under what is in force now. */
const askedOf = (ctx: Context, draft: RoleDefinition): Promise<Pick<RoleImpact, 'difference' | 'secondPerson' | 'waitsADay'>> =>
  ctx.transaction(async tx => {
    const before = await findRole(tx, draft);
    const secondPerson = await whySecondPerson(tx, before, draft);
    const labels = Object.values(draft.labels).every(label => label === '') ? before?.labels : { ...before?.labels, ...draft.labels };
    const was = before ? { ...before, rules: before.ruleData } : nothing;
    return {
      difference: toldDifferences(roleDifferences(was, { ...draft, labels: labels ?? {} }, ctx.policy.fields.values())),
      secondPerson,
      waitsADay: secondPerson.length > 0 && !(await somebodyElseCouldGrant(tx, [insistOnViewer(ctx).id])),
    };
  });
