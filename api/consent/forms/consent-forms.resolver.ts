import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Door } from '../../door.ts';
import { ConsentForm } from './consent-form.ts';
import { findForms } from './find-forms.ts';
import { SaveConsentFormInput } from './form-inputs.ts';
import { saveConsentForm } from './save-form.ts';

@ObjectType({ description: 'What saving a consent form answers.' })
export class ConsentFormPayload {
  @Field(() => ConsentForm, { nullable: true, description: 'The form as it is now.' }) form!: ConsentForm | null;
}

@Resolver(() => ConsentForm)
export class ConsentFormsResolver {
  @Query(() => [ConsentForm], { nullable: true, description: 'Every consent form as it is now, by code. Any staff member.' })
  @Door('consentForms', { right: 'staff' })
  consentForms(@Ctx() ctx: Context): Promise<ConsentForm[]> {
    return findForms(ctx.query);
  }

  @Mutation(() => ConsentFormPayload, {
    nullable: true,
    description:
      'Writes the next version of a consent form. Refuses one that would ask unlawfully: a purpose as a condition, a language without a notice, a field that nobody must give. Duty NOTICE PUBLISH.',
  })
  @Door('saveConsentForm', { right: 'duty', duty: 'Notice', act: 'publish' })
  async saveConsentForm(
    @Arg('input', () => SaveConsentFormInput, { description: 'The form.' }) input: SaveConsentFormInput,
    @Ctx() ctx: Context,
  ): Promise<ConsentFormPayload> {
    return { form: await saveConsentForm(ctx, input) };
  }
}
