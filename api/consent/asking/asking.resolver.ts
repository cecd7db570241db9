import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Door } from '../../door.ts';
import { textIn } from '../../fields/local-text.ts';
import { isOffered, languageFor, type OfferedLanguage } from '../../languages.ts';
import { composeController } from '../../notices/compose-controller.ts';
import { NoticeAudience } from '../../notices/notice-audience.ts';
import { written } from '../../notices/written-text.ts';
import { findLegalSettings } from '../../organisation/find-legal-settings.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';
import { authorityOf } from '../../organisation/legal-settings.ts';
import { Refusal } from '../../refusal.ts';
import { CountryCode, LanguageTag } from '../../scalars.ts';
import type { ConsentForm } from '../forms/consent-form.ts';
import { findOpenForm } from '../forms/find-forms.ts';
import type { Answers } from './answers.ts';
import type { AskedForm } from './asked-form.ts';
import { ConsentFormToAsk, SubmitConsentInput, SubmitConsentPayload } from './asking-inputs.ts';
import { askedFormOf } from './load-asked-form.ts';
import { submitForChild } from '../children/ask-guardian.ts';
import { submitConsent } from './submit-consent.ts';

/** What frontend applications need to show a consent form of their own design, and to send it in. */
@Resolver()
export class AskingResolver {
  @Query(() => ConsentFormToAsk, {
    nullable: true,
    description:
      'An open consent form as a person sees it in one language; null: there is none. Anybody, and web pages of the origins that the form lists.',
  })
  @Door('consentForm', { right: 'form' })
  async consentForm(
    @Arg('code', () => String, { description: 'Its code.' }) code: string,
    @Arg('language', () => LanguageTag, { nullable: true, description: 'Language wished for; the nearest of the form’s is given.' })
    language: string | null | undefined,
    @Arg('country', () => CountryCode, { nullable: true, description: 'Whose consent age is asked about; the organisation’s, if absent.' })
    country: string | null | undefined,
    @Arg('audience', () => NoticeAudience, {
      defaultValue: 'ADULT',
      description:
        'CHILD: as it is shown to whoever said that they are younger than the age; null where nothing in it is open to children.',
    })
    audience: NoticeAudience,
    @Ctx() ctx: Context,
  ): Promise<ConsentFormToAsk | null> {
    const form = await findOpenForm(ctx.query, code);
    if (!form) return null;
    insistOnOrigin(ctx, form);
    const asked = await theForm(ctx, form, language ?? null, audience);
    return asked && tell(ctx, asked, country ?? asked.age?.country ?? null);
  }

  @Mutation(() => SubmitConsentPayload, {
    nullable: true,
    description:
      'Takes in what a person answered on a consent form. Nothing holds until they confirm it by the mail they get. The answer is the same whether or not the address is known. Anybody, and web pages of the origins that the form lists.',
  })
  @Door('submitConsent', { right: 'form' })
  async submitConsent(
    @Arg('input', () => SubmitConsentInput, { description: 'The answers.' }) input: SubmitConsentInput,
    @Ctx() ctx: Context,
  ): Promise<SubmitConsentPayload> {
    const form = await findOpenForm(ctx.query, input.form);
    if (!form) throw new Refusal('NOT_FOUND', [{ path: 'input.form', rule: 'unknown' }]);
    insistOnOrigin(ctx, form);
    if (!form.languages.includes(input.language)) throw new Refusal('BAD_USER_INPUT', [{ path: 'input.language', rule: 'notOffered' }]);
    const asked = await theForm(ctx, form, input.language, input.audience);
    if (!asked) throw new Refusal('NOT_FOUND', [{ path: 'input.form', rule: 'unknown' }]);
    const { formOrigin, privacyControl } = ctx.http;
    const arrival = { channel: 'API', origin: formOrigin, privacyControl, key: input.idempotencyKey } as const;
    const answers = answersOf(input);
    if (input.audience === 'ADULT') return { outcome: await submitConsent(ctx, asked, answers, arrival) };
    return { outcome: await submitForChild(ctx, asked, { ...answers, guardianEmail: input.guardianEmail ?? null }, arrival) };
  }
}

/** A web page elsewhere may use the forms that list it, and no others. */
function insistOnOrigin({ http: { formOrigin } }: Context, form: ConsentForm): void {
  if (formOrigin !== null && !form.origins.includes(formOrigin)) throw new Refusal('FORBIDDEN', [{ path: 'Origin', rule: 'origin' }]);
}

const theForm = (ctx: Context, form: ConsentForm, wished: string | null, audience: NoticeAudience): Promise<AskedForm | null> => {
  const language = languageFor(wished ? [wished] : [], form.languages.filter(isOffered));
  return ctx.transaction(tx => askedFormOf(tx, form, language, audience));
};

const answersOf = (input: SubmitConsentInput): Answers => ({
  email: input.email ?? null,
  values: new Map((input.values ?? []).map(({ key, text, number, boolean }) => [key, text ?? number ?? boolean ?? null])),
  decisions: new Map(
    input.decisions.map(({ purpose, yes, noticeVersion, explicit }) => [purpose, { yes, noticeVersion, explicit: explicit ?? null }]),
  ),
  country: input.country ?? null,
  oldEnough: input.oldEnough ?? null,
  ageAsked: input.ageAsked ?? null,
});

async function tell(ctx: Context, asked: AskedForm, country: string | null): Promise<ConsentFormToAsk> {
  const { form, language } = asked;
  const organisation = await ctx.transaction(findOrganisation);
  const authority = authorityOf(await findLegalSettings(ctx.query), organisation.country);
  return Object.assign(new ConsentFormToAsk(), {
    code: form.code,
    version: form.version,
    language,
    languages: form.languages,
    title: asked.title,
    intro: asked.intro,
    fields: asked.fields.map(each => fieldToAsk(each, language)),
    purposes: asked.purposes.map(({ purpose, label, notice, necessary, withGuardian, explicit }) => ({
      purpose: purpose.code,
      label,
      notice,
      necessary,
      withGuardian,
      explicit: explicit ? { statement: explicit.statement, fields: explicit.fields.map(each => fieldToAsk(each, language)) } : null,
    })),
    age: asked.age && country ? asked.age.of(country) : null,
    country: asked.age ? country : null,
    controller: written(composeController(organisation, authority, language)),
  });
}

const fieldToAsk = ({ field, label, required }: AskedForm['fields'][number], language: OfferedLanguage) => ({
  key: field.key,
  label,
  kind: field.kind,
  required,
  choices: field.choices?.map(({ value, labels }) => ({ value, label: textIn(labels, language, value) })) ?? null,
});
