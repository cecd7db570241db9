import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import type { Field as CatalogueField } from '../fields/field.ts';
import { Origin } from '../fields/origin.ts';
import { DateTime, FieldKey, PurposeCode } from '../scalars.ts';
import { answering } from './contact-doors.resolver.ts';
import { Contact } from './contact.entity.ts';
import { decideFor } from './decide-for.ts';
import { decideProposal } from './decide-proposal.ts';
import { readProposals } from './read-proposals.ts';
import { asksFor, contactSelection } from './selection.ts';

@ObjectType({ description: 'A value that waits in a proposal; only of fields that the viewer may read.' })
export class ProposedValue {
  @Field(() => FieldKey, { description: 'The field.' }) field!: string;
  @Field(() => String, { nullable: true, description: 'The value as it was sent; null: it would be cleared.' }) text?: string | null;
}

@ObjectType({
  description: 'Values sent for a contact already known: sealed until someone under consent-administration joins or rejects them.',
})
export class Proposal {
  @Field(() => ID, { description: 'UUIDv7.' }) id!: string;
  @Field(() => DateTime, { description: 'When it came.' }) receivedAt!: string;
  @Field(() => PurposeCode, { description: 'The purpose it was sent under, whose basis would be recorded.' }) forPurpose!: string;
  @Field(() => Origin, { description: 'Who the values come from.' }) origin!: Origin;
  @Field(() => Contact, { nullable: true, description: 'The contact whose address was known, as this viewer may see them here.' })
  contact!: Contact | null;
  @Field(() => [ProposedValue], { description: 'The values that wait.' }) values!: ProposedValue[];
}

@InputType({ description: 'What is to become of a proposal.' })
export class DecideProposalInput {
  @Field(() => PurposeCode, { description: 'consent-administration.' }) purpose!: string;
  @Field(() => ID, { description: 'The proposal.' }) id!: string;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
}

@ObjectType({ description: 'What became of the contact.' })
export class ProposalPayload {
  @Field(() => Contact, { nullable: true, description: 'The contact, decided, read and logged anew; null when absent.' })
  contact!: Contact | null;
}

@Resolver()
export class ProposalsResolver {
  @Query(() => [Proposal], {
    nullable: true,
    description: 'The proposals that wait, oldest first, at most 50; under consent-administration only.',
  })
  @Door('proposals', { right: 'decision', action: 'read' })
  async proposals(
    @Arg('purpose', () => PurposeCode, { description: 'consent-administration.' }) purpose: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Proposal[]> {
    const decision = decideFor(ctx, purpose, 'read');
    const contact = contactSelection(info, ctx.policy.fields as ReadonlyMap<string, CatalogueField>, ['contact']);
    return readProposals(ctx, decision, asksFor(info, 'contact', 'values') ? contact : null);
  }

  @Mutation(() => ProposalPayload, {
    nullable: true,
    description:
      'Writes the values of a proposal into the contact and records the basis they came with. Existing objections and restrictions rule: CONFLICT.',
  })
  @Door('joinProposal', { right: 'decision', action: 'update' })
  joinProposal(
    @Arg('input', () => DecideProposalInput, { description: 'Which, and why.' }) input: DecideProposalInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProposalPayload> {
    return decided(ctx, input, 'JOINED', info);
  }

  @Mutation(() => ProposalPayload, { nullable: true, description: 'Drops a proposal; the contact stays as it is.' })
  @Door('rejectProposal', { right: 'decision', action: 'update' })
  rejectProposal(
    @Arg('input', () => DecideProposalInput, { description: 'Which, and why.' }) input: DecideProposalInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProposalPayload> {
    return decided(ctx, input, 'REJECTED', info);
  }
}

async function decided(
  ctx: Context,
  input: DecideProposalInput,
  verdict: 'JOINED' | 'REJECTED',
  info: GraphQLResolveInfo,
): Promise<ProposalPayload> {
  const again = answering(ctx, info);
  return { contact: await again(input.purpose, await decideProposal(ctx, input, verdict)) };
}
