import type { Transaction } from '../../context.ts';
import { textIn } from '../../fields/local-text.ts';
import type { OfferedLanguage } from '../../languages.ts';
import { findLegalSettings } from '../../organisation/find-legal-settings.ts';
import { consentAgeOf } from '../../organisation/legal-settings.ts';
import { findCurrentTexts, mayBeAsked, textFor } from '../../notices/notice-text.ts';
import type { NoticeAudience } from '../../notices/notice-audience.ts';
import type { Purpose } from '../../purposes/purpose.ts';
import { findPurposes } from '../../purposes/find-purposes.ts';
import { findSurroundings } from '../../purposes/settle-purpose.ts';
import type { ConsentForm } from '../forms/consent-form.ts';
import { isAskable } from '../forms/parse-form.ts';
import type { AskedForm, AskedPurpose } from './asked-form.ts';

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
  const purposes = await askedPurposes(tx, form, language, audience);
  if (purposes.length === 0) return null;
  const covered = new Set(purposes.flatMap(({ notice }) => [...notice.fields]));
  return {
    form,
    language,
    audience,
    title: textIn(form.titleTexts, language, form.code),
    intro: textIn(form.introTexts, language, ''),
    purposes,
    fields: (audience === 'CHILD' ? [] : form.fields).flatMap(({ key, required }) => {
      const field = fields.get(key);
      const asked = field?.inUse && isAskable(field) && covered.has(key);
      return asked ? [{ field, label: textIn(field.labels, language, key), required: required && !field.delicate }] : [];
    }),
    age: form.onlineService ? { country: organisation.country ?? 'BE', of: country => consentAgeOf(settings, country) } : null,
  };
}

/** Marketing and profiling are off for minors, unless the privacy role wrote down why not (L36). Pure. */
export const isOpenToChildren = ({ openToMinors, directMarketing, profiling, minorsOverride }: Purpose): boolean =>
  openToMinors && ((directMarketing !== true && !profiling) || minorsOverride !== null);

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
