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
import { FieldKey, PurposeCode } from '../scalars.ts';
import { askContact, askContacts, customFieldsOf, totalCountOf } from './ask-contacts.ts';
import { ContactConnection, Count } from './connection.ts';
import { Contact } from './contact.entity.ts';
import { CustomField } from './custom-field.ts';
import { ContactFilter } from './filter-inputs.ts';
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
    return askContacts(ctx, args, connectionSelection(info, ctx.policy.fields as ReadonlyMap<string, CatalogueField>));
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
    return askContact(
      ctx,
      { purpose, id, because: because ?? null },
      contactSelection(info, ctx.policy.fields as ReadonlyMap<string, CatalogueField>),
    );
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
    return customFieldsOf(ctx, contact, keys);
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
    return totalCountOf(connection, upTo);
  }
}
