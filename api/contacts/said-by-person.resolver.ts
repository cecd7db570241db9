import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { ObjectionOutcome, SaidBy } from '../legal-bases/objection.ts';
import { DateTime, PurposeCode } from '../scalars.ts';
import { answering, ContactPayload } from './contact-doors.resolver.ts';
import { decideObjectionOfContact, objectOfContact, setRefusalAsideOfContact, withdrawConsentOfContact } from './said-by-person.ts';

const KEY = 'A key of the caller’s choice: repeated with the same input, nothing happens twice.';

@InputType({ description: 'A withdrawal that staff write down for the person (Art. 7(3)).' })
export class WithdrawConsentInput {
  @Field(() => PurposeCode, { description: 'The purpose the viewer acts under; the contact must be present for it.' }) purpose!: string;
  @Field(() => ID, { description: 'The contact.' }) contactId!: string;
  @Field(() => PurposeCode, { description: 'The purpose whose consent is withdrawn.' }) forPurpose!: string;
  @Field(() => SaidBy, { description: 'How the person told us.' }) saidBy!: SaidBy;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When they said it, where that was earlier; it is recorded beside our own time, never instead of it.',
  })
  saidAt?: string | null;
  @Field(() => String, { description: 'A note; kept in the change log.' }) reason!: string;
  @Field(() => String, { description: KEY }) idempotencyKey!: string;
}

@InputType({ description: 'An objection that staff write down for the person (Art. 21).' })
export class ObjectToProcessingInput extends WithdrawConsentInput {
  @Field(() => String, {
    nullable: true,
    description: 'What the person says of their particular situation, at most 2000 characters. Encrypted; direct marketing needs none.',
  })
  grounds?: string | null;
}

@InputType({ description: 'The decision on an objection that suspends a legal basis (Art. 21(1)).' })
export class DecideObjectionInput {
  @Field(() => PurposeCode, { description: 'consent-administration.' }) purpose!: string;
  @Field(() => ID, { description: 'The contact.' }) contactId!: string;
  @Field(() => PurposeCode, { description: 'The purpose that the person objected to.' }) forPurpose!: string;
  @Field(() => ObjectionOutcome, { description: 'What becomes of it.' }) outcome!: ObjectionOutcome;
  @Field(() => String, {
    nullable: true,
    description: 'For the person to read, at most 2000 characters: the compelling grounds that override. Required to reject. Encrypted.',
  })
  answer?: string | null;
  @Field(() => String, { description: 'A note for the house; kept in the change log.' }) reason!: string;
  @Field(() => String, { description: KEY }) idempotencyKey!: string;
}

@InputType({ description: 'A decision to use data on another ground for somebody who had said no.' })
export class SetRefusalAsideInput {
  @Field(() => PurposeCode, { description: 'consent-administration.' }) purpose!: string;
  @Field(() => ID, { description: 'The contact.' }) contactId!: string;
  @Field(() => PurposeCode, { description: 'The purpose whose basis may be recorded once the notice to the person has left.' })
  forPurpose!: string;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
  @Field(() => String, { description: KEY }) idempotencyKey!: string;
}

/** What a person said, written down by staff, and what the house answers. */
@Resolver()
export class SaidByPersonResolver {
  @Mutation(() => ContactPayload, {
    nullable: true,
    description:
      'Withdraws a consent on the person’s word. From then on no read returns them for that purpose; fields that no other basis covers are due to be erased; they get a receipt.',
  })
  @Door('withdrawConsent', { right: 'duty', duty: 'LegalBasis', act: 'end', of: 'input.forPurpose' })
  async withdrawConsent(
    @Arg('input', () => WithdrawConsentInput, { description: 'The withdrawal.' }) input: WithdrawConsentInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    const again = answering(ctx, info);
    await withdrawConsentOfContact(ctx, input);
    return { contact: await again(input.purpose, input.contactId) };
  }

  @Mutation(() => ContactPayload, {
    nullable: true,
    description:
      'Records that the person objects. To direct marketing: every such basis of that channel ends at once, and only a new consent of theirs counts afterwards. To a public task or legitimate interests: the basis is suspended until it is decided.',
  })
  @Door('objectToProcessing', { right: 'duty', duty: 'LegalBasis', act: 'end', of: 'input.forPurpose' })
  async objectToProcessing(
    @Arg('input', () => ObjectToProcessingInput, { description: 'The objection.' }) input: ObjectToProcessingInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    const again = answering(ctx, info);
    await objectOfContact(ctx, input);
    return { contact: await again(input.purpose, input.contactId) };
  }

  @Mutation(() => ContactPayload, {
    nullable: true,
    description: 'Decides an objection that is being weighed, under consent-administration. NOT_FOUND where none is. The person is told.',
  })
  @Door('decideObjection', { right: 'duty', duty: 'LegalBasis', act: 'end', of: 'input.forPurpose' })
  async decideObjection(
    @Arg('input', () => DecideObjectionInput, { description: 'The decision.' }) input: DecideObjectionInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    const again = answering(ctx, info);
    await decideObjectionOfContact(ctx, input);
    return { contact: await again(input.purpose, input.contactId) };
  }

  @Mutation(() => ContactPayload, {
    nullable: true,
    description:
      'Decides, under consent-administration, that a basis may be recorded though the person had refused or withdrawn what it succeeds (L10). Counts once the notice to them has left; an objection to direct marketing is set aside by nobody.',
  })
  @Door('setRefusalAside', { right: 'duty', duty: 'LegalBasis', act: 'record', of: 'input.forPurpose' })
  async setRefusalAside(
    @Arg('input', () => SetRefusalAsideInput, { description: 'The decision.' }) input: SetRefusalAsideInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    const again = answering(ctx, info);
    await setRefusalAsideOfContact(ctx, input);
    return { contact: await again(input.purpose, input.contactId) };
  }
}
