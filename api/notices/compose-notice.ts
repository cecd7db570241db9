import type { CataloguedField } from '../fields/catalogue.ts';
import { textIn } from '../fields/local-text.ts';
import type { OfferedLanguage } from '../languages.ts';
import type { Purpose } from '../purposes/purpose.ts';
import { eea } from '../recipients/eea.ts';
import { countryIn, termIn } from './say-values.ts';
import { noticeSay } from './texts.ts';
import { type Block, heading, list, paragraph } from './written-text.ts';

/** What a notice says of the purpose itself, from what the purpose is (Art. 13(1)(c)-(f), (2)(a)). Pure. */
export function composeFacts(purpose: Purpose, fields: ReadonlyMap<string, CataloguedField>, language: OfferedLanguage): Block[] {
  const say = noticeSay(language);
  const blocks: Block[] = [];
  if (purpose.basisKind) blocks.push(heading(say('basis.title')), paragraph(say(`basis.${purpose.basisKind}`)));
  blocks.push(
    heading(say('fields.title')),
    list(labelsOf(purpose, fields, language)),
    ...recipientsOf(purpose, language),
    ...transfersOf(purpose, language),
  );
  if (purpose.retentionMonths !== null)
    blocks.push(heading(say('retention.title')), paragraph(say('retention.after', { term: termIn(language, purpose.retentionMonths) })));
  return blocks;
}

/** In the order of the catalogue, as forms and pages have it. */
function labelsOf(purpose: Purpose, fields: ReadonlyMap<string, CataloguedField>, language: OfferedLanguage): string[] {
  const covered = new Set(purpose.fields.map(({ field }) => field));
  return [...fields.values()].filter(({ key }) => covered.has(key)).map(({ key, labels }) => textIn(labels, language, key));
}

const named = (language: OfferedLanguage, recipients: Purpose['recipients']): Block =>
  list(recipients.map(({ name, country }) => noticeSay(language)('recipients.one', { name, country: countryIn(language, country) })));

function recipientsOf({ recipients }: Purpose, language: OfferedLanguage): Block[] {
  const say = noticeSay(language);
  const others = recipients.filter(({ internal }) => !internal);
  const title = heading(say('recipients.title'));
  return others.length === 0
    ? [title, paragraph(say('recipients.own'))]
    : [title, paragraph(say('recipients.beside')), named(language, others)];
}

function transfersOf({ recipients }: Purpose, language: OfferedLanguage): Block[] {
  const say = noticeSay(language);
  const outside = recipients.filter(({ country }) => !eea.has(country));
  const title = heading(say('transfers.title'));
  return outside.length === 0
    ? [title, paragraph(say('transfers.none'))]
    : [title, paragraph(say('transfers.some')), named(language, outside)];
}
