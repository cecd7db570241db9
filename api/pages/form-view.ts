import type { Answers } from '../consent/asking/answers.ts';
import type { AskedForm, AskedPurpose, AskedStatement } from '../consent/asking/asked-form.ts';
import { type Html, html } from '../html.ts';
import { composeController } from '../notices/compose-controller.ts';
import { type Block, blocksHtml, partsOf, written } from '../notices/written-text.ts';
import type { Problem } from '../refusal.ts';
import { countrySelect, emailInput, fieldInput, type Filled, yesNo } from './form-inputs.ts';
import { formSay, type SayForm, formTexts } from './form-texts.ts';
import type { Asked } from './page.ts';

/** What is shown again after something was wrong: what was filled in, as it was typed, and what is missing. */
export interface Again {
  readonly answers: Answers;
  readonly typed: URLSearchParams;
  readonly problems: readonly Problem[];
}

/** What a form is shown with. */
interface View {
  readonly asked: AskedForm;
  readonly say: SayForm;
  readonly again: Again | null;
  /** What all notices of the form say alike, shown once; null: they differ, and each says it. */
  readonly shared: readonly Block[] | null;
  /** What stands in the input of a name, and what is wrong at a path. */
  readonly filled: (name: string, path: string) => Filled;
}

/** A consent form as plain HTML. @param key of this showing: pressed twice, the button sends once */
export function formHtml(asked: AskedForm, page: Asked, key: string, action: string, again: Again | null): Html {
  const say = formSay(asked.language);
  const problems = again?.problems ?? [];
  const filled = (name: string, path: string): Filled => {
    const problem = problems.find(each => each.path === path);
    return { value: again?.typed.get(name) ?? '', wrong: problem ? sentence(asked, problem, again!, say) : null };
  };
  const view: View = { asked, say, again, shared: sharedBy(asked), filled };
  const bound = asked.purposes.some(({ necessary }) => necessary !== null);
  return html`${asked.intro.split('\n').map(line => line.trim() !== '' && html`<p>${line}</p>`)}
    ${again && problems.length > 0 && problemList(asked, problems, again, say)}
    <form method="post" action="${action}" novalidate>
      <input type="hidden" name="key" value="${key}" />
      ${emailInput('email', say('email'), filled('email', 'input.email'))}
      ${asked.fields.map(field => {
        const label = field.required ? field.label : say('optional', { label: field.label });
        return fieldInput({ ...field, label }, filled(`field.${field.field.key}`, `input.values.${field.field.key}`), asked.language, say);
      })}
      ${asked.age && ageQuestion(view, asked.age)}
      <h2>${say('what')}</h2>
      <p>${say(bound ? 'chooseEach' : 'free')}</p>
      ${asked.purposes.map(purpose => purposeQuestion(view, purpose))}
      <details>
        <summary>${say('who')}</summary>
        ${blocksHtml(view.shared ?? composeController(page.organisation, page.authority, asked.language), 3)}
      </details>
      <p class="moves"><button class="act" type="submit">${say('send')}</button></p>
      <p class="soft">${say('mailFollows')}</p>
    </form>`;
}

/** The country first; the age is the one of that country, and never a birth date (L31). */
function ageQuestion({ asked, say, again, filled }: View, { country: standard, of }: NonNullable<AskedForm['age']>): Html {
  const country = filled('country', 'input.country');
  const code = country.value === '' ? standard : country.value;
  const age = of(code);
  // Another age is another question.
  const answer = again?.answers.ageAsked === age ? again.answers.oldEnough : null;
  return html`${countrySelect('country', say('country'), { ...country, value: code }, asked.language)}
    <input type="hidden" name="ageAsked" value="${age}" />
    <fieldset>
      <legend>${say('age', { age })}</legend>
      ${yesNo('oldEnough', answer, say, filled('oldEnough', 'input.oldEnough'))}
    </fieldset>`;
}

/** What holds for every purpose, as the published notices have it. */
function sharedBy({ purposes }: AskedForm): readonly Block[] | null {
  const [first, ...others] = purposes.map(({ notice }) => partsOf(notice.text).forAll);
  return first && first.length > 0 && others.every(each => written(each) === written(first)) ? first : null;
}

/** The published notice: its first sentences beside the question, all of it below. */
function purposeQuestion(view: View, { purpose: { code }, label, notice, necessary, explicit }: AskedPurpose): Html {
  const { say, again, shared, filled } = view;
  const before = again?.answers.decisions.get(code);
  // Another text is another question.
  const chosen = before?.noticeVersion === notice.version ? before.yes : null;
  const { about: blocks, forAll } = partsOf(notice.text);
  const start = blocks.findIndex(({ is }) => is === 'heading');
  return html`<fieldset class="card">
    <legend>${label}</legend>
    ${blocksHtml(blocks.slice(0, start), 3)}
    <input type="hidden" name="notice.${code}" value="${notice.version}" />
    ${necessary !== null && html`<p>${necessary}</p>`}
    ${yesNo(`purpose.${code}`, chosen, say, filled(`purpose.${code}`, `input.decisions.${code}`))}
    ${explicit && statementQuestion(view, code, explicit)}
    <details>
      <summary>${say('more', { label })}</summary>
      ${blocksHtml([...blocks.slice(start), ...(shared ? [] : forAll)], 3)}
    </details>
  </fieldset>`;
}

/** The express statement, apart from the yes to the purpose, neither answer chosen; and the special fields that it names (L21). */
function statementQuestion({ asked, say, again, filled }: View, code: string, { statement, fields }: AskedStatement): Html {
  const name = `explicit.${code}`;
  return html`<fieldset>
    <legend>${say('explicit.legend')}</legend>
    <p>${say('explicit.intro')}</p>
    <blockquote>${statement}</blockquote>
    ${yesNo(name, again?.answers.decisions.get(code)?.explicit ?? null, say, filled(name, `input.decisions.${code}.explicit`))}
    <p class="soft">${say('explicit.hint')}</p>
    ${fields.map(field =>
      fieldInput(
        { ...field, label: say('optional', { label: field.label }) },
        filled(`field.${field.field.key}`, `input.values.${field.field.key}`),
        asked.language,
        say,
      ),
    )}
  </fieldset>`;
}

/** Everything that is missing, on top, each leading to its place. */
const problemList = (asked: AskedForm, problems: readonly Problem[], again: Again, say: SayForm): Html =>
  html`<div class="wrong" role="alert" id="_problems">
    <p>${say('wrong.title')}</p>
    <ul>
      ${problems.map(problem => html`<li><a href="#${placeOf(problem.path)}">${sentence(asked, problem, again, say)}</a></li>`)}
    </ul>
  </div>`;

/** The id of the input that a problem is about. */
const placeOf = (path: string): string => {
  const name = path.replace('input.', '');
  if (name.startsWith('values.')) return name.replace('values.', 'field.');
  const stated = /^decisions\.(.+)\.explicit$/.exec(name);
  if (stated) return `explicit.${stated[1]}.yes`;
  if (name.startsWith('decisions.')) return `${name.replace('decisions.', 'purpose.')}.yes`;
  return name === 'oldEnough' ? 'oldEnough.yes' : name;
};

function sentence(asked: AskedForm, { path, rule }: Problem, again: Again, say: SayForm): string {
  const name = path.replace('input.', '');
  const country = again.answers.country || asked.age?.country;
  const age = country && asked.age ? asked.age.of(country) : 0;
  const key = name === 'oldEnough' && rule === 'required' ? 'rule.age' : `rule.${rule}`;
  return say(key in formTexts ? (key as 'rule.other') : 'rule.other', { label: labelOf(asked, name, say), age });
}

function labelOf(asked: AskedForm, name: string, say: SayForm): string {
  if (name === 'email' || name === 'country') return say(name);
  if (name.endsWith('.explicit')) return say('explicit.legend');
  const special = asked.purposes.flatMap(({ explicit }) => explicit?.fields ?? []);
  const field = [...asked.fields, ...special].find(each => `values.${each.field.key}` === name);
  return field?.label ?? asked.purposes.find(each => `decisions.${each.purpose.code}` === name)?.label ?? name;
}
