import { Arg, Ctx, Field, FieldResolver, InputType, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Duty, DutyAct } from '../access/duty.ts';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import type { Field as CatalogueField } from '../fields/field.ts';
import { parseText } from '../fields/plain-text.ts';
import { Problems } from '../refusal.ts';
import { FieldKey, LanguageTag, PurposeCode } from '../scalars.ts';
import { defineRole, type RoleDefinition } from './define-role.ts';
import { fixedCodes, fixedRoles } from './fixed-roles.ts';
import { textIn } from '../fields/local-text.ts';
import { parseDuties } from './parse-duties.ts';
import { DutyActName, DutyName, RuleAction } from './role-enums.ts';
import { Role, RoleRule, toldRule } from './role.entity.ts';
import { parseRules } from './rule.ts';
import { languageOf } from './language-of.ts';

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
}

@ObjectType({ description: 'What defining a role answers.' })
export class RolePayload {
  @Field(() => Role, { nullable: true, description: 'The role as it is now.' }) role!: Role | null;
}

@Resolver(() => Role)
export class RolesResolver {
  @Query(() => [Role], {
    nullable: true,
    description: 'All roles, the two fixed ones first. Any staff member may read the rules: they hold no personal data.',
  })
  @Door('roles', { right: 'staff' })
  async roles(@Ctx() ctx: Context): Promise<Role[]> {
    const { person, system } = fixedRoles(ctx.policy.fields.values());
    const stored = await ctx.query<Role>(
      `SELECT id, code, version, labels, purposes, rules AS "ruleData", duties, ${holdersSql} AS holders FROM role ORDER BY code`,
    );
    const builtIn = [person, system].map(role => ({
      ...role,
      id: 0,
      version: 1,
      purposes: [...role.purposes],
      ruleData: role.rules,
      holders: 0,
    }));
    return [...builtIn, ...stored].map(role => Object.assign(new Role(), role));
  }

  @Mutation(() => RolePayload, {
    nullable: true,
    description:
      'Creates a role or writes its next version. Duty ROLE GRANT and a fresh second factor. Nobody changes a role they hold, and none may open more of a sensitive field (FORBIDDEN).',
  })
  @Door('defineRole', { right: 'duty', duty: 'Role', act: 'grant' })
  async defineRole(
    @Ctx() ctx: Context,
    @Arg('input', () => DefineRoleInput, { description: 'The role.' }) input: DefineRoleInput,
  ): Promise<RolePayload> {
    return { role: await defineRole(ctx, parseDefinition(ctx, input, await languageOf(ctx))) };
  }

  @FieldResolver(() => String, { description: 'What people call it.' })
  async label(
    @Root() role: Role,
    @Ctx() ctx: Context,
    @Arg('language', () => LanguageTag, {
      nullable: true,
      description: 'In this language or the nearest there is; absent: in the viewer’s.',
    })
    language: string | null,
  ): Promise<string> {
    return textIn(role.labels, language ?? (await languageOf(ctx)), role.code);
  }

  @FieldResolver(() => [RoleRule], { description: 'What it allows with which fields.' })
  rules(@Root() role: Role): RoleRule[] {
    return role.ruleData.map(toldRule);
  }

  @FieldResolver(() => Boolean, { description: 'Fixed in code, editable by nobody.' })
  builtIn(@Root() role: Role): boolean {
    return fixedCodes.has(role.code);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer holds it; nobody changes a role they hold.' })
  heldByMe(@Root() role: Role, @Ctx() ctx: Context): boolean {
    return ctx.viewer?.roles.some(held => held.code === role.code) ?? false;
  }

  @FieldResolver(() => Int, { description: 'How many active staff members hold it.' })
  async staff(@Root() role: Role, @Ctx() ctx: Context): Promise<number> {
    if (role.holders !== undefined) return role.holders;
    const [row] = await ctx.query<{ holders: number }>(`SELECT ${holdersSql} AS holders FROM role WHERE id = $1`, [role.id]);
    return row?.holders ?? 0;
  }
}

const holdersSql = `(SELECT count(*)::int FROM staff_role sr JOIN staff_member m ON m.id = sr.staff_id AND m.state = 'ACTIVE' WHERE sr.role_id = role.id)`;

function parseDefinition(ctx: Context, input: DefineRoleInput, language: string): RoleDefinition {
  const problems = new Problems();
  const text = (path: string, given: string, max: number): string => {
    const parsed = parseText(given, max);
    if (!parsed.ok) problems.add(path, parsed.rule);
    return parsed.ok ? parsed.value : '';
  };
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(input.code)) problems.add('input.code', 'code');
  if (input.purposes.length > 100) problems.add('input.purposes', 'size');
  const fields = ctx.policy.fields as ReadonlyMap<string, CatalogueField>;
  const definition: RoleDefinition = {
    code: input.code,
    label: text('input.label', input.label, 80),
    language,
    purposes: [...new Set(input.purposes)],
    rules: parseRules(
      input.rules.map((rule, index) => ({ ...rule, condition: parseJson(rule.condition, problems, `input.rules.${index}.condition`) })),
      fields,
      problems,
      'input.rules',
    ),
    duties: parseDuties(input.duties, problems, 'input.duties'),
    reason: text('input.reason', input.reason, 500),
    expectedVersion: input.expectedVersion ?? null,
  };
  problems.insist();
  return definition;
}

/** The text of a condition; bounded before it is parsed. */
function parseJson(text: string | null | undefined, problems: Problems, path: string): unknown {
  if (text === null || text === undefined) return undefined;
  try {
    if (text.length <= 10_000) return JSON.parse(text) ?? {};
  } catch {
    // told below, like a text that is too long
  }
  problems.add(path, 'json');
  return undefined;
}
