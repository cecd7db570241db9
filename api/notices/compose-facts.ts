import type { CataloguedField } from '../fields/catalogue.ts';
import { textIn } from '../fields/local-text.ts';
import type { OfferedLanguage } from '../languages.ts';
import type { Purpose } from '../purposes/purpose.ts';
import type { SensitiveProvision } from '../purposes/sensitive-provision.ts';
import { eea } from '../recipients/eea.ts';
import { type NoticeFacts, nothingSaid, type OwnWords } from './notice-draft.ts';
import { countryIn, listIn, termIn } from './say-values.ts';
import { noticeSay, type SayNotice } from './texts.ts';
import { type Block, blocksOf, heading, list, paragraph } from './written-text.ts';

/** What the organisation adds to what the purpose is. */
export interface Added {
  readonly facts: NoticeFacts;
  readonly own: OwnWords;
  /** Where people write to; null: not known. */
  readonly email: string | null;
}

const nothing: Added = { facts: nothingSaid, own: {}, email: null };

/** What a notice says of the purpose itself, from what the purpose is (Art. 13(1)(c)-(f), (2)(a), (c), (e), (f), 14(2)(f)). What nobody said is left out. Pure. */
export function composeFacts(
  purpose: Purpose,
  fields: ReadonlyMap<string, CataloguedField>,
  language: OfferedLanguage,
  added: Added = nothing,
): Block[] {
  const at: At = { purpose, fields, language, say: noticeSay(language), ...added };
  return [basis, whichFields, obligation, recipients, transfers, retention, automated, sources, stopping].flatMap(part => part(at));
}

interface At extends Added {
  readonly purpose: Purpose;
  readonly fields: ReadonlyMap<string, CataloguedField>;
  readonly language: OfferedLanguage;
  readonly say: SayNotice;
}

/** A heading with what stands under it; nothing, where nothing stands under it. */
const section = (title: string, ...under: (Block | readonly Block[] | null | undefined | false)[]): Block[] => {
  const blocks = under.flatMap(block => block || []);
  return blocks.length === 0 ? [] : [heading(title), ...blocks];
};
const words = (text: string | undefined): Block[] => blocksOf(text ?? '');

const basis = ({ purpose: { basisKind: kind }, say, own }: At) =>
  kind ? section(say('basis.title'), paragraph(say(`basis.${kind}`)), words(own.basis), words(own.interests)) : [];

function whichFields({ purpose, fields, language, say }: At): Block[] {
  const label = (key: string) => textIn(fields.get(key)?.labels ?? {}, language, key);
  return section(
    say('fields.title'),
    list(labelsOf(purpose, fields, language)),
    purpose.sensitiveProvisions.map(({ provision, fields: covered }) =>
      paragraph(say('sensitive.some', { fields: listIn(language, covered.map(label)), provision: provisionIn(say, provision) })),
    ),
  );
}

/** In the order of the catalogue, as forms and pages have it. */
export function labelsOf(purpose: Purpose, fields: ReadonlyMap<string, CataloguedField>, language: OfferedLanguage): string[] {
  const covered = new Set(purpose.fields.map(({ field }) => field));
  return [...fields.values()].filter(({ key }) => covered.has(key)).map(({ key, labels }) => textIn(labels, language, key));
}

const provisionIn = (say: SayNotice, provision: SensitiveProvision): string =>
  provision === 'ART_10' || provision === 'NATIONAL_NUMBER'
    ? say(`provision.${provision}`)
    : say('provision.ART_9', { letter: provision.at(-1)!.toLowerCase() });

const obligation = ({ facts, say, own }: At) =>
  section(say('obligation.title'), facts.obligation && paragraph(say(`obligation.${facts.obligation}`)), words(own.obligation));

export const named = (language: OfferedLanguage, those: Purpose['recipients']): string[] =>
  those.map(({ name, country }) => noticeSay(language)('recipients.one', { name, country: countryIn(language, country) }));

export const outsiders = ({ recipients: those }: Purpose) => those.filter(({ internal }) => !internal);
export const farOnes = ({ recipients: those }: Purpose) => those.filter(({ country }) => !eea.has(country));

function recipients({ purpose, language, say, own }: At): Block[] {
  const others = outsiders(purpose);
  const who = others.length === 0 ? paragraph(say('recipients.own')) : [paragraph(say('recipients.beside')), list(named(language, others))];
  return section(say('recipients.title'), who, words(own.recipients));
}

function transfers({ purpose, language, say, own }: At): Block[] {
  const far = farOnes(purpose);
  const whether = far.length === 0 ? paragraph(say('transfers.none')) : [paragraph(say('transfers.some')), list(named(language, far))];
  return section(say('transfers.title'), whether, words(own.transfers));
}

const retention = ({ purpose: { retentionMonths: months }, language, say, own }: At) =>
  section(
    say('retention.title'),
    months !== null && paragraph(say('retention.after', { term: termIn(language, months) })),
    words(own.retention),
  );

const automated = ({ facts: { automatedDecisions: alone }, say, own }: At) =>
  section(
    say('automated.title'),
    alone !== null && paragraph(say(alone ? 'automated.yes' : 'automated.no')),
    words(own.automatedDecisions),
  );

const sources = ({ facts, say, own }: At) =>
  section(
    say('source.title'),
    (facts.sources ?? []).flatMap(source => (source === 'OTHERS' ? [] : [paragraph(say(`source.${source}`))])),
    words(own.source),
  );

function stopping({ purpose: { basisKind: kind, directMarketing }, email, say }: At): Block[] {
  if (!kind || !email) return [];
  const how = kind === 'PUBLIC_TASK' || kind === 'LEGITIMATE_INTERESTS' ? say('stop.objection', { email }) : say(`stop.${kind}`, { email });
  return section(say('stop.title'), paragraph(how), directMarketing && paragraph(say('stop.marketing')));
}
