import type { AskedPurpose } from '../consent/asking/asked-form.ts';
import type { GuardianForm } from '../consent/children/guardian-form.ts';
import { type Html, html } from '../html.ts';
import { consentAgeOf } from '../organisation/legal-settings.ts';
import { blocksHtml, partsOf } from '../notices/written-text.ts';
import type { Problem } from '../refusal.ts';
import { emailInput, fieldInput, type Filled, select, textInput, yesNo } from './form-inputs.ts';
import { formSay } from './form-texts.ts';
import { guardianSay, guardianTexts } from './guardian-texts.ts';
import type { Asked } from './page.ts';
import { yesOrNo } from './read-form.ts';

/** What a guardian is asked, as plain HTML: first what it is about, then who they are, then what we have to know of the child. */
export function guardianFormHtml(form: GuardianForm, page: Asked, country: string | null, problems: readonly Problem[]): Html {
  const { language, organisation, settings } = page;
  const say = guardianSay(language);
  const age = consentAgeOf(settings, country ?? organisation.country ?? 'BE');
  const labelOf = (name: string): string => labelIn(form, name, say);
  const filled = (name: string, path: string): Filled => {
    const problem = problems.find(each => each.path === `input.${path}`);
    return { value: page.form.get(name) ?? '', wrong: problem ? sentence(problem, labelOf(path), say) : null };
  };
  return html`${problems.length > 0 && problemList(problems, labelOf, say)}
    <p>${say('intro', { form: form.title, sender: organisation.legalName ?? '', age })}</p>
    <p>${say('wants')}</p>
    <form method="post" action="/a/${page.params['token'] ?? ''}" novalidate>
      <h2>${say('decide')}</h2>
      <p>${say('free')}</p>
      ${form.purposes.map(each => question(each, page, filled))}
      <h2>${say('you')}</h2>
      ${textInput('name', 'name', say('name'), filled('name', 'name'))}
      <fieldset>
        <legend>${say('responsible')}</legend>
        ${yesNo('responsible', yesOrNo(page.form.get('responsible')), formSay(language), filled('responsible', 'responsible'))}
      </fieldset>
      <h2>${say('child')}</h2>
      ${form.fields.map(field => {
        const label = field.required ? field.label : say('optional', { label: field.label });
        return fieldInput(
          { ...field, label },
          filled(`field.${field.field.key}`, `values.${field.field.key}`),
          language,
          formSay(language),
        );
      })}
      ${select('birthMonth', 'off', say('birthMonth'), [['', say('choose')], ...months(language)], filled('birthMonth', 'birthMonth'))}
      ${textInput('birthYear', 'off', say('birthYear'), filled('birthYear', 'birthYear'))}
      <p class="soft">${say('birthWhy', { age })}</p>
      ${emailInput('childEmail', say('childEmail'), filled('childEmail', 'childEmail'))}
      <p class="soft">${say('childEmailWhy')}</p>
      <div class="equal">
        <button name="act" value="authorise">${say('send')}</button>
        <button name="act" value="decline">${say('none')}</button>
      </div>
      <p class="soft">${say('notMe')}</p>
      <p class="soft">${say('limits')}</p>
    </form>`;
}

type SayGuardian = ReturnType<typeof guardianSay>;

function question({ purpose: { code }, label, notice }: AskedPurpose, page: Asked, filled: (name: string, path: string) => Filled): Html {
  const say = guardianSay(page.language);
  const { about, forAll } = partsOf(notice.text);
  const start = about.findIndex(({ is }) => is === 'heading');
  const chosen = yesOrNo(page.form.get(`purpose.${code}`));
  return html`<fieldset class="card">
    <legend>${label}</legend>
    ${blocksHtml(about.slice(0, start), 3)}
    ${yesNo(`purpose.${code}`, chosen, formSay(page.language), filled(`purpose.${code}`, `decisions.${code}`))}
    <details>
      <summary>${say('more', { label })}</summary>
      ${blocksHtml([...about.slice(start), ...forAll], 3)}
    </details>
  </fieldset>`;
}

const months = (language: string) => {
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => [String(i + 1), name.format(new Date(Date.UTC(2000, i, 1)))] as const);
};

const problemList = (problems: readonly Problem[], labelOf: (name: string) => string, say: SayGuardian): Html =>
  html`<div class="wrong" role="alert" id="_problems">
    <p>${say('wrong.title')}</p>
    <ul>
      ${problems.map(problem => {
        const name = problem.path.replace('input.', '');
        return html`<li><a href="#${placeOf(name)}">${sentence(problem, labelOf(name), say)}</a></li>`;
      })}
    </ul>
  </div>`;

const placeOf = (name: string): string =>
  name === 'responsible' ? 'responsible.yes' : name.replace(/^values\./, 'field.').replace(/^decisions\.(.*)$/, 'purpose.$1.yes');

const sentence = ({ rule }: Problem, label: string, say: SayGuardian): string =>
  say(`rule.${rule}` in guardianTexts ? (`rule.${rule}` as 'rule.other') : 'rule.other', { label });

function labelIn(form: GuardianForm, name: string, say: SayGuardian): string {
  if (name in guardianTexts) return say(name as 'name');
  const field = form.fields.find(each => `values.${each.field.key}` === name);
  return field?.label ?? form.purposes.find(each => `decisions.${each.purpose.code}` === name)?.label ?? name;
}
