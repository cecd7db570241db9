import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { CountryCode } from '../scalars.ts';
import { addRecipient } from './add-recipient.ts';
import { Recipient } from './recipient.entity.ts';

@InputType({ description: 'A new entry of the register of recipients.' })
export class AddRecipientInput {
  @Field(() => String, { description: 'Stable code: lower case letters, digits, hyphens; 2 to 40.' }) code!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => CountryCode, { description: 'Where it processes the data.' }) country!: string;
  @Field(() => String, { nullable: true, description: 'What allows the transfer; required outside the EEA (L86).' }) transferTool?:
    string | null;
  @Field(() => Boolean, { nullable: true, description: 'Part of the organisation itself; false, if absent.' }) internal?: boolean | null;
}

@ObjectType({ description: 'What adding a recipient answers.' })
export class RecipientPayload {
  @Field(() => Recipient, { nullable: true, description: 'The entry.' }) recipient!: Recipient | null;
}

@Resolver(() => Recipient)
export class RecipientsResolver {
  @Query(() => [Recipient], { nullable: true, description: 'The register of recipients. Any staff member.' })
  @Door('recipients', { right: 'staff' })
  recipients(@Ctx() ctx: Context): Promise<Recipient[]> {
    return ctx.transaction(tx => tx.manager.find(Recipient, { order: { name: 'ASC', id: 'ASC' } }));
  }

  @Mutation(() => RecipientPayload, { nullable: true, description: 'Adds an entry to the register. Duty RECIPIENT MANAGE.' })
  @Door('addRecipient', { right: 'duty', duty: 'Recipient', act: 'manage' })
  async addRecipient(
    @Arg('input', () => AddRecipientInput, { description: 'The entry.' }) input: AddRecipientInput,
    @Ctx() ctx: Context,
  ): Promise<RecipientPayload> {
    return { recipient: await addRecipient(ctx, input) };
  }
}
