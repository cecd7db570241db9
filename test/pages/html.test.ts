import { describe, expect, test } from 'vitest';
import { html, styleOf } from '../../api/html.ts';
import { sourcesIn } from '../architecture/sources.ts';

/** The formatter of this repository breaks lines inside of templates; they mean nothing. */
const said = (value: unknown) => String(value).replace(/\s*\n\s*/g, '');
const evil = `"><script>alert('1')</script>&`;

describe('HTML', () => {
  test('escapes every value, in text and in attributes', () => {
    const name = `O'Neill & <b>`;
    expect(said(html`<p title="${name}">${name}</p>`)).toBe('<p title="O&#39;Neill &amp; &lt;b&gt;">O&#39;Neill &amp; &lt;b&gt;</p>');
    expect(said(html`<a href="/privacy?lang=${evil}">x</a>`)).not.toContain('<script');
  });

  test('takes HTML as it is, lists one after the other, and nothing for what is not there', () => {
    const items = ['a', '<b>'].map(item => html`<li>${item}</li>`);
    expect(
      said(
        html`<ul>
            ${items}
          </ul>
          ${null}${undefined}${false}${0}`,
      ),
    ).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>0');
  });

  test('is refused where escaping would not be enough', () => {
    expect(() => html`<p class=${evil}>x</p>`).toThrow('without quotes');
    expect(() => html`<${evil}></${evil}>`).toThrow('without quotes');
    expect(() => html`<p ${evil}></p>`).toThrow('without quotes');
    expect(
      () =>
        html`<script>
          ${evil};
        </script>`,
    ).toThrow('script');
    expect(
      () =>
        html`<script nonce="${'n'}">
            go();
          </script>
          ${evil}`,
    ).not.toThrow();
    expect(() => styleOf('</style><script>')).toThrow('no markup');
  });

  test('is made by the tag alone: nobody else calls its maker', () => {
    expect(
      sourcesIn('api')
        .filter(({ path, text }) => path !== 'api/html.ts' && /ofTag/.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
