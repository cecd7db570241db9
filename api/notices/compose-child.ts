import type { OfferedLanguage } from '../languages.ts';
import { childSay } from './child-texts.ts';
import { authorityLines } from './compose-controller.ts';
import { farOnes, labelsOf, named, outsiders } from './compose-facts.ts';
import type { NoticeSubject } from './compose-notice.ts';
import type { NoticeFacts, OwnWords } from './notice-draft.ts';
import { listIn, termIn } from './say-values.ts';
import { type Block, blocksOf, heading, list, paragraph, rule } from './written-text.ts';

/** The same elements for a child, in a child's words; whoever wants all of it reads the text for adults. Pure. */
export function composeChild(
  { purpose, organisation, authority, fields }: NoticeSubject,
  facts: NoticeFacts,
  own: OwnWords,
  language: OfferedLanguage,
): Block[] {
  const say = childSay(language);
  const email = organisation.email ?? '';
  const kind = purpose.basisKind;
  const [others, far] = [named(language, outsiders(purpose)), named(language, farOnes(purpose))];
  const authorities = authorityLines(organisation, authority, language);
  return [
    heading(say('child.who')),
    paragraph(say('child.whoWe', { name: organisation.legalName ?? '', email })),
    heading(say('child.fields')),
    list(labelsOf(purpose, fields, language)),
    heading(say('child.must')),
    paragraph(say(kind === 'CONSENT' || kind === 'CONTRACT' ? `child.must.${kind}` : 'child.must.OTHER')),
    heading(say('child.see')),
    paragraph(others.length === 0 ? say('child.see.own') : say('child.see.beside', { names: listIn(language, others) })),
    ...(far.length > 0 ? [paragraph(say('child.see.far', { names: listIn(language, far) }))] : []),
    ...(facts.automatedDecisions === false ? [paragraph(say('child.computer'))] : blocksOf(own.automatedDecisions ?? '')),
    heading(say('child.long')),
    ...(purpose.retentionMonths !== null
      ? [paragraph(say('child.long.after', { term: termIn(language, purpose.retentionMonths) }))]
      : blocksOf(own.retention ?? '')),
    heading(say('child.stop')),
    paragraph(say(kind === 'CONSENT' || purpose.directMarketing ? 'child.stop.how' : 'child.stop.ask', { email })),
    rule,
    heading(say('child.may')),
    list([say('child.may.see'), say('child.may.correct'), say('child.may.erase')]),
    paragraph(say('child.help')),
    ...(authorities.length > 0 ? [paragraph(say('child.complain')), list(authorities)] : []),
  ];
}
