import countries from 'i18n-iso-countries';
import type { AskedField } from '../consent/asking/asked-form.ts';
import { textIn } from '../fields/local-text.ts';
import { type Html, html } from '../html.ts';
import type { OfferedLanguage } from '../languages.ts';
import { countryIn } from '../notices/say-values.ts';
import type { SayForm } from './form-texts.ts';

/** What stands in an input, and what is wrong with it, in words; null: nothing is. */
export interface Filled {
  readonly value: string;
  readonly wrong: string | null;
}

const autocomplete: Readonly<Record<string, string>> = {
  givenName: 'given-name',
  familyName: 'family-name',
  phone: 'tel',
  mobile: 'tel',
  street: 'street-address',
  postalCode: 'postal-code',
  city: 'address-level2',
  country: 'country',
  organisation: 'organization',
  jobTitle: 'organization-title',
  birthDate: 'bday',
};

/** The place beside an input where it is said what is wrong; the input points there. */
export const about = (id: string, { wrong }: Filled): Html => html`<span class="about" id="about.${id}">${wrong}</span>`;

const invalid = ({ wrong }: Filled) => String(wrong !== null);

const line = (id: string, type: 'text' | 'email' | 'tel' | 'date', complete: string, label: string, filled: Filled): Html =>
  html`<p>
    <label for="${id}">${label}</label>
    <input
      type="${type}"
      id="${id}"
      name="${id}"
      autocomplete="${complete}"
      maxlength="254"
      value="${filled.value}"
      aria-invalid="${invalid(filled)}"
      aria-describedby="about.${id}"
    />
    ${about(id, filled)}
  </p>`;

export const emailInput = (id: string, label: string, filled: Filled): Html => line(id, 'email', 'email', label, filled);
export const textInput = (id: string, complete: string, label: string, filled: Filled): Html => line(id, 'text', complete, label, filled);

/** The input that fits the kind of a field. */
export function fieldInput({ field, label }: AskedField, filled: Filled, language: OfferedLanguage, say: SayForm): Html {
  const id = `field.${field.key}`;
  const complete = autocomplete[field.key] ?? 'off';
  const options = optionsOf(field, language, say);
  if (options) return select(id, complete, label, [['', say('choose')], ...options], filled);
  if (field.kind === 'LONG_TEXT')
    return html`<p>
      <label for="${id}">${label}</label>
      <textarea id="${id}" name="${id}" rows="4" aria-invalid="${invalid(filled)}" aria-describedby="about.${id}">${filled.value}</textarea>
      ${about(id, filled)}
    </p>`;
  return line(id, field.kind === 'PHONE' ? 'tel' : field.kind === 'DATE' ? 'date' : 'text', complete, label, filled);
}

type Options = readonly (readonly [value: string, label: string])[];

function optionsOf(field: AskedField['field'], language: OfferedLanguage, say: SayForm): Options | null {
  switch (field.kind) {
    case 'BOOLEAN':
      return [
        ['yes', say('yes')],
        ['no', say('no')],
      ];
    case 'CHOICE':
      return (field.choices ?? []).map(({ value, labels }) => [value, textIn(labels, language, value)] as const);
    case 'COUNTRY':
      return countryOptions(language);
    default:
      return null;
  }
}

export const select = (id: string, complete: string, label: string, options: Options, filled: Filled): Html =>
  html`<p>
    <label for="${id}">${label}</label>
    <select id="${id}" name="${id}" autocomplete="${complete}" aria-invalid="${invalid(filled)}" aria-describedby="about.${id}">
      ${options.map(([value, name]) =>
        value === filled.value ? html`<option value="${value}" selected>${name}</option>` : html`<option value="${value}">${name}</option>`,
      )}
    </select>
    ${about(id, filled)}
  </p>`;

export const countrySelect = (id: string, label: string, filled: Filled, language: OfferedLanguage): Html =>
  select(id, 'country', label, countryOptions(language), filled);

const named = new Map<OfferedLanguage, Options>();

/** Every country by its name in the language, in the order of that language. */
function countryOptions(language: OfferedLanguage): Options {
  const known = named.get(language);
  if (known) return known;
  const order = new Intl.Collator(language);
  const options = Object.keys(countries.getAlpha2Codes())
    .map(code => [code, countryIn(language, code)] as const)
    .toSorted((a, b) => order.compare(a[1], b[1]));
  named.set(language, options);
  return options;
}

/** A yes and a no of equal weight, neither chosen unless they chose it (L3). Belongs into a fieldset, whose legend is the question. */
export function yesNo(name: string, chosen: boolean | null, say: SayForm, filled: Filled = { value: '', wrong: null }): Html {
  const answer = (value: 'yes' | 'no') =>
    html`<label class="choice"
      >${
        chosen === (value === 'yes')
          ? html`<input type="radio" name="${name}" id="${name}.${value}" value="${value}" aria-describedby="about.${name}" checked />`
          : html`<input type="radio" name="${name}" id="${name}.${value}" value="${value}" aria-describedby="about.${name}" />`
      }${say(value)}</label
    >`;
  return html`<div class="pair">${answer('yes')}${answer('no')}</div>
    ${about(name, filled)}`;
}
