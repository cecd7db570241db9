import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { PageInfo } from '../audit/page-info.ts';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import type { Field as CatalogueField } from '../fields/field.ts';
import { SaidBy } from '../legal-bases/objection.ts';
import { LegalBasisKind } from '../purposes/legal-basis-kind.ts';
import { Problems } from '../refusal.ts';
import { DateScalar, DateTime, PurposeCode } from '../scalars.ts';
import { Contact } from './contact.entity.ts';
import { decideFor } from './decide-for.ts';
import { type ObjectionPage, PAGE, readObjections } from './read-objections.ts';
import { contactSelection } from './selection.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'An objection to a public task or to legitimate interests that waits for a decision (Art. 21(1)). Meanwhile the data are not used for the purpose.',
})
export class WaitingObjection {
  @Field(() => ID, { description: 'Of the legal basis that it suspends.' }) id!: string;
  @Field(() => ID, { description: 'Who objects.' }) contactId!: string;
  @Field(() => PurposeCode, { description: 'The purpose that they object to.' }) forPurpose!: string;
  @Field(() => LegalBasisKind, { description: 'The ground it rests on.' }) kind!: LegalBasisKind;
  @Field(() => DateTime, { description: 'When we received it.' }) since!: string;
  @Field(() => DateScalar, {
    description:
      'Until when the answer is due: a month from receipt, by the calendar of the organisation (Art. 12(3), Regulation 1182/71).',
  })
  dueOn!: string;
  @Field(() => Int, { description: 'Days until then; negative: it is overdue.' }) daysLeft!: number;
  @Field(() => SaidBy, { nullable: true, description: 'How staff heard of it; null: the person did it themself, or nobody wrote it down.' })
  saidBy!: SaidBy | null;
  @Field(() => Boolean, { description: 'Whether the person did it themself, in their preference centre.' }) byThemself!: boolean;
  @Field(() => String, { nullable: true, description: 'What they say of their particular situation.' }) grounds!: string | null;
  @Field(() => Contact, { description: 'The contact, as this viewer may see them here.' }) contact!: Contact;
}

@ObjectType({ simpleResolvers: true, description: 'A page of the objections that wait, those that are due first.' })
export class WaitingObjections {
  @Field(() => [WaitingObjection], { description: 'The objections.' }) nodes!: WaitingObjection[];
  @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo!: PageInfo;
}

@Resolver()
export class ObjectionsResolver {
  @Query(() => WaitingObjections, {
    nullable: true,
    description: 'The objections that wait for a decision, those that are due first; under consent-administration only.',
  })
  @Door('objections', { right: 'decision', action: 'read' })
  async objections(
    @Arg('purpose', () => PurposeCode, { description: 'consent-administration.' }) purpose: string,
    @Arg('first', () => Int, { nullable: true, description: `How many, 1 to ${PAGE}; ${PAGE}, if absent.` })
    first: number | null | undefined,
    @Arg('after', () => String, { nullable: true, description: 'endCursor of the page before.' }) after: string | null | undefined,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WaitingObjections> {
    const decision = decideFor(ctx, purpose, 'read');
    const fields = ctx.policy.fields as ReadonlyMap<string, CatalogueField>;
    return readObjections(ctx, decision, contactSelection(info, fields, ['nodes', 'contact']), parsePage(first, after));
  }
}

const cursor = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function parsePage(first: number | null | undefined, after: string | null | undefined): ObjectionPage {
  const problems = new Problems();
  const length = first ?? PAGE;
  if (length < 1 || length > PAGE) problems.add('first', 'pageSize');
  const place = cursor.exec(after ?? '');
  if (after && !place) problems.add('after', 'cursor');
  problems.insist();
  return { first: length, after: place && { at: place[1]!, id: place[2]! } };
}
