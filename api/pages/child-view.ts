import type { AskedForm, AskedPurpose } from '../consent/asking/asked-form.ts';
import { type Html, html } from '../html.ts';
import { blocksHtml, partsOf } from '../notices/written-text.ts';
import type { Problem } from '../refusal.ts';
import { childPageSay } from './child-texts.ts';
import { emailInput, yesNo } from './form-inputs.ts';
import { formSay } from './form-texts.ts';
import type { Asked } from './page.ts';
import { yesOrNo } from './read-form.ts';

/**
 * The child's page: their own texts and choices, and the address of an adult. Nothing that the child filled in on the page before is taken over, but the country.
 * @param problems what is missing, where it is shown again
 */
export function childFormHtml(
  asked: AskedForm,
  page: Asked,
  key: string,
  action: string,
  country: string,
  problems: readonly Problem[],
): Html {
  const say = childPageSay(asked.language);
  const age = asked.age?.of(country) ?? 0;
  const [together, alone] = [asked.purposes.filter(each => each.withGuardian), asked.purposes.filter(each => !each.withGuardian)];
  const typed = page.form;
  const filled = (name: string, label: string) => {
    const problem = problems.find(({ path }) => path === `input.${name}`);
    return { value: typed.get(name) ?? '', wrong: problem ? say('rule.address', { label }) : null };
  };
  return html`${problems.length > 0 && problemList(asked, problems)}
    ${
      together.length > 0 &&
      html`<p>${say('intro', { age })}</p>
        <p>${say('example')}</p>`
    }
    <form method="post" action="${action}" novalidate>
      <input type="hidden" name="key" value="${key}" />
      <input type="hidden" name="child" value="yes" />
      <input type="hidden" name="country" value="${country}" />
      <h2>${say('what')}</h2>
      <p>${say('free')}</p>
      ${[...together, ...alone].map(each => question(asked, each, page, problems))}
      ${
        together.length > 0 &&
        html`${emailInput('guardianEmail', say('guardianEmail'), filled('guardianEmail', say('guardianEmail')))}
          <p class="soft">${say('why')}</p>`
      }
      ${alone.length > 0 && emailInput('email', say('email'), filled('email', say('email')))}
      <p class="moves"><button class="act" type="submit">${say('send')}</button></p>
    </form>`;
}

function question(
  asked: AskedForm,
  { purpose: { code }, label, notice, withGuardian }: AskedPurpose,
  page: Asked,
  problems: readonly Problem[],
): Html {
  const say = childPageSay(asked.language);
  const { about, forAll } = partsOf(notice.text);
  const start = about.findIndex(({ is }) => is === 'heading');
  // Another text is another question.
  const same = page.form.get(`notice.${code}`) === String(notice.version) && page.form.get('child') === 'yes';
  const wrong = problems.some(({ path }) => path === `input.decisions.${code}`) ? say('rule.choose', { label }) : null;
  return html`<fieldset class="card">
    <legend>${label}</legend>
    <input type="hidden" name="notice.${code}" value="${notice.version}" />
    ${blocksHtml(about.slice(0, start), 3)} ${!withGuardian && html`<p>${say('alone')}</p>`}
    ${yesNo(`purpose.${code}`, same ? yesOrNo(page.form.get(`purpose.${code}`)) : null, formSay(asked.language), { value: '', wrong })}
    <details>
      <summary>${say('more', { label })}</summary>
      ${blocksHtml([...about.slice(start), ...forAll], 3)}
    </details>
    <p><a href="${page.link(`/privacy/${code}/${notice.version}`)}">${say('adultText')}</a></p>
  </fieldset>`;
}

function problemList(asked: AskedForm, problems: readonly Problem[]): Html {
  const say = childPageSay(asked.language);
  const sentence = ({ path }: Problem): string => {
    const name = path.replace('input.', '');
    if (name === 'email' || name === 'guardianEmail') return say('rule.address', { label: say(name) });
    const purpose = asked.purposes.find(({ purpose: { code } }) => name === `decisions.${code}`);
    return purpose ? say('rule.choose', { label: purpose.label }) : say('rule.other', { label: name });
  };
  const place = ({ path }: Problem) => path.replace('input.', '').replace(/^decisions\.(.*)$/, 'purpose.$1.yes');
  return html`<div class="wrong" role="alert" id="_problems">
    <p>${say('wrong.title')}</p>
    <ul>
      ${problems.map(problem => html`<li><a href="#${place(problem)}">${sentence(problem)}</a></li>`)}
    </ul>
  </div>`;
}
