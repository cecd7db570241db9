import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql';
import { logCall } from '../audit/access-log.ts';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { enumOf } from '../enum-of.ts';
import type { Field as CatalogueField } from '../fields/field.ts';
import { Origin } from '../fields/origin.ts';
import {
  EndLegalBasisInput,
  EndSensitiveConditionInput,
  NewLegalBasisInput,
  NewSensitiveConditionInput,
  RecordSensitiveConditionInput,
} from '../legal-bases/legal-basis-inputs.ts';
import { PurposeCode } from '../scalars.ts';
import { endBasisOfContact, endConditionOfContact, recordBasisOfContact, recordConditionOfContact } from './bases-of-contact.ts';
import { Contact } from './contact.entity.ts';
import { ContactValues } from './contact-values.ts';
import { correctContact } from './correct-contact.ts';
import { createContact } from './create-contact.ts';
import { decideFor } from './decide-for.ts';
import { NoticeExceptionInput } from './informing/notice-exception.ts';
import { readContact } from './read-contact.ts';
import { RecordLegalBasisInput } from './record-basis-input.ts';
import { contactSelection } from './selection.ts';

export const CreateOutcome = enumOf(['CREATED', 'PROPOSED'] as const);
registerEnumType(CreateOutcome, {
  name: 'CreateOutcome',
  description: 'What became of a new contact.',
  valuesConfig: {
    CREATED: { description: 'It was created, with its legal basis.' },
    PROPOSED: {
      description:
        'An address is already known. Nothing was created; the values wait until someone who administers consents joins or rejects them.',
    },
  },
});

@InputType({ description: 'A new contact, with the legal basis of the purpose in the same act.' })
export class CreateContactInput {
  @Field(() => PurposeCode, { description: 'The purpose the viewer acts under: it must cover every value, and its basis is recorded.' })
  purpose!: string;
  @Field(() => ContactValues, { description: 'The values.' }) values!: ContactValues;
  @Field(() => Origin, { defaultValue: 'STAFF', description: 'Who the values come from.' }) origin!: Origin;
  @Field(() => String, { nullable: true, description: 'More about it, at most 200 characters.' }) originDetail?: string;
  @Field(() => NewLegalBasisInput, {
    nullable: true,
    description: 'Start, expiry and evidence of the basis; evidence is required for consent and contract (L13).',
  })
  legalBasis?: NewLegalBasisInput;
  @Field(() => NewSensitiveConditionInput, {
    nullable: true,
    description: 'Required beside the basis where a sensitive value is given and the purpose records no provision (Art. 9(2)).',
  })
  sensitiveCondition?: NewSensitiveConditionInput;
  @Field(() => NoticeExceptionInput, {
    nullable: true,
    description:
      'Why the person is not sent the notice of the purpose; without it they are, within a day, or a month where the values come from elsewhere.',
  })
  noticeException?: NoticeExceptionInput;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
  @Field(() => String, {
    description: 'A key of the caller’s choice, 8 to 100 visible ASCII characters: repeated with the same input, nothing happens twice.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'Corrected values of a contact (Art. 16).' })
export class CorrectContactInput {
  @Field(() => PurposeCode, { description: 'The purpose the viewer acts under; the contact must be present for it.' }) purpose!: string;
  @Field(() => ID, { description: 'The contact.' }) id!: string;
  @Field(() => ContactValues, { description: 'The values; absent: unchanged, null: clear.' }) values!: ContactValues;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
  @Field(() => String, { description: 'Contact.version as read; CONFLICT when what the viewer may read changed since.' })
  expectedVersion!: string;
  @Field(() => Origin, { nullable: true, description: 'Who the values come from; STAFF if absent.' }) origin?: Origin;
  @Field(() => String, { nullable: true, description: 'More about it, at most 200 characters.' }) originDetail?: string;
}

@ObjectType({ description: 'What became of a new contact.' })
export class CreateContactPayload {
  @Field(() => CreateOutcome, { description: 'Created, or waiting.' }) outcome!: keyof typeof CreateOutcome;
  @Field(() => Contact, {
    nullable: true,
    description: 'The contact, decided, read and logged anew; null when it waits or is absent for the purpose.',
  })
  contact!: Contact | null;
}

@ObjectType({ description: 'A contact after an act.' })
export class ContactPayload {
  @Field(() => Contact, {
    nullable: true,
    description: 'The contact, decided, read and logged anew; null when now absent for the purpose acted under.',
  })
  contact!: Contact | null;
}

@Resolver()
export class ContactDoorsResolver {
  @Mutation(() => CreateContactPayload, {
    nullable: true,
    description:
      'Creates a contact together with the legal basis of the purpose, or proposes the values where an address is already known.',
  })
  @Door('createContact', { right: 'decision', action: 'create' })
  async createContact(
    @Arg('input', () => CreateContactInput, { description: 'The contact.' }) input: CreateContactInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreateContactPayload> {
    const again = answering(ctx, info);
    const { outcome, contactId } = await createContact(ctx, input);
    if (contactId !== null) return { outcome, contact: await again(input.purpose, contactId) };
    await logCall(ctx, { operation: info.fieldName, action: 'create', purpose: input.purpose, refused: null, fields: [] });
    return { outcome, contact: null };
  }

  @Mutation(() => ContactPayload, { nullable: true, description: 'Corrects values of a present contact (Art. 16).' })
  @Door('correctContact', { right: 'decision', action: 'update' })
  async correctContact(
    @Arg('input', () => CorrectContactInput, { description: 'The correction.' }) input: CorrectContactInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    const again = answering(ctx, info);
    await correctContact(ctx, input);
    return { contact: await again(input.purpose, input.id) };
  }

  @Mutation(() => ContactPayload, {
    nullable: true,
    description:
      'Records a legal basis of a present contact, as staff, with its evidence (L13). CONFLICT where one stands or the person said no (L10).',
  })
  @Door('recordLegalBasis', { right: 'duty', duty: 'LegalBasis', act: 'record', of: 'input.forPurpose' })
  async recordLegalBasis(
    @Arg('input', () => RecordLegalBasisInput, { description: 'The basis.' }) input: RecordLegalBasisInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    const again = answering(ctx, info);
    await recordBasisOfContact(ctx, input);
    return { contact: await again(input.purpose, input.contactId) };
  }

  @Mutation(() => ContactPayload, {
    nullable: true,
    description:
      'Ends a legal basis of a present contact: withdrawn, objected to, or ended by us. The very next read for that purpose does not return the person.',
  })
  @Door('endLegalBasis', { right: 'duty', duty: 'LegalBasis', act: 'end', of: 'input.forPurpose' })
  async endLegalBasis(
    @Arg('input', () => EndLegalBasisInput, { description: 'The end.' }) input: EndLegalBasisInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    const again = answering(ctx, info);
    await endBasisOfContact(ctx, input);
    return { contact: await again(input.purpose, input.contactId) };
  }

  @Mutation(() => ContactPayload, {
    nullable: true,
    description: 'Records a condition of Art. 9(2) beside the legal basis of a present contact, with its evidence.',
  })
  @Door('recordSensitiveCondition', { right: 'duty', duty: 'LegalBasis', act: 'record', of: 'input.forPurpose' })
  async recordSensitiveCondition(
    @Arg('input', () => RecordSensitiveConditionInput, { description: 'The condition.' }) input: RecordSensitiveConditionInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    const again = answering(ctx, info);
    await recordConditionOfContact(ctx, input);
    return { contact: await again(input.purpose, input.contactId) };
  }

  @Mutation(() => ContactPayload, { nullable: true, description: 'Ends a sensitive condition: its fields close, the legal basis stays.' })
  @Door('endSensitiveCondition', { right: 'duty', duty: 'LegalBasis', act: 'end', of: 'input.purpose' })
  async endSensitiveCondition(
    @Arg('input', () => EndSensitiveConditionInput, { description: 'The end.' }) input: EndSensitiveConditionInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    const again = answering(ctx, info);
    await endConditionOfContact(ctx, input);
    return { contact: await again(input.purpose, input.contactId) };
  }
}

/** What every act answers with: the contact through the same statement as every read. What is wrong with that question is refused before anything is done. */
export function answering(ctx: Context, info: GraphQLResolveInfo): (purpose: string, contactId: string) => Promise<Contact | null> {
  const selection = contactSelection(info, ctx.policy.fields as ReadonlyMap<string, CatalogueField>, ['contact']);
  return async (purpose, contactId) =>
    (await readContact(ctx, decideFor(ctx, purpose, 'read'), contactId, {
      operation: info.fieldName,
      selection,
    })) as unknown as Contact | null;
}
