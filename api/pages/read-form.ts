import type { Answers } from '../consent/asking/answers.ts';
import type { AskedForm } from '../consent/asking/asked-form.ts';

/** What a plain form sent, as it was filled in. What is not a yes and not a no is neither. */
export function answersIn(form: URLSearchParams, asked: AskedForm): Answers {
  const values = new Map<string, unknown>();
  for (const { field } of [...asked.fields, ...asked.purposes.flatMap(({ explicit }) => explicit?.fields ?? [])]) {
    const given = form.get(`field.${field.key}`);
    if (given === null || given.trim() === '') continue;
    if (field.kind === 'BOOLEAN') values.set(field.key, yesOrNo(given) ?? given);
    else if (field.kind === 'NUMBER') values.set(field.key, Number(given.trim().replace(',', '.')));
    else values.set(field.key, given);
  }
  return {
    email: form.get('email'),
    values,
    decisions: new Map(
      asked.purposes.map(({ purpose: { code } }) => [
        code,
        {
          yes: yesOrNo(form.get(`purpose.${code}`)),
          noticeVersion: wholeIn(form.get(`notice.${code}`)),
          explicit: yesOrNo(form.get(`explicit.${code}`)),
        },
      ]),
    ),
    country: form.get('country'),
    oldEnough: yesOrNo(form.get('oldEnough')),
    ageAsked: wholeIn(form.get('ageAsked')),
  };
}

export const yesOrNo = (text: string | null): boolean | null => (text === 'yes' ? true : text === 'no' ? false : null);

const wholeIn = (text: string | null): number | null => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null);
