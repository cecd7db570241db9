import type { Transaction } from '../../context.ts';
import { textIn } from '../../fields/local-text.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { ageFactsOf, offForMinors } from '../../legal-bases/youth.ts';
import { findLegalSettings } from '../../organisation/find-legal-settings.ts';
import { consentAgeOf } from '../../organisation/legal-settings.ts';
import { findCurrentTexts, mayBeAsked, textFor } from '../../notices/notice-text.ts';
import type { NoticeAudience } from '../../notices/notice-audience.ts';
import type { Purpose } from '../../purposes/purpose.ts';
import { findPurposes } from '../../purposes/find-purposes.ts';
import { findSurroundings } from '../../purposes/settle-purpose.ts';
import type { ConsentForm } from '../forms/consent-form.ts';
import type { CataloguedField } from '../../fields/catalogue.ts';
import { isAskable, isAskableExpressly } from '../forms/parse-form.ts';
import type { AskedField, AskedForm, AskedPurpose, AskedStatement, ShownNotice } from './asked-form.ts';
import { statementIn } from './statement.ts';

/**
 * The form as somebody sees it in a language of the form. Null where none of its purposes can be asked for any more.
 * To a child: the purposes that are open to them, by the child's texts, and nothing else is asked of them (L31, L32).
 */
export async function askedFormOf(
  tx: Transaction,
  form: ConsentForm,
  language: OfferedLanguage,
  audience: NoticeAudience = 'ADULT',
): Promise<AskedForm | null> {
  const { organisation, fields } = await findSurroundings(tx);
  const settings = await findLegalSettings(tx.query);
  const questions = await askedPurposes(tx, form, language, audience);
  if (questions.length === 0) return null;
  const asked = (is: (field: CataloguedField) => boolean, covered: ReadonlySet<string>): AskedField[] =>
    form.fields.flatMap(({ key, required }) => {
      const field = fields.get(key);
      if (!field?.inUse || !is(field) || !covered.has(key)) return [];
      const mustBe = required && !field.delicate && field.sensitivity === 'ORDINARY';
      return [{ field, label: textIn(field.labels, language, key), required: mustBe }];
    });
  const stated = (purpose: Purpose, label: string, notice: ShownNotice): AskedStatement | null => {
    // What the purpose itself may use by law needs no consent beside it.
    const lawful = tx.ctx.policy.purposes.get(purpose.code)?.provisionFor ?? new Set();
    const special = asked(field => isAskableExpressly(field) && !lawful.has(field.key), notice.fields);
    if (audience === 'CHILD' || special.length === 0) return null;
    const named = special.map(({ field }) => field);
    return { statement: statementIn(language, organisation.legalName ?? '', label, named), fields: special };
  };
  const purposes = questions.map(each => ({ ...each, explicit: stated(each.purpose, each.label, each.notice) }));
  const expressly = new Set(purposes.flatMap(({ explicit }) => explicit?.fields.map(({ field }) => field.key) ?? []));
  const covered = new Set(purposes.flatMap(({ notice }) => [...notice.fields]));
  const without = (field: CataloguedField) => isAskable(field) || (isAskableExpressly(field) && !expressly.has(field.key));
  return {
    form,
    language,
    audience,
    title: textIn(form.titleTexts, language, form.code),
    intro: textIn(form.introTexts, language, ''),
    purposes,
    fields: audience === 'CHILD' ? [] : asked(without, covered),
    age: form.onlineService ? { country: organisation.country ?? 'BE', of: country => consentAgeOf(settings, country) } : null,
  };
}

/** Whether children may be asked for it: marketing and profiling are off for them (L36). Pure. */
export const isOpenToChildren = (purpose: Purpose): boolean =>
  purpose.openToMinors && !offForMinors(ageFactsOf(purpose), { belowConsentAge: true, minor: true });

/**
 * Its purposes, each with the published text that informs about it. One that was retired meanwhile is not asked for, nor one whose last notice
 * has no text in this language: nobody consents to what they cannot read (L6).
 */
async function askedPurposes(
  { query, ctx }: Transaction,
  form: ConsentForm,
  language: OfferedLanguage,
  audience: NoticeAudience,
): Promise<AskedPurpose[]> {
  const all = new Map((await findPurposes(query)).map(purpose => [purpose.code, purpose]));
  const published = await findCurrentTexts(query);
  return form.purposes.flatMap(({ code, required, necessary }): AskedPurpose[] => {
    const purpose = all.get(code);
    const texts = (purpose && published.get(purpose.id)) ?? [];
    if (purpose?.state !== 'ACTIVE' || !mayBeAsked(texts, language, audience)) return [];
    if (audience === 'CHILD' && !isOpenToChildren(purpose)) return [];
    const { version, content } = textFor(texts, language, audience)!;
    const named = ctx.policy.purposes.get(code)?.notices.find(each => each.version === version)?.fields;
    const covered = purpose.fields.map(({ field }) => field).filter(field => named?.has(field));
    const notice = { version, language, audience, fields: new Set(covered), text: content };
    return [
      {
        purpose,
        label: textIn(purpose.texts, language, code),
        notice,
        necessary: required ? necessary : null,
        withGuardian: audience === 'CHILD' && purpose.preventiveReason === null,
      },
    ];
  });
}
