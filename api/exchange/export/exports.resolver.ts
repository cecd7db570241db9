import { Arg, Ctx, Field, ID, InputType, Mutation, Query, registerEnumType, Resolver } from 'type-graphql';
import { ContactOrder } from '../../contacts/contacts.resolver.ts';
import { ContactFilter } from '../../contacts/filter-inputs.ts';
import type { Context } from '../../context.ts';
import { Door } from '../../door.ts';
import { enumOf } from '../../enum-of.ts';
import { DateScalar, FieldKey, LanguageTag, PurposeCode } from '../../scalars.ts';
import { findJob } from '../find-jobs.ts';
import { JobPayload } from '../jobs.resolver.ts';
import { contactCard } from './contact-card.ts';
import { CsvDelimiter, type Delimiter } from '../csv-delimiter.ts';
import { type ExportFormat as Format, exportFormats } from './export-file.ts';
import { startExport } from './start-export.ts';

const ExportFormat = enumOf(exportFormats);
registerEnumType(ExportFormat, {
  name: 'ExportFormat',
  description: 'What an export looks like.',
  valuesConfig: {
    XLSX: { description: 'A workbook with typed cells, no formulas, and a sheet that says what it is for.' },
    CSV: {
      description:
        'A zip archive of contacts.csv (RFC 4180, UTF-8 with a byte order mark) and what it is for as contacts.csv.meta.json. A value that a spreadsheet would take for a formula, telephones among them, stands behind an apostrophe.',
    },
    VCARD: { description: 'A zip archive of contacts.vcf (vCard 4.0, RFC 6350) and what it is for as contacts.vcf.meta.json.' },
  },
});
@InputType({ description: 'A file of what the viewer may export for a purpose.' })
export class StartExportInput {
  @Field(() => PurposeCode, { description: 'The purpose the viewer acts under.' }) purpose!: string;
  @Field(() => ContactFilter, { nullable: true, description: 'Which contacts; as in contacts, over fields that the viewer may read.' })
  filter?: ContactFilter | null;
  @Field(() => String, { nullable: true, description: 'Words that must occur; as in contacts.' }) search?: string | null;
  @Field(() => ContactOrder, { nullable: true, description: 'Their order; by time of creation, if absent.' }) orderBy?: ContactOrder | null;
  @Field(() => [FieldKey], {
    nullable: true,
    description:
      'The fields, in their order; every ordinary one that may leave, if absent. One that may not leave is refused (FORBIDDEN, with the reason as its rule); sensitive ones leave only where they are named here.',
  })
  fields?: string[] | null;
  @Field(() => ExportFormat, { description: 'What the file looks like.' }) format!: Format;
  @Field(() => CsvDelimiter, { nullable: true, description: 'For CSV; if absent, as spreadsheets of the language expect it.' })
  delimiter?: Delimiter | null;
  @Field(() => LanguageTag, { nullable: true, description: 'Of names and explanations: nl, fr, de or en; the viewer’s own, if absent.' })
  language?: string | null;
  @Field(() => ID, {
    description:
      'Who gets it, from the register: an internal entry, or one that the purpose names; outside the EEA only with a transfer tool (L86). An application names its own.',
  })
  recipient!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'For advertising by telephone: the day on which the numbers were checked against the "Do not call me" list (L94).',
  })
  doNotCallCheckedOn?: string | null;
  @Field(() => String, { description: 'What it is for; kept in the change log and in the file.' }) reason!: string;
  @Field(() => String, {
    description: 'A key of the caller’s choice, 8 to 100 visible ASCII characters: repeated with the same input, nothing happens twice.',
  })
  idempotencyKey!: string;
}

@Resolver()
export class ExportsResolver {
  @Mutation(() => JobPayload, {
    nullable: true,
    description:
      'Begins an export: a job that writes a file of the contacts of whom something may leave. Cells that may not leave are empty, and the file says how many and why. Staff need a fresh second factor (STEP_UP_REQUIRED).',
  })
  @Door('startExport', { right: 'decision', action: 'export' })
  async startExport(
    @Arg('input', () => StartExportInput, { description: 'The export.' }) input: StartExportInput,
    @Ctx() ctx: Context,
  ): Promise<JobPayload> {
    const id = await startExport(ctx, input);
    return { job: (await findJob(ctx, id)) ?? null };
  }

  @Query(() => String, {
    nullable: true,
    description:
      'One contact as a vCard 4.0 (RFC 6350) with what the viewer may export of it, logged as an export; null when absent. Sensitive fields never stand in it, nor telephone numbers where the purpose advertises by telephone.',
  })
  @Door('contactCard', { right: 'decision', action: 'export' })
  contactCard(
    @Arg('purpose', () => PurposeCode, { description: 'The purpose the viewer acts under.' }) purpose: string,
    @Arg('id', () => ID, { description: 'The contact.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<string | null> {
    return contactCard(ctx, purpose, id);
  }
}
