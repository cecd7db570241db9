import type { CataloguedField } from '../../fields/catalogue.ts';
import type { Field, FieldKind } from '../../fields/field.ts';
import { type LocalTextInput, parseLocalTexts } from '../../fields/local-text.ts';
import { parseText } from '../../fields/plain-text.ts';
import { isOffered } from '../../languages.ts';
import type { Organisation } from '../../organisation/organisation.entity.ts';
import type { Purpose } from '../../purposes/purpose.ts';
import { parseReason } from '../../contacts/reason.ts';
import { Problems } from '../../refusal.ts';
import type { ConsentForm, FormField, FormPurpose } from './consent-form.ts';
import { isFormCode } from './find-forms.ts';
import type { FormFieldInput, FormPurposeInput, SaveConsentFormInput } from './form-inputs.ts';

/** What a form is held against. */
export interface FormSurroundings {
  readonly organisation: Organisation;
  readonly purposes: ReadonlyMap<string, Purpose>;
  readonly fields: ReadonlyMap<string, CataloguedField>;
  /** Whether people can be informed of a purpose in a language: its notice is published in it, for all whom the form asks (L6, L33). */
  readonly informs: (purpose: Purpose, language: string) => boolean;
}

export type ParsedForm = Omit<ConsentForm, 'version' | 'savedAt' | 'titles' | 'intros' | 'title'> & { readonly reason: string };

/** Kinds that one line of a plain form can ask for. */
const askable = new Set<FieldKind>(['TEXT', 'LONG_TEXT', 'PHONE', 'DATE', 'CHOICE', 'COUNTRY', 'NUMBER', 'BOOLEAN']);

/** Parses a form and holds it against the law: every problem at once (L4, L5, L6, L42). */
export function parseForm(input: SaveConsentFormInput, around: FormSurroundings, demo: boolean): ParsedForm {
  const problems = new Problems();
  if (!isFormCode(input.code)) problems.add('input.code', 'code');
  const languages = parseLanguages(input.languages, around, problems);
  const purposes = parsePurposes(input.purposes, languages, around, problems);
  const covers = new Set(purposes.flatMap(({ code }) => around.purposes.get(code)?.fields.map(({ field }) => field) ?? []));
  const form: ParsedForm = {
    code: input.code,
    state: input.state,
    languages,
    purposes,
    fields: parseFields(input.fields ?? [], covers, around, problems),
    titleTexts: parseTexts(input.titles, 100, languages, 'input.titles', problems),
    introTexts: input.intros && input.intros.length > 0 ? parseTexts(input.intros, 1000, languages, 'input.intros', problems) : {},
    origins: parseOrigins(input.origins ?? [], demo, problems),
    onlineService: input.onlineService,
    reason: parseReason(input.reason, 'input.reason', problems),
  };
  problems.insist();
  return form;
}

function parseLanguages(given: readonly string[], { organisation }: FormSurroundings, problems: Problems): string[] {
  if (given.length === 0) problems.add('input.languages', 'required');
  if (given.length > 10) problems.add('input.languages', 'tooMany');
  given.slice(0, 10).forEach((language, i) => {
    if (!isOffered(language) || !organisation.languages.includes(language)) problems.add(`input.languages.${i}`, 'notOffered');
    else if (given.indexOf(language) < i) problems.add(`input.languages.${i}`, 'twice');
  });
  return [...given];
}

function parseTexts(given: readonly LocalTextInput[], max: number, languages: readonly string[], path: string, problems: Problems) {
  const texts = parseLocalTexts(given, max, path, problems);
  for (const language of languages) if (!(language in texts)) problems.add(`${path}.${language}`, 'required');
  return texts;
}

function parsePurposes(
  given: readonly FormPurposeInput[],
  languages: readonly string[],
  around: FormSurroundings,
  problems: Problems,
): FormPurpose[] {
  if (given.length === 0) problems.add('input.purposes', 'required');
  if (given.length > 10) problems.add('input.purposes', 'tooMany');
  return given.slice(0, 10).map(({ code, required, necessary }, i) => {
    const path = `input.purposes.${i}`;
    const purpose = around.purposes.get(code);
    if (given.findIndex(other => other.code === code) < i) problems.add(`${path}.code`, 'twice');
    if (!purpose || purpose.state !== 'ACTIVE') problems.add(`${path}.code`, 'unknown');
    else if (purpose.basisKind !== 'CONSENT') problems.add(`${path}.code`, 'onlyConsent');
    else {
      if (unfree(purpose, around.organisation)) problems.add(`${path}.code`, 'imbalance');
      if (!languages.every(language => around.informs(purpose, language))) problems.add(`${path}.code`, 'noNotice');
      // Without it nobody could confirm, nor be told how to stop.
      if (!purpose.fields.some(({ field }) => field === 'email')) problems.add(`${path}.code`, 'noEmail');
    }
    const reason = necessary?.trim() ? parseText(necessary, 500) : null;
    if (reason && (!reason.ok || reason.value.length < 10)) problems.add(`${path}.necessary`, reason.ok ? 'tooShort' : reason.rule);
    // Consent that one cannot refuse is none (Art. 7(4)), unless the service is nothing without it.
    if (required && !reason) problems.add(`${path}.required`, 'conditional');
    if (!required && reason) problems.add(`${path}.necessary`, 'notRequired');
    return { code, required, necessary: reason?.ok ? reason.value : null };
  });
}

/** L5: an employer or a public authority must have said in writing why people are free to refuse. */
const unfree = (purpose: Purpose, { profile }: Organisation) =>
  (profile === 'EMPLOYER' || profile === 'PUBLIC_AUTHORITY') && !purpose.imbalanceStatement?.trim();

function parseFields(
  given: readonly FormFieldInput[],
  covers: ReadonlySet<string>,
  { fields }: FormSurroundings,
  problems: Problems,
): FormField[] {
  if (given.length > 20) problems.add('input.fields', 'tooMany');
  return given.slice(0, 20).map(({ key, required }, i) => {
    const path = `input.fields.${i}`;
    const field = fields.get(key);
    if (given.findIndex(other => other.key === key) < i) problems.add(`${path}.key`, 'twice');
    if (!field?.inUse) problems.add(`${path}.key`, 'unknownField');
    else if (key === 'email' || !(isAskable(field) || isAskableExpressly(field)))
      problems.add(`${path}.key`, field.sensitivity === 'ORDINARY' ? 'notAskable' : 'sensitive');
    else if (!covers.has(key)) problems.add(`${path}.key`, 'notCovered');
    else if (required && (field.delicate || field.sensitivity !== 'ORDINARY')) problems.add(`${path}.required`, 'neverRequired');
    return { key, required };
  });
}

const canBeFilledIn = (field: Field): boolean => askable.has(field.kind) && field.derivedFrom === undefined && field.category !== 'ORIGIN';

/** What a person can fill in about themselves; where data came from is written by us. */
export const isAskable = (field: Field): boolean => canBeFilledIn(field) && field.sensitivity === 'ORDINARY';

/** Special data are asked for beside an express statement in words (Art. 9(2)(a), L21), and never required. */
export const isAskableExpressly = (field: Field): boolean => canBeFilledIn(field) && field.sensitivity === 'SPECIAL';

function parseOrigins(given: readonly string[], demo: boolean, problems: Problems): string[] {
  if (given.length > 20) problems.add('input.origins', 'tooMany');
  return given.slice(0, 20).flatMap((text, i) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    const plain = demo && url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname);
    const fine =
      url !== null && (url.protocol === 'https:' || plain) && url.href === `${url.origin}/` && url.username === '' && text.length <= 200;
    if (!fine) problems.add(`input.origins.${i}`, 'origin');
    else if (given.indexOf(text) < i) problems.add(`input.origins.${i}`, 'twice');
    return fine ? [url.origin] : [];
  });
}
