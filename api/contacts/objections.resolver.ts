import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import type { Field as CatalogueField } from '../fields/field.ts';
import { SaidBy } from '../legal-bases/objection.ts';
import { LegalBasisKind } from '../purposes/legal-basis-kind.ts';
import { DateTime, PurposeCode } from '../scalars.ts';
import { Contact } from './contact.entity.ts';
import { decideFor } from './decide-for.ts';
import { readObjections } from './read-objections.ts';
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
  @Field(() => DateTime, { description: 'Since when it suspends the basis. The answer is due within a month (Art. 12(3)).' })
  since!: string;
  @Field(() => SaidBy, { nullable: true, description: 'How staff heard of it; null: the person did it themself, or nobody wrote it down.' })
  saidBy!: SaidBy | null;
  @Field(() => Boolean, { description: 'Whether the person did it themself, in their preference centre.' }) byThemself!: boolean;
  @Field(() => String, { nullable: true, description: 'What they say of their particular situation.' }) grounds!: string | null;
  @Field(() => Contact, { description: 'The contact, as this viewer may see them here.' }) contact!: Contact;
}

@Resolver()
export class ObjectionsResolver {
  @Query(() => [WaitingObjection], {
    nullable: true,
    description: 'The objections that wait for a decision, longest first, at most 50; under consent-administration only.',
  })
  @Door('objections', { right: 'decision', action: 'read' })
  async objections(
    @Arg('purpose', () => PurposeCode, { description: 'consent-administration.' }) purpose: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WaitingObjection[]> {
    const decision = decideFor(ctx, purpose, 'read');
    return readObjections(ctx, decision, contactSelection(info, ctx.policy.fields as ReadonlyMap<string, CatalogueField>, ['contact']));
  }
}
