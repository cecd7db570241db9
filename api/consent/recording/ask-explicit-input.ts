import { Field, ID, InputType } from 'type-graphql';
import { FieldKey, LanguageTag, PurposeCode } from '../../scalars.ts';

@InputType({ description: 'A question to a contact: may these special fields be used for this purpose?' })
export class AskExplicitConsentInput {
  @Field(() => PurposeCode, { description: 'The purpose the viewer acts under; the contact must be present for it.' }) purpose!: string;
  @Field(() => ID, { description: 'The contact.' }) contactId!: string;
  @Field(() => PurposeCode, { description: 'The purpose for which the fields would open; a basis must stand for it.' }) forPurpose!: string;
  @Field(() => [FieldKey], { description: 'Special fields that the purpose covers.' }) fields!: string[];
  @Field(() => LanguageTag, { description: 'Language of the mail, the statement and the page: nl, fr, de or en.' }) language!: string;
  @Field(() => String, { description: 'Why they are asked; kept in the change log.' }) reason!: string;
  @Field(() => String, { description: 'A key of the caller’s choice: repeated with the same input, nothing happens twice.' })
  idempotencyKey!: string;
}
