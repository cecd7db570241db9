import { Field, InputType, Int } from 'type-graphql';
import { NoticeExceptionInput } from '../../contacts/informing/notice-exception.ts';
import { FieldKey, LanguageTag, PurposeCode } from '../../scalars.ts';
import { CsvDelimiter, type Delimiter } from '../csv-delimiter.ts';
import type { DateOrder } from './date-text.ts';
import type { Encoding } from './encoding.ts';
import { BadValuesOf, DateOrderOf, EncodingOf, TargetOf } from './import-enums.ts';
import type { BadValues } from './import-settings.ts';
import type { ImportTarget } from './mapping.ts';
import type { PlanWishes } from './plan-import.ts';

@InputType({ description: 'What becomes of one column.' })
export class ImportColumnInput {
  @Field(() => Int, { description: 'Number of the column, from 1.' }) column!: number;
  @Field(() => TargetOf, { description: 'Where it goes.' }) target!: ImportTarget;
  @Field(() => FieldKey, { nullable: true, description: 'For FIELD: the field.' }) field?: string | null;
  @Field(() => PurposeCode, { nullable: true, description: 'For DECISION: the purpose that was said yes or no to.' }) purpose?:
    string | null;
}

@InputType({ description: 'How a file is to be read; what is left out is found out from the file itself.' })
export class ImportReadingInput {
  @Field(() => String, { description: 'The handle that POST /files answered; still good for one hour, for who sent the file.' })
  handle!: string;
  @Field(() => EncodingOf, { nullable: true, description: 'How its letters are written down.' }) encoding?: Encoding | null;
  @Field(() => CsvDelimiter, { nullable: true, description: 'What stands between two cells.' }) delimiter?: Delimiter | null;
  @Field(() => DateOrderOf, { nullable: true, description: 'How dates are to be understood where the file does not tell.' })
  dateOrder?: DateOrder | null;
  @Field(() => BadValuesOf, { nullable: true, description: 'What becomes of a row in which a value breaks a rule; REFUSE_ROW if absent.' })
  badValues?: BadValues | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Reference of the evidence for all rows that have none of their own. For a contract; never for consent, whose evidence stands in each row (L13).',
  })
  evidence?: string | null;
  @Field(() => LanguageTag, {
    nullable: true,
    description:
      'Language of the notice that the people in this file were informed by. Required for consent where the notice has texts (L6).',
  })
  noticeLanguage?: string | null;
}

@InputType({ description: 'A file that is looked at; nothing is written.' })
export class ImportPlanInput extends ImportReadingInput {
  @Field(() => [ImportColumnInput], { nullable: true, description: 'The columns as corrected; a proposal is made if absent.' })
  columns?: ImportColumnInput[] | null;
}

@InputType({ description: 'An import of contacts, each with the legal basis of the purpose.' })
export class StartImportInput extends ImportReadingInput {
  @Field(() => PurposeCode, {
    description: 'The purpose the viewer acts under: it must cover every column that is taken, and its basis is recorded.',
  })
  purpose!: string;
  @Field(() => [ImportColumnInput], { description: 'Every column of the file, each decided: a dry run proposes them.' })
  columns!: ImportColumnInput[];
  @Field(() => String, { description: 'Why; kept in the change log with each contact.' }) reason!: string;
  @Field(() => String, { nullable: true, description: 'Where the list comes from; kept with each value, at most 200 characters.' })
  originDetail?: string | null;
  @Field(() => NoticeExceptionInput, {
    nullable: true,
    description: 'Why the people in this file are not sent the notice of the purpose; without it they are, within a month (Art. 14).',
  })
  noticeException?: NoticeExceptionInput | null;
  @Field(() => String, {
    description: 'A key of the caller’s choice, 8 to 100 visible ASCII characters: repeated with the same input, nothing happens twice.',
  })
  idempotencyKey!: string;
}

export const wishesIn = (input: ImportReadingInput & { readonly columns?: ImportColumnInput[] | null }): PlanWishes => ({
  columns: input.columns ?? null,
  reading: { ...(input.encoding && { encoding: input.encoding }), ...(input.delimiter && { delimiter: input.delimiter }) },
  dateOrder: input.dateOrder ?? null,
  badValues: input.badValues ?? 'REFUSE_ROW',
  evidence: input.evidence ?? null,
  noticeLanguage: input.noticeLanguage ?? null,
});
