import { Field, ID, InputType } from 'type-graphql';
import { NewLegalBasisInput } from '../legal-bases/legal-basis-inputs.ts';
import { PurposeCode } from '../scalars.ts';
import { NoticeExceptionInput } from './informing/notice-exception.ts';

@InputType({ description: 'A legal basis for one contact and one purpose, recorded by staff.' })
export class RecordLegalBasisInput extends NewLegalBasisInput {
  @Field(() => PurposeCode, { description: 'The purpose the viewer acts under; the contact must be present for it.' }) purpose!: string;
  @Field(() => ID, { description: 'The contact.' }) contactId!: string;
  @Field(() => PurposeCode, { description: 'The purpose that the basis is for.' }) forPurpose!: string;
  @Field(() => NoticeExceptionInput, {
    nullable: true,
    description: 'Why the person is not sent the notice of the purpose; without it they are, within a day (Art. 13(3)).',
  })
  noticeException?: NoticeExceptionInput | null;
  @Field(() => String, { description: 'Why it is recorded; kept in the change log.' }) reason!: string;
  @Field(() => String, { description: 'A key of the caller’s choice: repeated with the same input, nothing happens twice.' })
  idempotencyKey!: string;
}
