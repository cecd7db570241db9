import { textIn } from '../fields/local-text.ts';
import type { OfferedLanguage } from '../languages.ts';
import type { Authority } from '../organisation/authorities.ts';
import type { Organisation } from '../organisation/organisation.entity.ts';
import { countryIn } from './say-values.ts';
import { noticeSay } from './texts.ts';
import { type Block, heading, list, paragraph } from './written-text.ts';

const rights = ['access', 'rectify', 'erase', 'restrict', 'port', 'object'] as const;

/** What every notice of an organisation says alike: who answers, what people may ask, to whom they complain (Art. 13(1)(a), (b), (2)(b), (d)). Pure. */
export function composeController(organisation: Organisation, authority: Authority | null, language: OfferedLanguage): Block[] {
  const say = noticeSay(language);
  const { legalName, email, dpoEmail } = organisation;
  const [lines, authorities] = [reach(organisation, language), authorityLines(organisation, authority, language)];
  return [
    ...(legalName ? [heading(say('controller.title')), paragraph(say('controller.is', { name: legalName })), list(lines)] : []),
    heading(say('rights.title')),
    paragraph(say('rights.intro')),
    list(rights.map(right => say(`rights.${right}`))),
    ...(email ? [paragraph(say('rights.how', { email: dpoEmail ?? email }))] : []),
    ...(authorities.length > 0 ? [heading(say('complaint.title')), paragraph(say('complaint.text')), list(authorities)] : []),
  ];
}

/** How the organisation is reached, a line each. */
export function reach(organisation: Organisation, language: OfferedLanguage): string[] {
  const say = noticeSay(language);
  const { street, postalCode, city, country, enterpriseNumber, email, phone, dpoName, dpoEmail } = organisation;
  const address = [street, [postalCode, city].filter(Boolean).join(' '), country && countryIn(language, country)]
    .filter(Boolean)
    .join(', ');
  return [
    enterpriseNumber && say('controller.number', { number: enterpriseNumber }),
    address && say('controller.address', { address }),
    email && say('controller.email', { email }),
    phone && say('controller.phone', { phone }),
    dpoName && dpoEmail && say('controller.dpo', { name: dpoName, email: dpoEmail }),
  ].filter(isSaid);
}

/** Name, address, website and so on of the authority, a line each; only its name where we know no more. */
export function authorityLines(organisation: Organisation, authority: Authority | null, language: OfferedLanguage): string[] {
  if (!authority) return organisation.supervisoryAuthority ? [organisation.supervisoryAuthority] : [];
  const { name, address, website, email, phone } = authority;
  return [textIn(name, language, ''), textIn(address, language, ''), textIn(website, language, ''), email, phone].filter(isSaid);
}

const isSaid = (line: string | null): line is string => line !== null && line !== '';
