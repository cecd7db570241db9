import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answering, ContactPayload } from '../../contacts/contact-doors.resolver.ts';
import type { Context } from '../../context.ts';
import { Door } from '../../door.ts';
import { ConsentProofPayload } from '../proof/ledger.resolver.ts';
import { askExplicitConsent } from './ask-explicit-consent.ts';
import { AskExplicitConsentInput } from './ask-explicit-input.ts';
import { fetchEvidence } from './fetch-evidence.ts';
import { recordConsent } from './record-consent.ts';
import { EvidenceFileInput, RecordConsentInput, RecordConsentPayload } from './record-consent-input.ts';

@Resolver()
export class RecordingResolver {
  @Mutation(() => RecordConsentPayload, {
    nullable: true,
    description:
      'Writes down what a present contact said outside of this system about a purpose that rests on consent: labelled as by staff, with its evidence (L13). A yes that was only said waits until the person confirms it by mail. CONFLICT where a consent stands or the person said no (L10).',
  })
  @Door('recordConsent', { right: 'duty', duty: 'LegalBasis', act: 'record', of: 'input.forPurpose' })
  async recordConsent(
    @Arg('input', () => RecordConsentInput, { description: 'What happened.' }) input: RecordConsentInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordConsentPayload> {
    const again = answering(ctx, info);
    const outcome = await recordConsent(ctx, input);
    return { outcome, contact: await again(input.purpose, input.contactId) };
  }

  @Mutation(() => ContactPayload, {
    nullable: true,
    description:
      'Asks a present contact by mail for explicit consent to special fields beside a basis that stands (Art. 9(2)(a), L21). On a page of ours they read the statement, choose, and confirm in a second step; nothing opens before that.',
  })
  @Door('askExplicitConsent', { right: 'duty', duty: 'LegalBasis', act: 'record', of: 'input.forPurpose' })
  async askExplicitConsent(
    @Arg('input', () => AskExplicitConsentInput, { description: 'What is asked.' }) input: AskExplicitConsentInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    const again = answering(ctx, info);
    await askExplicitConsent(ctx, input);
    return { contact: await again(input.purpose, input.contactId) };
  }

  @Mutation(() => ConsentProofPayload, {
    nullable: true,
    description:
      'A scan or mail that proves a consent, as a one-time download and always as an attachment; only under consent-administration, and logged as an export.',
  })
  @Door('evidenceFile', { right: 'duty', duty: 'LegalBasis', act: 'read', of: 'input.purpose' })
  evidenceFile(
    @Arg('input', () => EvidenceFileInput, { description: 'Which.' }) input: EvidenceFileInput,
    @Ctx() ctx: Context,
  ): Promise<ConsentProofPayload> {
    return fetchEvidence(ctx, input);
  }
}
