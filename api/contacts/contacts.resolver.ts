import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { enumOf } from '../enum-of.ts';
import type { Field as CatalogueField } from '../fields/field.ts';
import { Problems, Refusal } from '../refusal.ts';
import { FieldKey, PurposeCode } from '../scalars.ts';
import { ContactConnection, Count } from './connection.ts';
import { Contact } from './contact.entity.ts';
import { parseContactQuery } from './contact-query.ts';
import { CustomField, customFieldOf } from './custom-field.ts';
import { decideFor } from './decide-for.ts';
import { isId } from './filter.ts';
import { ContactFilter } from './filter-inputs.ts';
import { readContact } from './read-contact.ts';
import { readContacts } from './read-contacts.ts';
import { connectionSelection, contactSelection } from './selection.ts';

export const OrderDirection = enumOf(['ASC', 'DESC'] as const);
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Direction of an order.',
  valuesConfig: { ASC: { description: 'Smallest first.' }, DESC: { description: 'Largest first.' } },
});

@InputType({
  description: 'By which field contacts are ordered. Contacts without a readable value come last in both directions, by time of creation.',
})
export class ContactOrder {
  @Field(() => FieldKey, { description: 'A sortable field that the viewer may read (else FORBIDDEN).' }) field!: string;
  @Field(() => OrderDirection, { defaultValue: 'ASC', description: 'Direction.' }) direction!: 'ASC' | 'DESC';
}

@InputType({ description: 'Which case a person is looked up for; stands in the access log.' })
export class Because {
  @Field(() => String, { description: 'Reference of the case, at most 100 characters.' }) caseReference!: string;
  @Field(() => String, { description: 'Why this person, at most 500 characters.' }) reason!: string;
}

@ArgsType()
class ContactsArgs {
  @Field(() => PurposeCode, {
    description: 'The purpose the viewer acts under. Unknown or inactive: PURPOSE_UNKNOWN; not one of the viewer’s: FORBIDDEN.',
  })
  purpose!: string;
  @Field(() => ContactFilter, { nullable: true, description: 'Which contacts.' }) filter?: ContactFilter;
  @Field(() => String, {
    nullable: true,
    description: 'Words that must occur in the readable searchable fields; from three letters on anywhere in them.',
  })
  search?: string;
  @Field(() => ContactOrder, { nullable: true, description: 'Default: by family name where it may be read, else by time of creation.' })
  orderBy?: ContactOrder;
  @Field(() => Int, { nullable: true, description: 'Page length, 1 to 100; default 25.' }) first?: number;
  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' }) after?: string;
  @Field(() => Int, { nullable: true, description: 'Length of a page that is read backwards, 1 to 100; not together with first or after.' })
  last?: number;
  @Field(() => String, { nullable: true, description: 'Cursor before which such a page ends; without it, it is the last one.' })
  before?: string;
}

@ObjectType()
@Resolver(() => Contact)
export class ContactsResolver {
  @Query(() => ContactConnection, {
    nullable: true,
    description: 'The contacts present for the purpose, decided per person and per field in one statement that also writes the access log.',
  })
  @Door('contacts', { right: 'decision', action: 'read' })
  async contacts(
    @Args(() => ContactsArgs) args: ContactsArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactConnection> {
    const decision = decideFor(ctx, args.purpose, 'read');
    const query = parseContactQuery(ctx, decision, args);
    const { contact, cursors, upTo } = connectionSelection(info, ctx.policy.fields as ReadonlyMap<string, CatalogueField>);
    if (upTo.some(bound => bound < 1 || bound > 10_000)) throw new Refusal('BAD_USER_INPUT', [{ path: 'totalCount.upTo', rule: 'range' }]);
    const most = upTo.length === 0 ? null : Math.max(...upTo);
    const seen = await readContacts(ctx, decision, query, { operation: info.fieldName, selection: contact, cursors, upTo: most });
    const nodes = seen.contacts as unknown as Contact[];
    return {
      nodes,
      total: seen.total,
      edges: nodes.map((node, i) => ({ node, cursor: seen.cursors[i] ?? '' })),
      pageInfo: {
        hasNextPage: query.backward ? query.cursor !== null : seen.more,
        hasPreviousPage: query.backward ? seen.more : query.cursor !== null,
        startCursor: seen.cursors[0] ?? null,
        endCursor: seen.cursors.at(-1) ?? null,
      },
    };
  }

  @Query(() => Contact, {
    nullable: true,
    description: 'One contact, or null when absent for the purpose: not there, and not the viewer’s to see, are one answer.',
  })
  @Door('contact', { right: 'decision', action: 'read' })
  async contact(
    @Arg('purpose', () => PurposeCode, { description: 'The purpose the viewer acts under.' }) purpose: string,
    @Arg('id', () => ID, { description: 'The contact.' }) id: string,
    @Arg('because', () => Because, { nullable: true, description: 'Required under legal-claims.' }) because: Because | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Contact | null> {
    const decision = decideFor(ctx, purpose, 'read');
    const problems = new Problems();
    if (!isId(id)) problems.add('id', 'id');
    if (decision.purpose.presence === 'named' && !because) problems.add('because', 'required');
    if (because) checkBecause(because, problems);
    problems.insist();
    const selection = contactSelection(info, ctx.policy.fields as ReadonlyMap<string, CatalogueField>);
    return (await readContact(ctx, decision, id, {
      operation: info.fieldName,
      selection,
      because: because ?? null,
    })) as unknown as Contact | null;
  }

  @FieldResolver(() => [CustomField], {
    description:
      'Fields that the organisation defined: those named, or all that are in use. A withheld one is in `withheld`, and has no value here.',
  })
  customFields(
    @Root() contact: Record<string, unknown>,
    @Arg('keys', () => [FieldKey], { nullable: true, description: 'Keys of the wanted fields.' }) keys: string[] | undefined,
    @Ctx() ctx: Context,
  ): CustomField[] {
    const wanted =
      keys ?? [...ctx.policy.fields.values()].filter(field => (field as CatalogueField).custom && field.inUse).map(field => field.key);
    return wanted.map(key => customFieldOf(ctx.policy.fields.get(key) as CatalogueField, contact[key]));
  }
}

@Resolver(() => ContactConnection)
export class ContactConnectionResolver {
  @FieldResolver(() => Count, {
    description:
      'How many contacts the question would return in all. Costs work of its own, so it runs only when selected, and stops at the bound.',
  })
  totalCount(
    @Root() connection: ContactConnection,
    @Arg('upTo', () => Int, { defaultValue: 1000, description: 'Where counting stops, 1 to 10000.' }) upTo: number,
  ): Count {
    const total = connection.total ?? 0;
    return { value: Math.min(total, upTo), more: total > upTo };
  }
}

function checkBecause(because: Because, problems: Problems): void {
  for (const [name, most] of [
    ['caseReference', 100],
    ['reason', 500],
  ] as const) {
    const value = because[name];
    if (value.trim() === '') problems.add(`because.${name}`, 'required');
    if (value.length > most || /\p{Cc}/u.test(value)) problems.add(`because.${name}`, 'text');
  }
}
