import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { textIn } from '../fields/local-text.ts';
import { LanguageTag } from '../scalars.ts';
import { DefineRoleInput } from './define-role-input.ts';
import { type Defined, defineRole } from './define-role.ts';
import { findRoleChanges } from './find-role-changes.ts';
import { fixedCodes, fixedRoles } from './fixed-roles.ts';
import { languageOf } from './language-of.ts';
import { parseDefinition } from './parse-definition.ts';
import { RoleChange } from './role-change.ts';
import { Role, RoleRule, toldRule } from './role.entity.ts';

@ObjectType({ description: 'What defining a role answers.' })
export class RolePayload {
  @Field(() => Role, { nullable: true, description: 'The role as it is now; null where it waits for a second person.' }) role!: Role | null;
  @Field(() => RoleChange, { nullable: true, description: 'The change that waits for a second person, or for its time.' })
  change!: RoleChange | null;
}

/** What was done, as the API answers it. */
export const toldDefined = async (ctx: Context, { role, changeId }: Defined): Promise<RolePayload> => ({
  role,
  change: changeId === null ? null : ((await findRoleChanges(ctx, { id: changeId }))[0] ?? null),
});

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
      'Creates a role or writes its next version. Duty ROLE GRANT and a fresh second factor. A role that the viewer holds, and one that opens more of a sensitive field, take a second person: with `askSecondPerson` the change waits for one, else it is FORBIDDEN.',
  })
  @Door('defineRole', { right: 'duty', duty: 'Role', act: 'grant' })
  async defineRole(
    @Ctx() ctx: Context,
    @Arg('input', () => DefineRoleInput, { description: 'The role.' }) input: DefineRoleInput,
  ): Promise<RolePayload> {
    return toldDefined(ctx, await defineRole(ctx, parseDefinition(ctx, input, await languageOf(ctx)), input.askSecondPerson));
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
