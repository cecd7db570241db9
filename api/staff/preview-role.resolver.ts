import { Arg, Ctx, Field, ID, InputType, Int, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { abilityOf } from '../access/ability.ts';
import type { Role } from '../access/viewer.ts';
import type { Absent } from '../contacts/count-absent.ts';
import { VerdictKind } from '../contacts/verdict-kind.ts';
import { WithheldReason } from '../contacts/withheld.ts';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { enumOf } from '../enum-of.ts';
import { Problems, Refusal } from '../refusal.ts';
import { DefineRoleInput } from '../roles/define-role-input.ts';
import { languageOf } from '../roles/language-of.ts';
import { loadRoles } from '../roles/load-roles.ts';
import { parseDefinition } from '../roles/parse-definition.ts';
import { RuleAction } from '../roles/role-enums.ts';
import { FieldKey, PurposeCode } from '../scalars.ts';
import { isId } from './is-id.ts';
import { previewRole } from './preview-role.ts';

export const AbsentReason = enumOf(['NO_LEGAL_BASIS', 'RESTRICTED', 'ROLE_CONDITION'] as const);
registerEnumType(AbsentReason, {
  name: 'AbsentReason',
  description: 'Why contacts are absent under a purpose.',
  valuesConfig: {
    NO_LEGAL_BASIS: { description: 'No legal basis of the purpose stands for them.' },
    RESTRICTED: { description: 'Their data are restricted (Art. 18).' },
    ROLE_CONDITION: { description: 'Nothing of them is open by the conditions of the role.' },
  },
});

@InputType({ description: 'As which role, under which purpose, at whom to look.' })
export class PreviewRoleInput {
  @Field(() => String, { nullable: true, description: 'Code of a role as it is in force; this or `draft`.' }) role?: string | null;
  @Field(() => DefineRoleInput, { nullable: true, description: 'A role as it would be saved; this or `role`.' })
  draft?: DefineRoleInput | null;
  @Field(() => PurposeCode, { description: 'The purpose to declare.' }) purpose!: string;
  @Field(() => ID, { nullable: true, description: 'The contact; absent: the first who is present.' }) contactId?: string | null;
}

@ObjectType({ description: 'What a role would be told of one field.' })
export class PreviewedFieldTold {
  @Field(() => FieldKey, { description: 'The field.' }) field!: string;
  @Field(() => VerdictKind, {
    description:
      'Whether it would be shown. DEPENDS: the contact decides, and the answer is not the viewer’s to know, or there is no contact.',
  })
  verdict!: keyof typeof VerdictKind;
  @Field(() => WithheldReason, { nullable: true, description: 'Why not, or what it depends on.' }) reason!:
    keyof typeof WithheldReason | null;
  @Field(() => String, { nullable: true, description: 'What the role asks of the contact, in the words of `RoleRule.condition`.' })
  condition!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The value as text, only where the viewer may read it under this purpose themselves.',
  })
  value!: string | null;
  @Field(() => Boolean, { description: 'The viewer may read it of this contact under this purpose themselves.' }) valueIsYours!: boolean;
}

@ObjectType({ description: 'How many contacts are absent for one reason.' })
export class AbsentContacts {
  @Field(() => AbsentReason, { description: 'The first reason that applies.' }) reason!: keyof typeof AbsentReason;
  @Field(() => Int, { description: 'At least so many, in steps of `grid`; 0: fewer than one step.' }) contacts!: number;
}

@ObjectType({ description: 'What a role would see under a purpose: never more than the viewer may read.' })
export class RolePreview {
  @Field(() => Boolean, { description: 'False: the role may not act for this purpose, and sees nothing.' }) mayAct!: boolean;
  @Field(() => ID, { nullable: true, description: 'Who is looked at; null: nobody who may be shown. Absent and not there are one answer.' })
  contactId!: string | null;
  @Field(() => [PreviewedFieldTold], { description: 'Every field of the catalogue.' }) fields!: readonly PreviewedFieldTold[];
  @Field(() => [RuleAction], { description: 'What the role may do with some field under this purpose.' }) actions!: readonly string[];
  @Field(() => [AbsentContacts], { description: 'Who is not there; nobody is named.' }) absent!: readonly AbsentContacts[];
  @Field(() => Int, { description: 'Numbers are told in steps of this.' }) grid!: number;
}

@Resolver()
export class PreviewRoleResolver {
  @Query(() => RolePreview, {
    nullable: true,
    description:
      'Looks at one contact as a role or a draft of one would, under a purpose: verdict and reason for every field, values only where the viewer may read them themselves. Read-only and logged. Duty ROLE GRANT.',
  })
  @Door('previewRole', { right: 'duty', duty: 'Role', act: 'grant', logged: true })
  async previewRole(
    @Ctx() ctx: Context,
    @Arg('input', () => PreviewRoleInput, { description: 'Role, purpose, contact.' }) input: PreviewRoleInput,
  ): Promise<RolePreview> {
    const { purpose, contactId } = input;
    const problems = new Problems();
    if ((input.role ?? null) === null ? !input.draft : input.draft) problems.add('input.role', 'required');
    if (contactId && !isId(contactId)) problems.add('input.contactId', 'id');
    problems.insist();
    const role = input.draft ? await ofDraft(ctx, input.draft) : await inForce(ctx, input.role!);
    const { absent, ...preview } = await previewRole(ctx, role, purpose, contactId?.toLowerCase() ?? null);
    return { ...preview, absent: Object.entries(absent ?? {}).map(([reason, contacts]) => ({ reason: reason as keyof Absent, contacts })) };
  }
}

async function ofDraft(ctx: Context, draft: DefineRoleInput): Promise<Role> {
  const { code, purposes, rules, duties } = parseDefinition(ctx, draft, await languageOf(ctx), true);
  return { code, purposes: new Set(purposes), ability: abilityOf(rules), duties };
}

async function inForce(ctx: Context, code: string): Promise<Role> {
  const rows = await ctx.query<Parameters<typeof loadRoles>[1][number]>(
    'SELECT id, code, version, labels, purposes, rules, duties FROM role WHERE code = $1',
    [code],
  );
  const [role] = loadRoles(ctx.policy.version, rows).byId.values();
  if (!role) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.role', rule: 'unknown' }]);
  return role;
}
