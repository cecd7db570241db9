import { Arg, Ctx, Field, FieldResolver, InputType, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Door } from '../door.ts';
import { CountryCode, EmailAddress, LanguageTag, PhoneNumber } from '../scalars.ts';
import { findOrganisation } from './find-organisation.ts';
import { missingOf } from './missing-of.ts';
import { Organisation, OrganisationProfile } from './organisation.entity.ts';
import { reviseOrganisation } from './revise-organisation.ts';

@InputType({ description: 'The organisation’s next version. Absent: unchanged; null: cleared.' })
export class OrganisationInput {
  @Field(() => String, { nullable: true, description: 'Name in law.' }) legalName?: string | null;
  @Field(() => String, { nullable: true, description: 'Enterprise or trade register number.' }) enterpriseNumber?: string | null;
  @Field(() => String, { nullable: true, description: 'Street and number.' }) street?: string | null;
  @Field(() => String, { nullable: true, description: 'Postal code.' }) postalCode?: string | null;
  @Field(() => String, { nullable: true, description: 'City or municipality.' }) city?: string | null;
  @Field(() => CountryCode, { nullable: true, description: 'Country.' }) country?: string | null;
  @Field(() => EmailAddress, { nullable: true, description: 'Address for questions about data.' }) email?: string | null;
  @Field(() => PhoneNumber, { nullable: true, description: 'Telephone number.' }) phone?: string | null;
  @Field(() => String, { nullable: true, description: 'Data protection officer (Art. 37).' }) dpoName?: string | null;
  @Field(() => EmailAddress, { nullable: true, description: 'Address of the data protection officer.' }) dpoEmail?: string | null;
  @Field(() => OrganisationProfile, { nullable: true, description: 'What kind of controller it is.' }) profile?: OrganisationProfile | null;
  @Field(() => String, { nullable: true, description: 'Supervisory authority.' }) supervisoryAuthority?: string | null;
  @Field(() => [LanguageTag], { nullable: true, description: 'Languages in which people are informed: nl, fr, de, en. Cannot be cleared.' })
  languages?: string[] | null;
  @Field(() => String, { nullable: true, description: 'IANA time zone. Cannot be cleared.' }) timeZone?: string | null;
  @Field(() => String, { description: 'Why; kept in the change log.' }) reason!: string;
  @Field(() => Int, { description: 'The version this change was made from; stale: CONFLICT.' }) expectedVersion!: number;
}

@ObjectType({ description: 'What revising the organisation answers.' })
export class OrganisationPayload {
  @Field(() => Organisation, { nullable: true, description: 'The organisation as it is now.' }) organisation!: Organisation | null;
}

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, { nullable: true, description: 'The controller. Any signed-in viewer.' })
  @Door('organisation', { right: 'viewer' })
  organisation(@Ctx() ctx: Context): Promise<Organisation> {
    return ctx.transaction(findOrganisation);
  }

  @Mutation(() => OrganisationPayload, {
    nullable: true,
    description: 'Writes the next version of the organisation. Duty ORGANISATION MANAGE.',
  })
  @Door('reviseOrganisation', { right: 'duty', duty: 'Organisation', act: 'manage' })
  async reviseOrganisation(
    @Arg('input', () => OrganisationInput, { description: 'The changes.' }) input: OrganisationInput,
    @Ctx() ctx: Context,
  ): Promise<OrganisationPayload> {
    return { organisation: await reviseOrganisation(ctx, input) };
  }

  @FieldResolver(() => [String], {
    description:
      'Names of what a notice must say of the controller and is not there yet (Art. 13). Until it is empty, no purpose can be activated.',
  })
  missing(@Root() organisation: Organisation): string[] {
    return missingOf(organisation);
  }
}
