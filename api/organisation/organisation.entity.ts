import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enumOf } from '../enum-of.ts';
import { CountryCode, EmailAddress, LanguageTag, PhoneNumber } from '../scalars.ts';

/** What kind of controller it is; some grounds ask more of some. */
export const OrganisationProfile = enumOf(['PRIVATE', 'EMPLOYER', 'PUBLIC_AUTHORITY'] as const);
export type OrganisationProfile = keyof typeof OrganisationProfile;

registerEnumType(OrganisationProfile, {
  name: 'OrganisationProfile',
  description: 'What kind of controller the organisation is towards its contacts.',
  valuesConfig: {
    PRIVATE: { description: 'A company or association towards customers, members, the public.' },
    EMPLOYER: { description: 'An employer towards its people: consent is rarely free (Recital 43).' },
    PUBLIC_AUTHORITY: { description: 'A public authority: legitimate interests only outside its tasks (Art. 6(1), last sentence).' },
  },
});

/** The controller (Art. 4(7)). Versioned: a change is a new row. */
@ObjectType({
  description: 'The organisation, which is the controller (Art. 4(7)): who answers for the data. Each change is a new version.',
})
@Entity('organisation')
export class Organisation {
  @Field(() => Int, { description: 'Number of this version; give it as expectedVersion when revising.' })
  @PrimaryColumn('integer')
  version!: number;
  @Field(() => String, { nullable: true, description: 'Name in law.' }) @Column('text', { name: 'legal_name', nullable: true }) legalName!:
    string | null;
  @Field(() => String, { nullable: true, description: 'Enterprise or trade register number.' })
  @Column('text', { name: 'enterprise_number', nullable: true })
  enterpriseNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'Street and number.' }) @Column('text', { nullable: true }) street!: string | null;
  @Field(() => String, { nullable: true, description: 'Postal code.' })
  @Column('text', { name: 'postal_code', nullable: true })
  postalCode!: string | null;
  @Field(() => String, { nullable: true, description: 'City or municipality.' }) @Column('text', { nullable: true }) city!: string | null;
  @Field(() => CountryCode, { nullable: true, description: 'Country.' }) @Column('text', { nullable: true }) country!: string | null;
  @Field(() => EmailAddress, { nullable: true, description: 'Address for questions about data.' })
  @Column('text', { nullable: true })
  email!: string | null;
  @Field(() => PhoneNumber, { nullable: true, description: 'Telephone number.' }) @Column('text', { nullable: true }) phone!: string | null;
  @Field(() => String, { nullable: true, description: 'Data protection officer (Art. 37).' })
  @Column('text', { name: 'dpo_name', nullable: true })
  dpoName!: string | null;
  @Field(() => EmailAddress, { nullable: true, description: 'Address of the data protection officer.' })
  @Column('text', { name: 'dpo_email', nullable: true })
  dpoEmail!: string | null;
  @Field(() => OrganisationProfile, { nullable: true, description: 'What kind of controller it is.' })
  @Column('text', { nullable: true })
  profile!: OrganisationProfile | null;
  @Field(() => String, { nullable: true, description: 'Supervisory authority: GBA/APD, AP, …' })
  @Column('text', { name: 'supervisory_authority', nullable: true })
  supervisoryAuthority!: string | null;
  @Field(() => [LanguageTag], { description: 'Languages in which people are informed.' })
  @Column('text', { array: true })
  languages!: string[];
  @Field(() => String, { description: 'IANA time zone in which terms are counted.' })
  @Column('text', { name: 'time_zone' })
  timeZone!: string;
}
