import { textIn } from '../../fields/local-text.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { authorityLines, reach } from '../../notices/compose-controller.ts';
import type { NoticeAudience } from '../../notices/notice-audience.ts';
import type { Authority } from '../../organisation/authorities.ts';
import type { Organisation } from '../../organisation/organisation.entity.ts';
import type { CataloguedField } from '../../fields/catalogue.ts';
import type { Purpose } from '../../purposes/purpose.ts';
import { isSensitive } from '../../access/policy.ts';
import type { Origin } from '../../fields/origin.ts';
import { receiptContext } from './receipt-context.ts';

/** A consent, as the receipt acknowledges it. Ids, codes and instants: nothing of the person but that they agreed (L14). */
export interface Acknowledged {
  readonly receiptId: string;
  /** What is on record: the legal basis, or for an explicit consent the sensitive condition beside it. */
  readonly recordId: string;
  readonly contactId: string;
  readonly purpose: Purpose;
  /** Null: an explicit consent beside a basis that no notice belongs to. */
  readonly noticeVersion: number | null;
  /** The fields that this version of the notice names, or the statement; a consent covers no others. */
  readonly fields: readonly string[];
  readonly audience: NoticeAudience;
  readonly language: OfferedLanguage;
  /** SHA-256 of the text as shown, hexadecimal; null where it was told in another way. */
  readonly served: string | null;
  /** By the database's clock. */
  readonly at: Date;
  readonly expiresAt: Date | null;
  readonly by: Origin;
  readonly method: string;
  /** An explicit consent to sensitive fields (Art. 9(2)(a)), with the statement in words where it was one of ours; null: an ordinary consent. */
  readonly explicit: { readonly statement: string | null } | null;
}

/** Who answers for it. */
export interface Responsible {
  readonly organisation: Organisation;
  readonly authority: Authority | null;
  readonly fields: ReadonlyMap<string, CataloguedField>;
}

const rights = ['A15', 'A16', 'A17', 'A18', 'A20', 'A7-3', 'A77'].map(article => `eu-gdpr:${article}`);
const entities: Readonly<Record<Origin, string>> = {
  PERSON: 'dpv:DataSubject',
  GUARDIAN: 'dpv:GuardianOfDataSubject',
  STAFF: 'dpv:DataController',
  IMPORT: 'dpv:DataController',
  THIRD_PARTY: 'dpv:ThirdParty',
};
const country = (code: string | null) => (code ? `loc:${code}` : undefined);

/**
 * A consent receipt with the structure of ISO/IEC TS 27560:2023 in the Data Privacy Vocabulary, as JSON-LD that carries its own context. Pure.
 * The legible page and the mail are written from this very object, so that they say the same.
 */
export function receiptOf(consent: Acknowledged, { organisation, authority, fields }: Responsible) {
  const { language, purpose, at } = consent;
  const said = (text: string) => ({ '@value': text, '@language': language });
  return {
    '@context': receiptContext,
    '@id': `urn:uuid:${consent.receiptId}`,
    '@type': 'dpv:ConsentReceipt',
    identifier: consent.receiptId,
    schemaVersion: 'ISO/IEC TS 27560:2023',
    conformsTo: 'https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr',
    issued: at.toISOString(),
    language,
    record: {
      '@id': `urn:uuid:${consent.recordId}`,
      '@type': 'dpv:ConsentRecord',
      identifier: consent.recordId,
      conformsTo: 'https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr',
      dataSubject: { '@id': `urn:uuid:${consent.contactId}`, '@type': 'dpv:DataSubject' },
      controller: {
        '@type': 'dpv:DataController',
        name: organisation.legalName ?? '',
        contact: reach(organisation, language),
      },
      authority: { '@type': 'dpv:DataProtectionAuthority', contact: authorityLines(organisation, authority, language) },
      jurisdiction: country(organisation.country),
      applicableLaw: 'eu-gdpr:GDPR',
      notice: {
        '@type': 'dpv:ConsentNotice',
        ...(consent.noticeVersion !== null && { version: consent.noticeVersion }),
        language,
        audience: consent.audience,
        ...(consent.served && { textSha256: consent.served }),
        ...(consent.explicit?.statement && { description: said(consent.explicit.statement) }),
      },
      process: {
        '@type': 'dpv:Process',
        purpose: { '@type': 'dpv:Purpose', identifier: purpose.code, title: said(textIn(purpose.texts, language, purpose.code)) },
        ...(purpose.channel && { marketingChannel: purpose.channel }),
        legalBasis: [consent.explicit ? 'eu-gdpr:A9-2-a' : 'eu-gdpr:A6-1-a'],
        personalData: consent.fields.map(key => {
          const field = fields.get(key);
          return {
            '@type': field && isSensitive(field) ? 'dpv:SpecialCategoryPersonalData' : 'dpv:PersonalData',
            identifier: key,
            title: said(textIn(field?.labels ?? {}, language, key)),
            // The address is how the purpose is carried out; whatever else was asked could be left out.
            necessity: key === 'email' ? 'dpv:Required' : 'dpv:Optional',
          };
        }),
        recipient: purpose.recipients
          .filter(({ internal }) => !internal)
          .map(({ name, country: code, transferTool }) => ({
            '@type': 'dpv:Recipient',
            name,
            country: country(code),
            ...(transferTool && { safeguard: transferTool }),
          })),
        storage: {
          '@type': 'dpv:StorageCondition',
          location: country(organisation.country),
          ...(purpose.retentionMonths !== null && { duration: `P${purpose.retentionMonths}M` }),
        },
        ...(purpose.transfers && { transfers: purpose.transfers }),
        ...(purpose.automatedDecisions && { automatedDecisions: purpose.automatedDecisions }),
      },
      rights,
      withdrawal: organisation.dpoEmail ?? organisation.email ?? '',
      event: [
        {
          '@type': 'dpv:ConsentGiven',
          kind: consent.explicit ? 'dpv:ExplicitlyExpressedConsent' : 'dpv:ExpressedConsent',
          time: at.toISOString(),
          ...(consent.expiresAt && { until: consent.expiresAt.toISOString() }),
          by: entities[consent.by],
          method: consent.method,
        },
      ],
    },
  };
}

export type Receipt = ReturnType<typeof receiptOf>;
