import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Duty, DutyAct, DutyRule } from '../access/duty.ts';
import { enumOf } from '../enum-of.ts';
import { textIn } from '../fields/local-text.ts';
import { LegalBasisKind } from '../purposes/legal-basis-kind.ts';
import { DutyActName, DutyName } from '../roles/role-enums.ts';
import { DateTime, EmailAddress, LanguageTag, PurposeCode } from '../scalars.ts';

export const ViewerKind = enumOf(['STAFF', 'SERVICE_ACCOUNT'] as const);
registerEnumType(ViewerKind, {
  name: 'ViewerKind',
  description: 'What kind of viewer asks.',
  valuesConfig: {
    STAFF: { description: 'A person who works here, with a session.' },
    SERVICE_ACCOUNT: { description: 'A server-side application, with a token.' },
  },
});

export const Mode = enumOf(['DEMO', 'PRODUCTION'] as const);
registerEnumType(Mode, {
  name: 'Mode',
  description: 'How this installation runs.',
  valuesConfig: {
    DEMO: { description: 'Invented people, codes shown on the sign-in page, this machine only.' },
    PRODUCTION: { description: 'Real people.' },
  },
});

export const AuthenticatorKind = enumOf(['CODES', 'PASSKEY'] as const);
registerEnumType(AuthenticatorKind, {
  name: 'AuthenticatorKind',
  description: 'What an authenticator does.',
  valuesConfig: {
    CODES: { description: 'Shows codes: an app on a telephone, a password manager.' },
    PASSKEY: { description: 'A passkey or security key: signs in alone, or after the password.' },
  },
});

@ObjectType({ description: 'Something that proves who signs in: it shows codes, or holds a passkey.' })
export class Authenticator {
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'What its owner calls it.' }) name!: string;
  @Field(() => AuthenticatorKind, { description: 'What it does.' }) kind!: keyof typeof AuthenticatorKind;
  @Field(() => DateTime, { description: 'Since when it counts.' }) since!: Date;
}

@ObjectType({ description: 'How strongly the viewer is proven.' })
export class ViewerMfa {
  @Field(() => DateTime, { nullable: true, description: 'Until when the second factor counts as fresh; null: it does not.' })
  freshUntil!: Date | null;
  @Field(() => Boolean, { description: 'Whether sensitive fields and acts ask for a fresh code first.' }) stepUpRequired!: boolean;
  @Field(() => Int, { description: 'Recovery codes not used yet.' }) recoveryCodesLeft!: number;
  @Field(() => [Authenticator], {
    description: 'What the viewer signs in with beside the password, the oldest first; empty for applications.',
  })
  authenticators!: Authenticator[];
}

@ObjectType({ description: 'One duty of a role that the viewer holds.' })
export class ViewerDuty {
  @Field(() => DutyName, { description: 'Which right.' }) duty!: Duty;
  @Field(() => [DutyActName], { description: 'What may be done with it.' }) acts!: readonly DutyAct[];
}

@ObjectType({ description: 'A role that the viewer holds. Several roles add up and never mix: build one ability per role.' })
export class ViewerRole {
  @Field(() => String, { description: 'Its code.' }) code!: string;
  @Field(() => [PurposeCode], { description: 'The purposes it may act for.' }) purposes!: readonly string[];
  @Field(() => [ViewerDuty], { description: 'Rights that are not about fields.' }) duties!: readonly DutyRule[];
  @Field(() => String, {
    description: 'JSON of its rules as CASL packs them (`unpackRules` of @casl/ability/extra): to foresee, never to decide.',
  })
  packedRules!: string;

  readonly labels!: Readonly<Record<string, string>>;
  readonly viewerLanguage!: string;

  @Field(() => String, { description: 'What people call it.' })
  label(
    @Arg('language', () => LanguageTag, { nullable: true, description: 'In this language; absent: in the viewer’s.' })
    language?: string | null,
  ): string {
    return textIn(this.labels, language ?? this.viewerLanguage, this.code);
  }
}

@ObjectType({ description: 'A purpose that the viewer may act for.' })
export class ViewerPurpose {
  @Field(() => PurposeCode, { description: 'Its code.' }) code!: string;
  @Field(() => LegalBasisKind, {
    nullable: true,
    description: 'The kind of its basis; null for built-in purposes, whose ground is the law.',
  })
  basisKind!: LegalBasisKind | null;
  @Field(() => Boolean, { description: 'Always active, editable by nobody.' }) builtIn!: boolean;
  @Field(() => Int, {
    description: 'Which of the six hues of the purpose switch, 0 to 5: by order of making, so that a purpose keeps its hue.',
  })
  hue!: number;

  readonly labels!: Readonly<Record<string, string>>;
  readonly viewerLanguage!: string;
}

/** Who asks, as the console and other frontends learn it. */
@ObjectType('Viewer', { description: 'Who asks, and what they may do: enough for a frontend to foresee, never to decide.' })
export class SignedInViewer {
  @Field(() => ID, { description: 'Id of the staff member or application.' }) id!: string;
  @Field(() => ViewerKind, { description: 'What kind of viewer.' }) kind!: keyof typeof ViewerKind;
  @Field(() => String, { description: 'The name that logs show.' }) name!: string;
  @Field(() => EmailAddress, { nullable: true, description: 'The address a staff member signs in with; null for applications.' }) email!:
    string | null;
  @Field(() => LanguageTag, { description: 'The language the viewer reads.' }) language!: string;
  @Field(() => Boolean, {
    description: 'Whether the staff member has said to know that what they look at is written down; true for applications.',
  })
  toldOfLogging!: boolean;
  @Field(() => ViewerMfa, { description: 'How strongly proven.' }) mfa!: ViewerMfa;
  @Field(() => [ViewerRole], { description: 'The roles held.' }) roles!: ViewerRole[];
  @Field(() => [ViewerPurpose], { description: 'The active purposes that a role of the viewer may act for.' }) purposes!: ViewerPurpose[];
  @Field(() => Mode, { description: 'How this installation runs.' }) mode!: keyof typeof Mode;
}
